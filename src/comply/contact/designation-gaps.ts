import { OFFICE_ROWS, OFFICES, type Office } from '../../base/contact/offices.ts'
import { addDays, type Day } from '../../base/days.ts'
import { type Organisation, rolesOf } from '../../base/hipaa/organisation.ts'
import { ROLES, type Role } from '../../base/people/roles.ts'
import { longDayWords } from '../../assess/words.ts'
import type { Kept } from '../kept.ts'
import { type Designation, foldPerson, type Holder, holdsOn } from './designation-body.ts'

/** Somebody with an account in Ward, as it is now. */
export interface KnownAccount {
  readonly id: string
  readonly name: string
  readonly closed: boolean
  /** Roles that hold in the tenant now. */
  readonly roles: readonly Role[]
}

export interface OfficeStatus {
  readonly office: Office
  /** The designation that holds today; null for none. */
  readonly now: Designation | null
  /** The last version, which may have ended or not begun. */
  readonly last: Kept<Designation> | null
  /** `open`: nobody holds it. `soon`: something about it is to be done. */
  readonly state: 'done' | 'soon' | 'open'
  readonly sentence: string
  readonly gaps: readonly string[]
  readonly due: Day | null
}

/** Days before its last day from which on a designation is told of. */
export const TOLD_BEFORE = 90

/** Who holds each office on a day, and what is missing. Offices that do not bind the organisation are left out unless held. */
export function officeStatuses(
  designations: ReadonlyMap<Office, Kept<Designation>>,
  accounts: readonly KnownAccount[] | null,
  organisation: Organisation | null,
  today: Day,
): readonly OfficeStatus[] {
  return OFFICES.filter(office => designations.has(office) || isAsked(office, organisation)).map(office =>
    officeStatus(office, designations.get(office) ?? null, { accounts, organisation, today }),
  )
}

/** A business associate alone has no privacy official and no complaint contact by law: 164.530 binds covered entities. */
function isAsked(office: Office, organisation: Organisation | null): boolean {
  if (OFFICE_ROWS[office].bindsAssociates || organisation === null) return true
  const roles = rolesOf(organisation)
  return roles.size === 0 || [...roles].some(role => role !== 'business-associate')
}

interface Beside {
  /** Null where none are at hand: then nothing is told of them. */
  readonly accounts: readonly KnownAccount[] | null
  readonly organisation: Organisation | null
  readonly today: Day
}

function officeStatus(office: Office, last: Kept<Designation> | null, beside: Beside): OfficeStatus {
  const { title } = OFFICE_ROWS[office]
  const { today } = beside
  const now = last !== null && holdsOn(last.value, today) ? last.value : null
  if (now === null) {
    const sentence =
      last === null
        ? `Your record of who is ${article(title)} is missing.`
        : last.value.from > today
          ? `${last.value.holder.name} is ${article(title)} from ${longDayWords(last.value.from)}; until then nobody is on record.`
          : `Nobody is on record as ${article(title)}: the designation of ${last.value.holder.name} has ended.`
    return { office, now, last, state: 'open', sentence, gaps: profileGaps(office, null, beside), due: null }
  }
  const gaps = [
    ...personGaps(now.holder, 'holder', office, beside),
    ...(now.deputy === null
      ? [`Nobody is named as deputy of ${now.holder.name}.`]
      : personGaps(now.deputy, 'deputy', office, beside)),
    ...profileGaps(office, now.holder, beside),
  ]
  const endsSoon = now.until !== null && now.until <= addDays(today, TOLD_BEFORE)
  const until = now.until === null ? '' : ` until ${longDayWords(now.until)}`
  return {
    office,
    now,
    last,
    state: gaps.length > 0 || endsSoon ? 'soon' : 'done',
    sentence: `${now.holder.name}, since ${longDayWords(now.from)}${until}.`,
    gaps: endsSoon ? [`The designation ends on ${longDayWords(now.until ?? today)}.`, ...gaps] : gaps,
    due: now.until,
  }
}

function personGaps(
  { account, name }: Holder,
  what: 'holder' | 'deputy',
  office: Office,
  { accounts }: Beside,
): readonly string[] {
  const { role } = OFFICE_ROWS[office]
  if (accounts === null) return []
  const found = accounts.find(({ id }) => id === account)
  if (account !== null && (found === undefined || found.closed)) {
    return [`The account of ${name} in Ward was closed: is ${name} still there?`]
  }
  if (what === 'deputy' || role === null) return []
  if (account === null)
    return [`${name} has no account in Ward, and cannot sign there as ${ROLES[role].title.toLowerCase()}.`]
  return found?.roles.includes(role) === true
    ? []
    : [`${name} does not have the role ${ROLES[role].title.toLowerCase()} in Ward.`]
}

const PROFILE: Partial<Readonly<Record<Office, 'privacyOfficer' | 'securityOfficer'>>> = {
  'privacy-official': 'privacyOfficer',
  'security-official': 'securityOfficer',
}

function profileGaps(office: Office, holder: Holder | null, { organisation }: Beside): readonly string[] {
  const field = PROFILE[office]
  const named = field === undefined ? null : (organisation?.[field] ?? null)
  if (named === null || (holder !== null && foldPerson(named) === foldPerson(holder.name))) return []
  return [`The profile of the practice names ${named}.`]
}

function article(title: string): string {
  return `the ${title.toLowerCase()}`
}
