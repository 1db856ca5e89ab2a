import * as z from 'zod'
import { foldName, type RoleHolding, type RoleSource } from '../../base/contact/role-held.ts'
import type { SnapshotId, TenantScope } from '../../base/ids.ts'
import { parseInstant, type Instant } from '../../base/time.ts'
import type { SnapshotSummary } from '../../store/snapshots.ts'
import type { Store } from '../../store/store.ts'
import { keptFact } from '../kept-fact.ts'
import { roleLists } from '../role-lists.ts'

/** What the settings tell of the tenant’s own notification fields; a field that was not read is undefined. */
export interface NoticeFacts {
  readonly technical: readonly string[] | undefined
  readonly security: readonly string[] | undefined
  readonly privacy: string | null | undefined
  readonly asOf: Instant
}

/** What facts tell of people and their roles at a moment. */
export interface Directory {
  readonly sources: readonly RoleSource[]
  readonly notices: NoticeFacts | null
  /** Verified domains, folded; null where they were not read. */
  readonly domains: readonly string[] | null
}

const usersFact = z.array(
  z.object({ id: z.string().min(1), roles: z.array(z.string()).optional().catch(undefined) }),
)
const rolesFact = z.array(
  z.object({
    displayName: z.string().optional().catch(undefined),
    assignments: z
      .array(
        z.object({
          principalId: z.string().optional().catch(undefined),
          startDateTime: z.string().nullish().catch(undefined),
          endDateTime: z.string().nullish().catch(undefined),
        }),
      )
      .nullish()
      .catch(undefined),
  }),
)
const mails = z.array(z.string()).optional().catch(undefined)
const organizationFact = z.object({
  technicalNotificationMails: mails,
  securityComplianceNotificationMails: mails,
  privacyContactEmail: z.string().nullable().optional().catch(undefined),
})
const domainsFact = z.array(
  z.object({
    id: z.string().optional().catch(undefined),
    isVerified: z.boolean().optional().catch(undefined),
  }),
)

/** Among so many snapshots, newest first, a fact is looked for: one that failed may stand in the one before. */
const LOOKED_AT = 5

type Facts = Pick<Store, 'records' | 'snapshots'>

/** Reads it as of a moment: what tells of a later one is left out. @throws AppError not-verified */
export async function readDirectory(store: Facts, scope: TenantScope, now: Instant): Promise<Directory> {
  const [lists, snapshots] = await Promise.all([roleLists(store, scope), newest(store, scope, now)])
  const find = async <T>(
    read: (id: SnapshotId, takenAt: Instant) => Promise<T | null>,
  ): Promise<T | null> => {
    for (const { id, takenAt } of snapshots) {
      const found = takenAt === null ? null : await read(id, takenAt)
      if (found !== null) return found
    }
    return null
  }
  const [settings, notices, domains] = await Promise.all([
    find((id, at) => rolesOf(store, scope, id, at)),
    find(async (id, asOf) => {
      const fact = organizationFact.safeParse(await keptFact(store, scope, id, 'entra.organization'))
      if (!fact.success) return null
      const { technicalNotificationMails: technical, securityComplianceNotificationMails: security } =
        fact.data
      return { technical, security, privacy: fact.data.privacyContactEmail, asOf }
    }),
    find(async id => verified(await keptFact(store, scope, id, 'entra.domains'))),
  ])
  const listed = lists
    .filter(({ asOf }) => asOf <= now)
    .map(
      ({ asOf, complete, holders }): RoleSource => ({
        source: 'role-list',
        snapshot: null,
        asOf,
        complete,
        covers: null,
        holders: holders.map(({ user, objectId, roles, from, to }) => ({
          names: [user, objectId].flatMap(name => (name === null ? [] : [foldName(name)])),
          roles,
          from,
          to,
        })),
      }),
    )
  return { sources: settings === null ? listed : [...listed, settings], notices, domains }
}

async function newest(store: Facts, scope: TenantScope, now: Instant): Promise<readonly SnapshotSummary[]> {
  const all: SnapshotSummary[] = []
  let after: string | undefined
  do {
    const page = await store.snapshots.list(scope, after === undefined ? {} : { after })
    all.push(...page.items)
    after = page.next ?? undefined
  } while (after !== undefined)
  return all
    .filter(({ takenAt }) => takenAt !== null && takenAt <= now)
    .sort((one, other) => ((one.takenAt ?? '') < (other.takenAt ?? '') ? 1 : -1))
    .slice(0, LOOKED_AT)
}

/** An export tells of the roles it names, and of no other: ScubaGear reads the eight that its baseline asks about. */
async function rolesOf(
  store: Facts,
  scope: TenantScope,
  id: SnapshotId,
  asOf: Instant,
): Promise<RoleSource | null> {
  const users = usersFact.safeParse(await keptFact(store, scope, id, 'entra.privileged-users'))
  const roles = rolesFact.safeParse(await keptFact(store, scope, id, 'entra.privileged-roles'))
  if (!users.success && !roles.success) return null
  const covers = new Set<string>()
  const holders: RoleHolding[] = []
  // The users' list has who holds a role through a group too, but no dates; an assignment that has ended is not in it.
  for (const user of users.data ?? []) {
    holders.push({ names: [foldName(user.id)], roles: user.roles ?? null, from: null, to: null })
    for (const role of user.roles ?? []) covers.add(role)
  }
  for (const { displayName, assignments } of roles.data ?? []) {
    if (displayName === undefined) continue
    covers.add(displayName)
    for (const { principalId, startDateTime, endDateTime } of assignments ?? []) {
      if (principalId === undefined) continue
      const span = { from: momentOf(startDateTime), to: momentOf(endDateTime) }
      holders.push({ names: [foldName(principalId)], roles: [displayName], ...span })
    }
  }
  return { source: 'settings', snapshot: id, asOf, complete: users.success, covers: [...covers], holders }
}

function verified(fact: unknown): readonly string[] | null {
  const domains = domainsFact.safeParse(fact)
  if (!domains.success || domains.data.length === 0) return null
  const known = domains.data.filter(({ isVerified }) => isVerified !== false)
  return known.flatMap(({ id }) => (id === undefined ? [] : [foldName(id)]))
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
