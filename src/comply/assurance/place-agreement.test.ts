import { expect, test } from 'vitest'
import { agreementState } from '../../base/agreements/agreement-state.ts'
import { signed, terminated, voided } from '../../base/agreements/agreements.fixture.ts'
import type { Agreement } from '../../base/agreements/agreement.ts'
import { type EphiPlace, placeStatus } from '../../base/assurance/ephi-place.ts'
import type { Instant } from '../../base/time.ts'
import { agreementWith } from './place-agreement.ts'

const TODAY = '2026-11-02'
const known = (one: Agreement) => ({
  agreement: one,
  version: 1,
  state: agreementState(one, [], TODAY),
  check: null,
})
const party = (vendor: string | null, name: string) => ({ party: { vendor, name } })
const BY = party('v-1', 'Bayline IT Support')

test.each<[string, readonly Agreement[], EphiPlace['provider'], string | null]>([
  ['by the vendor', [signed({ id: 'a', ...BY })], { vendor: 'v-1', name: 'Bayline' }, 'a'],
  ['by the name', [signed({ id: 'a', ...BY })], { vendor: null, name: ' bayline  IT support' }, 'a'],
  [
    'another vendor of the same name',
    [signed({ id: 'a', ...BY })],
    { vendor: 'v-2', name: 'Bayline IT Support' },
    null,
  ],
  ['a name that only begins alike', [signed({ id: 'a', ...BY })], { vendor: null, name: 'Bayline' }, null],
  [
    'one that holds before one that ran out',
    [signed({ id: 'a', ...BY, until: '2026-01-31' }), signed({ id: 'b', ...BY })],
    { vendor: 'v-1', name: 'x' },
    'b',
  ],
  [
    'of two that are over the later',
    [
      signed({ id: 'a', ...BY, until: '2026-01-31' }),
      signed({ id: 'b', ...BY, ending: terminated('2026-10-01') }),
    ],
    { vendor: 'v-1', name: 'x' },
    'b',
  ],
  [
    'one that was voided is none',
    [signed({ id: 'a', ...BY, ending: voided })],
    { vendor: 'v-1', name: 'x' },
    null,
  ],
  [
    'what we promise a client is no promise to us',
    [signed({ id: 'a', ...BY, direction: 'us-to-client' })],
    { vendor: 'v-1', name: 'x' },
    null,
  ],
  ['run by ourselves', [signed({ id: 'a', ...BY })], null, null],
])('the agreement with who runs a place: %s', (_, all, provider, id) => {
  const runs = provider === null ? 'ourselves' : 'provider'
  expect(agreementWith({ runs, provider }, all.map(known))?.agreement.id ?? null).toBe(id)
})

const PLACE: EphiPlace = {
  id: 'place-1',
  kind: 'cloud',
  name: 'The small server',
  holds: 'Scans.',
  runs: 'provider',
  provider: { vendor: 'v-1', name: 'Bayline IT Support' },
  encryption: 'whole',
  how: '',
  agreement: 'on-record',
  why: '',
  looked: { by: 'u-1', name: 'Dana Ruiz', at: '2026-09-03T08:00:00.000Z' as Instant, on: '2026-09-03' },
  over: false,
}

test.each<[string, Partial<EphiPlace>, Parameters<typeof placeStatus>[2], string, RegExp]>([
  ['said, and on record', {}, { holds: true, sentence: 'It holds.' }, 'settled', /is on record/],
  [
    'said, and not on record',
    {},
    null,
    'open',
    /record of their agreement is missing \(45 CFR 164\.308\(b\)\(1\)\)/,
  ],
  [
    'said, and it ran out',
    {},
    { holds: false, sentence: 'It ran out.' },
    'open',
    /does not hold .*: It ran out\.$/,
  ],
  [
    'not said, and on record',
    { agreement: 'unknown' },
    { holds: true, sentence: 'x' },
    'settled',
    /is on record/,
  ],
  ['not needed, with a reason', { agreement: 'not-needed' }, null, 'settled', /is on record/],
  ['run by ourselves', { runs: 'ourselves', provider: null }, null, 'settled', /is on record/],
])('what was said is held against the register: %s', (_, some, onRecord, state, sentence) => {
  expect(placeStatus({ ...PLACE, ...some }, TODAY, onRecord)).toMatchObject({
    state,
    sentence: expect.stringMatching(sentence),
  })
})
