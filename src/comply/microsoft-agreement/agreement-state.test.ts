import { describe, expect, it } from 'vitest'
import type { Day } from '../../base/days.ts'
import type { MicrosoftState } from '../../base/agreements/microsoft-machine.ts'
import {
  type AgreementsKnown,
  acceptanceOf,
  halfYearAfter,
  standingsOn,
  wholeOn,
  yearAfter,
} from './agreement-state.ts'
import {
  all,
  asked,
  at,
  attested,
  completed,
  confirmation,
  draft,
  known,
  KIM,
  look,
  signature,
} from './agreements.fixture.ts'

const SIGNED = known(asked('2026-01-05'), { signature: completed('2026-01-05') })
const SECOND = 'ma-0000000000000002'

interface Row {
  readonly why: string
  readonly known: AgreementsKnown
  readonly day: Day
  readonly state: MicrosoftState
}

const ROWS: readonly Row[] = [
  { why: 'nothing is kept', known: all([]), day: '2026-01-05', state: 'missing' },
  { why: 'it was begun on a later day', known: all([known(draft())]), day: '2026-01-04', state: 'missing' },
  { why: 'it is begun', known: all([known(draft())]), day: '2026-01-05', state: 'drafted' },
  {
    why: 'it is reviewed',
    known: all([known({ ...asked('2026-01-05'), asked: null })]),
    day: '2026-01-05',
    state: 'reviewed',
  },
  {
    why: 'a request stands',
    known: all([known(asked('2026-01-05'), { signature: signature() })]),
    day: '2026-01-05',
    state: 'in-signature',
  },
  {
    why: 'accepted by the signer, and the sealed copy is not made yet',
    known: all([
      known(asked('2026-01-05'), {
        signature: signature({ state: 'accepted', acceptedAt: at('2026-01-05') }),
      }),
    ]),
    day: '2026-01-05',
    state: 'in-signature',
  },
  {
    why: 'sealing failed: it is tried again',
    known: all([known(asked('2026-01-05'), { signature: signature({ state: 'failed' }) })]),
    day: '2026-01-05',
    state: 'in-signature',
  },
  ...(['declined', 'voided', 'expired', 'superseded'] as const).map(state => ({
    why: `the signature is ${state}`,
    known: all([known(asked('2026-01-05'), { signature: signature({ state }) })]),
    day: '2026-01-06',
    state: 'reviewed' as const,
  })),
  {
    why: 'the request ran out by itself',
    known: all([known(asked('2026-01-05'), { signature: signature() })]),
    day: '2026-02-04',
    state: 'reviewed',
  },
  {
    why: 'it runs out later on the day that is asked for, and that is not over',
    known: all([known(asked('2026-01-05'), { signature: signature() })], { now: at('2026-02-04', '09:59') }),
    day: '2026-02-04',
    state: 'in-signature',
  },
  {
    why: 'the signature is lost',
    known: all([known(asked('2026-01-05'))]),
    day: '2026-01-06',
    state: 'reviewed',
  },
  { why: 'signed and sealed', known: all([SIGNED]), day: '2026-01-05', state: 'accepted' },
  { why: 'the last day of the year', known: all([SIGNED]), day: '2027-01-05', state: 'accepted' },
  { why: 'the day after it', known: all([SIGNED]), day: '2027-01-06', state: 'confirmation-due' },
  {
    why: 'confirmed in between: the year counts from there',
    known: all([{ ...SIGNED, confirmations: [confirmation('2026-12-01')] }]),
    day: '2027-12-01',
    state: 'accepted',
  },
  {
    why: 'as it stood before it was confirmed late',
    known: all([{ ...SIGNED, confirmations: [confirmation('2027-03-01')] }]),
    day: '2027-02-01',
    state: 'confirmation-due',
  },
  {
    why: 'attested: from the day on the paper, though attested later',
    known: all([known(attested('2026-01-05', at('2026-03-01')))]),
    day: '2026-01-05',
    state: 'accepted',
  },
  {
    why: 'another document was found',
    known: all([SIGNED], { looks: [look('2026-05-01')] }),
    day: '2026-05-01',
    state: 'newer-document',
  },
  {
    why: 'found on a later day',
    known: all([SIGNED], { looks: [look('2026-05-01')] }),
    day: '2026-04-30',
    state: 'accepted',
  },
  {
    why: 'found before it was accepted',
    known: all([SIGNED], { looks: [look('2025-12-01')] }),
    day: '2026-05-01',
    state: 'accepted',
  },
  {
    why: 'the next look found the accepted one after all',
    known: all([SIGNED], { looks: [look('2026-05-01'), look('2026-05-03', 'the-same')] }),
    day: '2026-05-03',
    state: 'accepted',
  },
  {
    why: 'a look that found nothing answers nothing',
    known: all([SIGNED], { looks: [look('2026-05-01'), look('2026-05-03', 'not-found')] }),
    day: '2026-05-03',
    state: 'newer-document',
  },
  {
    why: 'an officer said why the earlier one goes on to apply',
    known: all([{ ...SIGNED, confirmations: [confirmation('2026-05-02', { keepsEarlier: 'Until July' })] }], {
      looks: [look('2026-05-01')],
    }),
    day: '2026-05-02',
    state: 'accepted',
  },
  {
    why: 'it ended',
    known: all([
      known(
        { ...SIGNED.value, ended: { on: '2026-06-01', why: 'Left', by: KIM, at: at('2026-06-02') } },
        { signature: SIGNED.signature },
      ),
    ]),
    day: '2026-06-01',
    state: 'ended',
  },
  {
    why: 'a draft that was put aside never was in force',
    known: all([known(draft({ ended: { on: '2026-01-06', why: 'A slip', by: KIM, at: at('2026-01-06') } }))]),
    day: '2026-01-06',
    state: 'missing',
  },
  {
    why: 'beside a record in force a draft does not tell',
    known: all([SIGNED, known(draft({ begunAt: at('2026-05-01') }), { id: SECOND })]),
    day: '2026-05-02',
    state: 'accepted',
  },
]

describe('where the record stands', () => {
  it.each(ROWS)('$state: $why', ({ known: given, day, state }) => {
    expect(wholeOn(given, day).state).toBe(state)
  })

  it('is replaced by the one accepted later, from that day on, and an older paper replaces nothing', () => {
    const newer = known(asked('2026-07-01', 'sg-2'), {
      id: SECOND,
      signature: completed('2026-07-01', { id: 'sg-2', about: SECOND }),
    })
    const states = (day: Day, agreements = [SIGNED, newer]) =>
      standingsOn(all(agreements), day).map(({ state }) => state)
    expect(states('2026-06-30')).toEqual(['accepted'])
    expect(states('2026-07-01')).toEqual(['superseded', 'accepted'])
    const older = known(attested('2025-03-01', at('2026-08-01')), { id: SECOND })
    expect(states('2026-08-01', [SIGNED, older])).toEqual(['superseded', 'accepted'])
  })

  it.each([
    ['over other bytes', { document: { ...signature().document, sha256: 'f'.repeat(64) } }],
    ['about another record', { about: SECOND }],
    ['for another purpose', { purpose: 'agreement' as const }],
    ['not the one that was asked for', { id: 'sg-9' }],
    ['without a sealed copy', { sealed: null }],
    ['without a signer', { signer: null }],
    ['without the moment', { acceptedAt: null }],
    ['not completed', { state: 'accepted' as const }],
  ])('takes no signature that is %s', (_, changes) => {
    const forged = known(asked('2026-01-05'), { signature: completed('2026-01-05', changes) })
    expect(acceptanceOf(forged, null)).toBeNull()
  })

  it('counts the day at the practice: 00:30 in UTC is the evening before in New York', () => {
    const late = known(asked('2026-01-05'), {
      signature: completed('2026-01-05', { acceptedAt: at('2026-01-06', '00:30') }),
    })
    expect(acceptanceOf(late, 'America/New_York')?.on).toBe('2026-01-05')
    expect(acceptanceOf(late, null)?.on).toBe('2026-01-06')
  })
})

describe('a year and half a year later', () => {
  it.each([
    ['2024-02-29', '2025-02-28', '2024-08-29'],
    ['2023-02-28', '2024-02-28', '2023-08-28'],
    ['2023-08-31', '2024-08-31', '2024-02-29'],
    ['2024-08-30', '2025-08-30', '2025-02-28'],
    ['2025-12-31', '2026-12-31', '2026-06-30'],
  ])('%s', (day, year, half) => {
    expect([yearAfter(day), halfYearAfter(day)]).toEqual([year, half])
  })

  it('accepted on 29 February is in time until 28 February', () => {
    const leap = all([known(attested('2024-02-29'))])
    expect([wholeOn(leap, '2025-02-28').state, wholeOn(leap, '2025-03-01').state]).toEqual([
      'accepted',
      'confirmation-due',
    ])
  })
})
