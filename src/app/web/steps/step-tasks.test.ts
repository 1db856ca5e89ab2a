import { longDayWords } from '../../../assess/words.ts'
import { describe, expect, test } from 'vitest'
import type { Step } from '../../../base/hipaa/steps.ts'
import { dueWords } from './due-words.ts'
import { isOfStep, tasksOfStep } from './step-tasks.ts'

type Task = Parameters<typeof tasksOfStep>[0][number]

const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  routine: null,
  cites: ['164.308(a)(5)(i)'],
  outcome: 'open',
  due: '2026-11-30',
  stake: 'upkeep',
  ...more,
})

describe('a task belongs to a step', () => {
  test.each<[string[], Step, boolean, string]>([
    [['164.308(a)(5)(i)'], 'training', true, 'by its paragraph'],
    [['164.308(a)(5)(i)'], 'evaluate', false, 'and to no other'],
    [['164.308(a)(5)(ii)(B)'], 'evaluate', true, 'also by the second step of a paragraph'],
    [['164.308(a)(8)', '164.530(b)'], 'training', true, 'by any that it cites'],
    [['not a citation'], 'training', false, 'a word that is none is passed over'],
    [[], 'training', false, 'own tasks cite nothing'],
  ])('%j under %s: %s, %s', (cites, step, is) => {
    expect(isOfStep({ cites }, step)).toBe(is)
  })
})

test('late ones come first, a lost safeguard before upkeep; then by their day; of what comes the next of each routine', () => {
  const { open, coming } = tasksOfStep(
    [
      task('soon', { due: '2026-11-24' }),
      task('late', { due: '2026-11-20' }),
      task('lost', { due: '2026-11-22', stake: 'safeguard' }),
      task('done', { outcome: 'done' }),
      task('r:2', { routine: 'r', outcome: 'coming', due: '2026-12-08' }),
      task('r:1', { routine: 'r', outcome: 'coming', due: '2026-12-01' }),
      task('o:2', { routine: 'o', outcome: 'coming', due: '2026-12-02' }),
      task('o:1', { routine: 'o', due: '2026-11-29' }),
    ],
    'training',
    '2026-11-23',
  )
  expect(open.map(({ id }) => id)).toEqual(['lost', 'late', 'soon', 'o:1'])
  expect(coming.map(({ id }) => id)).toEqual(['r:1'])
})

test('days are told in full', () => {
  expect(longDayWords('2026-11-24')).toBe('Tuesday, 24 November 2026')
  expect(dueWords('2026-11-24', '2026-11-24', false)).toBe('Due today')
  expect(dueWords('2026-11-23', '2026-11-24', true)).toBe('Was due Monday, 23 November 2026')
})
