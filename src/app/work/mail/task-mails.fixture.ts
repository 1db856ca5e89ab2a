import type { Role } from '../../../base/people/roles.ts'
import type { Instant } from '../../../base/time.ts'
import type { MailFailure } from '../../../host/mail/mail-failure.ts'
import type { Letter, Sent } from '../../../host/mail/smtp.ts'
import type { Store } from '../../../store/store.ts'
import { openDoors } from '../../api/doors.fixture.ts'
import { openTenants } from '../../tenants.ts'
import { openMailer } from './mailer.ts'
import { keepMailSettings, type MailSettings } from './mail-settings.ts'
import { openTaskMails } from './task-mails.ts'
import { aTask } from './task.fixture.ts'

export const SETTINGS: MailSettings = {
  host: 'smtp.clinic.example',
  port: 587,
  encryption: 'starttls',
  login: { user: 'ward', password: 'a password' },
  from: { address: 'ward@clinic.example', name: 'Ward' },
  publicAddress: 'https://ward.clinic.example',
  since: '2026-01-01T00:00:00.000Z' as Instant,
}
export const BUSY: Sent = {
  sent: false,
  failure: { kind: 'held-back', sentence: 'later', passes: true } satisfies MailFailure,
}
export const SENT: Sent = { sent: true }

/** Monday, 23 November 2026, in UTC. */
export const monday = (clock: string) => `2026-11-23T${clock}:00.000Z`

/** A clinic whose privacy officer has one task that is late, and the mails it is sent. */
export async function clinic(
  options: { readonly tenants?: readonly string[]; readonly tasks?: readonly object[] } = {},
) {
  const doors = await openDoors({ at: monday('06:00'), ...options })
  const { store, accounts, clock } = doors
  const mails: Letter[] = []
  const parts = {
    tasks: (options.tasks ?? [aTask()]) as ReturnType<typeof aTask>[],
    answer: async (): Promise<Sent> => SENT,
    kinds: [] as readonly string[],
  }
  const open = () => {
    const mailer = openMailer({
      store,
      check: async () => () => parts.kinds,
      origin: () => 'http://127.0.0.1:8365',
      log: { warn: () => undefined },
      deliver: async (_, letter) => {
        mails.push(letter)
        return await parts.answer()
      },
    })
    const tenants = openTenants(store, null, clock.now)
    const tasks = async () => ({ tasks: parts.tasks, missed: [] })
    return openTaskMails({ store, accounts, tenants, mailer, tasks })
  }
  await keepMailSettings(store, SETTINGS, 0, { by: 'tester' })
  const run = open()
  return {
    ...doors,
    mails,
    parts,
    open,
    at: async (moment: string) => {
      clock.set(moment)
      return await run(clock.now())
    },
    person: (role: Role, more: object = {}) => doors.add({ role, ...more }),
  }
}

export async function entries(store: Store) {
  const kinds = ['mail-sent', 'mail-failed', 'mail-withheld']
  const { items } = await store.installationEvidence.find({ kinds }, { limit: 50 })
  return items.map(({ entry: { kind, by, subject, template, tenant, why, kinds: held } }) => ({
    kind,
    by,
    subject,
    template,
    tenant,
    ...(why === undefined ? {} : { why }),
    ...(held === undefined ? {} : { kinds: held }),
  }))
}
