import * as z from 'zod'
import { AppError } from '../../../base/app-error.ts'
import type { Store } from '../../../store/store.ts'

const KIND = 'mail-preference'

const body = z.object({ schema: z.literal('ward.mail-preference/1'), digest: z.boolean() })

/** Which mails somebody wants. Reminders and alarms come to everybody whom they are for. */
export interface MailPreference {
  /** The Monday mail. */
  readonly digest: boolean
  /** 0 where the person never said anything: then it comes. */
  readonly version: number
}

type Records = Pick<Store, 'installationRecords'>

/** @throws AppError newer-format */
export async function readMailPreference(
  { installationRecords }: Records,
  account: string,
): Promise<MailPreference> {
  const record = await installationRecords.last(KIND, account)
  if (record === null) return { digest: true, version: 0 }
  const parsed = body.safeParse(record.body)
  if (!parsed.success) throw new AppError('newer-format', 'Which mails you get was kept by a newer Ward.')
  return { digest: parsed.data.digest, version: record.version }
}

/** @throws AppError conflict when it was changed since that version */
export async function keepMailPreference(
  { installationRecords }: Records,
  account: string,
  { digest, version: expects }: MailPreference,
): Promise<number> {
  const draft = { kind: KIND, id: account, body: { schema: 'ward.mail-preference/1', digest }, expects }
  return (await installationRecords.keep(draft, { by: account })).version
}
