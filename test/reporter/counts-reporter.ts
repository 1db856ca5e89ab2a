import { writeFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** What one run of vitest came to. scripts/test.mjs adds these up; a run that leaves no file counts as failed. */
export type Counts = {
  passed: number
  failed: number
  skipped: number
  failures: string[]
  skips: string[]
}

/** Counts tests, and what fails outside any test: a file that cannot be imported, a hook, an unhandled rejection. */
export function count(modules: ReadonlyArray<TestModule>, unhandled: ReadonlyArray<unknown>): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, failures: [], skips: [] }
  const fail = (name: string) => {
    counts.failed += 1
    counts.failures.push(name)
  }
  for (const module of modules) {
    const failedBefore = counts.failed
    for (const test of module.children.allTests()) {
      const name = `${module.relativeModuleId} > ${test.fullName}`
      const { state } = test.result()
      if (state === 'passed') counts.passed += 1
      else if (state === 'skipped') {
        counts.skipped += 1
        counts.skips.push(name)
      } else fail(state === 'failed' ? name : `${name} (did not finish)`)
    }
    const empty = module.children.size === 0
    if (counts.failed === failedBefore && (!module.ok() || empty)) {
      fail(`${module.relativeModuleId}${empty ? ' (no test ran: it cannot be read, or holds none)' : ''}`)
    }
  }
  for (const _error of unhandled) fail('an error outside the tests (see above)')
  return counts
}

/** Writes the counts of a run to a file for scripts/test.mjs; vitest's own reporter stays what people read. */
export function countsReporter(file: string): Reporter {
  return {
    onTestRunEnd(modules, unhandled) {
      writeFileSync(file, JSON.stringify(count(modules, unhandled)))
    },
  }
}
