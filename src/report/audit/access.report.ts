import type { EventQuery } from '../../store/audit/event-store.ts'
import { ACCESS_COLUMNS } from './access-columns.ts'
import { accessEntry } from './access-entry.ts'
import { type AccessQuery, type AccessRow, accessRows } from './access-rows.ts'
import { byWeight } from './access-weight.ts'
import { accessSentence } from './access-words.ts'
import { defineReport } from './define-report.ts'
import type { ReportAsked } from './report-asked.ts'

export const ACCESS_REPORT = defineReport<AccessRow>({
  id: 'access',
  title: 'Access report',
  lead: 'Who, not being the owner, reached content in which mailbox, site or OneDrive: opened, synchronised, downloaded, copied or sent as.',
  takes: ['class', 'all', 'place', 'actor'],
  needs: ['content', 'roles'],
  rows: async context => byWeight(await accessRows(context, queryOf(context.asked))),
  columns: ACCESS_COLUMNS,
  sentence: accessSentence,
  entry: accessEntry,
})

/** A report of one place or person shows owners and services too when their class is asked for or `all` is. */
function queryOf({ classes, all, place, actor }: ReportAsked): AccessQuery {
  const who: Pick<EventQuery, 'actor' | 'place'> = { place, actor }
  if (classes.length > 0) return { ...who, classes }
  return all ? who : { ...who, without: ['owner', 'service'] }
}
