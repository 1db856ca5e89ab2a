import type { Task } from '../../../comply/year/task.ts'

/** The weekly access review of Monday, 16 November 2026, open until the Friday after; with what is given instead. */
export function aTask(change: Partial<Task> = {}): Task {
  return {
    id: 'weekly-access-review:2026-11-16',
    routine: 'weekly-access-review',
    title: 'Review last week’s access',
    why: 'Because.',
    steps: [],
    cites: ['164.308(a)(1)(ii)(D)'],
    minutes: 15,
    stake: 'upkeep',
    opens: '2026-11-16',
    due: '2026-11-20',
    role: 'privacy-officer',
    person: null,
    deputy: null,
    deputyRole: null,
    closesOn: 'note',
    page: null,
    state: 'open',
    missed: 0,
    escalated: 'no',
    postponed: null,
    closed: null,
    version: 0,
    ...change,
  }
}
