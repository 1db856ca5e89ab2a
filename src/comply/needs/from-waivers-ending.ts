import { instantFromMilliseconds, type Instant, millisecondsOf } from '../../base/time.ts'
import { lastDayOf } from '../../base/time-zone.ts'
import type { KeptWaiver } from '../waiver-body.ts'
import type { Task } from '../year/task.ts'
import type { NeedsKnown } from './known.ts'
import type { NeedPerson, NeedSource } from './need.ts'
import { dayText, titleOf } from './title-of.ts'
import { isTheirs as isTheirTask } from './whose.ts'

/** Days before its end from which on a waiver is shown: a renewal is asked for, looked at and approved in these. */
const ENDS_SOON_DAYS = 30

/**
 * Accepted deviations that end soon, and those that have ended while the year still asks about them: for who approves, for
 * who asked, and for whose task it is. One with a renewal waits for its approval only.
 */
export const fromWaiversEnding: NeedSource = {
  takes: ['waivers:request'],
  needs: ({ waivers, tasks, people, checks, now, today, timeZone }, person) =>
    waivers.flatMap(({ value }) => {
      const task = (tasks ?? []).find(({ id, state }) => state === 'open' && id === `waiver:${value.id}`)
      if (!isShown(value, task, now) || !isTheirs(value, task, person, people)) return []
      const { id, check, ends } = value
      const due = lastDayOf(ends, timeZone)
      const isOver = ends <= now
      return [
        {
          id: `waiver-ending:${id}:${due}`,
          kind: 'waiver-ending' as const,
          about: `waiver:${id}`,
          what: isOver
            ? `Accepted until ${dayText(due)}, and that is over: ${titleOf(check, checks)}.`
            : `Accepted only until ${dayText(due)}: ${titleOf(check, checks)}.`,
          why: isOver
            ? 'It counts as not met again. Mend the setting, or ask for another time after another look.'
            : 'After that day it counts as not met. Mend the setting, or ask for another time after another look.',
          cites: '164.308(a)(1)(ii)(B)',
          minutes: 10,
          due,
          overdue: due < today,
          weight: 'usual' as const,
          to: `/checks?check=${check}` as const,
          does: 'Look at it',
        },
      ]
    }),
}

function isShown(
  { approver, ended, renewal, ends }: KeptWaiver,
  task: Task | undefined,
  now: Instant,
): boolean {
  if (approver === null || ended !== null || renewal !== null) return false
  if (ends <= now) return task !== undefined
  return ends <= instantFromMilliseconds(millisecondsOf(now) + ENDS_SOON_DAYS * 86_400_000)
}

function isTheirs(
  { requester }: KeptWaiver,
  task: Task | undefined,
  person: NeedPerson,
  people: NeedsKnown['people'],
): boolean {
  if (person.permissions.includes('waivers:approve') || requester === person.id) return true
  return task !== undefined && isTheirTask(task, person, { people })
}
