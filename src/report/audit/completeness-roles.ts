import type { CompletenessItem } from '../../assess/audit/completeness-words.ts'
import type { Instant } from '../../base/time.ts'
import type { RolesOnRecord } from './report-context.ts'
import { dayWords } from './time-words.ts'

const LOOKS_ALIKE = 'an administrator with full access to a mailbox looks like any delegate'

/**
 * What is known of who held which role in the period, and how old it is at its end. Before the first complete list only
 * roles of incomplete lists and those whose start a later list tells are on record: others can have held one all the same.
 * @param age moment of the last complete list before the end of the period
 */
export function roleItems(
  known: RolesOnRecord,
  age: Instant | null,
  from: Instant,
  to: Instant,
): readonly CompletenessItem[] {
  const since = known.rolesKnown[0]?.from
  if (since === undefined || since >= to) return [couldNotSee(notOneList(known, from, to))]
  const old: CompletenessItem = {
    id: 'roles-age',
    kind: 'note',
    text: `Roles are those of ${dayWords(age ?? since)}, the last record before the end of the period; a role given and taken between two records does not show.`,
    source: null,
  }
  if (since <= from) return [old]
  const before = areHeld(known, from, since)
    ? `From before ${dayWords(since)} only some roles are on record: whoever held another one until then looks like any delegate.`
    : `No roles are on record from before ${dayWords(since)}: until then an administrator with full access looks like any delegate.`
  return [couldNotSee(before), old]
}

/** No complete list is of a moment within or before the period. */
function notOneList(known: RolesOnRecord, from: Instant, to: Instant): string {
  const first = known.rolesKnown[0]?.from
  const later = first === undefined ? '' : `; the first complete one is of ${dayWords(first)}`
  if (areHeld(known, from, to)) {
    return `No list of the time of this period or before says who held no role${later}. Roles that are on record for this time are taken into account: any other administrator with full access to a mailbox looks like any delegate. Take in an older list with ward audit roles import.`
  }
  return known.snapshots.length > 0
    ? `No complete list of who held which role is on record for this period${later}: ${LOOKS_ALIKE}. Take a list in with ward audit roles import.`
    : `No roles are on record for this period: ${LOOKS_ALIKE}. Take a list in with ward audit roles import.`
}

/** Whether anybody's role is on record for some of this time. */
function areHeld({ roles }: RolesOnRecord, from: Instant, to: Instant): boolean {
  return roles.some(held => held.from < to && (held.to === null || held.to > from))
}

function couldNotSee(text: string): CompletenessItem {
  return { id: 'roles', kind: 'could-not-see', text, source: null }
}
