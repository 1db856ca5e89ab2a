import type { Instant } from '../../base/time.ts'
import { lastDayOf } from '../../base/time-zone.ts'
import { approvalBy } from '../waiver-approval.ts'
import type { KeptWaiver } from '../waiver-body.ts'
import { askedTerms, waits } from '../waiver-records.ts'
import { approverOf, type NeedSource } from './need.ts'
import { dayText, titleOf } from './title-of.ts'

/** Requests and renewals that wait until somebody approves them, and that this person may approve. */
export const fromWaiverApprovals: NeedSource = {
  takes: ['waivers:approve'],
  needs: ({ waivers, people, checks, now, timeZone }, person) =>
    waivers
      .filter(
        ({ value }) => isWaiting(value, now) && approvalBy(askedTerms(value), approverOf(person), people).may,
      )
      .map(({ value, version }) => {
        const { id, check, renewal } = value
        const terms = askedTerms(value)
        return {
          id: `waiver-to-approve:${id}:${version}`,
          kind: 'waiver-to-approve' as const,
          about: `waiver:${id}`,
          what: `${renewal === null ? 'A request' : 'A renewal'} waits for your approval: ${titleOf(check, checks)}.`,
          why: `${terms.requestedBy} asks that what the check found is accepted until ${dayText(lastDayOf(terms.ends, timeZone))}. It changes nothing until you approve it.`,
          cites: '164.308(a)(1)(ii)(B)',
          minutes: 5,
          // A renewal is in time while what it renews still holds.
          due: renewal === null ? null : lastDayOf(value.ends, timeZone),
          overdue: false,
          weight: 'high' as const,
          to: `/checks?check=${check}` as const,
          does: 'Look at it',
        }
      }),
}

/** Asked for, not approved, not ended, and not run out meanwhile. */
function isWaiting(waiver: KeptWaiver, now: Instant): boolean {
  return waits(waiver) && askedTerms(waiver).ends > now
}
