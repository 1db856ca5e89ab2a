import { styleText } from 'node:util'
import type { Posture, RequirementStatus, SpeakingCheck } from '../../assess/posture/posture.ts'
import { STATUS_WORDS, STATUSES_AS_SHOWN } from '../../assess/posture/status-words.ts'
import { VERDICT_WORDS } from '../../assess/words.ts'
import { STEPS } from '../../base/hipaa/steps.ts'
import { wrap } from './assessment-table.ts'
import { type Output, printable } from './output.ts'

type Screen = Pick<Output, 'columns' | 'colour'>

/** Where a tenant stands, on one screen: the score in a sentence, the five steps, what matters most. */
export function postureText(posture: Posture, screen: Screen): string {
  const { width, bold, grey } = tools(screen)
  const { tenant, organisation, takenAt, asOf, score, steps, matters, disclaimer } = posture
  const name = organisation?.name ?? tenant.name ?? tenant.id ?? 'Unnamed tenant'
  const taken = takenAt === null ? 'settings of a day that is not known' : `settings of ${minute(takenAt)}`
  const lines = [bold(printable(name)), `As of ${minute(asOf)}, from ${taken}.`, '']
  lines.push(...wrap(printable(score.sentence), width, 0), '', bold('The five steps'))
  for (const step of steps) {
    const counts = STATUSES_AS_SHOWN.filter(status => step.counts[status] > 0).map(
      status => `${STATUS_WORDS[status].mark} ${STATUS_WORDS[status].word} ${step.counts[status]}`,
    )
    lines.push(`  ${step.number} ${bold(step.title)}  ${step.points} of ${step.of}`)
    lines.push(...wrap(step.sentence, width, 4), grey(`    ${counts.join(' · ')}`))
  }
  lines.push('', bold('What matters most'))
  for (const [index, matter] of matters.entries()) {
    const number = `${index + 1}`.padStart(4)
    lines.push(
      ...wrap(printable(matter.title), width, 5).map((line, at) =>
        bold(at === 0 ? number + line.slice(4) : line),
      ),
    )
    lines.push(...wrap(printable(matter.why), width, 5))
    const more = matter.check === null ? '' : `  ·  ward checks show ${matter.check}`
    lines.push(grey(`     45 CFR ${matter.citation}${more}`))
  }
  if (matters.length === 0) lines.push('  Nothing was found that needs you.')
  lines.push(
    '',
    'How the score is worked out: docs/guide/score.md. One requirement: ward posture --requirement CITATION',
  )
  lines.push(disclaimer, '')
  return lines.join('\n')
}

/** One requirement: why it stands where it stands, who signed, and what each check says. */
export function requirementText(row: RequirementStatus, disclaimer: string, screen: Screen): string {
  const { width, bold, grey } = tools(screen)
  const { word, mark } = STATUS_WORDS[row.status]
  const bound = row.designation === null ? 'standard' : `${row.designation} specification`
  const step = STEPS.find(({ id }) => id === row.step)
  const lines = [bold(`45 CFR ${row.citation}  ${row.title}`)]
  lines.push(grey(`${bound}, step ${step?.number} ${step?.title}`), ...wrap(row.understand, width, 0), '')
  lines.push(bold(`${mark} ${word}`), ...wrap(printable(row.sentence), width, 0))
  if (row.decision !== null) lines.push(...recordLines(row.decision, width))
  const groups: readonly [string, readonly SpeakingCheck[]][] = [
    ['Says otherwise', row.contradicts],
    ['Says nothing', row.silent],
    ['Supports it', row.supports],
  ]
  for (const [title, checks] of groups) {
    if (checks.length === 0) continue
    lines.push('', bold(`${title}: ${checks.length}`))
    for (const each of checks) {
      const { mark, word } = VERDICT_WORDS[each.verdict]
      lines.push(
        ...wrap(
          `${mark} ${each.title} (${word.toLowerCase()}${each.accepted ? ', accepted' : ''})`,
          width,
          2,
        ),
      )
      lines.push(...wrap(printable(each.reason), width, 4))
      lines.push(...wrap(each.why, width, 4).map(grey), grey(`    ward checks show ${each.check}`))
    }
  }
  return [...lines, '', disclaimer, ''].join('\n')
}

function recordLines(decision: NonNullable<RequirementStatus['decision']>, width: number): readonly string[] {
  const told = [
    `Why: ${decision.why}`,
    ...(decision.alternative === null ? [] : [`Instead: ${decision.alternative}`]),
    ...decision.evidence.map(each => `Evidence: ${each}`),
  ]
  return told.flatMap(text => wrap(printable(text), width, 2))
}

function minute(moment: string): string {
  return `${moment.slice(0, 16).replace('T', ' ')} UTC`
}

function tools({ columns, colour }: Screen) {
  const paint = (style: Parameters<typeof styleText>[0]) => (text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text
  return { width: Math.max(40, columns ?? 100), bold: paint('bold'), grey: paint('gray') }
}
