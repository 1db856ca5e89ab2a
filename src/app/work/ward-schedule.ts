import type { Clock } from '../../base/time.ts'
import type { Log } from '../../host/log.ts'
import type { Store } from '../../store/store.ts'
import type { Accounts } from '../auth/accounts.ts'
import type { Tenants } from '../tenants.ts'
import { openAlarmMails } from './mail/alarm-mails.ts'
import { openMailer } from './mail/mailer.ts'
import { openOutgoingCheck } from './mail/outgoing-check.ts'
import { openTaskMails } from './mail/task-mails.ts'
import { openSchedule, type Schedule } from './schedule.ts'
import { openUnsealed } from './unsealed-signatures.ts'

/** What Ward does by itself while it runs. */
export function wardSchedule(parts: {
  readonly store: Store
  readonly accounts: Accounts
  readonly tenants: Tenants
  readonly clock: Clock
  readonly origin: () => string
  readonly log: Log
}): Schedule {
  const { store, accounts, tenants, clock, origin, log } = parts
  const mailer = openMailer({ store, check: openOutgoingCheck(), origin, log })
  const taskMails = openTaskMails({ store, accounts, tenants, mailer })
  const unsealed = openUnsealed({ store, tenants })
  return openSchedule(
    [
      // An alarm does not wait for a tenant that fails.
      { name: 'alarm-mails', run: openAlarmMails({ store, accounts, mailer }) },
      {
        name: 'task-mails',
        run: async (now, signal) => {
          for (const { tenant, error } of await taskMails(now, signal)) {
            log.error('the mails of a tenant were not worked out', { tenant }, error)
          }
        },
      },
      {
        name: 'unsealed-signatures',
        run: async (now, signal) => {
          for (const { tenant, error } of await unsealed(now, signal)) {
            log.error('signatures of a tenant could not be sealed', { tenant }, error)
          }
        },
      },
    ],
    { clock, log },
  )
}
