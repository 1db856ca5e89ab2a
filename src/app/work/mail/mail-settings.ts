import * as z from 'zod'
import { AppError } from '../../../base/app-error.ts'
import type { Json } from '../../../base/canonical-json.ts'
import type { Instant } from '../../../base/time.ts'
import { ENCRYPTIONS } from '../../../host/mail/smtp-server.ts'
import type { Deed } from '../../../store/deed.ts'
import type { Store } from '../../../store/store.ts'

const KIND = 'setting'
const ID = 'mail'

const mailSettings = z.object({
  host: z.string().min(1).max(253),
  port: z.int().min(1).max(65_535),
  encryption: z.enum(ENCRYPTIONS),
  login: z.object({ user: z.string().min(1).max(320), password: z.string().min(1).max(1_000) }).nullable(),
  from: z.object({ address: z.string().min(3).max(320), name: z.string().min(1).max(100) }),
  /** Where links in mails lead, such as `https://ward.clinic.example`; null for the address Ward runs under. */
  publicAddress: z.string().max(300).nullable(),
  /** Since when mails go: what was due before is not sent later. */
  since: z.iso.datetime().transform(text => text as Instant),
})
/** How Ward hands mail on. The password lies sealed in the record. */
export type MailSettings = z.infer<typeof mailSettings>

const mailBody = z.object({ schema: z.literal('ward.mail-settings/1'), settings: mailSettings.nullable() })

type Records = Pick<Store, 'installationRecords'>

/** The settings and their version; null while Ward sends no mail. @throws AppError newer-format */
export async function readMailSettings({ installationRecords }: Records): Promise<{
  readonly settings: MailSettings | null
  readonly version: number
}> {
  const record = await installationRecords.last(KIND, ID)
  if (record === null) return { settings: null, version: 0 }
  const parsed = mailBody.safeParse(record.body)
  if (parsed.success) return { settings: parsed.data.settings, version: record.version }
  throw new AppError('newer-format', 'The settings of mail were written by a newer Ward.')
}

/**
 * @param settings null turns mail off
 * @param expects the version that was seen
 * @throws AppError conflict
 */
export async function keepMailSettings(
  { installationRecords }: Records,
  settings: MailSettings | null,
  expects: number,
  deed: Deed,
): Promise<void> {
  const body = JSON.parse(JSON.stringify({ schema: 'ward.mail-settings/1', settings })) as Json
  await installationRecords.keep({ kind: KIND, id: ID, body, expects }, deed)
}
