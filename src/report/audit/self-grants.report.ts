import { CONTENT_ACTS } from '../../base/audit/acts.ts'
import { type Instant, instantFromMilliseconds } from '../../base/time.ts'
import { useOfGrant } from '../../assess/audit/borrowed-access.ts'
import {
  type Grant,
  MAKING_OPERATIONS,
  RIGHTS_ACTS,
  selfGrantsIn,
  type Swap,
  swapsIn,
} from '../../assess/audit/self-grants.ts'
import { TWIN_SECONDS } from '../../assess/audit/twin-events.ts'
import type { EventRow } from '../../store/audit/event-store.ts'
import { isAskedFor } from './asked-of.ts'
import { defineReport, type Thing } from './define-report.ts'
import type { ReportContext } from './report-context.ts'
import type { SelfGrantRow } from './self-grants-row.ts'
import { SELF_GRANT_COLUMNS, selfGrantEntry, selfGrantSentence } from './self-grants-words.ts'
import { type Who, whoIn } from './single-events.ts'

export const SELF_GRANTS_REPORT = defineReport<SelfGrantRow>({
  id: 'self-grants',
  title: 'Rights that people gave themselves',
  lead: 'Who gave a right, a membership or a role to the own account, what was reached with it, and whether it was given back.',
  takes: ['class', 'place', 'actor'],
  needs: ['content', 'directory', 'roles'],
  rows: selfGrantRows,
  columns: SELF_GRANT_COLUMNS,
  sentence: selfGrantSentence,
  entry: selfGrantEntry,
})

/** A right given to a group counts with memberships of up to so many days before: it is data for a reader, no rule. */
const LOOK_BACK_DAYS = 90
const MOST_IDS = 1_000

async function selfGrantRows(context: ReportContext): Promise<readonly SelfGrantRow[]> {
  const { store, scope, from, to, asked } = context
  const since = instantFromMilliseconds(Math.max(0, Date.parse(from) - LOOK_BACK_DAYS * 86_400_000))
  const rights = await store.events.rows(scope, { from: since, to, acts: RIGHTS_ACTS })
  const making = await store.events.rows(scope, { from: since, to, operations: MAKING_OPERATIONS })
  const who = await whoIn(context, [...rights, ...making])
  const grants = onlyOnce(selfGrantsIn([...rights, ...making], who), who)
  const swaps = swapsIn(rights, who)
  const inPeriod = ({ grantedAt }: Grant) => grantedAt >= from
  const rows: SelfGrantRow[] = []
  const use = createUse(context, rights, who)
  for (const found of grants.filter(({ grant }) => inPeriod(grant)))
    rows.push(await use(found.grant, found.ids, null))
  for (const swap of swaps.filter(({ grant }) => inPeriod(grant)))
    rows.push(await use(swap.grant, [swap.grant.event.id], swap))
  return rows.filter(row => isAskedFor(asked, who, row)).toSorted(inOrder)
}

/** Borrowed first, then what was used, then what is still held; swaps last. */
function inOrder(one: SelfGrantRow, other: SelfGrantRow): number {
  return weight(one) - weight(other) || (one.grantedAt < other.grantedAt ? -1 : 1)
}

function weight(row: SelfGrantRow): number {
  if (row.swap !== undefined) return 4
  if (row.borrowed) return 0
  if (row.uses > 0) return 1
  return row.revokedAt === undefined ? 2 : 3
}

/** The same grant as another log or another step of the same act tells it, within seconds. */
function onlyOnce(
  grants: readonly Grant[],
  who: Who,
): readonly { readonly grant: Grant; readonly ids: string[] }[] {
  const found: { readonly grant: Grant; readonly ids: string[] }[] = []
  for (const grant of grants) {
    const ids = [...(grant.through === null ? [] : [grant.through.event.id]), grant.event.id]
    const same = found.find(({ grant: other }) => isSameGrant(grant, other, who))
    if (same) same.ids.push(...ids.filter(id => !same.ids.includes(id)))
    else found.push({ grant, ids })
  }
  return found
}

function isSameGrant(one: Grant, other: Grant, who: Who): boolean {
  return (
    who.one(one.beneficiary.id) === who.one(other.beneficiary.id) &&
    who.one(one.place.id) === who.one(other.place.id) &&
    one.right === other.right &&
    one.through?.place.id === other.through?.place.id &&
    Math.abs(Date.parse(one.grantedAt) - Date.parse(other.grantedAt)) <= TWIN_SECONDS.value * 1_000
  )
}

function createUse({ store, scope, to }: ReportContext, rights: readonly EventRow[], who: Who) {
  return async (grant: Grant, ids: readonly string[], swap: Swap | null): Promise<SelfGrantRow> => {
    const content = await store.events.rows(scope, {
      from: grant.grantedAt,
      to,
      acts: CONTENT_ACTS,
      actor: grant.beneficiary.id,
    })
    // The content names mailboxes by other names than the grant does.
    const everybody = await whoIn({ store, scope, roles: NO_ROLES }, [...rights, ...content])
    const { used, revoke, revokedAt, borrowed } = useOfGrant(grant, content, rights, everybody)
    const { event } = grant
    return {
      actor: who.thing(grant.beneficiary),
      place: thingOf(grant, who),
      right: grant.right ?? '',
      grantedAt: grant.grantedAt,
      usedBy: used.slice(0, MOST_IDS).map(({ id }) => id),
      ...(revokedAt === null ? {} : { revokedAt }),
      eventIds: [...ids, ...(revoke === null ? [] : [revoke.id])],
      class: who.classOf(event),
      operation: event.operation,
      uses: used.length,
      ...lastOf(used),
      usedUntil: revokedAt ?? to,
      borrowed,
      ...(grant.through === null ? {} : { through: grant.through.place }),
      ...(grant.opens.length === 0 ? {} : { opens: grant.opens }),
      ...(swap === null
        ? {}
        : { swap: { grantedBy: who.thing(event.actor), inReturn: [swap.inReturn.event.id] } }),
      address: event.address,
    }
  }
}

const NO_ROLES: ReportContext['roles'] = { snapshots: [], roles: [], rolesKnown: [] }

function lastOf(used: readonly { readonly time: Instant }[]): { readonly lastUse?: Instant } {
  const last = used.at(-1)
  return last === undefined ? {} : { lastUse: last.time }
}

function thingOf({ place }: Grant, who: Who): Thing {
  return place.kind === 'mailbox' ? who.thing(place) : { kind: place.kind, id: place.id, name: place.name }
}
