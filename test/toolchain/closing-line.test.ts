import { cpSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeClone, root, start, startNode } from './clone.ts'

/** A tool that answers with a code. */
const tool = (code: number) => `process.exitCode = ${code}`
/** A vitest that leaves counts (or none) and answers with a code; each project of it may have its own. */
const vitest = (counts: object | undefined, code: number) => `
const { writeFileSync } = require('node:fs')
${counts ? `writeFileSync(process.env.WARD_COUNTS_FILE, ${JSON.stringify(JSON.stringify(counts))})` : ''}
process.exitCode = ${code}`
const counted = (passed: number, failed: number, skipped = 0, failures: string[] = []) => ({
  passed,
  failed,
  skipped,
  failures,
  skips: [],
})

const GOOD = {
  'node_modules/typescript/bin/tsc': tool(0),
  'node_modules/oxlint/bin/oxlint': tool(0),
  'node_modules/@biomejs/biome/bin/biome': tool(0),
  'node_modules/knip/bin/knip.js': tool(0),
  'node_modules/vitest/vitest.mjs': '',
  'scripts/licences.ts': tool(0),
  'scripts/docs/generate.ts': tool(0),
  chromium: '',
}

/** A clone with the real scripts and made-up tools. vitest.mjs is CommonJS text here, so it is loaded by a wrapper. */
function clone(vitestText: string, files: Record<string, string> = {}): string {
  const folder = makeClone()
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), {
    recursive: true,
    // The tools of npm run mutation, where they were installed.
    filter: file => !file.endsWith('node_modules'),
  })
  const wrapper = "import { createRequire } from 'node:module'\ncreateRequire(import.meta.url)('./run.cjs')"
  const all = {
    ...GOOD,
    'node_modules/vitest/vitest.mjs': wrapper,
    'node_modules/vitest/run.cjs': vitestText,
    ...files,
  }
  cpSync(makeClone(all), folder, { recursive: true })
  return folder
}

function run(folder: string, env: NodeJS.ProcessEnv = {}, args: string[] = []) {
  const surroundings = { ...process.env, CI: '', WARD_CHROMIUM: join(folder, 'chromium'), ...env }
  return startNode([join(folder, 'scripts/test.mjs'), ...args], { env: surroundings })
}

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)

describe('npm test ends with its closing line', () => {
  test.each([
    {
      why: 'seven checks and the tests, twice (unit, e2e)',
      text: vitest(counted(10, 0), 0),
      files: {},
      env: {},
      line: '27 passed, 0 failed',
      code: 0,
    },
    {
      why: 'skipped tests are told',
      text: vitest(counted(10, 0, 2), 0),
      files: {},
      env: {},
      line: '27 passed, 0 failed, 4 skipped',
      code: 0,
    },
    {
      why: 'a failed test',
      text: vitest(counted(9, 1, 0, ['x.test.ts > it']), 1),
      files: {},
      env: {},
      line: '25 passed, 2 failed',
      code: 1,
    },
    {
      why: 'a failed check',
      text: vitest(counted(10, 0), 0),
      files: { 'node_modules/oxlint/bin/oxlint': tool(1) },
      env: {},
      line: '26 passed, 1 failed',
      code: 1,
    },
    {
      why: 'a vitest that leaves no counts',
      text: vitest(undefined, 0),
      files: {},
      env: {},
      line: '7 passed, 2 failed',
      code: 1,
    },
    {
      why: 'a vitest that fails without a failed test',
      text: vitest(counted(10, 0), 1),
      files: {},
      env: {},
      line: '27 passed, 2 failed',
      code: 1,
    },
    {
      why: 'a vitest that ran nothing',
      text: vitest(counted(0, 0), 0),
      files: {},
      env: {},
      line: '7 passed, 2 failed',
      code: 1,
    },
    {
      why: 'no browser is told',
      text: vitest(counted(10, 0), 0),
      files: {},
      env: { WARD_CHROMIUM: 'nowhere' },
      line: '17 passed, 0 failed, 1 skipped',
      code: 0,
    },
    {
      why: 'no browser fails in CI',
      text: vitest(counted(10, 0), 0),
      files: {},
      env: { WARD_CHROMIUM: 'nowhere', CI: 'true' },
      line: '17 passed, 1 failed',
      code: 1,
    },
  ])('$why: $line', async ({ text, files, env, line, code }) => {
    const ended = await run(clone(text, files), env).ended
    expect({ code: ended.code, line: lastLine(ended.stdout) }).toEqual({ code, line })
  })

  test('and names before it what failed', async () => {
    const { stdout } = await run(clone(vitest(counted(9, 1, 0, ['x.test.ts > it']), 1))).ended
    expect(stdout).toContain(
      'failed: unit: x.test.ts > it\nfailed: e2e: x.test.ts > it\n25 passed, 2 failed\n',
    )
  })

  test('with arguments only the unit tests run', async () => {
    const { stdout } = await run(clone(vitest(counted(3, 0), 0)), {}, ['src/base']).ended
    expect(lastLine(stdout)).toBe('3 passed, 0 failed')
  })

  test('when it is stopped, too', async () => {
    const started = run(clone("console.log('waiting'); setInterval(() => {}, 1000)"))
    await started.says('waiting')
    started.process.kill('SIGTERM')
    const { code, stdout } = await started.ended
    expect({ code, line: lastLine(stdout) }).toEqual({ code: 1, line: '7 passed, 2 failed' })
  })

  test('when nothing can be installed, too', async () => {
    const folder = clone('', { 'package-lock.json': '{ torn' })
    const { code, stdout } = await run(folder, { WARD_NO_INSTALL: '' }).ended
    expect({ code, line: lastLine(stdout) }).toEqual({ code: 1, line: '0 passed, 1 failed' })
  })
})

describe.skipIf(process.platform === 'win32')('.ci/run ends with it as well', () => {
  const ci = (npm: string) => {
    const folder = makeClone({ 'tools/npm': `#!/bin/sh\n${npm}`, 'tools/chromium': '#!/bin/sh\n' })
    cpSync(join(root, '.ci'), join(folder, '.ci'), { recursive: true })
    const env = { ...process.env, PATH: `${join(folder, 'tools')}${delimiter}${process.env['PATH']}` }
    return start(join(folder, '.ci/run'), [], { env }).ended
  }

  test('the line of npm test, and its exit code', async () => {
    const { code, stdout } = await ci(
      'echo "$CI $@"; echo "1 passed, 2 failed" | tee "$WARD_CLOSING_FILE"; exit 1',
    )
    expect({ code, stdout }).toEqual({ code: 1, stdout: 'true test --silent\n1 passed, 2 failed\n' })
  })

  test('a line of its own when npm test left none', async () => {
    const { code, stdout } = await ci('exit 3')
    expect({ code, line: lastLine(stdout) }).toEqual({ code: 1, line: '0 passed, 1 failed' })
  })

  test('even when a server is left behind that holds the output open', async () => {
    const start = performance.now()
    const { code } = await ci('sleep 60 & echo "1 passed, 0 failed" | tee "$WARD_CLOSING_FILE"')
    expect(code).toBe(0)
    expect(performance.now() - start).toBeLessThan(30_000)
  })

  test('allows the tests an hour and no more', () => {
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toContain('timeout -k 30 60m')
  })
})
