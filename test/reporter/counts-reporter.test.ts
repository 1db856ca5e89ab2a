import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Counts } from './counts-reporter.ts'
import { makeClone, root, startNode } from '../toolchain/clone.ts'

const CONFIG = `
import { countsReporter } from ${JSON.stringify(join(root, 'test/reporter/counts-reporter.ts'))}
export default { test: { reporters: ['default', countsReporter('counts.json')], include: ['*.case.ts'] } }
`
const head = "import { afterAll, beforeAll, describe, expect, test } from 'vitest'\n"

async function counts(cases: Record<string, string>): Promise<Counts & { code: number | null }> {
  const files = Object.fromEntries(Object.entries(cases).map(([file, text]) => [file, head + text]))
  const folder = makeClone({ 'vitest.config.ts': CONFIG, ...files })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { code, stdout, stderr } = await startNode([vitest, 'run'], { cwd: folder }).ended
  const file = join(folder, 'counts.json')
  if (!existsSync(file)) throw new Error(stdout + stderr)
  return { code, ...JSON.parse(readFileSync(file, 'utf8')) }
}

test('counts tests, and every way to fail outside of one', async () => {
  const all = await counts({
    'good.case.ts': "test('a', () => {})\ndescribe('group', () => { test('b', () => {}) })",
    'bad.case.ts': "test('c', () => expect(1).toBe(2))\ntest.skip('d', () => {})\ntest.todo('e')",
    'import.case.ts': "import './missing.ts'\ntest('never counted', () => {})",
    'syntax.case.ts': 'const const',
    'empty.case.ts': 'export {}',
    'before.case.ts': "beforeAll(() => { throw new Error('x') })\ntest('f', () => {})",
    'after.case.ts': "afterAll(() => { throw new Error('x') })\ntest('g', () => {})",
    'lost.case.ts': "test('h', () => { void Promise.reject(new Error('x')) })",
    'slow.case.ts': "test('i', () => new Promise(() => {}), 50)",
  })
  expect({ code: all.code, passed: all.passed }).toEqual({ code: 1, passed: 4 })
  expect([...all.failures].sort()).toEqual([
    'after.case.ts',
    'an error outside the tests (see above)',
    'bad.case.ts > c',
    'before.case.ts',
    'empty.case.ts (no test ran: it cannot be read, or holds none)',
    'import.case.ts (no test ran: it cannot be read, or holds none)',
    'slow.case.ts > i',
    'syntax.case.ts (no test ran: it cannot be read, or holds none)',
  ])
  expect(all.failed).toBe(all.failures.length)
  expect([...all.skips].sort()).toEqual(['bad.case.ts > d', 'bad.case.ts > e', 'before.case.ts > f'])
  expect(all.skipped).toBe(3)
}, 60_000)

test('all good is all good', async () => {
  const all = await counts({ 'good.case.ts': "test('a', () => {})" })
  expect(all).toEqual({ code: 0, passed: 1, failed: 0, skipped: 0, failures: [], skips: [] })
}, 60_000)
