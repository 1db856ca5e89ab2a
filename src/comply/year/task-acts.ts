import { AppError } from '../../base/app-error.ts'
import { type Day, isDay } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { Deed } from '../../store/deed.ts'
import type { Came } from './came.ts'
import { readYearKnown, type YearWork } from './known.ts'
import { type Doer, taskBody, TASK_KIND, type TaskEntry, UNTOUCHED } from './task-body.ts'
import { findTask } from './tasks-of.ts'

/** What somebody does about a task. */
export type TaskAct =
  | { readonly act: 'done'; readonly note: string }
  | { readonly act: 'not-needed'; readonly why: string }
  | { readonly act: 'postpone'; readonly to: Day; readonly why: string }
  /** To an account, or with null to everybody of the role. */
  | { readonly act: 'give'; readonly to: string | null; readonly why: string | null }
  | { readonly act: 'reopen' }

/** A task as it was found before it is changed. */
export interface TaskToChange extends Came {
  readonly entry: TaskEntry
  readonly today: Day
}

export interface TaskDeed {
  readonly by: Doer
  readonly at: Instant
  readonly deed: Deed
  /** The version that was seen, 0 for none. */
  readonly expects: number
}

/**
 * Keeps what somebody did about a task, as its next version.
 * @param before what was found of it, after it was asked whether this person may
 * @throws AppError bad-input saying why it cannot be, conflict when it changed meanwhile, lease-held
 */
export async function actOnTask(
  { store, scope }: Pick<YearWork, 'store' | 'scope'>,
  before: TaskToChange,
  act: TaskAct,
  { by, at, deed, expects }: TaskDeed,
): Promise<void> {
  if (expects !== before.task.version) {
    throw new AppError('conflict', 'Somebody else has changed this task meanwhile. Look at it again first.')
  }
  const entry = afterAct(before, act, by, at)
  const { id } = before.task
  await store.records.keep(scope, { kind: TASK_KIND, id, body: taskBody(entry), expects }, deed)
}

/** One task with all that is needed to change it. @throws AppError not-found */
export async function taskToChange(work: YearWork, id: string): Promise<TaskToChange> {
  const known = await readYearKnown(work)
  const came = findTask(known, id)
  if (came === undefined) throw noSuchTask()
  return { ...came, entry: known.entries.get(id)?.value ?? UNTOUCHED, today: known.today }
}

export function noSuchTask(): AppError {
  return new AppError('not-found', 'There is no such task. The calendar shows those there are.')
}

/** @throws AppError bad-input, conflict */
export function afterAct(
  { task, outcome, latest, entry, today }: TaskToChange,
  act: TaskAct,
  by: Doer,
  at: Instant,
): TaskEntry {
  if (act.act === 'reopen') {
    if (entry.state === 'open')
      throw bad('Nobody has closed this task by hand, so it cannot be opened again.')
    return { ...entry, state: 'open', closed: null }
  }
  if (outcome === 'done' || outcome === 'not-needed') {
    throw new AppError('conflict', 'This task is closed already. Open it again to change it.')
  }
  switch (act.act) {
    case 'done':
    case 'not-needed': {
      if (task.closesOn === 'decision') throw bad('This task is done when the decision is signed anew.')
      if (task.closesOn === 'waiver') {
        throw bad('This task is done when the acceptance is renewed, or has ended.')
      }
      const note = act.act === 'done' ? act.note : act.why
      return { ...entry, state: act.act, closed: { by, at, note } }
    }
    case 'postpone': {
      if (latest === null) throw bad(cannotWait(task.closesOn))
      if (outcome === 'missed') throw bad('The next of these has come already: postpone that one.')
      if (!isDay(act.to) || act.to <= later(task.due, today) || act.to > latest) {
        throw bad(`Choose a day after ${later(task.due, today)}, and ${latest} at the latest.`)
      }
      return { ...entry, postponed: { from: task.due, to: act.to, why: act.why, by, at } }
    }
    case 'give':
      if (outcome === 'missed') throw bad('The next of these has come already: give that one.')
      return { ...entry, given: { to: act.to, why: act.why, by, at } }
  }
}

/** The day that a new one must come after. */
function later(due: Day, today: Day): Day {
  return due < today ? today : due
}

function cannotWait(closesOn: Came['task']['closesOn']): string {
  return closesOn === 'decision' || closesOn === 'waiver'
    ? 'This day follows from what was signed, so the task cannot be postponed.'
    : 'This task cannot be postponed: its day is set, or the next one comes the day after.'
}

function bad(sentence: string): AppError {
  return new AppError('bad-input', sentence)
}
