import { createHash } from 'node:crypto'
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { addDays } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { Task } from '../../comply/year/task.ts'
import type { OutgoingCheck } from '../mail/mail-check.ts'
import { minutesInWords } from '../mail/mail-words.ts'
import { toldTask } from '../mail/told-task.ts'

export interface TaskCalendar {
  readonly tasks: readonly Task[]
  readonly tenant: string
  /** Where each task is seen in Ward. */
  readonly address: string
  /** Since when the calendar is there: what nobody has changed has this moment. */
  readonly since: Instant
  /** Looks at every text before it goes. */
  readonly check: OutgoingCheck
  /** Told what was held back, kinds only. */
  readonly heldBack: (kinds: readonly string[]) => void
}

/** What stands for a text that was held back. */
const HELD_BACK = { title: 'There is something for you in Ward', why: 'Sign in to see it.' }

/** Seconds after which calendar programs ask again. */
const ASK_AGAIN = 3600

/**
 * Tasks as a calendar of all-day events on their last day (RFC 5545). The same tasks give the same text. Titles and reasons
 * are Ward’s own; of a task that a person wrote only that there is one.
 */
export function taskCalendar({ tasks, tenant, address, since, check, heldBack }: TaskCalendar): string {
  const calendar = ical({
    name: `Ward: ${tenant}`,
    description: 'What is due in Ward. Not legal advice; confirm with counsel.',
    prodId: { company: 'Ward', product: 'Ward', language: 'EN' },
    // With it Outlook takes the whole as a calendar that is read, and asks nobody to answer (RFC 5546, section 3.2.1).
    method: ICalCalendarMethod.PUBLISH,
    ttl: ASK_AGAIN,
  })
  for (const task of tasks) {
    const { title, why, cites, minutes, due } = toldTask(task)
    const words = [why, `It takes ${minutesInWords(minutes)}.`, ...lawOf(cites)]
    const kinds = check(title, words.join('\n'))
    if (kinds.length > 0) heldBack(kinds)
    const [summary, told] = kinds.length > 0 ? [HELD_BACK.title, [HELD_BACK.why]] : [title, words]
    calendar.createEvent({
      id: uidOf(tenant, task),
      sequence: sequenceOf(task),
      stamp: new Date(task.closed?.at ?? since),
      start: midnight(due),
      // The end is the first day that is none of it any more (RFC 5545, section 3.6.1).
      end: midnight(addDays(due, 1)),
      allDay: true,
      summary: task.state === 'done' ? `Done: ${summary}` : summary,
      description: [...told, address].join('\n'),
      url: address,
      // It is due on the day; it does not take the day.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${calendar.toString()}\r\n`
}

/** It stays while the task is moved and done, and is no address of a person. */
function uidOf(tenant: string, { id }: Task): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([tenant, id]))
    .digest('hex')
  return `${hash.slice(0, 32)}@ward`
}

/** Higher with everything that people write about it, and once more when it closes by itself (RFC 5545, section 3.8.7.4). */
function sequenceOf({ version, state }: Task): number {
  return 2 * version + (state === 'done' ? 1 : 0)
}

function lawOf(cites: readonly string[]): readonly string[] {
  return cites.length === 0 ? [] : [`45 CFR ${cites.join(', ')}`]
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
