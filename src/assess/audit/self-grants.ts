import type { Act } from '../../base/audit/acts.ts'
import type { Named } from '../../base/audit/event.ts'
import type { Instant } from '../../base/time.ts'
import { type GrantPlace, isOfGroup, isSamePlace, placeOfGrant } from './grant-place.ts'
import { type Identities, isSameNamed } from './identities.ts'
import { plainOperation, type ReportedEvent } from './reported-event.ts'

/** Acts by which somebody gets or loses a right, a membership or a role. */
export const RIGHTS_ACTS = [
  'grant',
  'revoke',
  'group-add',
  'group-remove',
  'role-add',
  'role-remove',
  'consent',
  'consent-remove',
  'membership',
] as const satisfies readonly Act[]

/** Operations, as the logs write them, that make a place: who makes one becomes its first member by itself. */
export const MAKING_OPERATIONS = [
  'Add group.',
  'Add group',
  'TeamCreated',
  'SiteCollectionCreated',
  'New-UnifiedGroup',
  'New-DistributionGroup',
] as const
/** Microsoft adds the maker within this time. Judgement on records of group and team creation. */
const MAKING_MINUTES = 10

/** One right, membership or role that a person got. */
export interface Grant {
  readonly event: ReportedEvent
  readonly beneficiary: Named
  readonly place: GrantPlace
  readonly right: string | null
  readonly grantedAt: Instant
  /** The group or role that the actor joined itself, to which the right was given. */
  readonly through: Grant | null
  /** Of a group or role that the actor joined itself: what others gave to it, and with that to the actor. */
  readonly opens: readonly GrantPlace[]
}

/** Whether an event gives something to somebody. What only asks for a role (PIM) or failed gives nothing. */
export function isGrant(event: ReportedEvent): boolean {
  const operation = plainOperation(event.operation)
  if (event.result === 'failed') return false
  if (/\b(?:requested|approval|canceled|denied)\b/.test(operation)) return false
  if (event.act === 'membership') return /^member(?:added|rolechanged)$/.test(operation)
  // A folder right of None takes away what was given before.
  if (event.act === 'grant') return event.right === null || !/^none$/i.test(event.right.trim())
  return event.act === 'group-add' || event.act === 'role-add' || event.act === 'consent'
}

/** Whether an event takes something from somebody. */
export function isRevoke(event: ReportedEvent): boolean {
  if (event.result === 'failed') return false
  if (event.act === 'membership') return /^member(?:removed|left)$/.test(plainOperation(event.operation))
  if (event.act === 'grant') return event.right !== null && /^none$/i.test(event.right.trim())
  return ['revoke', 'group-remove', 'role-remove', 'consent-remove'].includes(event.act)
}

/** Everybody that a grant names: Set-Mailbox GrantSendOnBehalfTo can list several. Folded. */
export function namesGiven(event: ReportedEvent): readonly string[] {
  const { target, place } = event
  // A list that was emptied names nobody: the record's object is the mailbox itself.
  if (target === null || target.id === place?.id) return []
  const listed = target.name
    .slice(0, 4_000)
    .replace(/@\{\s*(?:add|remove)\s*=/gi, '')
    .replace(/[{}()"'[\]]/g, '')
    .split(/[;,]/)
    .map(part => part.trim().toLowerCase())
  return [...new Set([target.id, ...listed])].filter(name => name !== '')
}

/**
 * Rights that their actor gave itself: actor and beneficiary are one identity, whichever names were used, or a group or role
 * that the actor joined itself got the right from the same actor. The own mailbox or OneDrive, a place that the actor has
 * just made, and Microsoft's services are none.
 *
 * @param events of `RIGHTS_ACTS`, and those of `MAKING_OPERATIONS`
 */
export function selfGrantsIn(events: readonly ReportedEvent[], identities: Identities): readonly Grant[] {
  const joined = events.flatMap(event => selfGrant(event, identities) ?? [])
  const groups = joined.filter(({ event }) => event.act === 'group-add' || event.act === 'role-add')
  const others = events.filter(event => isGrant(event) && event.actor !== null && event.target !== null)
  const through = groups.flatMap(group =>
    others
      .filter(event => isGivenTo(event, group) && isSameActor(event, group.beneficiary, identities))
      .map(event => throughGroup(event, group)),
  )
  const direct = joined
    .filter(({ event }) => !isMaker(event, events, identities))
    .map(grant => ({ ...grant, opens: openedTo(grant, others, identities) }))
  return [...direct, ...through].sort((one, other) => (one.grantedAt < other.grantedAt ? -1 : 1))
}

function selfGrant(event: ReportedEvent, identities: Identities): Grant | null {
  const { actor, logged, owner } = event
  if (actor === null || logged.class === 'service' || !isGrant(event)) return null
  if (!namesGiven(event).some(name => isSameNamed(name, actor.id, identities))) return null
  const place = placeOfGrant(event)
  if (owner !== null && isSameNamed(owner.id, actor.id, identities)) return null
  if (isSameNamed(place.id, actor.id, identities)) return null
  const { right, time: grantedAt } = event
  return { event, beneficiary: actor, place, right, grantedAt, through: null, opens: [] }
}

const isSameActor = (event: ReportedEvent, actor: Named, identities: Identities) =>
  event.actor !== null && identities.one(event.actor.id) === identities.one(actor.id)

const isGivenTo = (event: ReportedEvent, group: Grant) =>
  event.id !== group.event.id && namesGiven(event).some(name => isOfGroup(name, group.place))

function throughGroup(event: ReportedEvent, group: Grant): Grant {
  const grantedAt = event.time < group.grantedAt ? group.grantedAt : event.time
  const { right } = event
  return {
    event,
    beneficiary: group.beneficiary,
    place: placeOfGrant(event),
    right,
    grantedAt,
    through: group,
    opens: [],
  }
}

function openedTo(
  grant: Grant,
  others: readonly ReportedEvent[],
  identities: Identities,
): readonly GrantPlace[] {
  if (grant.event.act !== 'group-add' && grant.event.act !== 'role-add') return []
  return others
    .filter(event => isGivenTo(event, grant) && !isSameActor(event, grant.beneficiary, identities))
    .map(placeOfGrant)
}

/** Who makes a group, a team or a site is put into it by Microsoft, in the same minutes and under the maker's name. */
function isMaker(event: ReportedEvent, events: readonly ReportedEvent[], identities: Identities): boolean {
  const place = placeOfGrant(event)
  const { actor } = event
  if (actor === null) return false
  return events.some(other => {
    const operation = plainOperation(other.operation)
    if (!MAKING.has(operation)) return false
    // Teams makes a team under the name of its own application for the person who asked for it.
    const forThem =
      operation === 'teamcreated' && /^(?:application|service|unknown)$/.test(other.logged.class)
    if (!forThem && !isSameActor(other, actor, identities)) return false
    if (Math.abs(Date.parse(other.time) - Date.parse(event.time)) > MAKING_MINUTES * 60_000) return false
    const made = other.place !== null && isSamePlace(placeOfGrant(other), place, identities)
    return made || (other.target !== null && isOfGroup(other.target.id, place))
  })
}

const MAKING: ReadonlySet<string> = new Set(MAKING_OPERATIONS.map(plainOperation))

/** A grant of A to B and one of B to A, within a day: each got from the other what it could not give itself unseen. */
export interface Swap {
  readonly grant: Grant
  readonly inReturn: Grant
}

export const SWAP_HOURS = {
  value: 24,
  reason: 'Two people who open places to each other do it in one sitting.',
  source: 'Judgement',
} as const

/** Both sides of each swap, in order of time. */
export function swapsIn(events: readonly ReportedEvent[], identities: Identities): readonly Swap[] {
  const grants = events.flatMap(event => grantToOther(event, identities) ?? [])
  return grants.flatMap(grant => {
    const inReturn = grants.find(
      other =>
        isFrom(other, grant.beneficiary, identities) &&
        isFrom(grant, other.beneficiary, identities) &&
        Math.abs(Date.parse(other.grantedAt) - Date.parse(grant.grantedAt)) <= SWAP_HOURS.value * 3_600_000,
    )
    return inReturn === undefined ? [] : [{ grant, inReturn }]
  })
}

function isFrom(grant: Grant, by: Named, identities: Identities): boolean {
  return grant.event.actor !== null && isSameNamed(grant.event.actor.id, by.id, identities)
}

function grantToOther(event: ReportedEvent, identities: Identities): Grant | null {
  const { actor, target, right, time: grantedAt, logged } = event
  if (actor === null || target === null || target.kind !== 'user' || logged.class === 'service') return null
  if (!isGrant(event) || isSameNamed(target.id, actor.id, identities)) return null
  return {
    event,
    beneficiary: target,
    place: placeOfGrant(event),
    right,
    grantedAt,
    through: null,
    opens: [],
  }
}
