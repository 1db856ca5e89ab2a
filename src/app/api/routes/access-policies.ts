import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import type { AccessPolicy } from '../../../assess/audit/access-policy.ts'
import type { Instant } from '../../../base/time.ts'
import { addPolicies, endPolicy, policiesOf } from '../../../comply/access-policies.ts'
import type { Kept } from '../../../comply/kept.ts'
import { foldEmail } from '../../auth/accounts.ts'
import { callerMay, deedOf, sessionOf } from '../../auth/caller.ts'
import {
  addAccessPolicy,
  endAccessPolicy,
  listAccessPolicies,
  type ShownPolicy,
} from '../contracts/access-policies.ts'
import type { BodyOf } from '../contracts/route.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { isWithheld, WITHHELD } from './withheld-names.ts'

/** Who writes policies down, and who may read what identifies a patient. */
const SEE_PLACES = ['access-policies:change', 'identity:read'] as const

/** Who may reach which place. Rows that a policy explains come last from the next report on: reports are made anew. */
export const accessPolicyRoutes: readonly Route[] = [
  defineRoute(listAccessPolicies, async ({ tenant, caller, now: asked }) => {
    const { store, scope, now } = tenant().work()
    const at = now()
    const seesAll = SEE_PLACES.some(one => callerMay(caller(), one, tenant().name, asked))
    const plain = seesAll ? (policy: ShownPolicy) => policy : withheld
    return {
      schema: 'ward.shown-access-policies/1' as const,
      practice: tenant().practice,
      policies: (await policiesOf(store, scope)).map(kept => plain(shownPolicy(kept, at))),
      now: at,
      note: NOT_LEGAL_ADVICE,
    }
  }),
  defineRoute(addAccessPolicy, async ({ tenant, body, caller }) => {
    sessionOf(caller())
    // With what reads the names of the log: the server starts without it.
    const { policyTerms } = await import('../../cli/audit/policy-fields.ts')
    const { store, scope, now } = tenant().work()
    const at = now()
    const { place, why, ticket, from, until } = body
    const terms = policyTerms(
      {
        place: place.id,
        kind: place.kind ?? undefined,
        who: whoText(body.who),
        why,
        ticket: ticket === null || ticket === '' ? undefined : ticket,
        from,
        until: until ?? undefined,
        approver: caller().account.name,
      },
      at,
    )
    // Allowed, because in a small practice there may be nobody else; the record says so.
    const ownAccess = terms.who.kind === 'user' && foldEmail(terms.who.id) === caller().account.email
    const [kept] = await addPolicies(store, scope, [{ ...terms, ownAccess }], at, deedOf(caller()))
    if (kept === undefined) throw new Error('one was asked for, and one is kept')
    return { schema: 'ward.access-policy-kept/1' as const, policy: shownPolicy(kept, at) }
  }),
  defineRoute(endAccessPolicy, async ({ tenant, params, body, caller }) => {
    sessionOf(caller())
    const { store, scope, now } = tenant().work()
    const at = now()
    const ended = { at, by: caller().account.name, why: body.why }
    const kept = await endPolicy(store, scope, params.id, ended, deedOf(caller()), body.version)
    return { schema: 'ward.access-policy-kept/1' as const, policy: shownPolicy(kept, at) }
  }),
]

/** As the command line writes it. */
function whoText(who: BodyOf<typeof addAccessPolicy>['who']): string {
  switch (who.kind) {
    case 'user':
      return `user:${who.id}`
    case 'role':
      return `role:${who.name}`
    case 'class':
      return `class:${who.class}`
    case 'house':
      return 'house'
  }
}

/** As in the reports: a list’s or a case’s name can name a patient. Of a place of any kind nobody knows what it is. */
function withheld(policy: ShownPolicy): ShownPolicy {
  const { kind, id } = policy.place
  return isWithheld({ kind: kind ?? 'other', id }) ? { ...policy, place: { kind, id: WITHHELD } } : policy
}

function shownPolicy({ value, version }: Kept<AccessPolicy>, now: Instant): ShownPolicy {
  return { ownAccess: false, ...value, version, state: stateOf(value, now) }
}

function stateOf({ ended, until, from }: AccessPolicy, now: Instant): ShownPolicy['state'] {
  if (ended !== null && ended.at <= now) return 'ended'
  if (until !== null && until <= now) return 'run-out'
  return from > now ? 'coming' : 'in-force'
}
