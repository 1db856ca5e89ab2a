import { counted } from '../../../assess/judgement.ts'
import type * as z from 'zod'
import type { importSettings } from '../../api/contracts/imports.ts'

/** As the server takes them (LARGEST_EXPORT in contracts/imports.ts). */
export const LARGEST_MEGABYTES = 200

/** What is wrong with a file before it is sent; null when nothing is seen. */
export function wrongFile({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (size === 0) return `${name} is empty. Choose the ProviderSettingsExport.json that ScubaGear wrote.`
  if (size > LARGEST_MEGABYTES * 1024 * 1024) {
    return `${name} is larger than ${LARGEST_MEGABYTES} MB, more than any export of this kind. Choose ProviderSettingsExport.json itself.`
  }
  if (/\.(zip|html?|csv|xlsx?|pdf)$/i.test(name)) {
    return `${name} is not the export. Choose the file ProviderSettingsExport.json of the same folder.`
  }
  return null
}

export function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / (1024 * 1024)).toFixed(1)} MB`
}

/** Days after which an export no longer says what the settings are today: a new one is asked for every month. */
export const OLD_AFTER_DAYS = 30

/** "These settings are 202 days old: …"; null for newer ones, and where nobody knows when they were taken. */
export function oldWords(takenAt: string | null, now: string): string | null {
  if (takenAt === null) return null
  const days = Math.floor((Date.parse(now) - Date.parse(takenAt)) / 86_400_000)
  return days > OLD_AFTER_DAYS
    ? `These settings are ${days} days old: export them anew for today’s answer.`
    : null
}

/** What came of it, in a sentence or two. */
export function importedWords({ isNew, kept, changes }: z.output<typeof importSettings.answer>): string {
  if (!isNew) return 'These settings were read in before; nothing was counted twice.'
  const opened = changes.filter(({ change }) => change === 'opened').length
  const lacks = kept.unread === 0 ? '' : ` ${counted(kept.unread, 'part')} could not be read; each says why.`
  const found = opened === 0 ? '' : ` ${counted(opened, 'finding')} opened.`
  return `Kept: ${counted(kept.facts, 'part')} of the settings.${lacks}${found}`
}
