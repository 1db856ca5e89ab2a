import { expect, test } from 'vitest'
import type { AgreementState, SideState } from '../../base/agreements/agreement-state.ts'
import { agreementSentence } from './agreement-sentence.ts'

const PAPER = { sha256: 'a'.repeat(64), bytes: 1, pages: 1, from: 'upload' }

test.each<[string, SideState, SideState, string]>([
  ['nobody has signed', 'open', 'open', 'We have not signed; Tidewater has not signed.'],
  [
    'both are asked',
    'asked',
    'asked',
    'We have not signed yet, and we are asked to; Tidewater has not signed yet, and they are asked to.',
  ],
  ['the request ran out', 'signed', 'ran-out', 'Tidewater has not signed, and the request ran out.'],
])('%s', (_, ours, theirs, sentence) => {
  const agreement = {
    party: { vendor: null, name: 'Tidewater' },
    kind: 'business-associate',
    document: PAPER,
  }
  const state = { status: 'pending', detail: 'waits-for-signatures', ours, theirs }
  expect(
    agreementSentence(
      { ...agreement, ending: null, effective: null } as unknown as Parameters<typeof agreementSentence>[0],
      state as unknown as AgreementState,
    ),
  ).toBe(sentence)
})
