import { expect, test } from 'vitest'
import type { Task } from '../../comply/year/task.ts'
import { rank } from './rank.ts'
import { taskEntries } from './task-entries.ts'

const task = (more: Partial<Task>): Task => ({
  id: 'weekly-access-review:2026-11-02',
  routine: 'weekly-access-review',
  title: 'Review last week’s access',
  why: 'Somebody looks.',
  steps: [],
  cites: ['164.308(a)(1)(ii)(D)'],
  minutes: 20,
  stake: 'upkeep',
  opens: '2026-11-02',
  due: '2026-11-06',
  role: 'security-officer',
  person: null,
  deputy: null,
  deputyRole: null,
  closesOn: 'review',
  page: '/access',
  state: 'open',
  missed: 0,
  escalated: 'no',
  postponed: null,
  closed: null,
  version: 0,
  ...more,
})

test('a task is found by its words and opens in the calendar', () => {
  expect(rank(taskEntries([task({})]), 'review access')).toEqual([
    {
      kind: 'task',
      title: 'Review last week’s access',
      text: 'Due 6 November 2026',
      to: '/calendar?task=weekly-access-review%3A2026-11-02',
    },
  ])
})

test.each<[Partial<Task>, string]>([
  [{ id: 'own:3', routine: null, title: 'Call Zzyzx back' }, 'a task somebody wrote down'],
  [
    { id: 'own-calls:2026-11-02', routine: 'own-calls', title: 'Call Zzyzx back' },
    'a routine of the clinic’s own',
  ],
])('%o is not searched: a patient’s name can stand in %s', more => {
  expect(rank(taskEntries([task(more)]), 'zzyzx')).toEqual([])
})
