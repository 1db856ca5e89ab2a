import * as z from 'zod'
import type { RoleHolder, RoleSnapshot } from '../base/audit/role-time.ts'
import type { SnapshotId, TenantScope } from '../base/ids.ts'
import { parseInstant, type Instant } from '../base/time.ts'
import type { Store } from '../store/store.ts'
import { keptFact } from './kept-fact.ts'
import { bounds, roleLists, snapshotOfList } from './role-lists.ts'

/** Of the facts `entra.privileged-users` and `entra.privileged-roles`, what is asked here; the rest may be absent. */
const usersFact = z.array(z.object({ id: z.string().min(1), roles: z.array(z.string()).optional() }))
const rolesFact = z.array(
  z.object({
    displayName: z.string().optional(),
    assignments: z
      .array(
        z.object({
          principalId: z.string().optional(),
          startDateTime: z.string().nullish(),
          endDateTime: z.string().nullish(),
        }),
      )
      .nullish(),
  }),
)

/**
 * Who held roles, as far as it is on record: from each kept snapshot of the settings, and from imported lists. Names are
 * as known, object ids or user principal names in lower case: the events' `namesOf` joins them. Snapshots without a date
 * or without these facts say nothing. In order of time.
 * @throws AppError not-verified
 */
export async function readRoleSnapshots(
  store: Pick<Store, 'snapshots' | 'records'>,
  scope: TenantScope,
): Promise<readonly RoleSnapshot[]> {
  const found: RoleSnapshot[] = (await roleLists(store, scope)).map(snapshotOfList)
  let after: string | undefined
  do {
    const page = await store.snapshots.list(scope, after === undefined ? {} : { after })
    for (const { id, takenAt } of page.items) {
      const snapshot = takenAt === null ? null : await snapshotOfSettings(store, scope, id, takenAt)
      if (snapshot !== null) found.push(snapshot)
    }
    after = page.next ?? undefined
  } while (after !== undefined)
  return found.toSorted((one, other) => (one.asOf < other.asOf ? -1 : Number(one.asOf > other.asOf)))
}

async function snapshotOfSettings(
  store: Pick<Store, 'snapshots'>,
  scope: TenantScope,
  id: SnapshotId,
  asOf: Instant,
): Promise<RoleSnapshot | null> {
  const users = usersFact.safeParse(await keptFact(store, scope, id, 'entra.privileged-users'))
  const roles = rolesFact.safeParse(await keptFact(store, scope, id, 'entra.privileged-roles'))
  if (!users.success && !roles.success) return null
  const holders: RoleHolder[] = (users.data ?? []).map(user => ({
    names: [user.id.toLowerCase()],
    roles: user.roles ?? [],
  }))
  for (const { displayName, assignments } of roles.data ?? []) {
    for (const { principalId, startDateTime, endDateTime } of assignments ?? []) {
      if (principalId === undefined) continue
      const span = bounds(momentOf(startDateTime), momentOf(endDateTime))
      holders.push({
        names: [principalId.toLowerCase()],
        roles: displayName === undefined ? [] : [displayName],
        ...span,
      })
    }
  }
  // Roles alone list what is assigned directly: who holds one through a group is with the users.
  return { source: 'settings', asOf, complete: users.success, holders }
}

/** Null for what is no moment: then the assignment holds as its snapshot does. */
function momentOf(text: string | null | undefined): Instant | null {
  if (text === null || text === undefined) return null
  try {
    return parseInstant(text)
  } catch {
    return null
  }
}
