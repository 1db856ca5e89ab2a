import { stripVTControlCharacters, styleText } from 'node:util'
import { SEVERITIES, type Verdict } from '../../base/verdict.ts'
import type { Assessment, VerdictRow } from '../../assess/assess.ts'
import { type Output, printable } from './output.ts'

/** Mark, word and colour of each verdict: never colour alone. */
const SHOWN: { readonly [V in Verdict]: readonly [string, string, Parameters<typeof styleText>[0]] } = {
  fail: ['✗', 'Does not meet', 'red'],
  unknown: ['?', 'Could not read', 'yellow'],
  'not-licensed': ['⚿', 'Plan lacks it', 'magenta'],
  manual: ['✋', 'Needs a person', 'blue'],
  pass: ['✓', 'Meets', 'green'],
  'not-applicable': ['–', 'Does not apply', 'gray'],
}
const ORDER = Object.keys(SHOWN) as Verdict[]

/** The assessment for a terminal or a pipe: what does not meet first, heaviest first, each with what was seen. */
export function assessmentTable(assessment: Assessment, output: Pick<Output, 'columns' | 'colour'>): string {
  const width = Math.max(40, output.columns ?? 100)
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    output.colour ? styleText(style, text, { validateStream: false }) : text
  const { tenant, source, takenAt, summary } = assessment
  const lines: string[] = []
  lines.push(paint('bold', printable(tenant.name ?? tenant.id ?? 'Unnamed tenant')))
  lines.push(
    `Read from ${source.tool}${source.version === null ? '' : ` ${printable(source.version)}`}${takenAt === null ? '' : `, taken ${takenAt.slice(0, 16).replace('T', ' ')} UTC`}`,
    '',
  )
  for (const verdict of ORDER) {
    const rows = assessment.verdicts.filter(row => row.verdict === verdict).sort(bySeverity)
    if (rows.length === 0) continue
    const [mark, word, colour] = SHOWN[verdict]
    lines.push(
      paint(['bold', colour].flat() as Parameters<typeof styleText>[0], `${mark} ${word}: ${rows.length}`),
    )
    for (const row of rows) {
      lines.push(`  ${row.severity.padEnd(9)}${paint('bold', row.title)}`)
      if (verdict !== 'pass') lines.push(...wrap(printable(row.reason), width, 11))
      if (row.waived.length > 0)
        lines.push(...wrap(`⚑ Accepted: ${row.waived.map(one => printable(one.name)).join(', ')}`, width, 11))
      if (verdict === 'fail')
        lines.push(
          paint('gray', `${' '.repeat(11)}${row.requirements.join(', ')}  ·  ward checks show ${row.check}`),
        )
    }
    lines.push('')
  }
  lines.push(ORDER.map(verdict => `${SHOWN[verdict][1]} ${summary.verdicts[verdict]}`).join(' · '))
  for (const note of summary.notes) lines.push(...wrap(`Note: ${note}`, width, 0))
  lines.push(assessment.disclaimer, '')
  return lines.join('\n')
}

function bySeverity(a: VerdictRow, b: VerdictRow): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
}

function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && stripVTControlCharacters(line).length + word.length + 1 + indent > width) {
      lines.push(' '.repeat(indent) + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, ' '.repeat(indent) + line]
}
