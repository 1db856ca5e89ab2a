import type { PhiEvalAnswer } from '../../../api/contracts/phi-eval.ts'
import { columns } from '../../columns.ts'

type Figure = PhiEvalAnswer['sections'][number]['figures'][number]

/** The figures as a table: one block per form of data. */
export function evalText(answer: PhiEvalAnswer): string {
  const blocks = answer.sections.map(section =>
    [
      `${section.title} (${section.rows} rows; ${filesOf(section.files)})\n`,
      columns(section.figures.map(figure => [`  ${figure.label}`, ...cells(figure)])),
      ...section.notes.map(note => `  ${note}\n`),
    ].join(''),
  )
  return `${[head(answer), ...blocks, foot(answer)].filter(each => each !== '').join('\n')}`
}

/** Files that are named one by one. */
const NAMED = 4

function filesOf(names: readonly string[]): string {
  const more = names.length - NAMED
  return `${names.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function head({ rules, vocabulary, without }: PhiEvalAnswer): string {
  const out = without.length === 0 ? '' : `, without ${without.join(', ')}`
  return `${rules.count} recognizers (${rules.hash})${out}, vocabulary ${vocabulary}\n`
}

function cells({ count, of, value, unit, target, met, without }: Figure): readonly string[] {
  const wanted = target ? `${target.is === 'at-least' ? '>=' : '<='} ${target.value}` : ''
  const verdict = met === undefined ? '' : met ? 'met' : 'NOT MET'
  const changed = without === undefined ? '' : `without: ${written(without, unit)}`
  return [written(value, unit), unit === 'count' ? `of ${of}` : `${count} of ${of}`, wanted, verdict, changed]
}

function written(value: number, unit: Figure['unit']): string {
  if (unit === 'count') return String(value)
  if (unit === 'per-1000') return `${value.toFixed(2)} per 1,000`
  return value.toFixed(unit === 'ratio' ? 2 : 4)
}

function foot({ speed, wallMs, cpuMs, notLabelled, skipped }: PhiEvalAnswer): string {
  const lines = [
    ...(speed
      ? [
          `Speed on one core: ${Math.round(speed.linesPerSecond).toLocaleString('en-US')} subject lines/s, ${speed.megabytesPerSecond.toFixed(1)} MB/s (${speed.lines} lines, ${(speed.wallMs / 1000).toFixed(2)} s wall, ${(speed.cpuMs / 1000).toFixed(2)} s CPU).`,
        ]
      : []),
    `In all ${(wallMs / 1000).toFixed(2)} s wall, ${(cpuMs / 1000).toFixed(2)} s CPU.`,
    ...(notLabelled.length > 0 ? [`Not an evaluation file: ${notLabelled.length}.`] : []),
    ...skipped.map(path => `skipped: there is nothing at ${path}.`),
  ]
  return `${lines.join('\n')}\n`
}
