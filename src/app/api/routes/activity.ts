import { AppError } from '../../../base/app-error.ts'
import { type TenantScope, tenantName } from '../../../base/ids.ts'
import { knowsTenant } from '../../../base/people/grants.ts'
import { type Instant, parseInstant } from '../../../base/time.ts'
import { activityCsv, type ActivityRow } from '../../../report/activity/activity-csv.ts'
import {
  entryWords,
  filterOfGroup,
  IDENTITY_VIEW,
  personWords,
} from '../../../report/activity/entry-words.ts'
import type { EvidenceDraft } from '../../../store/evidence/entry.ts'
import type { EntryFilter } from '../../../store/evidence/entry-index.ts'
import type { IndexedEntry } from '../../../store/evidence/evidence-log.ts'
import type { Page, PageRequest } from '../../../store/page.ts'
import type { Store } from '../../../store/store.ts'
import type { Account } from '../../auth/account.ts'
import { type Caller, deedOf } from '../../auth/caller.ts'
import { evidenceOf } from '../../auth/sessions.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/activity.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** A log that activity is read from: the installation's, or a tenant's. */
interface Log {
  readonly find: (filter: EntryFilter, page: PageRequest) => Promise<Page<IndexedEntry>>
  readonly append: (drafts: readonly EvidenceDraft[]) => Promise<unknown>
  /**
   * Why somebody looked at a record as it was received. The reason can name a patient, so it is sealed at rest and stands in
   * no log; who may read activity is shown it, because reviewing such views is what officers read activity for (45 CFR
   * 164.308(a)(1)(ii)(D)). Null where there is none.
   */
  readonly reasonOf: (view: string) => Promise<string | null>
}

interface Chosen {
  readonly group?: contracts.ActivityGroup | undefined
  readonly person?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Rows that one export has at most; more are a file nobody opens. */
const MOST_EXPORTED = 10_000
const AT_ONCE = 500

/** The own audit trail, to be read and filtered: 45 CFR 164.312(b), 164.308(a)(5)(ii)(C); OWASP ASVS 5 V16. */
export function activityRoutes(doors: Doors): readonly Route[] {
  const { store, accounts } = doors
  const installation = (): Log => ({
    find: (filter, page) => store.installationEvidence.find(filter, page),
    append: drafts => store.installationEvidence.append(drafts),
    reasonOf: async () => null,
  })
  const answered = async (log: Log, query: Chosen & PageRequest, of: (account: Account) => boolean) => {
    const all = await accounts.list()
    const { items, next } = await log.find(filterOf(query), { limit: query.limit, after: query.after })
    const people = all.filter(of).map(({ id, name }) => ({ id, name }))
    return {
      schema: 'ward.activity/1' as const,
      rows: await rowsOf(log, items, namesOf(all)),
      next,
      people: people.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    }
  }
  const exported = async (log: Log, query: Chosen, caller: Caller) => {
    const rows: ActivityRow[] = []
    const names = namesOf(await accounts.list())
    for (let after: string | undefined; ; ) {
      const page = await log.find(filterOf(query), { limit: AT_ONCE, after })
      rows.push(...(await rowsOf(log, page.items, names)))
      if (page.next === null) break
      if (rows.length >= MOST_EXPORTED) throw tooMuch()
      after = page.next
    }
    const { by } = deedOf(caller)
    const { group = null, person = null, from = null, to = null } = query
    const fields = { rows: rows.length, group, person, from, to }
    // Before anything leaves: an export that nobody is told of is what must not be.
    await log.append([evidenceOf('activity-exported', by, 'activity', fields)])
    return activityCsv(rows)
  }
  return [
    defineRoute(contracts.readActivity, ({ query }) => answered(installation(), query, () => true)),
    defineRoute(contracts.readTenantActivity, async ({ query, tenant, now }) => {
      const { name } = tenant()
      return answered(await logOf(store, tenant()), query, account => knowsTenant(account, name, now))
    }),
    defineRoute(contracts.exportActivity, ({ query, caller }) => exported(installation(), query, caller())),
    defineRoute(contracts.exportTenantActivity, async ({ query, tenant, caller }) =>
      exported(await logOf(store, tenant()), query, caller()),
    ),
  ]
}

/** The log of a kept tenant; that of the practice clinic lies in a store of its own. */
async function logOf(store: Store, tenant: ShownTenant): Promise<Log> {
  if (!tenant.practice) return tenantLog(store, await store.tenants.scope(tenantName(tenant.name)))
  const audit = await tenant.audit()
  if (typeof audit === 'string') return NO_LOG
  const own: typeof audit.store & Partial<Pick<Store, 'evidence'>> = audit.store
  const { evidence, records } = own
  return evidence === undefined ? NO_LOG : tenantLog({ evidence, records }, audit.scope)
}

function tenantLog({ evidence, records }: Pick<Store, 'evidence' | 'records'>, scope: TenantScope): Log {
  return {
    find: (filter, page) => evidence.find(scope, filter, page),
    append: drafts => evidence.append(scope, drafts),
    reasonOf: async view => {
      const record = await records.last(scope, IDENTITY_VIEW, view)
      const { reason } = (record?.body ?? {}) as { readonly reason?: unknown }
      return typeof reason === 'string' ? reason : null
    },
  }
}

/** The practice clinic's while it is being read. */
const NO_LOG: Log = {
  find: async () => ({ items: [], next: null }),
  append: async () => undefined,
  reasonOf: async () => null,
}

function rowsOf(
  log: Log,
  items: readonly IndexedEntry[],
  names: ReadonlyMap<string, string>,
): Promise<ActivityRow[]> {
  return Promise.all(
    items.map(async ({ index, entry }) => {
      const { group, sentence } = entryWords(entry, names)
      const { address } = entry
      return {
        leaf: index,
        at: entry.at,
        kind: entry.kind,
        group,
        by: { id: entry.by, name: personWords(entry.by, names) },
        sentence,
        address: typeof address === 'string' ? address : null,
        reason: group === 'views' ? await log.reasonOf(entry.subject.split('/')[1] ?? '') : null,
      }
    }),
  )
}

function filterOf({ group, person, from, to }: Chosen): EntryFilter {
  return {
    ...(group === undefined ? {} : filterOfGroup(group)),
    by: person,
    from: momentOf(from),
    to: momentOf(to),
  }
}

function momentOf(day: string | undefined): Instant | undefined {
  return day === undefined ? undefined : parseInstant(day)
}

function namesOf(accounts: readonly Account[]): ReadonlyMap<string, string> {
  return new Map(accounts.map(({ id, name }) => [id, name]))
}

function tooMuch(): AppError {
  return new AppError(
    'bad-input',
    `An export has at most ${MOST_EXPORTED.toLocaleString('en-US')} rows. Choose fewer days, one person or one kind of activity.`,
  )
}
