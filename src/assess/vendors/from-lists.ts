import type { FoundApp, FoundPermission } from '../../base/vendors/found.ts'
import type { AppLists, ListedApp, ListedPartner, ListedTeamsApp } from '../../base/vendors/lists.ts'
import { isMicrosoftTenant } from '../../base/vendors/microsoft-tenants.ts'
import { APP_ROLE_NAMES } from './app-roles.ts'
import { domainsIn } from './domains.ts'
import { foundApp } from './found-app.ts'

/** What the lists tell that people read in; they may come in any order, each alone or with the others. */
export function appsOfLists(lists: AppLists, ownTenant: string | null): readonly FoundApp[] {
  const apps = lists['enterprise-apps'] ?? []
  const byObject = new Map(apps.flatMap(app => (app.objectId === null ? [] : [[app.objectId, app] as const])))
  const given = permissionsByClient(lists, byObject)
  const listed = apps.map(app => fromList(app, given.get(app.objectId ?? '')?.permissions ?? [], ownTenant))
  const nameless = [...given].filter(([client]) => !byObject.has(client))
  return [
    ...listed,
    ...nameless.map(([client, { name, permissions }]) =>
      foundApp({
        key: `object:${client}`,
        kind: 'consent',
        name: name ?? `App with the object id ${client}`,
        permissions,
        detail:
          'The list of consents names it by its object id only. Read the list of enterprise applications in too.',
        from: ['consents'],
      }),
    ),
    ...(lists['teams-apps'] ?? []).map(teamsApp),
    ...(lists.partners ?? []).map(partner),
  ]
}

interface Given {
  readonly name: string | null
  readonly permissions: FoundPermission[]
}

function permissionsByClient(
  { consents, assignments }: AppLists,
  apps: ReadonlyMap<string, ListedApp>,
): ReadonlyMap<string, Given> {
  const byClient = new Map<string, { name: string | null; byName: Map<string, FoundPermission> }>()
  const of = (client: string) => {
    const there = byClient.get(client) ?? { name: null, byName: new Map<string, FoundPermission>() }
    byClient.set(client, there)
    return there
  }
  for (const { client, resource, forEverybody, permissions } of consents ?? []) {
    const { byName } = of(client)
    for (const name of permissions) {
      const key = `delegated ${name}`
      const before = byName.get(key)
      byName.set(key, {
        name,
        service: apps.get(resource)?.name ?? '',
        type: 'delegated',
        adminConsented: forEverybody || before?.adminConsented === true,
        people: (before?.people ?? 0) + (forEverybody ? 0 : 1),
      })
    }
  }
  for (const { client, clientName, resource, resourceName, role } of assignments ?? []) {
    const there = of(client)
    there.name ??= clientName
    const service = resourceName ?? apps.get(resource)?.name ?? ''
    const name = apps.get(resource)?.offers[role] ?? APP_ROLE_NAMES[role]
    // The empty role stands for "assigned", without a permission of its own.
    if (role === '00000000-0000-0000-0000-000000000000') continue
    there.byName.set(`application ${role}`, {
      name: name ?? `permission ${role}`,
      service,
      type: 'application',
      adminConsented: true,
      people: 0,
    })
  }
  return new Map(
    [...byClient].map(([client, { name, byName }]) => [client, { name, permissions: [...byName.values()] }]),
  )
}

function fromList(
  app: ListedApp,
  permissions: readonly FoundPermission[],
  ownTenant: string | null,
): FoundApp {
  const { appId, name, publisher, verifiedPublisher, ownerTenant, enabled, created, type } = app
  const isOwn =
    type === 'ManagedIdentity' || (ownerTenant !== null && ownerTenant === ownTenant?.toLowerCase())
  return foundApp({
    key: `app:${appId}`,
    kind: isOwn ? 'app-registration' : 'enterprise-app',
    name,
    appId,
    owner: isMicrosoftTenant(ownerTenant)
      ? 'microsoft'
      : isOwn
        ? 'this-tenant'
        : ownerTenant === null
          ? 'unknown'
          : 'other',
    ownerTenant,
    publisher,
    verifiedPublisher,
    saidDomains: domainsIn(app.domains),
    permissions,
    enabled,
    created,
    from: ['enterprise-apps'],
  })
}

function teamsApp({ id, name, publisher, allowed, own }: ListedTeamsApp): FoundApp {
  return foundApp({
    key: `teams:${id}`,
    kind: 'teams-app',
    name,
    publisher,
    owner: own ? 'this-tenant' : 'unknown',
    enabled: allowed,
    detail:
      'People may add it in Teams, as far as the list says; what it reaches there depends on where they add it.',
    from: ['teams-apps'],
  })
}

function partner({ id, name, tenant, active, roles, ends }: ListedPartner): FoundApp {
  return foundApp({
    key: `partner:${tenant ?? id}`,
    kind: 'partner',
    name,
    owner: 'other',
    ownerTenant: tenant,
    roles: active === false ? [] : roles,
    enabled: active,
    detail: ends === null ? null : `Its roles end on ${ends}.`,
    from: ['partners'],
  })
}
