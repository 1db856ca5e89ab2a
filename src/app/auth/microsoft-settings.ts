import type { Json } from '../../base/canonical-json.ts'
import { AppError } from '../../base/app-error.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { type OidcSettings, oidcSettings } from './oidc/settings.ts'

const KIND = 'setting'
const ID = 'microsoft-sign-in'

type Records = Pick<Store, 'installationRecords'>

/** How people sign in with Microsoft; null while that is off. The secret lies sealed in the record. */
export async function readMicrosoftSettings({ installationRecords }: Records): Promise<OidcSettings | null> {
  const record = await installationRecords.last(KIND, ID)
  const body = record?.body as { readonly settings?: unknown } | undefined
  if (body === undefined || (body.settings ?? null) === null) return null
  const parsed = oidcSettings.safeParse(body.settings)
  if (parsed.success) return parsed.data
  throw new AppError('newer-format', 'The settings of Microsoft sign-in were written by a newer Ward.')
}

/** The version that is kept, whether it is on or off; 0 while nobody has set it up. */
export async function microsoftSettingsVersion({ installationRecords }: Records): Promise<number> {
  return (await installationRecords.last(KIND, ID))?.version ?? 0
}

/**
 * @param settings null turns it off
 * @param expects the version that was seen; without it the settings follow whatever is there
 * @throws AppError conflict when somebody else changed them meanwhile
 */
export async function keepMicrosoftSettings(
  { installationRecords }: Records,
  settings: OidcSettings | null,
  deed: Deed,
  expects?: number,
): Promise<void> {
  const body = JSON.parse(JSON.stringify({ schema: 'ward.microsoft-sign-in/1', settings })) as Json
  await installationRecords.keep({ kind: KIND, id: ID, body, expects }, deed)
}
