import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { OFFICERS } from '../../base/people/roles.ts'
import { rolesNow } from '../../base/people/grants.ts'
import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Deed } from '../../store/deed.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import type { Account } from './account.ts'

const KIND = 'alarm'

const alarmBody = z.object({
  schema: z.literal('ward.alarm/1'),
  what: z.enum(['break-glass-used', 'passkey-cloned']),
  at: z.iso.datetime(),
  /** The account it is about. */
  account: z.string().max(40),
  /** What the person wrote, if anything. */
  reason: z.string().max(500).nullable(),
  /** Ids of the officers who have seen it. */
  seenBy: z.array(z.string().max(40)).max(1000),
})

export interface Alarm extends z.infer<typeof alarmBody> {
  readonly id: string
  readonly version: number
}

type Records = Pick<Store, 'installationRecords'>

/** Raises an alarm that stands before every officer until each has seen it. It is a record: nobody can take it back. */
export async function raiseAlarm(
  { installationRecords: records }: Records,
  alarm: Pick<Alarm, 'what' | 'account' | 'reason'> & { readonly at: Instant },
  deed: Deed,
): Promise<void> {
  const body = { schema: 'ward.alarm/1', seenBy: [], ...alarm }
  await records.keep({ kind: KIND, id: randomBytes(8).toString('hex'), body, expects: 0 }, deed)
}

/** As `raiseAlarm`, unless one of the same kind about the same account stands there that nobody has seen yet. */
export async function raiseUnlessUnseen(
  store: Records,
  alarm: Pick<Alarm, 'what' | 'account' | 'reason'> & { readonly at: Instant },
  deed: Deed,
): Promise<void> {
  const stands = (await store.installationRecords.current(KIND))
    .map(alarmOf)
    .some(
      ({ what, account, seenBy }) => what === alarm.what && account === alarm.account && seenBy.length === 0,
    )
  if (!stands) await raiseAlarm(store, alarm, deed)
}

/** Alarms that this officer has not seen yet, the oldest first; none for anybody else. */
export async function alarmsFor(
  { installationRecords: records }: Records,
  account: Account,
  now: Instant,
): Promise<readonly Alarm[]> {
  if (!isOfficer(account, now)) return []
  return (await records.current(KIND))
    .map(alarmOf)
    .filter(({ seenBy }) => !seenBy.includes(account.id))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** @throws AppError not-found, conflict when another officer saw it in the same moment */
export async function seeAlarm(
  { installationRecords: records }: Records,
  id: string,
  account: Account,
  now: Instant,
): Promise<void> {
  const record = /^[0-9a-f]{16}$/.test(id) && isOfficer(account, now) ? await records.last(KIND, id) : null
  if (record === null) throw new AppError('not-found', 'There is no such alarm.')
  const { id: _, version, ...alarm } = alarmOf(record)
  if (alarm.seenBy.includes(account.id)) return
  const body = { ...alarm, seenBy: [...alarm.seenBy, account.id] }
  await records.keep({ kind: KIND, id, body, expects: version }, { by: account.id })
}

/** Whoever answers for one tenant at least. */
function isOfficer(account: Account, now: Instant): boolean {
  return account.grants.some(({ tenant }) => rolesNow(account, tenant, now).some(role => OFFICERS.has(role)))
}

function alarmOf({ id, version, body }: KeptRecord): Alarm {
  const parsed = alarmBody.safeParse(body)
  if (!parsed.success)
    throw new AppError('newer-format', 'An alarm was written by a newer Ward. Use that Ward.')
  return { ...parsed.data, id, version }
}
