import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../../../scripts/bench/run.ts'

const root = join(import.meta.dirname, '../../..')
const ROUNDS = 9

interface First {
  readonly load: number
  readonly ready: number
  readonly decision: number
}

/** The first scanner of a process, and its first decision: the median of some fresh processes. */
export function firstDecision(): Row[] {
  const rounds = Array.from({ length: ROUNDS }, measured)
  const median = (of: (first: First) => number) =>
    rounds.map(of).toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN
  return [
    {
      what: 'engine ready, first of a process',
      value: median(({ ready }) => ready),
      unit: 'ms',
      note: `createScanner, the bytes in memory; must stay under 150; median of ${ROUNDS}`,
    },
    {
      what: 'from there to the first decision',
      value: median(({ decision }) => decision),
      unit: 'ms',
    },
    {
      what: 'loading the engine’s modules before',
      value: median(({ load }) => load),
      unit: 'ms',
      note: 'from TypeScript; less from a build',
    },
  ]
}

function measured(): First {
  const { status, stdout } = spawnSync(process.execPath, [import.meta.filename], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the process of the first decision ended with ${status}`)
  return JSON.parse(stdout)
}

if (import.meta.main) {
  const bytes = new Uint8Array(readFileSync(join(root, 'lexicons/ward.lexicon')))
  const start = performance.now()
  const { createScanner } = await import('../../../src/assess/recognizers/create-scanner.ts')
  const loaded = performance.now()
  const scanner = createScanner({ lexicon: bytes })
  const ready = performance.now()
  const { decision } = scanner.scan('subject', 'Biopsy result for Jane Example, DOB 04/12/1961')
  const decided = performance.now()
  if (decision === 'none') throw new Error('the first line should be decided on')
  console.log(JSON.stringify({ load: loaded - start, ready: ready - loaded, decision: decided - ready }))
}
