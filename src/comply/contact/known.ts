import type { Office } from '../../base/contact/offices.ts'
import { foldName } from '../../base/contact/role-held.ts'
import type { Day } from '../../base/days.ts'
import type { Organisation } from '../../base/hipaa/organisation.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Clock, Instant } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { keptOrganisation } from '../organisation-record.ts'
import type { Contact } from './contact-body.ts'
import { lastContact } from './contact-records.ts'
import { type ContactStatus, contactStatus } from './contact-status.ts'
import type { KnownAccount } from './designation-gaps.ts'
import { type OfficeStatus, officeStatuses } from './designation-gaps.ts'
import type { Designation } from './designation-body.ts'
import { designationsOf } from './designation-records.ts'
import { type Directory, readDirectory } from './directory.ts'
import { type ComparedField, comparedFields } from './notice-fields.ts'

export interface ContactWork {
  readonly store: Pick<Store, 'records' | 'snapshots'>
  readonly scope: TenantScope
  readonly now: Clock
}

/** Everything that the contact and the offices are told from. */
export interface ContactKnown {
  readonly now: Instant
  readonly today: Day
  readonly timeZone: string | null
  readonly organisation: Organisation | null
  readonly contact: Kept<Contact | null>
  readonly directory: Directory
  readonly status: ContactStatus
  readonly fields: readonly ComparedField[]
  readonly designations: ReadonlyMap<Office, Kept<Designation>>
  readonly offices: readonly OfficeStatus[]
}

/** Accounts of Ward as far as they matter here; null where none are at hand, as at a terminal. */
export type AccountsAtHand = readonly (KnownAccount & { readonly email: string })[] | null

/** Reads it all. @throws AppError not-verified when a record or a fact is damaged */
export async function readContactKnown(
  { store, scope, now: clock }: ContactWork,
  accounts: AccountsAtHand = null,
): Promise<ContactKnown> {
  const now = clock()
  const [{ value: organisation }, contact, designations, directory] = await Promise.all([
    keptOrganisation(store, scope),
    lastContact(store, scope),
    designationsOf(store, scope),
    readDirectory(store, scope, now),
  ])
  const timeZone = organisation?.timeZone ?? null
  const today = dayIn(now, timeZone)
  const privacyOfficial = designations.get('privacy-official')?.value.holder.email ?? null
  const fields = comparedFields(contact.value, directory.notices, privacyOfficial)
  const status = contactStatus({
    contact: contact.value,
    sources: directory.sources,
    fields,
    accountClosed: closed(contact.value, accounts),
    now,
    today,
  })
  const offices = officeStatuses(designations, accounts, organisation, today)
  return {
    now,
    today,
    timeZone,
    organisation,
    contact,
    directory,
    status,
    fields,
    designations,
    offices,
  }
}

/** An account that was closed and stands open under another id is open. */
function closed(contact: Contact | null, accounts: AccountsAtHand): boolean | null {
  if (contact === null || accounts === null) return null
  const name = foldName(contact.person.accountName)
  const theirs = accounts.filter(({ email }) => foldName(email) === name)
  return theirs.length === 0 ? null : theirs.every(account => account.closed)
}
