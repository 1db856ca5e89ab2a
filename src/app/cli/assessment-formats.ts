import { extname } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import type { Assessment } from '../../assess/assess.ts'
import { assessmentCsv } from '../../report/assessment-csv.ts'
import { assessmentHtml } from '../../report/assessment-html.ts'
import { assessmentTable } from './assessment-table.ts'
import { type Output, printable } from './output.ts'
import { writeReport } from './report-file.ts'

export const FORMATS = ['table', 'json', 'html', 'csv'] as const
export type Format = (typeof FORMATS)[number]

export interface FormatOptions {
  readonly format?: string
  readonly json?: boolean
  readonly out?: string
}

/** The format a person asked for; with `--out` alone the file's ending says it. @throws AppError bad-usage */
export function chosenFormat({ format, json, out }: FormatOptions): Format {
  const named = FORMATS.find(one => one === format)
  if (format !== undefined && named === undefined) {
    throw new AppError('bad-usage', `--format takes one of ${FORMATS.join(', ')}.`)
  }
  if (json && named !== undefined && named !== 'json') {
    throw new AppError('bad-usage', `--json and --format ${named} ask for two formats; give one.`)
  }
  if (json) return 'json'
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase()
  return named ?? FORMATS.find(one => one === (ending === 'htm' ? 'html' : ending)) ?? 'table'
}

/** Answers the assessment on stdout, or writes it to `--out` and says so on stderr. */
export function answerAssessment(
  assessment: Assessment,
  format: Format,
  out: string | undefined,
  output: Output,
): void {
  if (out === undefined) {
    if (format === 'html' && output.columns !== undefined) {
      throw new AppError('bad-usage', 'An HTML report goes into a file: add --out report.html')
    }
    return output.answer(textOf(assessment, format, output))
  }
  writeReport(out, textOf(assessment, format, { columns: undefined, colour: false }))
  output.say(`ward: wrote ${printable(out)}\n`)
}

function textOf(assessment: Assessment, format: Format, shown: Pick<Output, 'columns' | 'colour'>): string {
  if (format === 'json') return `${JSON.stringify(assessment, null, 2)}\n`
  if (format === 'html') return assessmentHtml(assessment)
  return format === 'csv' ? assessmentCsv(assessment) : assessmentTable(assessment, shown)
}
