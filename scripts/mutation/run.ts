import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Job, jobsFor } from './rooms.ts'
import { isEnough, LEAST, type Measured, type Report, table, type Tally, tallyOf } from './scores.ts'

const STRYKER = 'scripts/mutation/node_modules/@stryker-mutator/core/bin/stryker.js'
/** Where stryker.config.json has the report written; each room's is kept in the folder beside it. */
const REPORT = 'coverage/mutation.json'
const KEPT = 'coverage/mutation'

const NOTHING: Tally = { noticed: 0, survived: 0, untested: 0 }

async function measure({ room, mutate, tests }: Job): Promise<Measured> {
  console.log(`\n${room}: ${mutate.filter(each => !each.startsWith('!')).join(', ')}`)
  rmSync(REPORT, { force: true })
  const began = Date.now()
  const code = await stryker(mutate, tests)
  const minutes = (Date.now() - began) / 60_000
  // Where there is nothing to break, as in a file of types, it ends well and writes nothing.
  if (!existsSync(REPORT)) return { room, tally: code === 0 ? NOTHING : null, minutes }
  mkdirSync(KEPT, { recursive: true })
  const kept = join(KEPT, `${room}.json`)
  renameSync(REPORT, kept)
  return { room, tally: tallyOf(JSON.parse(readFileSync(kept, 'utf8')) as Report), minutes }
}

/** @returns the exit code; one that is not 0 may still leave a report. */
function stryker(mutate: readonly string[], tests: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const args = [STRYKER, 'run', 'scripts/mutation/stryker.config.json', '--mutate', mutate.join(',')]
    const env = { ...process.env, WARD_MUTATION_TESTS: tests.join(',') }
    spawn(process.execPath, args, { stdio: 'inherit', env }).on('error', reject).on('close', resolve)
  })
}

try {
  const rooms: Measured[] = []
  for (const job of jobsFor(process.argv.slice(2))) rooms.push(await measure(job))
  const enough = isEnough(rooms)
  console.log(`\n${table(rooms)}`)
  console.log(
    enough ? '' : `Fewer than ${LEAST} of 100 small faults were noticed, or a room was not measured.`,
  )
  process.exitCode = enough ? 0 : 1
} catch (error) {
  console.error(`ward: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
