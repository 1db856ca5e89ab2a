import { type Instant, millisecondsOf } from '../../../base/time.ts'
import { alarmMail } from '../../../report/mail/mails.ts'
import type { Store } from '../../../store/store.ts'
import type { Account } from '../../auth/account.ts'
import type { Accounts } from '../../auth/accounts.ts'
import { type Alarm, alarmsFor } from '../../auth/alarms.ts'
import type { Mailer } from './mailer.ts'
import { type MailSettings, readMailSettings } from './mail-settings.ts'
import { readMailState } from './mail-state.ts'

export interface AlarmMailParts {
  readonly store: Store
  readonly accounts: Pick<Accounts, 'list'>
  readonly mailer: Mailer
}

/** An alarm that nobody could be told of for so long is seen in Ward; by mail it would only frighten. */
const LATEST_DAYS = 7

/** A mail to every officer for every alarm that they have not seen. What the person wrote as a reason is in Ward only. */
export function openAlarmMails({ store, accounts, mailer }: AlarmMailParts) {
  return async (now: Instant, signal?: AbortSignal): Promise<void> => {
    const { settings, version } = await readMailSettings(store)
    if (settings === null) return
    const people = (await accounts.list()).filter(
      ({ kind, state }) => kind === 'person' && state === 'active',
    )
    const failures: unknown[] = []
    for (const to of people) {
      if (signal?.aborted) return
      try {
        await toPerson(to, { settings, version }, now, signal)
      } catch (error) {
        // What one person was mailed cannot be read: the others are told all the same.
        failures.push(error)
      }
    }
    if (failures.length > 0) throw failures[0]
  }

  async function toPerson(
    to: Account,
    { settings, version }: { readonly settings: MailSettings; readonly version: number },
    now: Instant,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const due = (await alarmsFor(store, to, now)).filter(
      alarm => alarm.at >= settings.since && isRecent(alarm, now),
    )
    if (due.length === 0) return
    let kept = await readMailState(store, to.id)
    for (const { id, what, at } of due) {
      if (kept.state.told.includes(id)) continue
      if (signal?.aborted) return
      const text = alarmMail({ what, at, address: mailer.linkIn(settings, '/activity') })
      const mail = { template: 'alarm' as const, text, name: `alarm:${id}`, tenant: null, by: 'ward' }
      // Those that this person has seen meanwhile come no more.
      const told = [...kept.state.told.filter(one => due.some(alarm => alarm.id === one)), id]
      const after = { told }
      const asked = { to, mail, settings, version, stateId: to.id, kept, after, givenUp: after, now }
      const sent = await mailer.sendOnce(asked)
      kept = sent.kept
      // The next one waits for this one: two that are refused would take each other’s place, and be tried without a pause.
      if (!sent.isDone) break
    }
  }
}

function isRecent({ at }: Alarm, now: Instant): boolean {
  return millisecondsOf(now) - Date.parse(at) < LATEST_DAYS * 86_400_000
}
