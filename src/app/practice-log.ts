import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { assess } from '../assess/assess.ts'
import { createActorJudge } from '../assess/audit/classify-actor.ts'
import { CHECKS } from '../assess/checks/index.ts'
import { posture } from '../assess/posture/work-out-posture.ts'
import { roleTimes } from '../assess/audit/role-times.ts'
import { tenantName, type TenantScope } from '../base/ids.ts'
import { type Clock, type Instant, instantFromMilliseconds, parseInstant } from '../base/time.ts'
import { createNormaliser } from '../collect/audit/normalise/normalise-record.ts'
import { isSameRecord } from '../collect/audit/same-record.ts'
import { readRoleList } from '../collect/import/role-list/read-role-list.ts'
import { importScubaGear } from '../collect/import/scubagear/import-export.ts'
import { addPolicies, policiesOf, readPolicyTerms } from '../comply/access-policies.ts'
import { keepProgramme } from '../comply/keep-programme.ts'
import { readProgrammeFile } from '../comply/programme-file.ts'
import { keepRoleList } from '../comply/role-lists.ts'
import { readRoleSnapshots } from '../comply/role-snapshots.ts'
import { keepYearStory, readYearStory } from '../comply/year/keep-year-story.ts'
import { keepPracticeSignUp } from './practice-sign-up.ts'
import { practiceAccessPolicies } from '../connect/practice/clinic/audit-log/access-policies.ts'
import { LOG_ENDS } from '../connect/practice/clinic/audit-log/calendar.ts'
import { practiceAuditLog } from '../connect/practice/clinic/audit-log/practice-audit-log.ts'
import {
  readClinicRoleHolders,
  ROLE_HOLDERS_AS_OF,
} from '../connect/practice/clinic/audit-log/read-role-holders.ts'
import { readClinicExport } from '../connect/practice/clinic/read-clinic.ts'
import { readClinicProgramme } from '../connect/practice/clinic/read-clinic-programme.ts'
import { readClinicYear } from '../connect/practice/clinic/read-clinic-year.ts'
import { openInstallation } from '../host/keys.ts'
import type { Log } from '../host/log.ts'
import type { NewEvent } from '../store/audit/event-store.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import type { OpenAuditLog, ShownAuditLog } from './api/routes/audit-log.ts'
import { keepAssessment } from './keep-assessment.ts'
import { keepPracticeReviews } from './practice-reviews.ts'
import type { TenantWork } from './tenants.ts'

export interface PracticeLog extends ShownAuditLog {
  /** Where people's work on the clinic is kept; null until its settings and programme are in. */
  readonly work: () => TenantWork | null
  /** Ends a reading that goes on, closes the store and removes its folders. */
  readonly close: () => Promise<void>
}

interface PracticeLogOptions {
  readonly log: Log
  /** Where the two folders are made: the system's folder for temporary files unless given. */
  readonly parent?: string
}

const DEED = { by: 'ward' } as const
/** Records between two looks at whatever else the server has to do: some milliseconds of work. */
const AT_ONCE = 250

/**
 * Takes the practice clinic’s audit log, role list, settings and access policies through the same steps as a tenant’s:
 * normalised, classified, kept and sealed in a store of their own. It lies in two private temporary folders, one for the
 * data and one for the key, which close() removes. The clinic’s calendar stands still where its log ends, so the pages
 * say the same on every day. Returns at once; what goes wrong is logged and told by state().
 */
export function openPracticeLog({ log, parent = tmpdir() }: PracticeLogOptions): PracticeLog {
  let now: ReturnType<ShownAuditLog['state']> = 'reading'
  const stop = new AbortController()
  const closing: (() => Promise<void> | void)[] = []
  let work: TenantWork | null = null
  const opened = (store: Store, scope: TenantScope, clock: Clock): void => {
    work = { store, scope, now: clock }
  }
  const reading = read({ parent, signal: stop.signal, closing, opened }).then(
    open => {
      now = open
    },
    (error: unknown) => {
      if (stop.signal.aborted) return
      now = 'failed'
      log.error('the practice clinic’s audit log could not be read', {}, error)
    },
  )
  return {
    state: () => now,
    work: () => work,
    close: async () => {
      stop.abort()
      await reading
      for (const each of closing.toReversed()) await each()
    },
  }
}

interface Reading {
  readonly parent: string
  readonly signal: AbortSignal
  /** Hears of each thing to undo as soon as it is there. */
  readonly closing: (() => Promise<void> | void)[]
  /** Hears of the store as soon as all but the events is in it. */
  readonly opened: (store: Store, scope: TenantScope, clock: Clock) => void
}

/** @throws the signal's reason when it was stopped in between: whoever stops a server does not wait for a clinic */
async function read({ parent, signal, closing, opened }: Reading): Promise<OpenAuditLog> {
  const folder = (name: string): string => {
    // mkdtemp makes it with mode 0700.
    const made = mkdtempSync(join(parent, name))
    closing.push(() => rmSync(made, { recursive: true, force: true }))
    return made
  }
  const clock = (): Instant => instantFromMilliseconds(LOG_ENDS)
  const dataFolder = folder('ward-practice-')
  const keyFile = join(folder('ward-practice-key-'), 'practice.key')
  const installation = openInstallation({ dataFolder, keyFile, env: {}, clock })
  const store = await openStore({ dataFolder, installation, clock, passing: true })
  closing.push(() => store.close())
  const scope = await store.tenants.add(tenantName('practice'), DEED)
  await keepWhatIsKnown(store, scope, clock, signal)
  opened(store, scope, clock)
  await keepEvents(store, scope, signal)
  const snapshots = await readRoleSnapshots(store, scope)
  const open = {
    store,
    scope,
    roles: { snapshots, ...roleTimes(snapshots) },
    policies: (await policiesOf(store, scope)).map(({ value }) => value),
    now: clock,
  }
  await keepPracticeReviews(open, DEED)
  return open
}

/** Settings, who held which role, and who may reach which place; a policy is written down when it begins. */
async function keepWhatIsKnown(
  store: Store,
  scope: TenantScope,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const snapshot = importScubaGear(readClinicExport())
  const saved = await store.snapshots.save(scope, snapshot, DEED)
  const programme = readProgrammeFile(readClinicProgramme(), snapshot.takenAt ?? clock())
  signal.throwIfAborted()
  await keepProgramme(store, scope, programme, DEED)
  signal.throwIfAborted()
  await keepYearStory(store, scope, readYearStory(readClinicYear()), DEED)
  signal.throwIfAborted()
  const assessment = assess(CHECKS, snapshot, programme)
  await keepAssessment(store, scope, await store.snapshots.summary(scope, saved.id), assessment, DEED)
  const { holders } = readRoleList(readClinicRoleHolders(), 'role-holders.json')
  const list = { asOf: parseInstant(ROLE_HOLDERS_AS_OF), complete: true }
  await keepRoleList(
    store,
    scope,
    { ...list, holders: holders.map(one => ({ ...one, roles: [...one.roles] })) },
    DEED,
  )
  signal.throwIfAborted()
  await keepPracticeSignUp(store, scope, clock, {
    assessment,
    posture: posture(assessment, CHECKS, programme),
  })
  const policies = practiceAccessPolicies().map(readPolicyTerms)
  for (const from of [...new Set(policies.map(policy => policy.from))].sort()) {
    signal.throwIfAborted()
    const begun = policies.filter(policy => policy.from === from)
    await addPolicies(store, scope, begun, from, DEED)
  }
}

async function keepEvents(store: Store, scope: TenantScope, signal: AbortSignal): Promise<void> {
  const records = practiceAuditLog()
  const normalise = createNormaliser()
  const judge = createActorJudge()
  const source = { kind: 'practice', sha256: null, isSame: isSameRecord }
  const writer = await store.events.writer(scope, source, DEED)
  let rejected = 0
  for (let from = 0; from < records.length; from += AT_ONCE) {
    signal.throwIfAborted()
    const added: NewEvent[] = []
    for (const record of records.slice(from, from + AT_ONCE)) {
      const event = normalise({ record, form: 'unified', envelope: null })
      if ('rejected' in event) rejected += 1
      else added.push({ event, logged: judge(event), original: Buffer.from(JSON.stringify(record)) })
    }
    await writer.add(added)
    await turn()
  }
  await writer.close(rejected)
}
