import { plainName } from '../../../base/vendors/plain-name.ts'
import type { ListedTeamsApp } from '../../../base/vendors/lists.ts'
import { bad, flagIn, guidOf, type ListRow, textIn } from '../app-lists/list-rows.ts'

/**
 * The CSV that the Teams admin center exports from Manage apps, and Graph's app catalog (`GET /appCatalogs/teamsApps`).
 * @throws AppError bad-input
 */
export function readTeamsApps(rows: readonly ListRow[], file: string): readonly ListedTeamsApp[] {
  const found = new Map<string, ListedTeamsApp>()
  for (const [index, row] of rows.entries()) {
    const name = plainName(textIn(row, 'displayname', 'name', 'appname', 'longname') ?? '')
    if (name === '') throw bad(file, `names no app in row ${index + 1}`)
    const given = textIn(row, 'externalid', 'appid', 'id', 'teamsappid')
    const id = guidOf(given) ?? (given === null ? name : plainName(given)).toLowerCase()
    const publisher = textIn(row, 'publisher', 'publishername', 'developername', 'developer')
    found.set(id, {
      id,
      name,
      publisher: publisher === null ? null : plainName(publisher),
      allowed: flagIn(row, 'appstatus', 'status', 'allowed', 'availability'),
      own: /^(?:organization|custom|yes|true)$/i.test(
        textIn(row, 'distributionmethod', 'customapp', 'apptype') ?? '',
      ),
    })
  }
  return [...found.values()]
}
