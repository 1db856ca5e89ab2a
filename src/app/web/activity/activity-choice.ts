import type { ActivityGroup } from '../../api/contracts/activity.ts'
import { shiftedDay } from '../access/period.ts'

/** What of the activity is shown, as the address says it. */
export interface ActivityChoice {
  /** The installation's log or the tenant's; null leaves it to what the person may read. */
  readonly log: 'installation' | 'tenant' | null
  readonly group: ActivityGroup | null
  readonly person: string | null
  /** The first day, and the day after the last: `2026-10-26`. */
  readonly from: string | null
  readonly to: string | null
}

export const GROUP_WORDS: { readonly [G in ActivityGroup]: string } = {
  'sign-in': 'Sign-ins',
  people: 'People and their rights',
  records: 'Decisions and records',
  views: 'Looks at what identifies patients',
  exports: 'Exports',
  evidence: 'Evidence taken in and kept',
}
export const GROUPS = Object.keys(GROUP_WORDS) as readonly ActivityGroup[]

const NAMES = ['log', 'group', 'person', 'from', 'to'] as const

/** The choice of an address; what is none is left out. */
export function choiceIn(search: string): ActivityChoice {
  const given = new URLSearchParams(search)
  const [log, group, person] = [given.get('log'), given.get('group'), given.get('person')]
  return {
    log: log === 'installation' || log === 'tenant' ? log : null,
    group: GROUPS.find(one => one === group) ?? null,
    person: person === null || person === '' || person.length > 200 ? null : person,
    from: dayIn(given.get('from')),
    to: dayIn(given.get('to')),
  }
}

/** The address's search with the choice in it; what else stands there stays. */
export function searchOf(choice: ActivityChoice, search: string): string {
  const params = new URLSearchParams(search)
  for (const name of NAMES) {
    const value = choice[name]
    if (value === null) params.delete(name)
    else params.set(name, value)
  }
  return params.size === 0 ? '' : `?${params}`
}

/** What is asked of the server. */
export function queryOf({ group, person, from, to }: ActivityChoice) {
  return {
    ...(group === null ? {} : { group }),
    ...(person === null ? {} : { person }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  }
}

function dayIn(text: string | null): string | null {
  return text === null ? null : shiftedDay(text, 0)
}
