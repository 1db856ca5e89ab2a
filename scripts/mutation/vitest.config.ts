import { defineConfig } from 'vitest/config'

// Only the judging is mutated, so only its tests run: everything else would be started for each mutant in vain.
export default defineConfig({
  test: {
    include: ['src/assess/**/*.test.ts', 'test/practice/clinic-answers.test.ts'],
    env: { WARD_NO_INSTALL: '1' },
    isolate: false,
    retry: 0,
    testTimeout: 20_000,
  },
})
