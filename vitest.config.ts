import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { countsReporter } from './test/reporter/counts-reporter.ts'

const countsFile = process.env['WARD_COUNTS_FILE']
/** Rooms without state of their own: their test files share one set of loaded modules, which is six times as fast. */
const PURE = 'src/{assess,base,collect,report}/**/*.test.ts'

// The default export is vitest's own convention.
export default defineConfig({
  test: {
    reporters: countsFile ? ['default', countsReporter(countsFile)] : ['default'],
    // A test that starts Ward must never start an installation under the other tests.
    env: { WARD_NO_INSTALL: '1' },
    retry: 0,
    // Some tests start processes; on a loaded machine with two cores that takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest keeps one processor for itself; and a test that waits for the disk leaves its own to another.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: ['test/e2e/**', PURE],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file starts a server and a browser, which wait for each other: two leave a third of two processors idle.
          maxWorkers: 3,
        },
      },
    ],
  },
})
