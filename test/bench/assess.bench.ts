import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from '../../scripts/bench/run.ts'
import { assess } from '../../src/assess/assess.ts'
import { CHECKS } from '../../src/assess/checks/index.ts'
import { importScubaGear } from '../../src/collect/import/scubagear/import-export.ts'
import { hasShared, SCUBAGEAR } from '../agreement/scubagear.ts'

const root = join(import.meta.dirname, '../..')
const CLINIC = join(root, 'src/connect/practice/clinic/ProviderSettingsExport.json')
const LARGEST = join(SCUBAGEAR, 'samples/v1.8.0/ProviderSettingsExport.json')
const ROUNDS = 31
/**
 * Rounds that are not counted, so that what is measured is compiled, as in a server or a long --each. The engine compiles a
 * function after it has run some dozens of times, and a check runs once a round: after 40 rounds half of them were not.
 */
const WARM_UP = 120

/** Judging against parsing the same bytes, in turn in one process, so a slow machine slows both. */
export async function run(): Promise<Row[]> {
  const file = hasShared && existsSync(LARGEST) ? LARGEST : CLINIC
  const bytes = readFileSync(file)
  const text = new TextDecoder().decode(bytes)
  const note = `${(bytes.length / 1e6).toFixed(2)} MB, ${CHECKS.length} checks, median of ${ROUNDS} after ${WARM_UP}`
  const first = importScubaGear(bytes)
  const cold = milliseconds(() => assess(CHECKS, first))
  for (let round = 0; round < WARM_UP; round += 1) {
    parseBytes(bytes)
    assess(CHECKS, importScubaGear(bytes))
  }
  const parse: number[] = []
  const load: number[] = []
  const judge: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    parse.push(milliseconds(() => parseBytes(bytes)))
    let snapshot = first
    load.push(milliseconds(() => (snapshot = importScubaGear(bytes))))
    judge.push(milliseconds(() => assess(CHECKS, snapshot)))
  }
  return [
    { what: 'JSON.parse of the same bytes (decoded first)', value: median(parse), unit: 'ms', note },
    { what: 'load: bytes to facts', value: median(load), unit: 'ms' },
    { what: 'all checks, first run of a process', value: cold, unit: 'ms', note: 'must stay under 50' },
    { what: 'all checks', value: median(judge), unit: 'ms' },
    {
      what: 'all checks / JSON.parse',
      value: median(judge) / median(parse),
      unit: 'ratio',
      note: 'must stay at or under 0.5',
    },
    each(text),
  ]
}

/** Whole-process: one `ward assess --each` over many lines, its start included. */
function each(text: string): Row {
  const lines = 60
  const folder = mkdtempSync(join(tmpdir(), 'ward-bench-'))
  try {
    const file = join(folder, 'exports.ndjson')
    const line = `${JSON.stringify(JSON.parse(text))}\n`
    writeFileSync(file, line.repeat(lines))
    const args = [join(root, 'src/app/cli/main.ts'), 'assess', '--from', 'scubagear', '--each', file]
    let status: number | null = null
    const took = milliseconds(() => {
      status = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status
    })
    if (status !== 0) throw new Error(`ward assess --each ended with ${status}`)
    return {
      what: 'ward assess --each',
      value: (lines / took) * 60_000,
      unit: 'exports/min',
      note: 'one process; must be over 200',
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What any program must do with the file before it can look at it. */
function parseBytes(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes))
}

function milliseconds(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
