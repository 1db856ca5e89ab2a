import { z } from 'zod'
import { field, flag, text } from '../field.schema.ts'

const credential = z.object({
  displayName: text(),
  /** Whole days from the first to the last day. */
  lifetimeDays: field(z.int()),
  /** Whether it had ended when it was read. */
  ended: flag(),
})

const permission = z.object({
  /** Such as `Mail.Read`. */
  name: text(),
  /** Of which service: `Microsoft Graph`. */
  service: text(),
  /** Without anybody signed in, or as the person who is. Settings that were read by an older Ward do not tell. */
  type: field(z.enum(['application', 'delegated'])),
  isAdminConsented: flag(),
  /** Reaches into mail, files, the directory or its roles. */
  isPowerful: flag(),
})

/** What a registered app and the app of another organisation have in common. */
const app = z.object({
  appId: text(),
  displayName: text(),
  /** The tenant that made the app; only where it is another. */
  ownerTenantId: text(),
  passwords: field(z.array(credential)),
  certificates: field(z.array(credential)),
  permissions: field(z.array(permission)),
})

/** Apps registered in this tenant that ask for a powerful permission, granted or not. A tenant may have none. */
export const powerfulAppsSchema = z.array(app)

export type PowerfulApps = z.infer<typeof powerfulAppsSchema>
export type PowerfulApp = PowerfulApps[number]
