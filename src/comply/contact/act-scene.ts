import type { ContactState } from '../../base/contact/contact-machine.ts'
import type { RoleSource } from '../../base/contact/role-held.ts'
import type { Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { Contact } from './contact-body.ts'
import type { ActingAccount } from './entitled.ts'
import { refused } from './refused.ts'

/** What an act is judged by, beside what is asked. */
export interface ActScene {
  /** The last version; null for none. */
  readonly contact: Contact | null
  /** Where the contact stands now. */
  readonly state: ContactState
  readonly sources: readonly RoleSource[]
  /** The tenant’s verified domains; null where they were not read. */
  readonly domains: readonly string[] | null
  readonly organisation: string | null
  readonly account: ActingAccount
  readonly now: Instant
  readonly today: Day
}

/** What was written before tells of an earlier moment; a clock that was set back would put the order of things in doubt. */
export function refuseClockBack({ contact, now }: ActScene): void {
  if (contact === null || contact.at <= now) return
  throw refused(
    'clock-back',
    `The clock says ${now.slice(0, 16)}, before the last entry of ${contact.at.slice(0, 16)} (UTC). Set the machine’s clock right, then try again.`,
  )
}

export function refuseFuture(on: Day, today: Day): void {
  if (on > today)
    throw refused('bad-field', 'This day has not come yet: give a day up to today.', 'bad-input')
}
