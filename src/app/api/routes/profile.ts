import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { bound, notBoundBecause, type Organisation } from '../../../base/hipaa/organisation.ts'
import { securityRuleRequirements } from '../../../base/hipaa/requirements.ts'
import { OFFICERS } from '../../../base/people/roles.ts'
import type { Instant } from '../../../base/time.ts'
import { keepOrganisation, keptOrganisation } from '../../../comply/organisation-record.ts'
import { type Caller, callerMay, deedOf } from '../../auth/caller.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import { changeProfile, readProfile } from '../contracts/profile.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { peopleOf } from './tenant-people.ts'

/** The entity profile: what a tenant's organisation is, who its officers are, and what does not bind it. */
export function profileRoutes({ accounts }: Doors): readonly Route[] {
  const shown = async (tenant: ShownTenant, caller: Caller, now: Instant) => {
    const { store, scope } = tenant.work()
    const { value, version } = await keptOrganisation(store, scope)
    const record = version === 0 ? null : await store.records.last(scope, 'organisation', 'organisation')
    const all = securityRuleRequirements()
    const people = await peopleOf(accounts, tenant.name, now)
    const names = new Map((await accounts.list()).map(({ id, name }) => [id, name]))
    const seesAll = callerMay(caller, 'programme:change', tenant.name, now)
    return {
      schema: 'ward.shown-profile/1' as const,
      organisation: value === null ? null : mutable(value),
      version,
      changed:
        record === null
          ? null
          : { by: names.get(record.by) ?? OTHERS[record.by] ?? 'Somebody', at: record.at },
      people: people
        .filter(({ roles }) => seesAll || roles.some(role => OFFICERS.has(role)))
        .map(({ id, name, roles }) => ({ id, name, roles: [...roles] })),
      leftOut: all
        .filter(({ appliesTo }) => !bound(appliesTo, value))
        .map(({ citation, title, appliesTo }) => ({
          citation,
          title,
          because: notBoundBecause(appliesTo, value),
        })),
      of: all.length,
      disclaimer: NOT_LEGAL_ADVICE,
    }
  }
  return [
    defineRoute(readProfile, ({ tenant, caller, now }) => shown(tenant(), caller(), now)),
    defineRoute(changeProfile, async ({ tenant, caller, body, now }) => {
      const { store, scope } = tenant().work()
      const { organisation: value, expects: version } = body
      await keepOrganisation(store, scope, { value, version }, deedOf(caller()))
      return shown(tenant(), caller(), now)
    }),
  ]
}

/** Those who are no account. */
const OTHERS: Readonly<Record<string, string>> = { ward: 'Ward', 'command-line': 'Command line' }

function mutable(organisation: Organisation) {
  const { kinds, states } = organisation
  return { ...organisation, kinds: [...kinds], states: [...states] }
}
