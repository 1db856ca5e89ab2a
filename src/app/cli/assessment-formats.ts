import { AppError } from '../../base/app-error.ts'
import type { Assessment } from '../../assess/assess.ts'
import { CHECKS } from '../../assess/checks/index.ts'
import { posture } from '../../assess/posture/work-out-posture.ts'
import type { Programme } from '../../assess/programme.ts'
import { assessmentCsv } from '../../report/assessment-csv.ts'
import { reportHtml } from '../../report/page/report-html.ts'
import { assessmentTable } from './assessment-table.ts'
import { chooseFormat, type FormatOptions } from './chosen-format.ts'
import { type Output, printable } from './output.ts'
import { writeReport } from './report-file.ts'

export const FORMATS = ['table', 'json', 'html', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** The format a person asked for; with `--out` alone the file's ending says it. @throws AppError bad-usage */
export function chosenFormat(options: FormatOptions): Format {
  return chooseFormat(options, FORMATS, 'table')
}

export interface Judged {
  readonly assessment: Assessment
  /** What people have decided: the HTML report tells of it too. */
  readonly programme: Programme
  /** The id of the kept snapshot; null for one from a file. */
  readonly snapshot: string | null
}

/** Answers the assessment on stdout, or writes it to `--out` and says so on stderr. */
export function answerAssessment(
  judged: Judged,
  format: Format,
  out: string | undefined,
  output: Output,
): void {
  if (out === undefined) {
    if (format === 'html' && output.columns !== undefined) {
      throw new AppError('bad-usage', 'An HTML report goes into a file: add --out report.html')
    }
    return output.answer(textOf(judged, format, output))
  }
  writeReport(out, textOf(judged, format, { columns: undefined, colour: false }))
  output.say(`ward: wrote ${printable(out)}\n`)
}

function textOf(judged: Judged, format: Format, shown: Pick<Output, 'columns' | 'colour'>): string {
  const { assessment, programme } = judged
  if (format === 'json') return `${JSON.stringify(assessment, null, 2)}\n`
  if (format === 'html')
    return reportHtml({ ...judged, posture: posture(assessment, CHECKS, programme), checks: CHECKS })
  return format === 'csv' ? assessmentCsv(assessment) : assessmentTable(assessment, shown)
}
