import { addDays, type Day } from '../../base/days.ts'
import { requirement } from '../../base/hipaa/requirements.ts'
import type { Instant } from '../../base/time.ts'
import { lastDayOf } from '../../base/time-zone.ts'
import { CHECKS } from '../../assess/checks/index.ts'
import type { Decision } from '../../assess/programme.ts'
import type { KeptWaiver } from '../waiver-body.ts'
import type { Task } from './task.ts'

/** What follows from something that is kept: it is closed by deciding anew, and by nothing else. */
export type Duty = Pick<
  Task,
  | 'id'
  | 'title'
  | 'why'
  | 'steps'
  | 'cites'
  | 'minutes'
  | 'stake'
  | 'opens'
  | 'due'
  | 'role'
  | 'closesOn'
  | 'page'
>

/** Days before its end from which on it is shown: enough to ask, look and sign. */
const SHOWN_BEFORE = 30

/** Decisions that are to be looked at again: 45 CFR 164.306(e), 164.316(b)(2)(iii). */
export function dutiesOfDecisions(
  decisions: readonly Pick<Decision, 'citation' | 'reviewBy'>[],
  timeZone: string | null,
): readonly Duty[] {
  return decisions.map(({ citation, reviewBy }) => ({
    id: `decision:${citation}`,
    title: `Look again at what was signed: ${requirement(citation).title}`,
    why: 'After its last day the record no longer counts, and the requirement is open.',
    steps: [
      'Read what was decided, and why.',
      'See whether it still fits: what changed in staff, premises and technology?',
      'Sign it anew, or decide otherwise.',
    ],
    cites: ['164.316(b)(2)(iii)', citation],
    minutes: 15,
    stake: 'upkeep',
    ...shown(reviewBy, timeZone),
    role: 'security-officer',
    closesOn: 'decision',
    page: `/requirements?requirement=${citation}`,
  }))
}

/**
 * Accepted deviations that end; those that were never approved are none, nor those that have ended or run out: what they
 * accepted is a finding again.
 */
export function dutiesOfWaivers(
  waivers: readonly Pick<KeptWaiver, 'id' | 'check' | 'ends' | 'approver' | 'ended'>[],
  timeZone: string | null,
  today: Day,
): readonly Duty[] {
  return waivers
    .filter(({ approver, ended }) => approver !== null && ended === null)
    .map(
      ({ id, check, ends }) =>
        ({
          id: `waiver:${id}`,
          title: `Look again at what is accepted: ${titleOf(check)}`,
          why: 'It is accepted that this is not met. After the last day it counts again.',
          steps: ['See whether the setting can be mended now.', 'If not, ask for another time and say why.'],
          cites: ['164.308(a)(1)(ii)(B)'],
          minutes: 10,
          stake: 'upkeep',
          ...shown(ends, timeZone),
          role: 'security-officer',
          closesOn: 'waiver',
          page: `/checks?check=${check}`,
        }) as const,
    )
    .filter(({ due }) => due >= today)
}

/** What people know the check by; its id for one that Ward no longer has. */
function titleOf(check: string): string {
  return CHECKS.find(({ id }) => id === check)?.title ?? check
}

/** What ends at a moment is due on the last day on which it holds. */
function shown(ends: Instant, timeZone: string | null): { readonly opens: Day; readonly due: Day } {
  const due = lastDayOf(ends, timeZone)
  return { opens: addDays(due, -SHOWN_BEFORE), due }
}
