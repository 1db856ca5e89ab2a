import type { Posture, RequirementStatus, SpeakingCheck } from '../assess/posture/posture.ts'
import { STATUS_WORDS } from '../assess/posture/status-words.ts'
import { requirement } from '../base/hipaa/requirements.ts'
import { STEPS } from '../base/hipaa/steps.ts'
import { csv } from './csv.ts'

interface Column {
  readonly name: string
  readonly means: string
  readonly of: (row: RequirementStatus, posture: Posture) => string
}

/** The columns in their order. Added at the end only: people build sheets on them. docs/guide/assessment-csv.md */
export const POSTURE_CSV_COLUMNS: readonly Column[] = [
  { name: 'citation', means: 'Paragraph of 45 CFR Part 164.', of: row => row.citation },
  { name: 'title', means: 'What it is called.', of: row => row.title },
  {
    name: 'designation',
    means: 'required or addressable; empty for a standard, which is required.',
    of: row => row.designation ?? '',
  },
  {
    name: 'status',
    means: 'The code: met, supported, contradicted, open or not-applicable; the same as in the JSON.',
    of: row => row.status,
  },
  { name: 'stands', means: 'The status in words.', of: row => STATUS_WORDS[row.status].word },
  {
    name: 'points',
    means: 'From 0 to 1, at most two decimals; empty when it does not apply.',
    of: row => (row.status === 'not-applicable' ? '' : String(Math.round(row.points * 100) / 100)),
  },
  { name: 'sentence', means: 'Why it stands there and what is missing.', of: row => row.sentence },
  {
    name: 'record',
    means: 'in-force, review-due (it counts for nothing until signed anew) or none.',
    of: row => row.record,
  },
  {
    name: 'decision',
    means: 'implemented, alternative or not-reasonable; empty without a record.',
    of: row => row.decision?.decision ?? '',
  },
  { name: 'why', means: 'The officer’s reason.', of: row => row.decision?.why ?? '' },
  {
    name: 'alternative',
    means: 'The measure taken instead.',
    of: row => row.decision?.alternative ?? '',
  },
  {
    name: 'evidence',
    means: 'What the officer names as proof, one a line.',
    of: row => row.decision?.evidence.join('\n') ?? '',
  },
  { name: 'decided by', means: 'Who signed.', of: row => row.decision?.by ?? '' },
  { name: 'capacity', means: 'In which capacity.', of: row => row.decision?.capacity ?? '' },
  { name: 'decided at', means: 'When it was signed (UTC).', of: row => row.decision?.at ?? '' },
  {
    name: 'review by',
    means: 'The moment from which it has to be looked at again (UTC).',
    of: row => row.decision?.reviewBy ?? '',
  },
  { name: 'supports', means: 'Checks that support it, by id, one a line.', of: row => ids(row.supports) },
  {
    name: 'contradicts',
    means: 'Checks that say otherwise, by id, one a line.',
    of: row => ids(row.contradicts),
  },
  {
    name: 'silent',
    means: 'Checks that say neither, by id, one a line.',
    of: row => ids(row.silent),
  },
  { name: 'kind', means: 'standard or specification.', of: row => row.kind },
  {
    name: 'safeguard',
    means: 'The section of the rule: administrative, physical, technical, organizational or documentation.',
    of: row => row.safeguard,
  },
  {
    name: 'step',
    means: 'Under which of the five steps it is shown.',
    of: row => STEPS.find(({ id }) => id === row.step)?.title ?? row.step,
  },
  { name: 'text', means: 'Where the law’s own text is.', of: row => requirement(row.citation).source.url },
  {
    name: 'tenant',
    means: 'Name of the organisation or, without a profile, of the tenant.',
    of: (_, { organisation, tenant }) => organisation?.name ?? tenant.name ?? tenant.id ?? '',
  },
  {
    name: 'taken at',
    means: 'When the settings were read (UTC); empty when the source does not say.',
    of: (_, { takenAt }) => takenAt ?? '',
  },
  { name: 'as of', means: 'The moment for which records count (UTC).', of: (_, { asOf }) => asOf },
  { name: 'note', means: 'What this table is not.', of: (_, { disclaimer }) => disclaimer },
]

/** Where a tenant stands as a table for a spreadsheet: one row per requirement, in the rule’s order. */
export function postureCsv(posture: Posture): string {
  const rows = posture.requirements.map(row => POSTURE_CSV_COLUMNS.map(column => column.of(row, posture)))
  return csv([POSTURE_CSV_COLUMNS.map(column => column.name), ...rows])
}

function ids(checks: readonly SpeakingCheck[]): string {
  return checks.map(({ check }) => check).join('\n')
}
