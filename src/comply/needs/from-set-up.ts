import { daysBetween } from '../../base/days.ts'
import type { Need, NeedSource } from './need.ts'
import { dayText } from './title-of.ts'

const COMMON = { due: null, overdue: false, weight: 'high' } as const

/** The practice has not been described, so nothing can be left out that does not bind it. */
export const fromProfile: NeedSource = {
  takes: ['programme:change'],
  needs: ({ organisation }) => (organisation === null ? [PROFILE] : []),
}

const PROFILE: Need = {
  ...COMMON,
  id: 'profile',
  kind: 'profile',
  about: 'profile',
  what: 'Say what the practice is.',
  why: 'Ward then knows which requirements apply: provider or plan, sites, people, who looks after the computers.',
  cites: '160.103',
  minutes: 5,
  to: '/set-up',
  does: 'Describe it',
}

/** Each entity names who answers for security and who for privacy. */
export const fromOfficers: NeedSource = {
  takes: ['programme:change'],
  needs: ({ organisation }) => {
    if (organisation === null) return []
    const { privacyOfficer, securityOfficer } = organisation
    if (privacyOfficer !== null && securityOfficer !== null) return []
    const who = [
      ...(securityOfficer === null ? ['security officer'] : []),
      ...(privacyOfficer === null ? ['privacy officer'] : []),
    ].join(' or ')
    return [
      {
        ...COMMON,
        id: 'officers',
        kind: 'officers',
        about: 'officers',
        what: `No ${who} is named.`,
        why: 'One person answers for each; in a small practice it may be the same person.',
        cites: securityOfficer === null ? '164.308(a)(2)' : '164.530(a)(1)(i)',
        minutes: 5,
        to: '/profile',
        does: 'Name them',
      },
    ]
  },
}

/** Days after which settings that were read are no longer what one decides by; a measure of Ward's own. */
const SNAPSHOT_DAYS = 30

/** Nothing was read in yet, or it is long ago. */
export const fromSnapshot: NeedSource = {
  takes: ['settings:collect'],
  needs: ({ lastSnapshot, today }) => {
    if (lastSnapshot === null) return [NO_SNAPSHOT]
    const day = lastSnapshot.slice(0, 10)
    const days = daysBetween(day, today)
    if (days <= SNAPSHOT_DAYS) return []
    return [
      {
        ...NO_SNAPSHOT,
        weight: 'usual',
        what: `The settings were last read ${days} days ago.`,
        why: `What Ward shows is as of ${dayText(day)}. Later changes are not in it.`,
        does: 'Read them anew',
      },
    ]
  },
}

const NO_SNAPSHOT: Need = {
  ...COMMON,
  id: 'snapshot',
  kind: 'snapshot',
  about: 'snapshot',
  what: 'Read the tenant’s settings in.',
  why: 'Ward has seen none yet, so it can say nothing about them.',
  cites: '164.308(a)(1)(ii)(A)',
  minutes: 15,
  to: '/set-up',
  does: 'Read them in',
}

/** Nobody has said which routines the practice keeps, so none of them is due. */
export const fromYear: NeedSource = {
  takes: ['programme:change'],
  needs: ({ yearAdopted }) =>
    yearAdopted === false
      ? [
          {
            ...COMMON,
            weight: 'usual',
            id: 'year',
            kind: 'year',
            about: 'year',
            what: 'Adopt the year of tasks.',
            why: 'Ward suggests what to do daily, weekly, monthly and yearly. Look through it, change it, adopt it.',
            cites: '164.308(a)(1)(ii)(D)',
            minutes: 10,
            to: '/calendar',
            does: 'Look through it',
          },
        ]
      : [],
}
