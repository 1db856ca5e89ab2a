import { expect, it, test } from 'vitest'
import { actsFrom, nextState } from '../state-machine.ts'
import { SIGNATURE_MACHINE, SIGNATURE_STATES, type SignatureState } from './signature-machine.ts'
import { CONSENT_TEXTS, CONSENT_VERSION, consentText, consentWords } from './consent.ts'

test.each<[SignatureState, readonly string[], string]>([
  ['pending', ['accept', 'decline', 'expire', 'void', 'supersede'], 'nobody has signed'],
  ['accepted', ['complete', 'fail'], 'only sealing is left'],
  ['failed', ['try-again', 'void'], 'sealed later, or given up'],
  ['completed', [], 'what is signed is never changed'],
  ['declined', [], 'asked for anew'],
  ['expired', [], 'asked for anew'],
  ['voided', [], 'taken back for good'],
  ['superseded', [], 'a newer one stands in its place'],
])('from %s one may %j: %s', (state, acts) => {
  expect(actsFrom(SIGNATURE_MACHINE, state)).toEqual(acts)
})

it('has a reason for every row, no row twice, and one way only to complete', () => {
  expect(SIGNATURE_MACHINE.every(({ because }) => because.endsWith('.'))).toBe(true)
  const keys = SIGNATURE_MACHINE.map(({ from, act }) => `${from} ${act}`)
  expect(new Set(keys).size).toBe(keys.length)
  expect(SIGNATURE_STATES.filter(from => nextState(SIGNATURE_MACHINE, from, 'complete') !== null)).toEqual([
    'accepted',
  ])
  const intoAccepted = SIGNATURE_MACHINE.filter(({ to }) => to === 'accepted').map(({ act }) => act)
  expect(intoAccepted).toEqual(['accept', 'try-again'])
})

it('has the words of every version of the disclosure, each another text', () => {
  expect(CONSENT_TEXTS.map(({ version }) => version)).toEqual(CONSENT_TEXTS.map((_, index) => index + 1))
  expect(consentText(CONSENT_VERSION)).toBe(CONSENT_TEXTS.at(-1))
  expect(consentText(0)).toBeUndefined()
  expect(new Set(CONSENT_TEXTS.map(consentWords)).size).toBe(CONSENT_TEXTS.length)
})
