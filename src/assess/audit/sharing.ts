import type { Act } from '../../base/audit/acts.ts'
import type { Instant } from '../../base/time.ts'
import type { RecordDetails } from './record-details.ts'
import { plainOperation, type ReportedEvent } from './reported-event.ts'

/** To whom something was opened; the widest first. */
export const SHARING_KINDS = [
  'anonymous-link',
  'guest',
  'guest-account',
  'company-link',
  'secure-link',
  'link',
  'group',
  'person',
  'access-request',
] as const
export type SharingKind = (typeof SHARING_KINDS)[number]

export const OPENING_ACTS = [
  'share',
  'link-create',
  'user-invite',
  'access-request',
] as const satisfies readonly Act[]
export const CLOSING_ACTS = ['unshare', 'link-remove', 'user-delete'] as const satisfies readonly Act[]

/** An event of sharing with what its record says beside. */
export interface SharingEvent {
  readonly event: ReportedEvent
  readonly sharingId: string | null
  readonly linkScope: string | null
  readonly sharedWithType: string | null
  /** Keyed tokens of the files and folders it is about. */
  readonly items: readonly string[]
}

/** One thing that was opened to somebody, with what became of it. */
export interface Opening {
  readonly kind: SharingKind
  /** The event that opened it, or the first use of one whose opening is not on record. */
  readonly first: SharingEvent
  readonly openedAt: Instant | null
  readonly opened: readonly SharingEvent[]
  readonly uses: readonly SharingEvent[]
  readonly closed: SharingEvent | null
}

/** What SharePoint itself puts people into, so that they can open the way to what is shared with them. */
const SYSTEM_GROUP = /^limited access system group/i
const GUEST = /#ext#|urn:spo:guest/

/** @param event of an opening, using or closing act */
export function sharingKind(
  event: ReportedEvent,
  details: Pick<RecordDetails, 'linkScope' | 'sharedWithType'>,
): SharingKind | null {
  const operation = plainOperation(event.operation)
  if (event.act === 'user-invite' || event.act === 'user-delete') return 'guest-account'
  if (event.act === 'access-request') return 'access-request'
  if (operation.startsWith('anonymouslink')) return 'anonymous-link'
  if (operation.startsWith('companylink')) return 'company-link'
  if (operation.startsWith('securelink')) return 'secure-link'
  if (event.act.startsWith('link-')) return scopeKind(details.linkScope)
  const { target } = event
  // Broken inheritance opens nothing by itself; the group behind a link is shared with when the link is made.
  if (target === null || target.kind === 'link' || /^sharinglinks\./i.test(target.name)) return null
  if (target.kind === 'group') return SYSTEM_GROUP.test(target.name) ? null : 'group'
  const guest = details.sharedWithType?.toLowerCase() === 'guest' || GUEST.test(target.id)
  return guest ? 'guest' : 'person'
}

function scopeKind(scope: string | null): SharingKind {
  switch (scope?.toLowerCase()) {
    case 'anyone':
    case 'anonymous':
      return 'anonymous-link'
    case 'organization':
      return 'company-link'
    case 'specificpeople':
    case 'users':
      return 'secure-link'
    default:
      return 'link'
  }
}

/**
 * What was opened, used and closed, from events in order of time. A link is known by its id, where a record has none by its
 * file; a share by its file and with whom. Uses and closings of openings that are not among the events open a row of their own
 * (uses) or none (closings).
 */
export function openings(events: readonly SharingEvent[]): readonly Opening[] {
  const found: Changeable[] = []
  for (const one of events) {
    const kind = sharingKind(one.event, one)
    if (kind === null) continue
    const { act } = one.event
    const known = found.filter(opening => opening.closed === null && isSame(opening, kind, one))
    if ((CLOSING_ACTS as readonly Act[]).includes(act)) {
      for (const opening of known) opening.closed = one
    } else if (act === 'link-use') {
      const opening = known.at(-1) ?? begin(found, kind, one, null)
      opening.uses.push(one)
    } else if (known.length > 0) known.at(-1)?.opened.push(one)
    else begin(found, kind, one, one.event.time).opened.push(one)
  }
  return found
}

type Changeable = Omit<Opening, 'opened' | 'uses' | 'closed'> & {
  opened: SharingEvent[]
  uses: SharingEvent[]
  closed: SharingEvent | null
}

function begin(
  found: Changeable[],
  kind: SharingKind,
  first: SharingEvent,
  openedAt: Instant | null,
): Changeable {
  const opening: Changeable = { kind, first, openedAt, opened: [], uses: [], closed: null }
  found.push(opening)
  return opening
}

function isSame(opening: Changeable, kind: SharingKind, event: SharingEvent): boolean {
  const { first } = opening
  if (kind === 'guest-account') return opening.kind === kind && isSameTarget(first, event)
  if (first.event.place?.id !== event.event.place?.id) return false
  const isLink = kind.endsWith('link')
  if (isLink !== opening.kind.endsWith('link')) return false
  if (!isLink) return isSameTarget(first, event) && isSameItem(first, event)
  if (kind !== 'link' && opening.kind !== 'link' && kind !== opening.kind) return false
  if (first.sharingId !== null && event.sharingId !== null) return first.sharingId === event.sharingId
  return first.items.length > 0 && isSameItem(first, event)
}

const isSameTarget = (one: SharingEvent, other: SharingEvent) =>
  one.event.target !== null && one.event.target.id === other.event.target?.id

/** Two events of a site itself, without a file, are of the same thing. */
function isSameItem(one: SharingEvent, other: SharingEvent): boolean {
  if (one.items.length === 0 || other.items.length === 0) return one.items.length === other.items.length
  return one.items.some(item => other.items.includes(item))
}
