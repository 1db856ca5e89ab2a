import { ACCESS_COLUMNS } from './access-columns.ts'
import { accessEntry } from './access-entry.ts'
import { type AccessRow, accessRows } from './access-rows.ts'
import { accessSentence } from './access-words.ts'
import { byWeight } from './access-weight.ts'
import { defineReport } from './define-report.ts'

export const PLACE_REPORT = defineReport<AccessRow>({
  id: 'place',
  title: 'One place’s readers',
  lead: 'Everybody who reached content of one mailbox, site or OneDrive, its owner and services among them.',
  argument: 'place',
  takes: ['class', 'actor'],
  needs: ['content', 'roles'],
  rows: async context => {
    const { classes, place, actor } = context.asked
    const query = { place, actor, ...(classes.length > 0 ? { classes } : {}) }
    return byWeight(await accessRows(context, query))
  },
  columns: ACCESS_COLUMNS,
  sentence: accessSentence,
  entry: row => ({ ...accessEntry(row), ...(isOwn(row) ? { open: false, mark: null } : {}) }),
})

/** The owner and Microsoft’s own services need no policy to be told apart. */
export function isOwn({ class: actorClass, explained }: AccessRow): boolean {
  return !explained && (actorClass === 'owner' || actorClass === 'service')
}
