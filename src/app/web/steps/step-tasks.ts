import type { Day } from '../../../base/days.ts'
import { byStake } from '../../../base/stakes.ts'
import type { Step } from '../../../base/hipaa/steps.ts'
import { stepsOfTask } from '../../../base/hipaa/step-of-task.ts'
import type { ShownTask } from '../../api/contracts/tasks.ts'

type Task = Pick<ShownTask, 'id' | 'routine' | 'cites' | 'outcome' | 'due' | 'stake'> &
  Partial<Pick<ShownTask, 'page'>>

/** Whether the task belongs to the step: by the page where it is done, else by the paragraphs it cites. */
export function isOfStep(task: Pick<Task, 'cites' | 'page'>, step: Step): boolean {
  return stepsOfTask(task).includes(step)
}

/**
 * What is open under a step, late ones first and the gravest of them on top, and of what comes the next of each routine: thirty Mondays tell no more than
 * one.
 */
export function tasksOfStep<T extends Task>(
  tasks: readonly T[],
  step: Step,
  today: Day,
): { readonly open: readonly T[]; readonly coming: readonly T[] } {
  const mine = tasks.filter(task => isOfStep(task, step))
  const open = mine
    .filter(({ outcome }) => outcome === 'open')
    .toSorted((one, other) => byStake(one, other, today))
  const known = new Set(open.map(nameOf))
  const coming: T[] = []
  for (const task of mine.filter(({ outcome }) => outcome === 'coming').toSorted(byDue)) {
    if (known.has(nameOf(task))) continue
    known.add(nameOf(task))
    coming.push(task)
  }
  return { open, coming }
}

function nameOf({ routine, id }: Task): string {
  return routine ?? id
}

function byDue(one: Task, other: Task): number {
  return one.due < other.due ? -1 : one.due > other.due ? 1 : 0
}
