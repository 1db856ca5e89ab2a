import type { Assessment, VerdictRow } from '../assess/assess.ts'
import { CLINIC_WORKFLOW_WORDS } from '../assess/clinic-workflows.ts'
import { DISTURBED_WORDS } from '../assess/priority.ts'
import { holdsNow } from '../assess/waivers.ts'
import {
  heaviestFirst,
  SEVERITY_WORDS,
  serviceOf,
  serviceWord,
  STRENGTH_WORDS,
  VERDICT_WORDS,
  waiverSentence,
} from '../assess/words.ts'
import { csv } from './csv.ts'

interface Column {
  readonly name: string
  readonly means: string
  readonly of: (row: VerdictRow, assessment: Assessment) => string
}

/** The columns in their order. Added at the end only: people build sheets on them. docs/guide/assessment-csv.md */
export const ASSESSMENT_CSV_COLUMNS: readonly Column[] = [
  { name: 'check', means: 'Id of the check; never reused for another question.', of: row => row.check },
  { name: 'title', means: 'What the check asks for.', of: row => row.title },
  {
    name: 'verdict',
    means:
      'The code: fail, unknown (could not be read), not-licensed, manual, pass or not-applicable; the same as in the JSON.',
    of: row => row.verdict,
  },
  { name: 'result', means: 'The verdict in words.', of: row => VERDICT_WORDS[row.verdict].word },
  {
    name: 'severity',
    means: 'Weight of the check when it is not met: Critical, High, Medium or Low.',
    of: row => SEVERITY_WORDS[row.severity],
  },
  {
    name: 'strength',
    means: 'How the check stands to the rule.',
    of: row => STRENGTH_WORDS[row.strength],
  },
  { name: 'service', means: 'Where the setting lives.', of: row => serviceWord(serviceOf(row.check)) },
  { name: 'reason', means: 'What was seen, in one sentence.', of: row => row.reason },
  {
    name: 'requirements',
    means: 'Paragraphs of 45 CFR Part 164, one a line.',
    of: row => row.requirements.join('\n'),
  },
  {
    name: 'not met by',
    means: 'People, policies or other things that do not meet the check, one a line, each with its id.',
    of: row => entities(row, 'bad'),
  },
  {
    name: 'not read of',
    means: 'Things of which something could not be read, one a line.',
    of: row => entities(row, 'unread'),
  },
  {
    name: 'accepted',
    means: 'Exceptions that hold, one a line. They stay evaluated.',
    of: row => row.waived.filter(holdsNow).map(waiverSentence).join('\n'),
  },
  {
    name: 'settings read',
    means: 'The settings as they were read, as JSON.',
    of: row =>
      Object.keys(row.evidence.properties).length === 0 ? '' : JSON.stringify(row.evidence.properties),
  },
  {
    name: 'read from',
    means: 'The Microsoft calls that hold the settings, one a line.',
    of: row => [...new Set(row.evidence.facts.map(fact => fact.from).filter(from => from !== ''))].join('\n'),
  },
  {
    name: 'licence',
    means: 'The licensed feature the setting belongs to; empty when every business plan has it.',
    of: row => row.licence?.title ?? '',
  },
  { name: 'why it matters', means: 'One or two sentences.', of: row => row.rationale },
  {
    name: 'fix',
    means: 'What to do, one step a line.',
    of: row => row.fix.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
  },
  { name: 'command', means: 'The same as a command, where there is one.', of: row => row.fix.command ?? '' },
  { name: 'impact', means: 'What the fix can disturb.', of: row => row.fix.impact },
  { name: 'documentation', means: 'Microsoft’s page.', of: row => row.fix.docs },
  {
    name: 'ScubaGear',
    means: 'Ids of the same question in ScubaGear, one a line.',
    of: row => row.equivalents.scuba.join('\n'),
  },
  {
    name: 'CIS',
    means: 'Numbers of the same question in the CIS Microsoft 365 Foundations Benchmark, one a line.',
    of: row => row.equivalents.cis.join('\n'),
  },
  { name: 'tenant', means: 'Name of the tenant.', of: (_, { tenant }) => tenant.name ?? tenant.id ?? '' },
  {
    name: 'taken at',
    means: 'When the settings were read (UTC); empty when the source does not say.',
    of: (_, { takenAt }) => takenAt ?? '',
  },
  {
    name: 'note',
    means: 'What this table is not.',
    of: (_, { disclaimer }) => disclaimer,
  },
  {
    name: 'accepted as a whole',
    means: 'yes when the whole check is accepted for now; its result stays what it is.',
    of: row => (row.accepted ? 'yes' : ''),
  },
  {
    name: 'no longer accepted',
    means: 'Exceptions that excuse nothing now, one a line, each with why.',
    of: row =>
      row.waived
        .filter(one => !holdsNow(one))
        .map(waiverSentence)
        .join('\n'),
  },
  {
    name: 'disturbs',
    means: 'Whom the fix disturbs on an ordinary day, at most.',
    of: row => DISTURBED_WORDS[row.fix.disturbs],
  },
  {
    name: 'can break',
    means: 'Daily work of a clinic to look at before the fix, one a line.',
    of: row => (row.fix.workflows ?? []).map(one => CLINIC_WORKFLOW_WORDS[one].title).join('\n'),
  },
]

/**
 * The assessment as a table for a spreadsheet: UTF-8 with a byte order mark so that Excel reads it, one row per check,
 * heaviest first.
 */
export function assessmentCsv(assessment: Assessment): string {
  const rows = heaviestFirst(assessment.verdicts).map(row =>
    ASSESSMENT_CSV_COLUMNS.map(column => column.of(row, assessment)),
  )
  return csv([ASSESSMENT_CSV_COLUMNS.map(column => column.name), ...rows])
}

function entities(row: VerdictRow, state: 'bad' | 'unread'): string {
  return row.evidence.entities
    .filter(entity => entity.state === state)
    .map(
      ({ name, id, why }) => `${name}${id === name ? '' : ` [${id}]`}${why === undefined ? '' : `: ${why}`}`,
    )
    .join('\n')
}
