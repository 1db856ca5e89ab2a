import { expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import type { Waiver } from '../programme.ts'
import type { WaivedEntity, WaiverState } from '../waivers.ts'
import { notesOnWaivers } from './notes.ts'

const ENDS = '2027-10-01T00:00:00.000Z' as Instant

function recorded(check: string): Waiver {
  return {
    id: `waiver of ${check}`,
    check,
    entity: null,
    reason: 'Scan to email',
    requestedBy: 'Sam Okoro',
    approver: 'Dana Ruiz',
    approvedAt: '2026-10-01T00:00:00.000Z' as Instant,
    ends: ENDS,
    accepted: null,
    compensating: null,
  }
}

function stands(state: WaiverState, waiver: string | null = 'w1'): WaivedEntity {
  const reason = 'Scan to email'
  const words = { name: 'Scanner', reason, approver: null, ends: ENDS, source: 'ward', note: null }
  return { kind: 'user', id: 'u1', ...words, state, waiver, compensating: null }
}

/** What is said of waivers of one judged check that stand so. */
const said = (...states: readonly WaiverState[]) =>
  notesOnWaivers([recorded('a')], [{ check: 'a', waived: states.map(state => stands(state)) }])

test.each<[WaiverState, one: string, two: string]>([
  ['expiring', '1 waiver ends within 30 days.', '2 waivers end within 30 days.'],
  ['ended', '1 waiver has ended and excuses nothing.', '2 waivers have ended and excuse nothing.'],
  [
    'value-changed',
    '1 waiver no longer holds: what was accepted has changed.',
    '2 waivers no longer hold: what was accepted has changed.',
  ],
  [
    'not-compensated',
    '1 waiver does not hold: what has to stand in its place does not.',
    '2 waivers do not hold: what has to stand in their place does not.',
  ],
  [
    'not-confirmed',
    '1 waiver could not be confirmed and excuses nothing.',
    '2 waivers could not be confirmed and excuse nothing.',
  ],
  [
    'not-approved',
    '1 waiver is not approved and excuses nothing.',
    '2 waivers are not approved and excuse nothing.',
  ],
  ['no-longer-needed', '1 waiver is no longer needed.', '2 waivers are no longer needed.'],
])('of one and of two that are %s', (state, one, two) => {
  expect(said(state)).toEqual([one])
  expect(said(state, state)).toEqual([two])
})

test('what ends soon is told first and what is not needed last, each state once', () => {
  expect(said('no-longer-needed', 'ended', 'in-force', 'expiring', 'ended')).toEqual([
    '1 waiver ends within 30 days.',
    '2 waivers have ended and excuse nothing.',
    '1 waiver is no longer needed.',
  ])
})

test.each<
  [because: string, waivers: readonly Waiver[], waived: readonly WaivedEntity[], notes: readonly string[]]
>([
  ['one that holds asks for nothing', [recorded('a')], [stands('in-force')], []],
  ['what came with an export is told where it stands', [recorded('a')], [stands('ended', null)], []],
  ['nobody recorded one', [], [stands('ended')], []],
  [
    'one is for a check that this run did not judge',
    [recorded('b')],
    [],
    ['1 waiver is for a check that was not judged.'],
  ],
  [
    'two are, and it is said after what was seen',
    [recorded('a'), recorded('b'), recorded('c')],
    [stands('ended')],
    ['1 waiver has ended and excuses nothing.', '2 waivers are for checks that were not judged.'],
  ],
])('%s', (_, waivers, waived, notes) => {
  expect(notesOnWaivers(waivers, [{ check: 'a', waived }])).toEqual(notes)
})
