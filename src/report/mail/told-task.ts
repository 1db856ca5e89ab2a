import { DEFAULT_YEAR } from '../../comply/year/default-year/default-year.ts'
import type { Task } from '../../comply/year/task.ts'

/** What of a task may leave Ward by mail or calendar: words that Ward ships, never what somebody wrote. */
export interface ToldTask {
  readonly title: string
  /** One sentence. */
  readonly why: string
  readonly cites: readonly string[]
  readonly minutes: number
  readonly due: string
}

const SHIPPED = new Map(DEFAULT_YEAR.map(({ id, text }) => [id, text]))

/** What stands for a duty that follows from a record: its own title may hold what somebody wrote. */
const DUTIES: Partial<Record<Task['closesOn'], Pick<ToldTask, 'title' | 'why'>>> = {
  decision: {
    title: 'Look at a signed decision again',
    why: 'The day on which it was to be looked at again has come.',
  },
  waiver: {
    title: 'Decide about a deviation whose acceptance ends',
    why: 'After its last day it is open again.',
  },
  record: {
    title: 'Look after an agreement, the contact, a vendor or a report',
    why: 'Something that is on record ends, is missing or has to be confirmed. Ward shows which after you sign in.',
  },
}

const OWN = { title: 'A task that your practice added', why: 'Ward shows it after you sign in.' }

/** The task in words that hold nothing of a patient, because nobody could write into them. */
export function toldTask({ routine, closesOn, cites, minutes, due }: Task): ToldTask {
  const shipped = routine === null ? undefined : SHIPPED.get(routine)
  if (shipped !== undefined) return { title: shipped.title, why: shipped.why, cites, minutes, due }
  const duty = routine === null ? DUTIES[closesOn] : undefined
  // What an own task cites is chosen by people as well.
  return duty === undefined ? { ...OWN, cites: [], minutes, due } : { ...duty, cites, minutes, due }
}
