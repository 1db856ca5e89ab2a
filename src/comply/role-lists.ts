import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import type { RoleSnapshot } from '../base/audit/role-time.ts'
import type { TenantScope } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import type { Deed } from '../store/deed.ts'
import type { Store } from '../store/store.ts'
import { line, moment, readBody } from './record-body.ts'

const SCHEMA = 'ward.role-list/1'

/** A record is 256 KiB at most; a holder takes up to about 200 bytes. */
const MOST_HOLDERS = 1_000

const holderBody = z.strictObject({
  user: line(300).nullable(),
  objectId: line(36).nullable(),
  roles: z.array(line()).min(1).max(100),
  from: moment.nullable(),
  to: moment.nullable(),
})

const roleListBody = z.strictObject({
  schema: z.literal(SCHEMA),
  asOf: moment,
  complete: z.boolean(),
  holders: z.array(holderBody).max(MOST_HOLDERS),
})

/** Who held which roles at one moment, as a person has said with a list. */
export type RoleList = Omit<z.infer<typeof roleListBody>, 'schema'>

/**
 * Keeps a role list; another one of the same moment follows it as its correction, and the first stays in the history.
 * @returns whether it was not there already
 * @throws AppError bad-input naming the field, lease-held
 */
export async function keepRoleList(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  list: RoleList,
  deed: Deed,
): Promise<boolean> {
  if (list.holders.length > MOST_HOLDERS) {
    throw new AppError(
      'bad-input',
      `The list has ${list.holders.length} holders of roles; Ward keeps up to ${MOST_HOLDERS}. List those with administrators' roles only.`,
    )
  }
  const body = readBody(roleListBody, { schema: SCHEMA, ...list }, 'role list')
  const id = list.asOf.toLowerCase()
  const { kept } = await store.records.keep(scope, { kind: 'role-list', id, body }, deed)
  return kept
}

/** The last version of each list, by its moment. @throws AppError not-verified */
export async function roleLists(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
): Promise<readonly RoleList[]> {
  const records = await store.records.current(scope, 'role-list')
  return records.map(({ body }) => {
    const { schema: _, ...list } = readBody(roleListBody, body, 'role list')
    return list
  })
}

/** A list as the join of roles and times takes it. */
export function snapshotOfList({ asOf, complete, holders }: RoleList): RoleSnapshot {
  return {
    source: 'role-list',
    asOf,
    complete,
    holders: holders.map(({ user, objectId, roles, from, to }) => ({
      names: [user, objectId].filter(name => name !== null),
      roles,
      ...bounds(from, to),
    })),
  }
}

export function bounds(
  from: Instant | null,
  to: Instant | null,
): { readonly from?: Instant; readonly to?: Instant } {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}
