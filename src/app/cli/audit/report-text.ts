import { counted } from '../../../assess/judgement.ts'
import { type MadeReport, REPORT_NOTE, type ReportEntry } from '../../../report/audit/define-report.ts'
import { groupsOf } from '../../../report/audit/report-groups.ts'
import { periodWords } from '../../../report/audit/time-words.ts'
import { type Output, printable } from '../output.ts'
import { paragraphs } from '../paragraphs.ts'

type Shown = ReportEntry & { readonly sentence: string }

/** A report on a terminal: the period, the rows in words under their places, then what could not be seen. */
export function reportText(made: MadeReport, screen: Pick<Output, 'columns'>): string {
  const { report, tenant, from, to, period, completeness } = made
  const groups = groupsOf(made.entries)
  const open = made.entries.filter(entry => entry.open).length
  return paragraphs(
    [
      `${report.title} of ${tenant}, from ${periodWords(from, to)}.`,
      period,
      '',
      countWords(made.entries, open),
      ...groups.flatMap(({ title, entries }) => ['', `${printable(title)}`, ...entries.map(lineOf)]),
      '',
      'What this report could see',
      `  ${completeness.sentence}`,
      ...completeness.items
        .filter(({ kind }) => kind !== 'note')
        .map(({ kind, text }) => `  ${kind === 'could-not-see' ? '?' : '-'} ${printable(text)}`),
      '',
      REPORT_NOTE,
    ],
    screen,
  )
}

function countWords(entries: readonly Shown[], open: number): string {
  if (entries.length === 0) return 'Nothing was seen. Read below what could not be seen.'
  return `${counted(entries.length, 'row')}, ${open} to look at.`
}

function lineOf({ open, mark, sentence }: Shown): string {
  return `  ${open ? '!' : ' '} ${printable(sentence)}${mark === null ? '' : ` [${mark}]`}`
}
