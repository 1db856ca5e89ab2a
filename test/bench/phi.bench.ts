import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../../scripts/bench/run.ts'
import { createScanner } from '../../src/assess/recognizers/create-scanner.ts'
import { firstDecision } from './phi/first-decision.ts'
import { inTurns } from './phi/in-turns.ts'
import { peers } from './phi/peers.ts'
import { ripgrep } from './phi/ripgrep.ts'
import { subjectLines } from './phi/subject-lines.ts'
import { worstCases } from './phi/worst-cases.ts'

const LINES = 1_000_000

/**
 * Short texts: a million subject lines on one core beside plain regexes, ripgrep and the npm peers (`--no-peers` leaves
 * those out), the first decision of a process, and lines made to be slow.
 */
export async function run(): Promise<Row[]> {
  const lexicon = new Uint8Array(readFileSync(join(import.meta.dirname, '../../lexicons/ward.lexicon')))
  const scanner = createScanner({ lexicon })
  const subjects = subjectLines(LINES)
  return [
    ...inTurns(subjects, scanner),
    ...ripgrep(subjects),
    ...(await peers(subjects.lines, scanner)),
    ...firstDecision(),
    // Last: a line of 1 MB makes the scanner's arrays grow for good.
    ...worstCases(scanner),
  ]
}
