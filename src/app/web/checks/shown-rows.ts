import { SEVERITIES, type Severity, type Verdict } from '../../../base/verdict.ts'
import type { VerdictRow } from '../../../assess/assess.ts'
import {
  heaviestFirst,
  SEVERITY_WORDS,
  serviceOf,
  serviceWord,
  VERDICT_WORDS,
  VERDICTS_AS_SHOWN,
} from '../../../assess/words.ts'
import type { View } from '../address.ts'
import type { Chip } from '../parts/chips.tsx'

/** The rows a view asks for, heaviest first: any of the chosen of one kind, and all kinds together. */
export function shownRows(rows: readonly VerdictRow[], view: View): readonly VerdictRow[] {
  const words = view.words.toLowerCase().split(/\s+/).filter(Boolean)
  const among = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value)
  return heaviestFirst(
    rows.filter(
      row =>
        among(view.verdicts, row.verdict) &&
        among(view.severities, row.severity) &&
        among(view.services, serviceOf(row.check)) &&
        words.every(word => textOf(row).includes(word)),
    ),
  )
}

function textOf(row: VerdictRow): string {
  return [
    row.title,
    row.reason,
    row.check,
    row.rationale,
    ...row.requirements,
    ...row.equivalents.scuba,
    ...row.equivalents.cis,
    ...row.evidence.entities.map(entity => entity.name),
  ]
    .join('\n')
    .toLowerCase()
}

/** The chips of each kind with how many rows have that value in the whole assessment; values nobody has get none. */
export function chipsOf(rows: readonly VerdictRow[]): {
  readonly verdicts: readonly Chip<Verdict>[]
  readonly severities: readonly Chip<Severity>[]
  readonly services: readonly Chip[]
} {
  const services = [...new Set(rows.map(row => serviceOf(row.check)))].sort()
  const chip = <T extends string>(value: T, word: string, has: (row: VerdictRow) => boolean): Chip<T> => ({
    value,
    word,
    count: rows.filter(has).length,
  })
  const some = <T extends string>(chips: readonly Chip<T>[]) => chips.filter(({ count }) => count > 0)
  return {
    verdicts: some(
      VERDICTS_AS_SHOWN.map(verdict =>
        chip(verdict, VERDICT_WORDS[verdict].word, row => row.verdict === verdict),
      ),
    ),
    severities: some(
      SEVERITIES.map(severity => chip(severity, SEVERITY_WORDS[severity], row => row.severity === severity)),
    ),
    services: some(
      services.map(service => chip(service, serviceWord(service), row => serviceOf(row.check) === service)),
    ),
  }
}
