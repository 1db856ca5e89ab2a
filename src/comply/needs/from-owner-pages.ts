import { endOfMonth } from './days.ts'
import type { NeedSource } from './need.ts'
import { dayText } from './title-of.ts'

/** The owner reads once a month where the practice stands. The rhythm is Ward's own; no rule names one. */
export const fromOwnerPages: NeedSource = {
  takes: ['assessment:read'],
  needs: ({ today, lastSnapshot }, { roles, ownerPagesRead }) => {
    const month = today.slice(0, 7)
    if (!roles.includes('owner') || lastSnapshot === null || ownerPagesRead === month) return []
    const due = endOfMonth(today)
    return [
      {
        id: `owner-pages:${month}`,
        kind: 'owner-pages',
        about: 'owner-pages',
        what: 'Read the two pages about where the practice stands.',
        why: `They say what matters most, what was accepted, and what is due; the settings are as of ${dayText(lastSnapshot.slice(0, 10))}.`,
        cites: '164.308(a)(1)(i)',
        minutes: 5,
        due,
        overdue: false,
        weight: 'usual',
        to: '/owner',
        does: 'Read them',
      },
    ]
  },
}
