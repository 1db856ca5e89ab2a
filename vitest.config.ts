import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { countsReporter } from './test/reporter/counts-reporter.ts'

const countsFile = process.env['WARD_COUNTS_FILE']
/**
 * Test files that share one set of loaded modules: what is loaded and compiled once serves all. Each makes its own data folder, and
 * none changes the clock, the environment or a module for those that come after it. The web application's do, and those
 * under `test/`, which start programs, have little to load.
 */
const TOGETHER = [
  'src/{assess,base,collect,comply,connect,host,report,store}/**/*.test.ts',
  'src/app/*.test.ts',
  'src/app/{agreements,api,auth,contact,search,signing,work}/**/*.test.ts',
]

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
      { extends: true, test: { name: 'together', include: TOGETHER, isolate: false } },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: ['test/e2e/**', ...TOGETHER],
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
