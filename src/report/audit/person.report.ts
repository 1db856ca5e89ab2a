import { ACTS, type Act, CONTENT_ACTS } from '../../base/audit/acts.ts'
import { ACCESS_COLUMNS } from './access-columns.ts'
import { accessEntry } from './access-entry.ts'
import { type AccessRow, accessRowsOf } from './access-rows.ts'
import { accessSentence, actsSentence } from './access-words.ts'
import { byWeight } from './access-weight.ts'
import { defineReport, type ReportColumn, type ReportEntry } from './define-report.ts'
import { isOwn } from './place.report.ts'

/** `content` as in the access report; `administrative` rights, passwords, people, settings, searches; `other` the rest. */
export type PersonActs = 'content' | 'administrative' | 'other'

export interface PersonRow extends AccessRow {
  readonly kind: PersonActs
}

const CONTENT: ReadonlySet<Act> = new Set(CONTENT_ACTS)

/** Rights, passwords, people and settings are numbered from 50 to 99; of the rest these. */
const ADMINISTRATIVE: ReadonlySet<Act> = new Set([
  'sharing-setting',
  'discovery',
  'lockbox',
  'datacenter-command',
  'label-remove',
])

const KINDS: readonly PersonActs[] = ['content', 'administrative', 'other']
const ACTS_OF: { readonly [K in PersonActs]: readonly Act[] } = {
  content: CONTENT_ACTS,
  administrative: allActs().filter(isAdministrative),
  other: allActs().filter(act => !CONTENT.has(act) && !isAdministrative(act)),
}

export const PERSON_REPORT = defineReport<PersonRow>({
  id: 'person',
  title: 'One person’s reach',
  lead: 'Everything one person did under any of their names: content that was reached, administrative acts, and the rest.',
  argument: 'actor',
  takes: ['class', 'place'],
  needs: ['content', 'directory', 'roles'],
  rows: async context => {
    const { classes, place, actor } = context.asked
    const who = { place, actor, ...(classes.length > 0 ? { classes } : {}) }
    const kinds = KINDS.map(kind => ({ acts: ACTS_OF[kind], explained: kind === 'content' }))
    const found = await accessRowsOf(context, who, kinds)
    return KINDS.flatMap((kind, at) => byWeight(found[at] ?? []).map(row => ({ ...row, kind })))
  },
  columns: [
    ...ACCESS_COLUMNS.map(
      (column): ReportColumn<PersonRow> =>
        column.name === 'sentence' ? { ...column, of: sentenceOf } : column,
    ),
    { name: 'kind', means: 'content, administrative or other.', of: row => row.kind },
  ],
  sentence: sentenceOf,
  entry: entryOf,
})

function sentenceOf(row: PersonRow): string {
  return row.kind === 'content' ? accessSentence(row) : actsSentence(row)
}

const KIND_TITLES: { readonly [K in PersonActs]: string } = {
  content: 'Content that was reached',
  administrative: 'Administrative acts',
  other: 'Everything else',
}

function entryOf(row: PersonRow): ReportEntry {
  const entry = accessEntry(row)
  const open = row.kind === 'content' && !row.explained && !isOwn(row)
  return {
    ...entry,
    group: { id: row.kind, title: KIND_TITLES[row.kind] },
    brief: entry.group.title,
    open,
    mark: row.kind === 'content' && !isOwn(row) ? entry.mark : null,
  }
}

function allActs(): readonly Act[] {
  return Object.keys(ACTS) as Act[]
}

function isAdministrative(act: Act): boolean {
  const code = ACTS[act]
  return (code >= 50 && code <= 99) || ADMINISTRATIVE.has(act)
}
