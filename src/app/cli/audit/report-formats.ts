import { extname } from 'node:path'
import { AppError } from '../../../base/app-error.ts'
import { type MadeReport, reportJson } from '../../../report/audit/define-report.ts'
import { reportCsv } from '../../../report/audit/report-csv.ts'
import { reportHtml } from '../../../report/audit/report-html.ts'
import { type Output, printable } from '../output.ts'
import { writeReport } from '../report-file.ts'
import { reportText } from './report-text.ts'

const FORMATS = ['text', 'json', 'html', 'csv'] as const
type Format = (typeof FORMATS)[number]

export interface ReportFormatOptions {
  readonly format?: string
  readonly json?: boolean
  readonly out?: string
}

/** Before anything is read. @throws AppError bad-usage */
export function checkFormat(options: ReportFormatOptions, output: Pick<Output, 'columns'>): void {
  const format = formatOf(options)
  if (format === 'html' && options.out === undefined && output.columns !== undefined) {
    throw new AppError('bad-usage', 'An HTML report goes into a file: add --out report.html')
  }
}

/** On stdout, or in `--out` and said on stderr. @throws AppError bad-usage, disk-failed */
export function answerReport(made: MadeReport, options: ReportFormatOptions, output: Output): void {
  const format = formatOf(options)
  if (options.out === undefined) return output.answer(textOf(made, format, output))
  writeReport(options.out, textOf(made, format, { columns: undefined }))
  output.say(`ward: wrote ${printable(options.out)}\n`)
}

/** @throws AppError bad-usage */
function formatOf({ format, json, out }: ReportFormatOptions): Format {
  const named = FORMATS.find(one => one === format)
  if (format !== undefined && named === undefined) {
    throw new AppError('bad-usage', `--format takes one of ${FORMATS.join(', ')}.`)
  }
  if (json && named !== undefined && named !== 'json') {
    throw new AppError('bad-usage', `--json and --format ${named} ask for two formats; give one.`)
  }
  if (json) return 'json'
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase()
  return named ?? FORMATS.find(one => one === (ending === 'htm' ? 'html' : ending)) ?? 'text'
}

function textOf(made: MadeReport, format: Format, shown: Pick<Output, 'columns'>): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(reportJson(made), null, 2)}\n`
    case 'html':
      return reportHtml(made)
    case 'csv':
      return reportCsv(made)
    case 'text':
      return reportText(made, shown)
  }
}
