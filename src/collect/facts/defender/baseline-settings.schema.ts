import { z } from 'zod'
import { field } from '../field.schema.ts'

const names = z.array(z.string())
const accounts = z.object({
  IncludedUsers: names,
  IncludedGroups: names,
  IncludedDomains: names,
  ExcludedUsers: names,
  ExcludedGroups: names,
  ExcludedDomains: names,
})

/**
 * Whom and what the clinic itself named for protection when it had the export made, in small letters. null where it
 * named nothing; absent where something stands there that cannot be read.
 */
export const baselineSettingsSchema = z.object({
  /** Who must be in the strict preset: its mail filter, and its look into attachments and links. */
  strictForMail: field(accounts.nullable()),
  strictForLinks: field(accounts.nullable()),
  /** Addresses, also as `Name;address`. */
  people: field(names.nullable()),
  partnerDomains: field(names.nullable()),
})

export type BaselineSettings = z.infer<typeof baselineSettingsSchema>
export type NamedAccounts = z.infer<typeof accounts>
