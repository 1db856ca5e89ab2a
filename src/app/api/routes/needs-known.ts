import { weekBefore } from '../../../comply/needs/days.ts'
import type { KnownAccess, KnownCheck, KnownOfficer, NeedsKnown } from '../../../comply/needs/known.ts'
import type { NeedPerson } from '../../../comply/needs/need.ts'
import { readSeen, seenOf } from '../../../comply/needs/seen.ts'
import { decisionsOf } from '../../../comply/decision-records.ts'
import { findingWorkOf } from '../../../comply/findings/finding-work.ts'
import { keptOrganisation } from '../../../comply/organisation-record.ts'
import { lastReview, reviewId, reviewsOf } from '../../../comply/reviews/review-records.ts'
import type { StepEvidence } from '../../../comply/sign-up/evidence.ts'
import { readSignUp } from '../../../comply/sign-up/read-sign-up.ts'
import { waiversOf } from '../../../comply/waiver-records.ts'
import { tasksOf } from '../../../comply/year/tasks-of.ts'
import { keptYear } from '../../../comply/year/year-records.ts'
import type { Day } from '../../../base/days.ts'
import { rolesNow } from '../../../base/people/grants.ts'
import { PERMISSION_NAMES, ruleOf } from '../../../base/people/permissions.ts'
import { OFFICERS } from '../../../base/people/roles.ts'
import { dayIn } from '../../../base/time-zone.ts'
import type { Instant } from '../../../base/time.ts'
import type { Account } from '../../auth/account.ts'
import { type Caller, callerMay } from '../../auth/caller.ts'
import { factorsOf, readSecrets } from '../../auth/secrets.ts'
import type { ShownTenant, TenantWork } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'

/** Everything about a tenant that needs are found in, when there was a review, and what is on record of signing up. */
interface TenantKnown extends Omit<NeedsKnown, 'access'> {
  readonly reviews: readonly { readonly at: Instant }[]
  readonly signedUp: readonly StepEvidence[]
}

type Parts = Pick<Doors, 'store' | 'accounts'>

/** How the access of last week stands: looked at, still being looked at, or not to be looked at. */
type AccessNow =
  | { readonly state: 'known'; readonly access: KnownAccess | 'no-log' }
  | { readonly state: 'waits' }
  | { readonly state: 'failed' }

export interface NeedsLooked {
  readonly known: (tenant: ShownTenant, now: Instant) => Promise<TenantKnown>
  /** Made once for what the log holds; whoever asks waits no longer than `patience` milliseconds for it. */
  readonly access: (tenant: ShownTenant, today: Day, patience: number) => Promise<AccessNow>
}

/** What is known of a tenant, made anew only after something was written there or at the doors. */
export function openNeedsKnown(parts: Parts): NeedsLooked {
  const known = new WeakMap<ShownTenant, Remembered<TenantKnown>>()
  const access = new WeakMap<ShownTenant, Remembered<KnownAccess | 'no-log' | null>>()
  return {
    known: async (tenant, now) => {
      const work = tenant.work()
      const sizes = await Promise.all([
        work.store.evidence.size(work.scope),
        parts.store.installationEvidence.size(),
      ])
      // Roles and waivers end by themselves: never older than an hour.
      const key = `${sizes.join(' ')} ${now.slice(0, 13)} ${work.now().slice(0, 13)}`
      return await remembered(known, tenant, key, () => readKnown(parts, tenant, work, now))
    },
    access: async (tenant, today, patience) => {
      const log = await tenant.audit()
      if (log === 'reading') return { state: 'waits' }
      if (log === 'failed') return { state: 'failed' }
      if (log === 'none') return { state: 'known', access: 'no-log' }
      const work = tenant.work()
      const made = remembered(access, tenant, await accessKey(work, today), () =>
        readAccess(tenant, work, today),
      )
      // Whoever waits no longer leaves it to go on; the next to ask finds it made.
      made.catch(() => undefined)
      return await Promise.race([
        made.then(
          answer => (answer === null ? { state: 'waits' } : { state: 'known', access: answer }) as AccessNow,
          () => ({ state: 'failed' }) as const,
        ),
        after(patience).then(() => ({ state: 'waits' }) as const),
      ])
    },
  }
}

/** Who asks, as needs are looked for: in this tenant, now. */
export async function personOf(caller: Caller, tenant: ShownTenant, now: Instant): Promise<NeedPerson> {
  const { account } = caller
  const permissions = PERMISSION_NAMES.filter(one => {
    const { scope } = ruleOf(one)
    return scope !== 'own' && callerMay(caller, one, scope === 'tenant' ? tenant.name : null, now)
  })
  const { ownerPages } = seenOf(await readSeen(tenant.work().store, account.id), tenant.name)
  return {
    id: account.id,
    name: account.name,
    roles: rolesNow(account, tenant.name, now),
    permissions,
    ownerPagesRead: ownerPages,
  }
}

interface Remembered<T> {
  readonly key: string
  readonly made: Promise<T>
}

async function remembered<T>(
  all: WeakMap<ShownTenant, Remembered<T>>,
  tenant: ShownTenant,
  key: string,
  make: () => Promise<T>,
): Promise<T> {
  const last = all.get(tenant)
  if (last?.key === key) return await last.made
  const made = make()
  all.set(tenant, { key, made })
  // What failed is tried again by the next who asks.
  made.catch(() => all.get(tenant)?.made === made && all.delete(tenant))
  return await made
}

async function readKnown(
  { store: doors, accounts }: Parts,
  tenant: ShownTenant,
  work: TenantWork,
  now: Instant,
): Promise<TenantKnown> {
  const { store, scope } = work
  const [organisation, year, tasks, waivers, decisions, findingWork, reviews, signUp, clinic, last] =
    await Promise.all([
      keptOrganisation(store, scope),
      keptYear(store, scope),
      tasksOf(work),
      waiversOf(store, scope),
      decisionsOf(store, scope),
      findingWorkOf(store, scope),
      reviewsOf(store, scope),
      readSignUp(work),
      tenant.clinic(),
      store.snapshots.list(scope, { limit: 1 }),
    ])
  const there = (await accounts.list()).filter(
    account =>
      account.state === 'active' &&
      account.kind === 'person' &&
      rolesNow(account, tenant.name, now).length > 0,
  )
  const people = there.map(account => ({ id: account.id, roles: rolesNow(account, tenant.name, now) }))
  const officers = there.filter(account =>
    rolesNow(account, tenant.name, now).some(role => OFFICERS.has(role)),
  )
  return {
    now: work.now(),
    today: dayIn(work.now(), organisation.value?.timeZone ?? null),
    timeZone: organisation.value?.timeZone ?? null,
    tasks,
    yearAdopted: year.value !== null,
    waivers,
    decisions,
    organisation: organisation.value,
    checks: clinic === null ? null : clinic.assessment.verdicts.map(checkOf),
    lastSnapshot: clinic?.assessment.takenAt ?? last.items[0]?.savedAt ?? null,
    findingWork: findingWork.map(({ value }) => value),
    people,
    officers: await Promise.all(officers.map(account => officerOf(doors, account))),
    reviews: reviews.map(({ value }) => ({ at: value.at })),
    signedUp: signUp.evidence,
  }
}

function checkOf(row: KnownCheck): KnownCheck {
  const { check, title, verdict, severity, accepted, requirements } = row
  return { check, title, verdict, severity, accepted, requirements }
}

/** Microsoft and passkeys ask for a second factor themselves; a password alone asks for none. */
async function officerOf(store: Doors['store'], { id, name }: Account): Promise<KnownOfficer> {
  const secrets = await readSecrets(store, id)
  return { id, name, passwordAlone: secrets.password !== null && factorsOf(secrets).length === 0 }
}

/** Kinds of entries after which the report of last week may be another. */
const CHANGES_ACCESS = [
  'audit-segment-accepted',
  'audit-segments-removed',
  'record-kept/access-policy',
  'record-kept/role-list',
  'record-kept/review',
]

async function accessKey({ store, scope }: TenantWork, today: Day): Promise<string> {
  const { items } = await store.evidence.find(scope, { kinds: CHANGES_ACCESS }, { limit: 1 })
  return `${weekBefore(today).from} ${items[0]?.index ?? -1}`
}

/** Null when the log is not there any more: it is being read again. */
async function readAccess(
  tenant: ShownTenant,
  { store, scope }: TenantWork,
  today: Day,
): Promise<KnownAccess | 'no-log' | null> {
  const log = await tenant.audit()
  if (typeof log === 'string') return log === 'none' ? 'no-log' : null
  const { from, to } = weekBefore(today)
  // The reports are much to load: the server starts without them.
  const { listedReports, reportAsked } = await import('./audit-answers.ts')
  const { last } = await listedReports(log)
  const review = await lastReview(store, scope, reviewId({ report: 'access', from, to }))
  const logEnds = last?.slice(0, 10) ?? from
  if (review !== null || logEnds < from) {
    return { from, to, logEnds, unexplained: 0, reviewed: review !== null }
  }
  const report = await reportAsked(log, 'access', { from, to })
  return {
    from,
    to,
    logEnds,
    unexplained: report?.entries.filter(({ open }) => open).length ?? 0,
    reviewed: false,
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise(done => {
    setTimeout(done, milliseconds).unref()
  })
}
