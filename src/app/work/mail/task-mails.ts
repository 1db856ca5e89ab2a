import { rolesNow } from '../../../base/people/grants.ts'
import type { Role } from '../../../base/people/roles.ts'
import type { Instant } from '../../../base/time.ts'
import { keptOrganisation } from '../../../comply/organisation-record.ts'
import { readYearKnown } from '../../../comply/year/known.ts'
import { everyTask } from '../../../comply/year/tasks-of.ts'
import { digestMail, reminderMail } from '../../../report/mail/mails.ts'
import type { MailText } from '../../../report/mail/mail-text.ts'
import { toldTask } from '../../../report/mail/told-task.ts'
import type { Store } from '../../../store/store.ts'
import type { Account } from '../../auth/account.ts'
import type { Accounts } from '../../auth/accounts.ts'
import type { Tenants, TenantWork } from '../../tenants.ts'
import { localTime } from '../local-time.ts'
import type { Mailer } from './mailer.ts'
import { readMailPreference } from './mail-preference.ts'
import { type MailSettings, readMailSettings } from './mail-settings.ts'
import { keepMailState, readMailState } from './mail-state.ts'
import { forget, MAIL_CLOCK, type MailPlan, planMail, type TasksNow } from './plan-mail.ts'

export interface TaskMailParts {
  readonly store: Store
  readonly accounts: Pick<Accounts, 'list'>
  readonly tenants: Tenants
  readonly mailer: Mailer
  /** Another source of tasks, for tests. */
  readonly tasks?: (work: TenantWork) => Promise<TasksNow>
}

interface On {
  readonly settings: MailSettings
  readonly version: number
}

/** One person, and what their mails are made of. */
interface Told {
  readonly to: Account
  readonly roles: readonly Role[]
  readonly tenant: string
  readonly tasks: TasksNow
  readonly local: ReturnType<typeof localTime>
  readonly since: ReturnType<typeof localTime>
  readonly on: On
  readonly now: Instant
}

/**
 * The digest and the reminders of every tenant but the practice clinic. Called again and again: what went is kept, and a
 * tenant of which nothing changed is not worked out anew.
 * @returns the names of tenants that failed, with why: one does not keep the mails of another
 */
export function openTaskMails({ store, accounts, tenants, mailer, tasks = tasksNow }: TaskMailParts) {
  /** What each tenant was last worked out from, when nothing was left to do. */
  const settled = new Map<string, string>()

  return async (
    now: Instant,
    signal?: AbortSignal,
  ): Promise<readonly { readonly tenant: string; readonly error: unknown }[]> => {
    const { settings, version } = await readMailSettings(store)
    if (settings === null) return []
    const people = (await accounts.list()).filter(
      ({ kind, state }) => kind === 'person' && state === 'active',
    )
    const failed: { tenant: string; error: unknown }[] = []
    for (const name of await tenants.names()) {
      try {
        await ofTenant(name, people, { settings, version }, now, signal)
      } catch (error) {
        failed.push({ tenant: name, error })
      }
    }
    return failed
  }

  async function ofTenant(
    name: string,
    people: readonly Account[],
    on: On,
    now: Instant,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const tenant = await tenants.open(name)
    if (tenant === null || tenant.practice) return
    const work = tenant.work()
    const { value: organisation } = await keptOrganisation(work.store, work.scope)
    const zone = organisation?.timeZone ?? null
    const local = localTime(now, zone)
    // Before that clock nothing goes, and after it nothing new until something changes.
    const entries = await work.store.evidence.size(work.scope)
    const lastChange = Math.max(-1, ...people.map(({ leaf }) => leaf))
    const from = `${local.day} ${local.clock >= MAIL_CLOCK} ${entries} ${on.version} ${lastChange}`
    if (settled.get(name) === from) return
    const since = localTime(on.settings.since, zone)
    const all = await tasks(work)
    const failures: unknown[] = []
    let isSettled = true
    for (const to of people) {
      const roles = rolesNow(to, name, now)
      if (roles.length === 0) continue
      if (signal?.aborted) return
      try {
        const isDone = await ofPerson({ to, roles, tenant: name, tasks: all, local, since, on, now })
        if (!isDone) isSettled = false
      } catch (error) {
        // What one person was mailed cannot be read: the others are mailed all the same.
        failures.push(error)
      }
    }
    if (isSettled && failures.length === 0) settled.set(name, from)
    else settled.delete(name)
    if (failures.length > 0) throw failures[0]
  }

  /** @returns false where something is left to do for this person */
  async function ofPerson({ to, roles, tenant, tasks: all, local, since, on, now }: Told): Promise<boolean> {
    const stateId = `${to.id}:${tenant}`
    const kept = await readMailState(store, stateId)
    const { digest: wantsDigest } = await readMailPreference(store, to.id)
    const who = { id: to.id, roles }
    const known = { who, tasks: all, now: local, state: kept.state }
    const plan = planMail({ ...known, since, wantsDigest })
    if (plan === null) {
      const told = forget(known)
      if (told !== null) await keepMailState(store, stateId, { ...kept, state: { ...kept.state, told } })
      return true
    }
    const text = textOf(plan, {
      address: mailer.linkIn(on.settings, `/calendar?tenant=${encodeURIComponent(tenant)}`),
      tenant: (await knowsOthers(to, now)) ? tenant : null,
    })
    const mail = { template: plan.template, text, name: plan.name, tenant, by: 'ward' }
    const { after, givenUp } = plan
    return (await mailer.sendOnce({ to, mail, ...on, stateId, kept, after, givenUp, now })).isDone
  }

  /** Whoever has one tenant needs not be told which. */
  async function knowsOthers(account: Account, now: Instant): Promise<boolean> {
    const names = await tenants.names()
    return names.filter(name => rolesNow(account, name, now).length > 0).length > 1
  }
}

async function tasksNow(work: TenantWork): Promise<TasksNow> {
  const all = everyTask(await readYearKnown(work))
  return {
    tasks: all.filter(({ outcome }) => outcome !== 'missed').map(({ task }) => task),
    missed: all.filter(({ outcome }) => outcome === 'missed').map(({ task }) => task),
  }
}

function textOf(
  { template, tasks }: MailPlan,
  where: { readonly address: string; readonly tenant: string | null },
): MailText {
  const told = {
    ...where,
    overdue: tasks.overdue.map(toldTask),
    asDeputy: tasks.asDeputy.map(toldTask),
    asAdministrator: tasks.asAdministrator.map(toldTask),
  }
  if (template === 'reminder') return reminderMail(told)
  return digestMail({ ...told, thisWeek: tasks.thisWeek.map(toldTask), lastWeek: tasks.lastWeek })
}
