import { needsSecondPerson } from '../../base/people/second-person.ts'
import type { Instant } from '../../base/time.ts'
import type { KeptWaiver } from '../waiver-body.ts'
import { lastDayBefore } from './days.ts'
import type { NeedSource } from './need.ts'
import { dayText, titleOf } from './title-of.ts'

/** Requests and renewals that wait until somebody approves them, and that this person may approve. */
export const fromWaiverApprovals: NeedSource = {
  takes: ['waivers:approve'],
  needs: ({ waivers, people, checks, now }, person) =>
    waivers
      .filter(({ value }) => isWaiting(value, now) && mayApprove(value, person.id, people))
      .map(({ value, version }) => {
        const { id, check, renewal } = value
        const terms = renewal ?? value
        return {
          id: `waiver-to-approve:${id}:${version}`,
          kind: 'waiver-to-approve' as const,
          about: `waiver:${id}`,
          what: `${renewal === null ? 'A request' : 'A renewal'} waits for your approval: ${titleOf(check, checks)}.`,
          why: `${terms.requestedBy} asks that what the check found is accepted until ${dayText(lastDayBefore(terms.ends))}. It changes nothing until you approve it.`,
          cites: '164.308(a)(1)(ii)(B)',
          minutes: 5,
          // A renewal is in time while what it renews still holds.
          due: renewal === null ? null : lastDayBefore(value.ends),
          overdue: false,
          weight: 'high' as const,
          to: `/checks?check=${check}` as const,
          does: 'Look at it',
        }
      }),
}

/** Asked for, not approved, not ended, and not run out meanwhile. */
function isWaiting({ approver, ended, renewal, ends }: KeptWaiver, now: Instant): boolean {
  if (ended !== null) return false
  return approver === null ? ends > now : renewal !== null && renewal.ends > now
}

/** Not by who asked for it, where somebody else could. */
function mayApprove(
  waiver: KeptWaiver,
  approver: string,
  people: Parameters<typeof needsSecondPerson>[1]['people'],
): boolean {
  return needsSecondPerson('waiver', { requester: requesterOf(waiver), approver, people }).may
}

/** The account that asked for what waits; where a terminal or a file asked, the name, which is nobody's id. */
function requesterOf({ renewal, requester, requestedBy }: KeptWaiver): string {
  return renewal === null ? (requester ?? requestedBy) : (renewal.requester ?? renewal.requestedBy)
}
