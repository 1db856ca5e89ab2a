import { expect, test } from 'vitest'
import type { KnownAgreement } from '../../base/agreements/known-agreements.ts'
import type { Instant } from '../../base/time.ts'
import type { Contact } from '../contact/contact-body.ts'
import type { Designation } from '../contact/designation-body.ts'
import { waiting } from '../signing/signing.fixture.ts'
import { evidenceOfSignUp } from './evidence.ts'

type Known = Parameters<typeof evidenceOfSignUp>[0]

const at = (day: string) => `${day}T12:00:00.000Z` as Instant
const known = (more: Partial<Known>): Known => ({
  microsoft: { agreements: [], timeZone: null },
  agreements: { agreements: [], signatures: [] },
  contact: null,
  designations: [],
  evaluations: [],
  ...more,
})
const SIGNED = waiting({ id: 'sg-1', state: 'completed', acceptedAt: at('2026-10-05') })
const attested = (day: string) => ({ way: 'attested', attested: { at: at(day) } })
const agreement = (state: object, more: object = {}) =>
  ({
    agreement: { ours: { way: 'signature', signature: 'sg-1' }, theirs: attested('2026-10-02'), ...more },
    state: { ours: 'signed', theirs: 'signed', status: 'active', ...state },
  }) as unknown as KnownAgreement
const withAgreement = (one: KnownAgreement) =>
  known({ agreements: { agreements: [one], signatures: [SIGNED] } })
const contact = (confirmed: object | null) =>
  ({ named: { at: at('2025-05-01') }, confirmed }) as unknown as Contact
const designation = (ended: object | null) => ({ at: at('2026-01-07'), ended }) as unknown as Designation

test.each<[why: string, known: Known, told: readonly (readonly [string, string, string])[]]>([
  ['nothing is on record', known({}), []],
  [
    'both sides are on record: the later of the two days',
    withAgreement(agreement({})),
    [['sign-up', '2026-10-05', 'An agreement accepted']],
  ],
  ['one side is still asked', withAgreement(agreement({ theirs: 'asked', status: 'pending' })), []],
  ['it was signed in error', withAgreement(agreement({ status: 'voided' })), []],
  [
    'what a law requires has no sides: the day it was attested',
    withAgreement(agreement({ ours: 'not-needed' }, { ours: null })),
    [['sign-up', '2026-10-02', 'An agreement accepted']],
  ],
  [
    'the contact was named and confirmed',
    known({ contact: contact({ at: at('2026-05-02') }) }),
    [
      ['sign-up', '2025-05-01', 'The HIPAA contact named'],
      ['sign-up', '2026-05-02', 'The HIPAA contact confirmed'],
    ],
  ],
  [
    'the contact was never confirmed',
    known({ contact: contact(null) }),
    [['sign-up', '2025-05-01', 'The HIPAA contact named']],
  ],
  [
    'one office is held, one was given up',
    known({ designations: [designation(null), designation({ on: '2026-03-01' })] }),
    [['sign-up', '2026-01-07', 'An officer designated']],
  ],
  [
    'an evaluation is signed, another is a draft',
    known({
      evaluations: [
        { state: 'completed', signature: SIGNED },
        { state: 'asked', signature: waiting() },
        { state: 'draft', signature: null },
      ],
    }),
    [['evaluate', '2026-10-05', 'An evaluation signed']],
  ],
])('%s', (_, all, told) => {
  expect(evidenceOfSignUp(all).map(({ step, at: when, what }) => [step, when.slice(0, 10), what])).toEqual(
    told,
  )
})

test('Microsoft’s agreement counts by its acceptance and each confirmation, a draft of it by nothing', () => {
  const confirmed = { at: at('2026-10-20') }
  const accepted = {
    id: 'ma-1',
    value: {
      asked: null,
      attested: { acceptedBy: {}, acceptedOn: '2025-10-19', at: at('2025-10-20'), by: {}, file: {} },
    },
    signature: null,
    confirmations: [confirmed],
  }
  const draft = { ...accepted, value: { asked: null, attested: null }, confirmations: [] }
  const microsoft = { agreements: [accepted, draft], timeZone: null } as unknown as Known['microsoft']
  expect(evidenceOfSignUp(known({ microsoft }))).toEqual([
    { step: 'sign-up', at: at('2025-10-20'), what: 'Microsoft’s agreement accepted' },
    { step: 'sign-up', at: at('2026-10-20'), what: 'Microsoft’s agreement confirmed' },
  ])
})
