import { isCitation } from '../../../base/hipaa/citation.ts'
import { type Step, stepsOf } from '../../../base/hipaa/steps.ts'
import type { ShownTask } from '../../api/contracts/tasks.ts'

type Task = Pick<ShownTask, 'id' | 'routine' | 'cites' | 'outcome' | 'due' | 'overdue'>

/** Whether the task belongs to the step: one of the paragraphs it cites does. */
export function isOfStep({ cites }: Pick<Task, 'cites'>, step: Step): boolean {
  return cites.some(cite => isCitation(cite) && stepsOf(cite).includes(step))
}

/**
 * What is open under a step, late ones first, and of what comes the next of each routine: thirty Mondays tell no more than
 * one.
 */
export function tasksOfStep<T extends Task>(
  tasks: readonly T[],
  step: Step,
): { readonly open: readonly T[]; readonly coming: readonly T[] } {
  const mine = tasks.filter(task => isOfStep(task, step))
  const open = mine.filter(({ outcome }) => outcome === 'open').toSorted(lateFirst)
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

function lateFirst(one: Task, other: Task): number {
  return one.overdue === other.overdue ? byDue(one, other) : one.overdue ? -1 : 1
}

function byDue(one: Task, other: Task): number {
  return one.due < other.due ? -1 : one.due > other.due ? 1 : 0
}
