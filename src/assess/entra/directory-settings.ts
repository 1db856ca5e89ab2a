import type { DirectorySettings } from '../../collect/facts/entra/directory-settings.schema.ts'

/** Templates of directory settings. https://learn.microsoft.com/graph/group-directory-settings (2026-11-22) */
export const GROUP_SETTINGS = '62375ab9-6b52-47ed-826b-58e47e0e304b'
export const PASSWORD_SETTINGS = '5cf42378-d67d-4f36-ba46-e8b86229381d'

/**
 * A value of a directory setting. Where nobody ever changed anything of its template there is no setting, and Microsoft's
 * default holds.
 * @param unchanged Microsoft's default.
 * @returns undefined when it was not read, or when a setting whose template was not read may hold it.
 */
export function directorySetting(
  settings: DirectorySettings,
  template: string,
  name: string,
  unchanged: string,
): string | undefined {
  const setting = settings.find(one => one.templateId?.toLowerCase() === template)
  if (setting === undefined)
    return settings.every(one => one.templateId !== undefined) ? unchanged : undefined
  return setting.values?.find(value => value.name === name)?.value ?? undefined
}
