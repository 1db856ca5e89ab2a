import type { Row } from '../../../scripts/bench/run.ts'
import type { Scanner } from '../../../src/assess/recognizers/create-scanner.ts'
import type { Field } from '../../../src/assess/scanning/field.ts'
import { cpuTime } from './cpu-time.ts'

const SHORT = 250_000
const LONG = 1_000_000
/** Enough that one of them meets no collecting of garbage. */
const ROUNDS = { short: 4, long: 2 }
const FIELDS: readonly Field[] = ['subject', 'filename', 'url', 'text']

/** What somebody would send who wants a scanner to choke: pieces that are said over and over up to the length. */
export const BAITS: readonly { readonly name: string; readonly piece: string; readonly head?: string }[] = [
  { name: 'digits', piece: '4' },
  { name: 'groups of digits', piece: '123-45-' },
  { name: 'A1', piece: 'A1' },
  { name: 'MRN', piece: 'MRN ' },
  { name: 'labels without a value', piece: 'DOB: member id # ' },
  { name: 'opening brackets', piece: '(' },
  { name: 'nested labels', piece: '(MRN [' },
  { name: 'dates', piece: '01/02/2026 ' },
  { name: 'dates in words', piece: 'May 1 ' },
  { name: '@', piece: '@' },
  { name: 'mail addresses without an end', piece: 'a@a.' },
  { name: 'a.', piece: 'a.' },
  { name: 'percent signs', piece: '%41', head: 'http://a.example/?q=' },
  { name: 'broken percent signs', piece: '%2', head: 'http://a.example/?q=' },
  { name: 'names', piece: 'John Smith ' },
  { name: 'names with commas', piece: 'Smith, John, ' },
  { name: 'spaces', piece: ' ' },
  { name: 'marks', piece: '\u0301', head: 'e' },
  { name: 'zero-width characters', piece: 'a\u200b' },
  { name: 'openings of encoded words', piece: '=?utf-8?Q?' },
  { name: 'encoded words', piece: '=?utf-8?Q?a?= ' },
  { name: 'one giant word', piece: 'a' },
  { name: 'inner capitals', piece: 'aBc' },
  { name: 'words that are health or not', piece: 'labs stroke discharge chart ' },
  { name: 'beginnings of phrases', piece: 'chronic ' },
  { name: 'http://', piece: 'http://' },
  { name: 'addresses with keys', piece: 'http://a.example/?mrn=1&' },
  { name: 'ICD-like codes', piece: 'E11.9 ' },
  { name: 'Re:', piece: 'Re: ' },
  { name: 'streets without an end', piece: '1 A B C D ' },
  { name: 'IPv6 without an end', piece: 'a:' },
  { name: 'dots and digits', piece: '1.' },
]

interface Measured {
  readonly bait: string
  readonly field: Field
  readonly ratio: number
  /** CPU milliseconds of the long line. */
  readonly took: number
}

/**
 * For each bait: how much longer a line of 1 MB takes than one of 0.25 MB, decision and evidence, in the field that does
 * worst. Linear is 4, quadratic 16.
 */
export function worstCases(scanner: Scanner): Row[] {
  const all = BAITS.map(bait => {
    const [short = '', long = ''] = [SHORT, LONG].map(length => baited(bait, length))
    const fields = FIELDS.map((field): Measured => {
      const took = atBest(scanner, field, long, ROUNDS.long)
      return { bait: bait.name, field, took, ratio: took / atBest(scanner, field, short, ROUNDS.short) }
    })
    return fields.toSorted((a, b) => b.ratio - a.ratio)[0]
  }).filter(each => each !== undefined)
  const slowest = all.toSorted((a, b) => b.took - a.took)[0]
  return [
    ...all.map(({ bait, field, ratio, took }) => ({
      what: `1 MB / 0.25 MB of ${bait}`,
      value: ratio,
      unit: 'ratio',
      note: `${field}, ${took.toFixed(0)} ms`,
    })),
    {
      what: '1 MB / 0.25 MB, the worst of all',
      value: Math.max(...all.map(({ ratio }) => ratio)),
      unit: 'ratio',
      note: 'linear is 4; must stay under 8',
    },
    {
      what: '1 MB, the slowest of these',
      value: slowest?.took ?? Number.NaN,
      unit: 'ms',
      note: slowest && `${slowest.bait}, ${slowest.field}`,
    },
  ].map(({ note, ...row }) => (note === undefined ? row : { ...row, note }))
}

function baited({ piece, head = '' }: (typeof BAITS)[number], length: number): string {
  return (head + piece.repeat(Math.ceil(length / piece.length))).slice(0, length)
}

/** CPU milliseconds of the quickest of some rounds; the first of all would count compiling. */
function atBest(scanner: Scanner, field: Field, text: string, rounds: number): number {
  let pieces = 0
  const took = Array.from({ length: rounds }, () =>
    cpuTime(() => (pieces += scanner.scan(field, text).evidence.length)),
  )
  return Math.min(...took)
}
