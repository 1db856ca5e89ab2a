import { addDays } from '../../base/days.ts'
import type { Need, NeedSource } from './need.ts'
import { aboutOf } from './from-tasks.ts'
import { dayText } from './title-of.ts'
import { isTheirs } from './whose.ts'

/** Who reached what in the last whole week, until somebody has reviewed it: 45 CFR 164.308(a)(1)(ii)(D). */
export const fromAccess: NeedSource = {
  takes: ['reports:read', 'reviews:sign'],
  needs: ({ access, tasks, people }, person) => {
    if (access === null) return []
    if (access === 'no-log') return [NO_LOG]
    const { from, to, logEnds, unexplained, reviewed } = access
    if (reviewed) return []
    if (logEnds < from) return [{ ...NO_LOG, what: `The audit log ends on ${dayText(logEnds)}.` }]
    // Where the year says whose it is, it is nobody else's.
    const task = tasks?.find(one => one.state === 'open' && aboutOf(one) === `access:${from}`)
    if (task !== undefined && !isTheirs(task, person, { people })) return []
    const week = `of the week from ${dayText(from)} to ${dayText(addDays(to, -1))}`
    return [
      {
        id: `access-review:${from}`,
        kind: 'access-review',
        about: `access:${from}`,
        what:
          unexplained === 0
            ? 'Nobody has reviewed last week’s access.'
            : unexplained === 1
              ? 'One access of last week has no explanation.'
              : `${unexplained} accesses of last week have no explanation.`,
        why:
          unexplained === 0
            ? `Every access ${week} has a policy that explains it. Look whether the policies still hold, and sign.`
            : `Somebody who is not the owner reached content ${week}, and no access policy says why. Ask, write down why, and sign.`,
        cites: '164.308(a)(1)(ii)(D)',
        minutes: 20,
        due: null,
        overdue: false,
        weight: unexplained === 0 ? 'usual' : 'high',
        to: `/access?from=${from}&to=${to}${unexplained === 0 ? '' : '&explained=no'}`,
        does: 'Review it',
      },
    ]
  },
}

const NO_LOG: Need = {
  id: 'audit-log-missing',
  kind: 'audit-log-missing',
  about: 'audit-log',
  what: 'There is no audit log to look at yet.',
  why: 'Nobody can review who reached what before the log is taken in. The page says how.',
  cites: '164.312(b)',
  minutes: 15,
  due: null,
  overdue: false,
  weight: 'high',
  to: '/access',
  does: 'See how',
}
