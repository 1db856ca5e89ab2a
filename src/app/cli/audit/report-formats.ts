import { AppError } from '../../../base/app-error.ts'
import { type MadeReport, reportJson } from '../../../report/audit/define-report.ts'
import { reportCsv } from '../../../report/audit/report-csv.ts'
import { reportHtml } from '../../../report/audit/report-html.ts'
import { chooseFormat, type FormatOptions } from '../chosen-format.ts'
import { type Output, printable } from '../output.ts'
import { writeReport } from '../report-file.ts'
import { reportText } from './report-text.ts'

const FORMATS = ['text', 'json', 'html', 'csv'] as const
type Format = (typeof FORMATS)[number]

/** Before anything is read. @throws AppError bad-usage */
export function checkFormat(options: FormatOptions, output: Pick<Output, 'columns'>): void {
  const format = formatOf(options)
  if (format === 'html' && options.out === undefined && output.columns !== undefined) {
    throw new AppError('bad-usage', 'An HTML report goes into a file: add --out report.html')
  }
}

/** On stdout, or in `--out` and said on stderr. @throws AppError bad-usage, disk-failed */
export function answerReport(made: MadeReport, options: FormatOptions, output: Output): void {
  const format = formatOf(options)
  if (options.out === undefined) return output.answer(textOf(made, format, output))
  writeReport(options.out, textOf(made, format, { columns: undefined }))
  output.say(`ward: wrote ${printable(options.out)}\n`)
}

function formatOf(options: FormatOptions): Format {
  return chooseFormat(options, FORMATS, 'text')
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
