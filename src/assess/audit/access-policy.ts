import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { PlaceKind } from '../../base/audit/event.ts'
import type { Instant } from '../../base/time.ts'

/** Whom a policy lets in. `house` is owners, delegates and administrators: nobody from outside and no application. */
export type PolicyWho =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'role'; readonly name: string }
  | { readonly kind: 'class'; readonly class: ActorClass }
  | { readonly kind: 'house' }

/**
 * Who may reach a place, why and until when: what a clinic writes down under minimum necessary (45 CFR 164.514(d)(2)) and
 * access authorisation (164.308(a)(4)(ii)(B)). It explains rows of the access report; it permits and forbids nothing.
 */
export interface AccessPolicy {
  readonly id: string
  /** `id` is folded as in events; with * at its end every id that begins so. A kind of null is any kind. */
  readonly place: { readonly kind: PlaceKind | null; readonly id: string }
  readonly who: PolicyWho
  readonly why: string
  readonly ticket: string | null
  /** Inclusive. */
  readonly from: Instant
  /** Exclusive; null has no end. */
  readonly until: Instant | null
  readonly approver: string
  /** Whether it lets in the very account that wrote it down; a file or a terminal does not say so. */
  readonly ownAccess?: boolean
  /** When it was written down, which may be later than `from`: the report says so. */
  readonly recordedAt: Instant
  /** Who ended it before its time; from that moment it explains nothing. */
  readonly ended: { readonly at: Instant; readonly by: string; readonly why: string } | null
}

/** What somebody did at a place, as far as a policy looks at it. */
export interface Reach {
  readonly place: { readonly kind: string; readonly ids: readonly string[] }
  /** All folded names of the actor. */
  readonly actor: readonly string[]
  readonly class: ActorClass
  /** Roles on record at that time. */
  readonly roles: readonly string[]
  readonly first: Instant
  readonly last: Instant
}

/**
 * The policy that explains it: its place and people are these, and it was in force from the first event to the last. Of
 * several the narrowest: an exact place before a pattern, a person before a role, a role before a class; then the first.
 */
export function explainingPolicy(policies: readonly AccessPolicy[], reach: Reach): AccessPolicy | null {
  let best: AccessPolicy | null = null
  for (const policy of policies) {
    if (!inForce(policy, reach) || !isPlace(policy, reach) || !isFor(policy.who, reach)) continue
    if (best === null || width(policy) < width(best)) best = policy
  }
  return best
}

/** True when a policy of the place begins or ends between the two moments, so that it may explain a part of what is between. */
export function changesWithin(
  policies: readonly AccessPolicy[],
  reach: Pick<Reach, 'place' | 'first' | 'last'>,
): boolean {
  const isWithin = (at: Instant | null): boolean => at !== null && at > reach.first && at <= reach.last
  return policies.some(
    policy =>
      (isWithin(policy.from) || isWithin(policy.until) || isWithin(policy.ended?.at ?? null)) &&
      isPlace(policy, reach),
  )
}

/** True when it was in force at both moments, and so at every one between them. */
function inForce({ from, until, ended }: AccessPolicy, { first, last }: Reach): boolean {
  if (first < from) return false
  if (until !== null && last >= until) return false
  return ended === null || last < ended.at
}

function isPlace({ place: { kind, id } }: AccessPolicy, { place }: Pick<Reach, 'place'>): boolean {
  if (kind !== null && kind !== place.kind) return false
  if (!id.endsWith('*')) return place.ids.includes(id)
  const beginning = id.slice(0, -1)
  // What begins with a site's address and a slash is in the site, and so is the site itself.
  return place.ids.some(one => one.startsWith(beginning) || `${one}/` === beginning)
}

const HOUSE: ReadonlySet<ActorClass> = new Set(['owner', 'delegate', 'administrator'])

function isFor(who: PolicyWho, reach: Reach): boolean {
  switch (who.kind) {
    case 'user':
      return reach.actor.includes(who.id)
    case 'role':
      return reach.roles.some(role => role.toLowerCase() === who.name.toLowerCase())
    case 'class':
      return reach.class === who.class
    case 'house':
      return HOUSE.has(reach.class)
  }
}

const WIDTH_OF_WHO = { user: 0, role: 1, class: 2, house: 3 } as const

function width({ place, who }: AccessPolicy): number {
  return (place.id.endsWith('*') ? 10 : 0) + (place.kind === null ? 4 : 0) + WIDTH_OF_WHO[who.kind]
}
