import { defineConfig } from 'vitest/config'

// Only the tests that judge the room that is broken: everything else would be started for each fault in vain. Given by
// run.ts as globs with commas between; those that begin with “!” are left out.
const tests = (process.env['WARD_MUTATION_TESTS'] ?? 'src/assess/**/*.test.ts').split(',')

export default defineConfig({
  test: {
    include: tests.filter(each => !each.startsWith('!')),
    exclude: tests.filter(each => each.startsWith('!')).map(each => each.slice(1)),
    env: { WARD_NO_INSTALL: '1' },
    isolate: false,
    retry: 0,
    testTimeout: 20_000,
  },
})
