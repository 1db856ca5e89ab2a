import { expect, it, test } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import { cameOf } from './came.ts'
import { afterAct, type TaskAct, type TaskToChange } from './task-acts.ts'
import { at, done, ELENA, entry, known, routine, text } from './year.fixture.ts'
import type { TaskEntry } from './task-body.ts'

const DAY = '2026-10-28'

/** The open task of a week: due on Friday the 30th, the next opens on Monday. */
function open(before: TaskEntry = entry(), said: Parameters<typeof text>[0] = {}): TaskToChange {
  const came = cameOf(
    routine('2026-10-26', {}, said),
    known(DAY, { entries: { 'look:2026-10-26': before } }),
    '2026-10-29',
  )[0]
  if (came === undefined) throw new Error('it opened on Monday')
  return { ...came, entry: before, today: DAY }
}

const act = (task: TaskToChange, what: TaskAct) => afterAct(task, what, ELENA, at(DAY))

const WAIT = { act: 'postpone', why: 'At a congress.' } as const

it.each<[string, TaskToChange, TaskAct, string, RegExp]>([
  [
    'what is done cannot be done again',
    open(done('2026-10-27')),
    { act: 'done', note: 'x' },
    'conflict',
    /closed already/,
  ],
  ['nor postponed', open(done('2026-10-27')), { ...WAIT, to: '2026-11-01' }, 'conflict', /closed already/],
  [
    'the next comes on Monday',
    open(),
    { ...WAIT, to: '2026-11-02' },
    'bad-input',
    /2026-11-01 at the latest/,
  ],
  [
    'its own last day is no later one',
    open(),
    { ...WAIT, to: '2026-10-30' },
    'bad-input',
    /after 2026-10-30/,
  ],
  ['there is no such day', open(), { ...WAIT, to: '2026-10-32' }, 'bad-input', /Choose a day/],
  [
    'the law set it',
    open(entry(), { isFixed: true }),
    { ...WAIT, to: '2026-11-01' },
    'bad-input',
    /its day is set/,
  ],
  [
    'a decision is signed, not ticked',
    open(entry(), { closesOn: 'decision' }),
    { act: 'done', note: 'x' },
    'bad-input',
    /when the decision is signed anew/,
  ],
  [
    'a waiver is renewed, not ticked',
    open(entry(), { closesOn: 'waiver' }),
    { act: 'not-needed', why: 'x' },
    'bad-input',
    /renewed, or has ended/,
  ],
  ['nobody closed it', open(), { act: 'reopen' }, 'bad-input', /Nobody has closed/],
])('%s', (_, task, what, code, says) => {
  const attempt = () => act(task, what)
  expect(attempt).toThrow(says)
  try {
    attempt()
  } catch (error) {
    expect((error as AppError).code).toBe(code)
  }
})

test('an overdue one is postponed to a day that is still to come', () => {
  const late = { ...open(), today: '2026-10-31' }
  expect(() => act(late, { ...WAIT, to: '2026-10-31' })).toThrow(/after 2026-10-31/)
  expect(act(late, { ...WAIT, to: '2026-11-01' }).postponed).toMatchObject({
    from: '2026-10-30',
    to: '2026-11-01',
  })
})

test('what was missed can be closed late, and not moved: the next one is there', () => {
  const missed = { ...open(), outcome: 'missed' as const }
  expect(act(missed, { act: 'done', note: 'Done, but not noted.' }).state).toBe('done')
  expect(() => act(missed, { ...WAIT, to: '2026-11-01' })).toThrow(/come already/)
  expect(() => act(missed, { act: 'give', to: 'u-dana', why: null })).toThrow(/come already/)
})

test('opened again it keeps what was said of it before, and not that it was closed', () => {
  const given = { to: 'u-dana', why: null, by: ELENA, at: at(DAY) }
  const closed = { ...done('2026-10-27'), given }
  expect(act(open(closed), { act: 'reopen' })).toEqual(entry({ given }))
})
