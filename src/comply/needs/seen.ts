import * as z from 'zod'
import type { Store } from '../../store/store.ts'

type People = Pick<Store, 'people'>

const leaf = z.int().min(0)

/** What one account has seen of one tenant. Places in the log, not moments: a clock can go back or stand still. */
const ofTenant = z.object({
  tenant: z.string().max(64),
  /** The session of the visit that goes on, where what changed before it begins, and how long the log was when last looked. */
  visit: z.object({ session: z.string().max(40), since: leaf.nullable(), latest: leaf }).nullable(),
  /** How long the log was when the notifications were last looked at. */
  notices: leaf,
  /** Late tasks that were shown; no entry of the log tells of them. */
  escalated: z.array(z.string().max(300)).max(500),
  /** The month, `2026-11`, in which the owner's two pages were last opened. */
  ownerPages: z.string().max(7).nullable(),
})
type SeenOfTenant = Omit<z.infer<typeof ofTenant>, 'tenant'>

const seenBody = z.object({
  schema: z.literal('ward.seen/1'),
  tenants: z.array(ofTenant).max(5_000),
  /** How long the installation's log was when the notifications were last looked at. */
  installation: leaf,
})
type Seen = z.infer<typeof seenBody>

/** No form of a page has such a name, so nobody's form takes its place. */
const NAME = 'seen:'

const NOTHING_SEEN: SeenOfTenant = { visit: null, notices: 0, escalated: [], ownerPages: null }

/**
 * What an account has seen. It lies among the drafts, because it is the same kind of thing: of one account alone, sealed, and
 * no evidence; that somebody looked at their own first page is nobody's business, and reading writes nothing into a log.
 */
export async function readSeen({ people }: People, account: string): Promise<Seen> {
  const draft = await people.drafts.read(account, NAME)
  const parsed = seenBody.safeParse(draft?.body)
  // A row of a newer Ward or none: as if it were the first visit.
  return parsed.success ? parsed.data : { schema: 'ward.seen/1', tenants: [], installation: 0 }
}

export function seenOf(seen: Seen, tenant: string): SeenOfTenant {
  return seen.tenants.find(one => one.tenant === tenant) ?? NOTHING_SEEN
}

/** Keeps what changes of it; nothing is written where nothing does. */
export async function changeSeen(
  store: People,
  account: string,
  change: {
    readonly tenant?: { readonly name: string; readonly now: Partial<SeenOfTenant> }
    readonly installation?: number
  },
): Promise<void> {
  const before = await readSeen(store, account)
  const { tenant, installation = before.installation } = change
  const after: Seen = {
    schema: 'ward.seen/1',
    installation,
    tenants:
      tenant === undefined
        ? before.tenants
        : [
            ...before.tenants.filter(one => one.tenant !== tenant.name),
            { tenant: tenant.name, ...seenOf(before, tenant.name), ...tenant.now },
          ],
  }
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))) return
  await store.people.drafts.keep(account, NAME, seenBody.parse(after))
}

/**
 * The visit as it is now: a session goes on where it began, a new one begins where the one before had looked last.
 * @param size how long the log is
 */
export function visitNow(
  before: SeenOfTenant['visit'],
  session: string,
  size: number,
): NonNullable<SeenOfTenant['visit']> {
  if (before === null) return { session, since: null, latest: size }
  if (before.session === session) return { ...before, latest: size }
  // A log that is shorter than it was is another one, restored or made anew: what was seen of it is not known.
  return { session, since: before.latest > size ? null : before.latest, latest: size }
}

function sorted({ tenants, installation }: Seen): unknown {
  return [installation, [...tenants].sort((a, b) => (a.tenant < b.tenant ? -1 : 1))]
}
