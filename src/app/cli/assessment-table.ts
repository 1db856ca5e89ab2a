import { stripVTControlCharacters, styleText } from 'node:util'
import type { Verdict } from '../../base/verdict.ts'
import type { Assessment } from '../../assess/assess.ts'
import {
  headline,
  heaviestFirst,
  sourceSentence,
  VERDICT_WORDS,
  VERDICTS_AS_SHOWN,
  waiverMark,
  waiverSentence,
} from '../../assess/words.ts'
import { type Output, printable } from './output.ts'

const COLOURS: { readonly [V in Verdict]: Parameters<typeof styleText>[0] } = {
  fail: 'red',
  unknown: 'yellow',
  'not-licensed': 'magenta',
  manual: 'blue',
  pass: 'green',
  'not-applicable': 'gray',
}

/** The assessment for a terminal or a pipe: what does not meet first, heaviest first, each with what was seen. */
export function assessmentTable(assessment: Assessment, output: Pick<Output, 'columns' | 'colour'>): string {
  const width = Math.max(40, output.columns ?? 100)
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    output.colour ? styleText(style, text, { validateStream: false }) : text
  const { tenant, summary } = assessment
  const lines: string[] = []
  lines.push(paint('bold', printable(tenant.name ?? tenant.id ?? 'Unnamed tenant')))
  lines.push(printable(sourceSentence(assessment)), '', paint('bold', headline(assessment)), '')
  for (const verdict of VERDICTS_AS_SHOWN) {
    const rows = heaviestFirst(assessment.verdicts.filter(row => row.verdict === verdict))
    if (rows.length === 0) continue
    const { mark, word } = VERDICT_WORDS[verdict]
    lines.push(
      paint(
        ['bold', COLOURS[verdict]].flat() as Parameters<typeof styleText>[0],
        `${mark} ${word}: ${rows.length}`,
      ),
    )
    for (const row of rows) {
      lines.push(`  ${row.severity.padEnd(9)}${paint('bold', row.title)}${row.accepted ? ' (accepted)' : ''}`)
      if (verdict !== 'pass') lines.push(...wrap(printable(row.reason), width, 11))
      for (const waived of row.waived)
        lines.push(...wrap(`${waiverMark(waived)} ${printable(waiverSentence(waived))}`, width, 11))
      if (verdict === 'fail')
        lines.push(
          paint('gray', `${' '.repeat(11)}${row.requirements.join(', ')}  ·  ward checks show ${row.check}`),
        )
    }
    lines.push('')
  }
  lines.push(
    VERDICTS_AS_SHOWN.map(verdict => `${VERDICT_WORDS[verdict].word} ${summary.verdicts[verdict]}`).join(
      ' · ',
    ),
  )
  for (const note of summary.notes) lines.push(...wrap(`Note: ${note}`, width, 0))
  lines.push(assessment.disclaimer, '')
  return lines.join('\n')
}

export function wrap(text: string, width: number, indent: number): string[] {
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
