import type { Row } from '../../../scripts/bench/run.ts'
import type { Scanner } from '../../../src/assess/recognizers/create-scanner.ts'
import { cpuTime } from './cpu-time.ts'
import type { SubjectLines } from './subject-lines.ts'
import { TYPICAL_PATTERNS } from './typical-patterns.ts'

const CHUNK = 50_000
const WARM_UP = 100_000

/**
 * The regexes, the decision, and the decision with its evidence over all lines, chunk by chunk in turns: what slows the
 * machine slows all three.
 */
export function inTurns({ lines, bytes, about }: SubjectLines, scanner: Scanner): Row[] {
  const work = {
    regexes: (chunk: readonly string[]) => hitsOf(chunk),
    decisions: (chunk: readonly string[]) => decisionsOn(chunk, scanner),
    evidence: (chunk: readonly string[]) => evidenceIn(chunk, scanner),
  }
  const warmUp = lines.slice(0, WARM_UP)
  for (const each of Object.values(work)) each(warmUp)
  const took = { regexes: 0, decisions: 0, evidence: 0 }
  const counted = { regexes: 0, decisions: 0, evidence: 0 }
  const order: (keyof typeof work)[] = ['regexes', 'decisions', 'evidence']
  let before = 0
  for (let from = 0; from < lines.length; from += CHUNK) {
    if (from === WARM_UP) before = process.memoryUsage.rss()
    const chunk = lines.slice(from, from + CHUNK)
    // Another one begins each time: the first finds its lines cold.
    order.push(...order.splice(0, 1))
    for (const name of order) {
      took[name] += cpuTime(() => (counted[name] += work[name](chunk)))
    }
  }
  const growth = (process.memoryUsage.rss() - before) / 1e6
  const speed = (what: string, milliseconds: number, note: string): Row[] => [
    { what, value: (lines.length / milliseconds) * 1000, unit: 'lines/s', note },
    { what, value: bytes / milliseconds / 1000, unit: 'MB/s' },
  ]
  const count = lines.length.toLocaleString('en')
  return [
    ...speed(
      `V8, ${TYPICAL_PATTERNS.length} regexes`,
      took.regexes,
      `${count} lines, ${about}, CPU time; ${counted.regexes.toLocaleString('en')} hits`,
    ),
    ...speed('Ward, decision', took.decisions, `${counted.decisions.toLocaleString('en')} not none`),
    {
      what: 'Ward, decision / regexes',
      value: took.decisions / took.regexes,
      unit: 'ratio',
      note: 'time; must stay at or under 1.2',
    },
    ...speed(
      'Ward, with evidence',
      took.evidence,
      `${counted.evidence.toLocaleString('en')} pieces of evidence`,
    ),
    {
      what: 'Ward, with evidence / regexes',
      value: took.evidence / took.regexes,
      unit: 'ratio',
      note: 'time',
    },
    {
      what: 'memory, from the 100,000th line to the last',
      value: growth,
      unit: 'MB',
      note: 'resident set; must stay flat',
    },
  ]
}

function hitsOf(lines: readonly string[]): number {
  let hits = 0
  for (const line of lines) {
    for (const pattern of TYPICAL_PATTERNS) if (pattern.test(line)) hits += 1
  }
  return hits
}

function decisionsOn(lines: readonly string[], scanner: Scanner): number {
  let found = 0
  for (const line of lines) if (scanner.scan('subject', line).decision !== 'none') found += 1
  return found
}

function evidenceIn(lines: readonly string[], scanner: Scanner): number {
  let pieces = 0
  for (const line of lines) pieces += scanner.scan('subject', line).evidence.length
  return pieces
}
