// npm test: everything that has to hold, then one closing line, `N passed, N failed`, always and always last.
// `npm test -- ARGS` runs only vitest's tests but those in a browser, with these arguments (a file name, -t "words").
import {
  accessSync,
  constants,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LANES, runSteps } from './steps.mjs'
import { runTool, script } from './tools.mjs'

const total = { passed: 0, failed: 0, skipped: 0 }
const notes = []
let stopped

const pass = () => {
  total.passed += 1
}
const fail = note => {
  total.failed += 1
  notes.push(`failed: ${note}`)
}

/** Runs projects of vitest in one run and adds what its reporter counted. */
async function vitest(what, projects, args, env) {
  const folder = mkdtempSync(join(tmpdir(), 'ward-test-'))
  const file = join(folder, 'counts.json')
  try {
    const code = await runTool(
      'vitest',
      ['run', '--allowOnly=false', ...projects.flatMap(name => ['--project', name]), ...args],
      {
        env: { ...process.env, ...env, WARD_COUNTS_FILE: file },
      },
    )
    if (!existsSync(file)) return fail(`${what}: vitest left no counts (exit ${code})`)
    const counts = JSON.parse(readFileSync(file, 'utf8'))
    total.passed += counts.passed
    total.failed += counts.failed
    total.skipped += counts.skipped
    for (const name of counts.failures) notes.push(`failed: ${what}: ${name}`)
    for (const name of counts.skips) notes.push(`skipped: ${what}: ${name}`)
    if (counts.passed + counts.failed === 0) fail(`${what}: no test ran`)
    else if (code !== 0 && counts.failed === 0) fail(`${what}: vitest exited ${code} with no failed test`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function e2e() {
  const chromium = process.env.WARD_CHROMIUM ?? '/usr/bin/chromium'
  if (existsSync(chromium)) return vitest('e2e', ['e2e'], [], { WARD_CHROMIUM: chromium })
  const why = `e2e: no browser at ${chromium} (apt-get install chromium, or set WARD_CHROMIUM)`
  if (process.env.CI) return fail(`${why}; in CI that is a failure`)
  total.skipped += 1
  notes.push(`skipped: ${why}`)
}

/**
 * Hundreds of tests make a data folder each, and the disk takes a third of their time. Where the system has a folder in memory
 * with room enough (Linux; a container's own is often of 64 MB), temporary files go there.
 */
const MEMORY = '/dev/shm'
const ROOM_BYTES = 6e9

function temporaryFolder() {
  try {
    accessSync(MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize < ROOM_BYTES ? null : mkdtempSync(join(MEMORY, 'ward-test-'))
  } catch {
    return null // no such folder, or not for us: the system's own folder does
  }
}

const inMemory = process.env.TMPDIR ? null : temporaryFolder()
if (inMemory !== null) {
  process.env.TMPDIR = inMemory
  process.on('exit', () => {
    try {
      rmSync(inMemory, { recursive: true, force: true })
    } catch {} // somebody still writes there; the closing line must come all the same
  })
}

// In 'exit', so nothing of this process can print after it, whatever threw.
process.on('exit', code => {
  if (stopped) fail(`stopped by ${stopped}`)
  if (total.passed + total.failed === 0) fail('nothing ran')
  const { passed, failed, skipped } = total
  const closing = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  writeSync(1, `\n${[...notes, closing].join('\n')}\n`)
  // .ci/run reads this to know that the line was printed.
  if (process.env.WARD_CLOSING_FILE) writeFileSync(process.env.WARD_CLOSING_FILE, `${closing}\n`)
  process.exitCode = failed > 0 ? 1 : code
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopped = signal
  })
}

await script(async args => {
  const only = args.length > 0
  if (!only) {
    const lanes = LANES.map(async steps => {
      for (const step of steps) {
        if (stopped) return
        if ((await runSteps([step])).length > 0) fail(step.name)
        else pass()
      }
    })
    await Promise.all(lanes)
    if (stopped) return 1
  }
  if (!stopped) await vitest('unit', ['together', 'unit'], args)
  if (!stopped && !only) await e2e()
  return 0
})
