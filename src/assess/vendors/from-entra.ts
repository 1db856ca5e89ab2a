import type { FoundApp, FoundPermission } from '../../base/vendors/found.ts'
import { isMicrosoftTenant } from '../../base/vendors/microsoft-tenants.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'
import { foundApp } from './found-app.ts'

const SETTINGS = 'settings'

type EntraFacts = Partial<
  Pick<Facts, 'entra.powerful-apps' | 'entra.powerful-outside-apps' | 'entra.privileged-service-principals'>
>

/** Apps that the tenant's settings name because they hold powerful permissions or administrators' roles. */
export function appsOfEntra(facts: EntraFacts, ownTenant: string | null): readonly FoundApp[] {
  const roles = new Map(
    (facts['entra.privileged-service-principals'] ?? []).map(({ id, appId, displayName, roles: held }) => [
      folded(appId ?? id) ?? id,
      { name: displayName ?? null, roles: held ?? [] },
    ]),
  )
  const own = (facts['entra.powerful-apps'] ?? []).map(app => fromFact(app, 'app-registration', ownTenant))
  const outside = (facts['entra.powerful-outside-apps'] ?? []).map(app =>
    fromFact(app, 'enterprise-app', ownTenant),
  )
  const apps = [...own, ...outside].filter(app => app !== null)
  const known = new Set(apps.map(({ appId }) => appId))
  const withRoles = apps.map(app => {
    const held = app.appId === null ? undefined : roles.get(app.appId)
    return held === undefined ? app : foundApp({ ...app, reach: [], roles: held.roles })
  })
  const others = [...roles].filter(([id]) => !known.has(id))
  return [
    ...withRoles,
    ...others.map(([id, { name, roles: held }]) =>
      foundApp({
        key: `app:${id}`,
        kind: 'enterprise-app',
        name: name ?? id,
        appId: id,
        roles: held,
        from: [SETTINGS],
      }),
    ),
  ]
}

function fromFact(
  app: NonNullable<EntraFacts['entra.powerful-apps']>[number],
  kind: 'app-registration' | 'enterprise-app',
  ownTenant: string | null,
): FoundApp | null {
  const appId = folded(app.appId)
  if (appId === null && (app.displayName ?? null) === null) return null
  const ownerTenant = folded(app.ownerTenantId)
  const isOwn = kind === 'app-registration' || (ownerTenant !== null && ownerTenant === folded(ownTenant))
  return foundApp({
    key: appId === null ? `app-name:${(app.displayName ?? '').toLowerCase()}` : `app:${appId}`,
    kind: isOwn ? 'app-registration' : kind,
    name: app.displayName ?? appId ?? '',
    appId,
    owner: isMicrosoftTenant(ownerTenant)
      ? 'microsoft'
      : isOwn
        ? 'this-tenant'
        : ownerTenant === null
          ? 'unknown'
          : 'other',
    ownerTenant,
    permissions: permissionsOf(app.permissions),
    from: [SETTINGS],
  })
}

function permissionsOf(
  permissions: NonNullable<EntraFacts['entra.powerful-apps']>[number]['permissions'],
): readonly FoundPermission[] {
  return (permissions ?? []).flatMap(({ name, service, type, isAdminConsented }) =>
    typeof name === 'string'
      ? [
          {
            name,
            service: service ?? '',
            type: type ?? null,
            adminConsented: isAdminConsented ?? null,
            people: 0,
          },
        ]
      : [],
  )
}

function folded(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : text.trim().toLowerCase()
}
