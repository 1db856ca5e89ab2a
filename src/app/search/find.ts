import { AppError } from '../../base/app-error.ts'
import { rolesNow } from '../../base/people/grants.ts'
import type { Permission } from '../../base/people/permissions.ts'
import type { Instant } from '../../base/time.ts'
import { maySee } from '../../comply/year/who.ts'
import type { Task } from '../../comply/year/task.ts'
import { tasksOf } from '../../comply/year/tasks-of.ts'
import { readSignUp } from '../../comply/sign-up/read-sign-up.ts'
import { waiversOf } from '../../comply/waiver-records.ts'
import type { Found } from '../api/contracts/search.ts'
import type { Accounts } from '../auth/accounts.ts'
import type { Account } from '../auth/account.ts'
import type { ShownTenant, TenantWork } from '../tenants.ts'
import { checkEntries, helpEntries, pageEntries, requirementEntries, searchedFor } from './entries.ts'
import { type Entry, rank } from './rank.ts'
import { agreementEntries, appEntries, microsoftEntry, vendorEntries } from './sign-up-entries.ts'
import { taskEntries } from './task-entries.ts'
import { personEntries, reportEntries, waiverEntries } from './work-entries.ts'

export interface Searching {
  readonly tenant: ShownTenant
  readonly accounts: Accounts
  readonly account: Account
  /** What the person may do in the tenant and in the installation. */
  readonly held: ReadonlySet<Permission>
  readonly now: Instant
  /** As wordsOf, remembering. */
  readonly wordsIn: (text: string) => readonly string[]
}

/** Everything that the words find and the person may read, the best first. */
export async function find(searching: Searching, words: string): Promise<readonly Found[]> {
  const kept = await Promise.all([
    settingsEntries(searching),
    tasksFor(searching),
    signUpFor(searching),
    personsOf(searching),
    reportsOf(searching),
  ])
  const all = [...pageEntries(searching.held), ...kept.flat(), ...helpEntries()]
  return rank(all, searchedFor(words), searching.wordsIn)
}

async function settingsEntries({ tenant, held }: Searching): Promise<readonly Entry[]> {
  if (!held.has('assessment:read')) return []
  const judged = await tenant.clinic()
  const assessment = judged?.assessment ?? null
  const work = workOf(tenant)
  const waivers = work === null ? [] : await waiversOf(work.store, work.scope)
  return [
    ...checkEntries(assessment),
    ...requirementEntries(judged?.posture ?? null),
    ...(work === null
      ? []
      : waiverEntries(
          waivers.map(({ value }) => value),
          assessment,
          work.now(),
        )),
  ]
}

async function tasksFor({ tenant, account, held, now }: Searching): Promise<readonly Entry[]> {
  const work = workOf(tenant)
  if (work === null || !held.has('tasks:read')) return []
  const asker = { id: account.id, roles: rolesNow(account, tenant.name, now) }
  const tasks = await tasksOf(work)
  return taskEntries(newestOfEach(tasks.filter(task => maySee(task, asker))))
}

async function signUpFor({ tenant, held }: Searching): Promise<readonly Entry[]> {
  const work = workOf(tenant)
  if (work === null || !held.has('agreements:read')) return []
  const { standings, agreements, register } = await readSignUp(work)
  return [
    ...microsoftEntry(standings['sign-up'] ?? []),
    ...agreementEntries(agreements),
    ...vendorEntries(register.vendors),
    ...appEntries(register.apps),
  ]
}

/** Of what comes round the one that is open or comes next: thirty Mondays tell no more than one. */
function newestOfEach(tasks: readonly Task[]): readonly Task[] {
  const order = (task: Task) => ['open', 'coming', 'done', 'not-needed'].indexOf(task.state)
  const best = new Map<string, Task>()
  for (const task of tasks) {
    const name = task.routine ?? task.id
    const known = best.get(name)
    if (known === undefined || order(task) < order(known)) best.set(name, task)
  }
  return [...best.values()]
}

async function personsOf({ accounts, held }: Searching): Promise<readonly Entry[]> {
  return held.has('users:read') ? personEntries(await accounts.list()) : []
}

async function reportsOf({ held }: Searching): Promise<readonly Entry[]> {
  if (!held.has('reports:read')) return []
  // The reports are much to load: the server starts without them.
  const { REPORTS } = await import('../../report/audit/reports.ts')
  return reportEntries(REPORTS)
}

/** Null while the practice clinic is being made ready: the rest is found without it. */
function workOf(tenant: ShownTenant): TenantWork | null {
  try {
    return tenant.work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'lease-held') return null
    throw error
  }
}
