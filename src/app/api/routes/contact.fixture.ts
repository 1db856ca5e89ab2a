import { tenantName } from '../../../base/ids.ts'
import type { Instant } from '../../../base/time.ts'
import { keepRoleList } from '../../../comply/role-lists.ts'
import { type OpenDoors, openDoors, type SentBack } from '../doors.fixture.ts'

export const CONTACT = '/api/tenants/clinic/contact'
const AT = '2026-11-20T08:00:00.000Z' as Instant

export interface Holder {
  readonly user: string
  readonly role: string
  readonly to?: string
}

export const GLOBAL = 'Global Administrator'

/** Ada is a Global Administrator by the list of 20 November; Sam holds another role, and Kim none. */
export async function withRoles(holders: readonly Holder[] = LISTED, asOf: string = AT): Promise<OpenDoors> {
  const doors = await openDoors()
  await listRoles(doors, holders, asOf)
  return doors
}

export const LISTED: readonly Holder[] = [
  { user: 'ada@clinic.example', role: GLOBAL },
  { user: 'bea@clinic.example', role: GLOBAL },
  { user: 'sam@clinic.example', role: 'Exchange Administrator' },
]

export async function listRoles(doors: OpenDoors, holders: readonly Holder[], asOf: string): Promise<void> {
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  const rows = holders.map(({ user, role, to }) => ({
    user,
    objectId: null,
    roles: [role],
    from: null,
    to: (to ?? null) as Instant | null,
  }))
  await keepRoleList(
    doors.store,
    scope,
    { asOf: asOf as Instant, complete: true, holders: rows },
    { by: 'tester' },
  )
}

export async function officer(
  doors: OpenDoors,
  name: string,
  role: 'privacy-officer' | 'security-officer' | 'it-administrator' | 'auditor' = 'privacy-officer',
): Promise<string> {
  const email = `${name.toLowerCase()}@clinic.example`
  return await doors.signIn(await doors.add({ role, name, email, tenant: 'clinic' }))
}

export const named = (user: string, changes: object = {}) => ({
  accountName: `${user}@clinic.example`,
  domain: 'clinic.example',
  name: `${user.slice(0, 1).toUpperCase()}${user.slice(1)} Example`,
  email: `${user}@clinic.example`,
  phone: null,
  mailbox: { monitored: true, readBy: 'Front desk' },
  attested: null,
  why: null,
  expects: 0,
  ...changes,
})

export async function name(
  doors: OpenDoors,
  as: string,
  user: string,
  changes: object = {},
): Promise<SentBack> {
  return await doors.ask('POST', CONTACT, { as, body: named(user, changes) })
}

export async function refusals(doors: OpenDoors): Promise<readonly unknown[]> {
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  const { items } = await doors.store.evidence.list(scope, { limit: 500 })
  return items
    .filter(({ entry }) => entry.kind === 'contact-refused')
    .map(({ entry }) => [entry['act'], entry['reason']])
}
