import type { Act } from '../../base/audit/acts.ts'
import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Named } from '../../base/audit/event.ts'
import { type Identities, isSameNamed, underOneName } from './identities.ts'
import { plainOperation, type ReportedEvent } from './reported-event.ts'

export type PasswordKind = 'reset' | 'change' | 'force' | 'mfa'

const KINDS: { readonly [A in Act]?: PasswordKind } = {
  'password-reset': 'reset',
  'password-change': 'change',
  'password-force': 'force',
  mfa: 'mfa',
}
/** The acts the report asks for. Tokens made invalid follow a change of password by themselves: no act of a person. */
export const PASSWORD_ACTS = [
  'password-reset',
  'password-change',
  'password-force',
  'mfa',
] as const satisfies readonly Act[]

/**
 * The account under which Microsoft writes a password that a person reset by self-service (audit-log.md section 5; seen in
 * records of the unified log). It stands in the place of the person and is of another tenant.
 */
const RESET_SERVICE = /^fim_password_service@support\.onmicrosoft\.(?:com|us|cn)$/

/** Operations by which only the person's own account can be changed (Entra audit activity reference, 2026-06). */
const OF_THE_PERSON =
  /\(self-service\)$|^user (?:registered|deleted|updated|changed|reviewed|started|cancelled)\b/

const NO_PERSON: ReadonlySet<ActorClass> = new Set<ActorClass>([
  'owner',
  'service',
  'microsoft',
  'application',
])

export interface PasswordEvent {
  readonly kind: PasswordKind
  readonly selfService: boolean
  readonly actor: Named | null
  readonly target: Named | null
}

/** What an event of passwords or second factors says; null for every other. Self-service is by the person itself. */
export function passwordEvent(event: ReportedEvent, identities: Identities): PasswordEvent | null {
  const kind = KINDS[event.act]
  if (kind === undefined) return null
  const target = event.target?.kind === 'user' ? underOneName(event.target, identities) : null
  const actor = event.actor === null ? null : underOneName(event.actor, identities)
  const byService = actor !== null && RESET_SERVICE.test(actor.id)
  const own = OF_THE_PERSON.test(plainOperation(event.operation))
  const same = actor !== null && target !== null && isSameNamed(actor.id, target.id, identities)
  // Where the two differ, only a service in the place of the person leaves it self-service; another person does not.
  const nobodyElse = actor === null || target === null || NO_PERSON.has(event.logged.class)
  const selfService = byService || same || (own && nobodyElse)
  if (!selfService) return { kind, selfService, actor, target }
  const person = target ?? (byService ? null : actor)
  return { kind, selfService, actor: person, target: person }
}
