import { describe, expect, it, test } from 'vitest'
import type { Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { Role } from '../../base/people/roles.ts'
import { dutiesOfDecisions, dutiesOfWaivers } from './duties.ts'
import type { OwnTask } from './own-tasks.ts'
import { everyTask, findTask, tasksIn } from './tasks-of.ts'
import type { Task } from './task.ts'
import { isFor, mayChange, maySee } from './who.ts'
import { at, done, ELENA, entry, known, listed, routine } from './year.fixture.ts'

const TODAY = '2026-11-04'
const weekly = listed(routine('2026-09-07'))
const own = (changes: Partial<OwnTask> = {}): OwnTask => ({
  id: 'own:1',
  title: 'Ask the landlord about the back door',
  why: 'It does not close.',
  opens: '2026-11-02',
  due: '2026-11-06',
  minutes: 10,
  role: 'security-officer',
  person: 'u-dana',
  deputy: null,
  by: ELENA,
  at: at('2026-11-02'),
  ...changes,
})

test('what is open, what comes and what was closed lately, earliest due first; missed ones only where asked', () => {
  const entries = { 'look:2026-09-21': done('2026-09-22'), 'look:2026-10-19': done('2026-10-20') }
  const all = known(TODAY, { routines: [weekly], ownTasks: [own()], entries })
  const range = { until: '2026-11-16' }
  expect(tasksIn(all, range).map(({ id, state }) => `${id} ${state}`)).toEqual([
    // Of 21 September nothing: it was due 40 days ago.
    'look:2026-10-19 done',
    'look:2026-11-02 open',
    'own:1 open',
    'look:2026-11-09 coming',
    'look:2026-11-16 coming',
  ])
  expect(everyTask(all, range).filter(({ outcome }) => outcome === 'missed')).toHaveLength(4)
})

test('what comes every workday is told for a week ahead', () => {
  const daily = listed(routine('2026-11-02', { rhythm: { every: 'workday' }, inTime: 0 }))
  const coming = tasksIn(known(TODAY, { routines: [daily] })).filter(({ state }) => state === 'coming')
  expect(coming.map(({ opens }) => opens)).toEqual([
    '2026-11-05',
    '2026-11-06',
    '2026-11-09',
    '2026-11-10',
    '2026-11-11',
  ])
})

test('an open one is told however long ago it was due', () => {
  const forgotten = own({ opens: '2025-01-01', due: '2025-01-02' })
  expect(tasksIn(known(TODAY, { ownTasks: [forgotten] }))).toMatchObject([
    { id: 'own:1', state: 'open', escalated: 'administrator' },
  ])
})

test('nobody asks for a thousand years', () => {
  const tasks = tasksIn(known(TODAY, { routines: [weekly] }), { since: '0001-01-01', until: '9998-01-01' })
  expect(tasks.length).toBeLessThan(80)
})

it.each<[string, boolean]>([
  ['look:2026-11-02', true],
  ['look:2027-01-04', true],
  ['own:1', true],
  ['look:2026-11-03', false],
  ['look:2099-01-05', false],
  ['own:2', false],
  ['__proto__', false],
])('the task %s is there: %s', (id, is) => {
  const found = findTask(known(TODAY, { routines: [weekly], ownTasks: [own()] }), id)
  expect(found?.task.id).toBe(is ? id : undefined)
})

describe('duties that follow from what is kept', () => {
  const reviewBy = '2026-12-01T00:00:00.000Z' as Instant
  const waiver = { id: 'a:1', check: 'a', ends: reviewBy, approver: 'Dana Ruiz', ended: null }

  it.each<[string | null, Day, string]>([
    [null, '2026-11-30', 'midnight begins a day: the last one with moments before it'],
    ['America/New_York', '2026-11-30', 'seven in the evening there'],
    ['Pacific/Auckland', '2026-11-30', 'a day that was chosen is the same east, as every page says it'],
  ])('in %s a decision is due on %s: %s', (zone, due) => {
    expect(dutiesOfDecisions([{ citation: '164.308(a)(2)', reviewBy }], zone)).toMatchObject([
      { id: 'decision:164.308(a)(2)', due, closesOn: 'decision' },
    ])
  })

  test('they are shown thirty days before, and not as open earlier', () => {
    const stateOn = (today: Day) =>
      tasksIn(known(today, { duties: dutiesOfWaivers([waiver], null, today) })).map(({ state }) => state)
    expect(stateOn('2026-10-30')).toEqual(['coming'])
    expect(stateOn('2026-10-31')).toEqual(['open'])
    expect(stateOn('2026-11-30')).toEqual(['open'])
    // It has run out, and what it accepted is a finding again.
    expect(stateOn('2026-12-01')).toEqual([])
  })

  test('a waiver that nobody approved, or that was ended, is none', () => {
    const ended = { by: 'Dana Ruiz', at: at('2026-11-01'), why: 'Mended.' }
    expect(
      dutiesOfWaivers(
        [
          { ...waiver, approver: null },
          { ...waiver, ended },
        ],
        null,
        TODAY,
      ),
    ).toEqual([])
  })
})

describe('whose a task is', () => {
  const task = (changes: Partial<Task>): Task => {
    const [found] = tasksIn(known(TODAY, { ownTasks: [own({ person: null, role: 'privacy-officer' })] }))
    if (found === undefined) throw new Error('there is one')
    return { ...found, deputyRole: 'it-administrator', ...changes }
  }
  const asker = (...roles: Role[]) => ({ id: 'u-me', roles })

  it.each<[string, Partial<Task>, Role, boolean, boolean, boolean]>([
    ['of the own role', {}, 'privacy-officer', true, true, true],
    ['of another role; officers may all', {}, 'security-officer', false, true, true],
    ['of another role', {}, 'provider-operator', false, true, false],
    ['named', { person: 'u-me' }, 'workforce', true, true, true],
    ['another is named', { person: 'u-dana' }, 'privacy-officer', false, true, true],
    ['a member of the workforce sees only the own', {}, 'workforce', false, false, false],
    ['the deputy’s role, in time', {}, 'it-administrator', false, true, false],
    ['the deputy’s role, late', { escalated: 'deputy' }, 'it-administrator', true, true, true],
    ['a named deputy, in time, may do it already', { deputy: 'u-me' }, 'owner', false, true, true],
    [
      'a named deputy stands before the role',
      { deputy: 'u-dana', escalated: 'deputy' },
      'it-administrator',
      false,
      true,
      false,
    ],
    ['very late', { escalated: 'administrator' }, 'hipaa-administrator', true, true, true],
    ['late, and not that late', { escalated: 'deputy' }, 'hipaa-administrator', false, true, true],
  ])('%s', (_, changes, role, mine, sees, changesIt) => {
    const one = task(changes)
    expect([isFor(one, asker(role)), maySee(one, asker(role)), mayChange(one, asker(role))]).toEqual([
      mine,
      sees,
      changesIt,
    ])
  })
})

test('a task given on is whose it was given to, and the deputy is not the same person', () => {
  const given = { to: 'u-kim', why: null, by: ELENA, at: at(TODAY) }
  const ownTasks = [own({ deputy: 'u-kim' })]
  expect(tasksIn(known(TODAY, { ownTasks, entries: { 'own:1': entry({ given }) } }))).toMatchObject([
    { person: 'u-kim', deputy: null },
  ])
})
