import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lintConfig } from '../../scripts/lint-config.ts'
import { BROKEN_ROOMS } from './lint-cases/broken-rooms.ts'
import { BROKEN_RULES } from './lint-cases/broken-rules.ts'
import { GOOD_FILES } from './lint-cases/good-files.ts'

// A linter that reads no file, or whose pattern never matches, is green. So every rule is broken here on purpose, in a
// folder outside the repository (oxlint honours .gitignore), and exactly the expected reports must come back.

const root = join(import.meta.dirname, '../..')

const CASES = [
  ...BROKEN_ROOMS.map(([file, why, text]) => ({ file, why, text, rule: 'eslint(no-restricted-imports)' })),
  ...BROKEN_RULES.map(([file, why, text, rule]) => ({ file, why, text, rule })),
]

let folder: string
let reports: { number_of_files: number; diagnostics: { filename: string; code?: string; message: string }[] }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ward-lint-'))
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json'])
    cpSync(join(root, file), join(folder, file))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir')
  const files = { ...GOOD_FILES, ...Object.fromEntries(CASES.map(({ file, text }) => [file, text])) }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  const stdout = await new Promise<string>(resolve => {
    // It answers 1 because it finds what it should find.
    execFile(process.execPath, [oxlint, '-f', 'json'], { cwd: folder, maxBuffer: 1e8 }, (_error, out) =>
      resolve(out),
    )
  })
  reports = JSON.parse(stdout)
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const reportedFor = (file: string) =>
  reports.diagnostics
    .filter(({ filename }) => filename === file)
    .map(({ code, message }) => code ?? message)
    .sort()

describe('the linter', () => {
  test('reads every file', () => {
    expect(reports.number_of_files).toBe(Object.keys(GOOD_FILES).length + CASES.length)
  })

  test.each(CASES)('$file: $why', ({ file, rule }) => {
    expect([...new Set(reportedFor(file))]).toEqual([rule])
  })

  test('reports no good file', () => {
    expect(
      Object.keys(GOOD_FILES).flatMap(file => reportedFor(file).map(rule => `${file}: ${rule}`)),
    ).toEqual([])
  })

  test('follows the configuration that the table makes', () => {
    expect(readFileSync(join(root, '.oxlintrc.json'), 'utf8'), 'stale: npm run docs').toBe(lintConfig())
  })
})
