import { ACTOR_CLASSES, type ActorClass } from '../../../base/audit/actor-class.ts'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import type { addAccessPolicy, ShownPolicy } from '../../api/contracts/access-policies.ts'
import type { Given } from '../parts/call.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import { shiftedDay } from './period.ts'
import { CLASS_WORDS } from './words.ts'

export type PolicyWhoKind = 'user' | 'role' | 'class' | 'house'

/** A policy as it is being written. Days are UTC. */
export interface PolicyDraft {
  readonly kind: string | null
  readonly place: string
  readonly whoKind: PolicyWhoKind
  readonly user: string
  readonly role: string
  readonly actorClass: ActorClass
  readonly why: string
  readonly ticket: string
  /** The first day. */
  readonly from: string
  /** The last day; empty for one without an end. */
  readonly last: string
}

export const POLICY_FIELDS = {
  place: 'policy-place',
  who: 'policy-who',
  why: 'policy-why',
  ticket: 'policy-ticket',
  from: 'policy-from',
  last: 'policy-last',
} as const

/**
 * What a row asks to be explained: its place and person, from the first day of the report on, for a year.
 * @param entry null begins with nothing
 * @param today the tenant's day: `2026-11-02`
 */
export function policyFrom(entry: ShownEntry | null, from: string, today: string): PolicyDraft {
  const actor = entry?.actor?.id ?? ''
  return {
    kind: entry?.place?.kind ?? null,
    place: entry?.place?.id ?? '',
    whoKind: entry !== null && actor === '' ? 'class' : 'user',
    user: actor,
    role: '',
    actorClass: entry?.class ?? 'delegate',
    why: '',
    ticket: '',
    from: entry === null ? today : from.slice(0, 10),
    last: yearAfter(today),
  }
}

/** A year less a day later, so that the policy ends with that day; 29 February ends with the 28th. */
function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return shiftedDay(next, -1) ?? shiftedDay(`${next.slice(0, 4)}-02-28`, 0) ?? ''
}

type Body = NonNullable<Given<typeof addAccessPolicy>['body']>

export function policyBody(draft: PolicyDraft): Body {
  const { kind, place, why, ticket, from, last } = draft
  return {
    place: { kind, id: place.trim() },
    who: whoOf(draft),
    why: why.trim(),
    ticket: ticket.trim() === '' ? null : ticket.trim(),
    from,
    // Days are told with the last one; a policy ends before its `until`.
    until: last === '' ? null : shiftedDay(last, 1),
  }
}

function whoOf({ whoKind, user, role, actorClass }: PolicyDraft): Body['who'] {
  switch (whoKind) {
    case 'user':
      return { kind: whoKind, id: user.trim() }
    case 'role':
      return { kind: whoKind, name: role.trim() }
    case 'class':
      return { kind: whoKind, class: actorClass }
    case 'house':
      return { kind: whoKind }
  }
}

export function policyProblems(draft: PolicyDraft): readonly FieldProblem[] {
  const { place, whoKind, user, role, why, from, last } = draft
  const named = whoKind === 'user' ? user : whoKind === 'role' ? role : 'all'
  const wrong = (field: keyof typeof POLICY_FIELDS, message: string): FieldProblem => ({
    field: POLICY_FIELDS[field],
    message,
  })
  return [
    ...(place.trim() === '' ? [wrong('place', 'Name the place: its address, as the report has it.')] : []),
    ...(named.trim() === ''
      ? [
          wrong(
            'who',
            whoKind === 'role' ? 'Name the role.' : 'Name the person: the address, as the report has it.',
          ),
        ]
      : []),
    ...(why.trim() === '' ? [wrong('why', 'Say what they need it for.')] : []),
    ...(shiftedDay(from, 0) === null ? [wrong('from', 'Give the first day.')] : []),
    ...(last !== '' && last < from ? [wrong('last', 'The last day is before the first.')] : []),
  ]
}

/** Every class there is, as a policy names it. */
export const POLICY_CLASSES = Object.keys(ACTOR_CLASSES) as readonly ActorClass[]

/** "it@clinic.example", "Exchange Administrator (role)", "Delegate, whoever it is". */
export function whoWords(who: ShownPolicy['who']): string {
  switch (who.kind) {
    case 'user':
      return who.id
    case 'role':
      return `Who holds the role ${who.name}`
    case 'class':
      return `Any actor of the class “${CLASS_WORDS[who.class].toLowerCase()}”`
    case 'house':
      return 'Anybody of the house: owners, delegates and administrators'
  }
}
