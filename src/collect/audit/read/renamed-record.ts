import type { RecordForm } from '../raw-record.ts'
import { bareName, type Spelling, withMicrosoftNames } from './microsoft-names.ts'
import { cmdletLogRecord } from './cmdlet-log-record.ts'
import { formOf, type JsonObject, type Unwrapped } from './record-form.ts'

/** Fields of which an object has one if it is a record under other names, as `bareName` gives them. */
const TELLING: ReadonlyMap<string, Spelling> = new Map([
  ['operation', 'unified'],
  ['creationtime', 'unified'],
  ['activitydatetime', 'graph'],
  ['activitydisplayname', 'graph'],
  ['createddatetime', 'graph'],
  ['category', 'graph'],
])

/**
 * A record whose fields have other names than Microsoft's: in another case, as databases and SIEMs write them (`userid`,
 * `userId`) and the cmdlets of Microsoft Graph do (`ActivityDateTime`); with the type behind them, as custom tables of
 * Log Analytics have them (`UserId_s`); or those of Exchange's own two logs. Null for everything else.
 */
export function renamedRecord(value: JsonObject): Unwrapped | null {
  const ofCmdlet = cmdletLogRecord(value)
  if (ofCmdlet !== null) return { record: ofCmdlet, form: 'unified', envelope: null }
  const spellings = new Set<Spelling>()
  for (const key of Object.keys(value)) {
    const spelling = TELLING.get(bareName(key))
    if (spelling !== undefined) spellings.add(spelling)
  }
  for (const spelling of spellings) {
    const record = withMicrosoftNames(value, spelling)
    const form = formOf(record)
    if (form !== 'unknown') return { record, form, envelope: null }
    if (spelling === 'graph') {
      const ofCategory = Object.hasOwn(record, 'properties') ? null : formOfCategory(record.category)
      if (ofCategory !== null && TIMES.some(name => Object.hasOwn(record, name)))
        return { record, form: ofCategory, envelope: record }
    }
  }
  return null
}

const TIMES = ['time', 'activityDateTime', 'createdDateTime'] as const

/** Categories of the Entra diagnostic settings; those of other logs are not known here. */
export function formOfCategory(category: unknown): RecordForm | null {
  if (typeof category !== 'string') return null
  if (category === 'AuditLogs') return 'entra-audit'
  return /^[A-Za-z]{0,40}SignInLogs$/.test(category) ? 'entra-sign-in' : null
}
