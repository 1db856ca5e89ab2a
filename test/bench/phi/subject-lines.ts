import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED } from '../../agreement/scubagear.ts'

const MAIL = [
  join(SHARED, 'data/phi/email-negatives/spamassassin-headers.tsv'),
  join(SHARED, 'data/phi/email-negatives/enron-raw-subjects.tsv'),
]

export interface SubjectLines {
  readonly lines: readonly string[]
  /** UTF-8 bytes of them, without line ends. */
  readonly bytes: number
  readonly about: string
}

/**
 * So many subject lines, always the same: the distinct real ones of the shared data, again and again, each round in
 * another order; made-up ones where there is no shared data.
 */
export function subjectLines(count: number): SubjectLines {
  const real = MAIL.every(file => existsSync(file))
  const random = randomNumbers(20261122)
  const distinct = [...new Set(real ? MAIL.flatMap(subjectsIn) : madeUp(10_000, random))]
  const lines: string[] = []
  let bytes = 0
  while (lines.length < count) {
    for (const line of shuffled(distinct, random).slice(0, count - lines.length)) {
      const own = Buffer.from(line)
      bytes += own.length
      // A string of its own for each line, as they come from a file: neither shared nor a piece of a larger one.
      lines.push(own.toString())
    }
  }
  return { lines, bytes, about: `${distinct.length} ${real ? 'real' : 'made-up'} subjects` }
}

function subjectsIn(file: string): string[] {
  const [head = '', ...rows] = readFileSync(file, 'utf8').split(/\r?\n/)
  const column = head.split('\t').indexOf('subject')
  return rows.map(row => row.split('\t')[column] ?? '').filter(subject => subject !== '')
}

function shuffled(given: readonly string[], random: (below: number) => number): string[] {
  const lines = [...given]
  for (let left = lines.length - 1; left > 0; left -= 1) {
    const other = random(left + 1)
    const kept = lines[left] ?? ''
    lines[left] = lines[other] ?? ''
    lines[other] = kept
  }
  return lines
}

const OPENINGS = ['', '', '', 'Re: ', 'RE: ', 'FW: ', 'Fwd: ', '[ops] ', '[users] Re: ']
const PEOPLE = [
  'Dana',
  'Priya Raman',
  'T. Okafor',
  'Lee',
  'Marta Lindqvist',
  'the team',
  'Sam W.',
  'all staff',
]
const THINGS = [
  'quarterly forecast',
  'network upgrade',
  'lease for the third floor',
  'draft agreement',
  'parking permits',
  'holiday schedule',
  'invoice',
  'build failure on main',
  'printer near the lobby',
  'travel request',
  'budget meeting',
  'wellness fair',
]
const ENDS = [
  '',
  '',
  '!',
  '?',
  ' - final',
  ' (v2)',
  ' for {month} {day}',
  ' {number}',
  ' on {day}/{day}/2026',
]
const FRAMES = [
  '{thing}{end}',
  '{thing} with {person}{end}',
  'Can {person} look at the {thing}{end}',
  'Minutes of the {thing}{end}',
  '{person}: {thing} and {thing}{end}',
  'Please approve #{number}: {thing}',
  'Out of office until {month} {day}',
  'Your order {number} has shipped',
]
const MONTHS = ['January', 'Feb', 'March', 'April', 'Aug.', 'October', 'December']

/** Office subjects without anybody's data. */
function madeUp(count: number, random: (below: number) => number): string[] {
  const one = (list: readonly string[]) => list[random(list.length)] ?? ''
  const fill: Readonly<Record<string, () => string>> = {
    thing: () => one(THINGS),
    person: () => one(PEOPLE),
    month: () => one(MONTHS),
    day: () => String(1 + random(28)),
    number: () => String(100 + random(90_000)),
    end: () => one(ENDS),
  }
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => fill[name]?.() ?? '')
  return Array.from({ length: count }, () => one(OPENINGS) + filled(filled(one(FRAMES))))
}

/** Whole numbers below a limit, the same for the same seed: a linear congruence (Numerical Recipes). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
