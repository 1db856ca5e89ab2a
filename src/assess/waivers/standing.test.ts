import { expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import type { Entity, JudgeContext, Judgement } from '../define-check.ts'
import type { Waiver } from '../programme.ts'
import type { WaiverState } from '../waivers.ts'
import type { Compensated } from './compensated.ts'
import { judgeRecorded } from './recorded.ts'

const NOW = '2026-11-22T08:00:00.000Z' as Instant
const LATER = '2027-11-22T08:00:00.000Z' as Instant
const NEXT_MOMENT = '2026-11-22T08:00:00.001Z' as Instant

const SCANNER: Entity = { kind: 'user', id: 'u1', name: 'Scanner', state: 'bad' }
const ACCEPTED = { kind: 'user', id: 'u1', properties: {} }

function waiver(changes: Partial<Waiver> = {}): Waiver {
  return {
    id: 'w1',
    check: 'test.check',
    entity: { kind: 'user', id: 'u1', name: 'Scanner then' },
    reason: 'Scan to email',
    requestedBy: 'Sam Okoro',
    approver: 'Dana Ruiz',
    approvedAt: NOW,
    ends: LATER,
    accepted: ACCEPTED,
    compensating: null,
    ...changes,
  }
}
const wholeCheck = (changes: Partial<Waiver> = {}) =>
  waiver({ entity: null, accepted: { properties: {}, bad: [] }, ...changes })

/** What a check says of things: one that is bad and not excused makes it fail, else one unread makes it unknown. */
const sees =
  (...entities: readonly Entity[]) =>
  ({ waiver: excused }: Pick<JudgeContext, 'waiver'>): Judgement => {
    const left = entities.filter(({ kind, id, state }) => state !== 'good' && !excused(kind, id))
    const verdict = left.some(({ state }) => state === 'bad') ? 'fail' : left.length > 0 ? 'unknown' : 'pass'
    return { verdict, reason: 'Seen.', entities }
  }
const says = (verdict: Judgement['verdict']) => (): Judgement => ({ verdict, reason: 'Seen.' })

const NO_SET: Compensated = { holds: true, note: null }
function judged(
  judge: (context: Pick<JudgeContext, 'waiver'>) => Judgement,
  waivers: readonly Waiver[],
  compensated = NO_SET,
) {
  return judgeRecorded({
    title: 'Nobody sends mail with a password alone',
    waivers,
    asOf: NOW,
    judge: excused => judge({ waiver: excused }),
    licensed: judgement => judgement,
    compensated: () => compensated,
  })
}

test.each<
  [
    because: string,
    judge: (context: Pick<JudgeContext, 'waiver'>) => Judgement,
    recorded: Waiver,
    state: WaiverState,
    note: string | null,
  ]
>([
  ['approved this very moment, it holds', sees(SCANNER), waiver(), 'in-force', null],
  [
    'approved a moment from now, it does not yet',
    sees(SCANNER),
    waiver({ approvedAt: NEXT_MOMENT }),
    'not-approved',
    'Nobody has approved it, so it excuses nothing.',
  ],
  [
    'it ends this very moment',
    sees(SCANNER),
    waiver({ ends: NOW }),
    'ended',
    'Its time is over, so it excuses nothing.',
  ],
  [
    'what ended is not held against what is there now',
    sees(SCANNER),
    waiver({ ends: NOW, accepted: { other: true } }),
    'ended',
    'Its time is over, so it excuses nothing.',
  ],
  ['it ends a moment from now', sees(SCANNER), waiver({ ends: NEXT_MOMENT }), 'expiring', null],
  [
    'of the thing itself something was not read',
    sees(SCANNER, { ...SCANNER, state: 'unread' }),
    waiver(),
    'not-confirmed',
    'Something of it could not be read, so it is not excused.',
  ],
  [
    'the thing meets the check',
    sees({ ...SCANNER, state: 'good' }),
    waiver(),
    'no-longer-needed',
    'It meets the check now.',
  ],
  ['the thing is gone', sees(), waiver(), 'no-longer-needed', 'The check no longer finds it.'],
  [
    'the thing was not seen where not all could be read',
    says('unknown'),
    waiver(),
    'not-confirmed',
    'Something the check needs could not be read, so it was not seen.',
  ],
  [
    'nothing was kept of what was accepted',
    sees(SCANNER),
    waiver({ accepted: null }),
    'not-confirmed',
    'What was accepted was not seen when it was recorded, so nothing can be held against it; record it again.',
  ],
  [
    'the setting is another',
    sees({ ...SCANNER, properties: { on: true } }),
    waiver({ accepted: { ...ACCEPTED, properties: { on: false } } }),
    'value-changed',
    'on was false when accepted, is true now.',
  ],
  [
    'the setting was not read now',
    sees(SCANNER),
    waiver({ accepted: { ...ACCEPTED, properties: { on: false } } }),
    'not-confirmed',
    'on was false when accepted, could not be read now.',
  ],
  ['a whole check that is met', says('pass'), wholeCheck(), 'no-longer-needed', 'The check is met now.'],
  [
    'a whole check that does not apply',
    says('not-applicable'),
    wholeCheck(),
    'no-longer-needed',
    'The check does not apply now.',
  ],
  [
    'a whole check that could not be read',
    says('unknown'),
    wholeCheck(),
    'not-confirmed',
    'The check could not be read, so nothing is excused.',
  ],
  ['a whole check that is not met', says('fail'), wholeCheck(), 'in-force', null],
  ['a whole check that the plan lacks', says('not-licensed'), wholeCheck(), 'in-force', null],
  ['a whole check that a person has to look at', says('manual'), wholeCheck(), 'in-force', null],
])('%s', (_, judge, recorded, state, note) => {
  const { waived, accepted } = judged(judge, [recorded])
  expect(waived.map(one => [one.state, one.note])).toEqual([[state, note]])
  expect(accepted).toBe(recorded.entity === null && state === 'in-force')
})

test.each<[because: string, compensated: Compensated, state: WaiverState]>([
  ['what has to stand in its place does', { holds: true, note: null }, 'in-force'],
  ['it does not', { holds: false, note: 'It does not.' }, 'not-compensated'],
  ['whether it does was not seen', { holds: undefined, note: 'Not seen.' }, 'not-confirmed'],
])('with a compensating set: %s', (_, compensated, state) => {
  const waivers = [waiver({ compensating: 'a-set' }), wholeCheck({ compensating: 'a-set' })]
  const { waived } = judged(sees(SCANNER), [waivers[0] as Waiver], compensated)
  expect(waived.map(one => [one.state, one.note])).toEqual([[state, compensated.note]])
  const whole = judged(says('fail'), [waivers[1] as Waiver], compensated)
  expect(whole.waived.map(one => [one.state, one.note])).toEqual([[state, compensated.note]])
})

test('is told with the name it has now, and with the one it had where it was not seen', () => {
  const common = {
    kind: 'user',
    id: 'u1',
    reason: 'Scan to email',
    approver: 'Dana Ruiz',
    ends: LATER,
    source: 'ward',
    waiver: 'w1',
    compensating: null,
  }
  expect(judged(sees(SCANNER), [waiver()]).waived).toEqual([
    { ...common, name: 'Scanner', state: 'in-force', note: null },
  ])
  const gone = {
    ...common,
    name: 'Scanner then',
    state: 'no-longer-needed',
    note: 'The check no longer finds it.',
  }
  expect(judged(sees(), [waiver()]).waived).toEqual([gone])
  const unasked = [waiver({ approver: null }), waiver({ ends: NOW })]
  expect(judged(sees(SCANNER), unasked).waived.map(one => one.name)).toEqual(['Scanner then', 'Scanner then'])
  expect(judged(says('fail'), [wholeCheck()]).waived).toMatchObject([
    { kind: 'check', id: 'test.check', name: 'Nobody sends mail with a password alone', note: null },
  ])
})

const FAX: Entity = { kind: 'user', id: 'u2', name: 'Fax', state: 'bad' }
test.each<
  [because: string, judge: (context: Pick<JudgeContext, 'waiver'>) => Judgement, judgement: Judgement]
>([
  [
    'the verdict over the others is met, and the check itself says who is left out',
    sees(SCANNER),
    { verdict: 'pass', reason: 'Seen.', entities: [SCANNER] },
  ],
  [
    'another one is bad: the reason names who is left out',
    sees(SCANNER, FAX),
    { verdict: 'fail', reason: 'Seen. Left out with a waiver: Scanner.', entities: [SCANNER, FAX] },
  ],
  [
    'a thing that is listed twice is named once',
    sees(SCANNER, SCANNER, FAX),
    { verdict: 'fail', reason: 'Seen. Left out with a waiver: Scanner.', entities: [SCANNER, SCANNER, FAX] },
  ],
  [
    'what the check no longer lists once it is excused stays listed',
    ({ waiver: excused }) =>
      excused('user', 'u1')
        ? { verdict: 'pass', reason: 'None is left.' }
        : { verdict: 'fail', reason: 'One is.', entities: [SCANNER] },
    { verdict: 'pass', reason: 'None is left.', entities: [SCANNER] },
  ],
])('what is excused: %s', (_, judge, judgement) => {
  expect(judged(judge, [waiver()]).judgement).toEqual(judgement)
})

test('with one waiver that holds and one that does not, the second thing still counts', () => {
  const second = waiver({
    id: 'w2',
    entity: { kind: 'user', id: 'u2', name: 'Fax' },
    accepted: { kind: 'user', id: 'u2', properties: { on: true } },
  })
  const { judgement, waived } = judged(sees(SCANNER, FAX), [waiver(), second])
  expect(waived.map(one => one.state)).toEqual(['in-force', 'not-confirmed'])
  expect(judgement).toMatchObject({ verdict: 'fail', reason: 'Seen. Left out with a waiver: Scanner.' })
})
