import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { refusal, ROOMS, RULES, ruleFor } from '../../scripts/rooms.ts'

const root = join(import.meta.dirname, '../..')
const isTest = (file: string) => /\.test(-d)?\.tsx?$|\.fixture\.ts$/.test(file)

/** Program files below src, without tests, by their path from src. */
const SOURCES = globSync('**/*.{ts,tsx}', { cwd: join(root, 'src') })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => !isTest(file))
const read = (file: string) => readFileSync(join(root, 'src', file), 'utf8')

/**
 * Comments blanked out, so a sentence about the clock is not a use of it; with `strings`, the words of strings too
 * (what stands in `${...}` is code and stays). A quote inside a regex misleads it to the end of that line only.
 */
function codeOf(text: string, { strings }: { strings: boolean }): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  const token = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
  return text.replace(token, part => {
    if (part.startsWith('/')) return blank(part)
    if (!strings) return part
    return part.startsWith('`') ? part.replace(/(^|\})[^]*?(\$\{|$)/g, blank) : blank(part)
  })
}

const IMPURE: readonly { what: string; pattern: RegExp; instead: string }[] = [
  {
    what: 'new Date()',
    pattern: /\bnew\s+Date\b\s*(?:\(\s*\)|(?!\s*\())/,
    instead: 'take the time as a parameter',
  },
  { what: 'Date()', pattern: /(?<!new\s+)(?<![.\w])Date\s*\(/, instead: 'take the time as a parameter' },
  { what: 'Date.now', pattern: /\bDate\s*\.\s*now\b/, instead: 'take the time as a parameter' },
  { what: 'Temporal.Now', pattern: /\bTemporal\s*\.\s*Now\b/, instead: 'take the time as a parameter' },
  { what: 'performance', pattern: /\bperformance\s*\.\s*\w/, instead: 'measure where it is called' },
  { what: 'Math.random', pattern: /\bMath\s*\.\s*random\b/, instead: 'take the number as a parameter' },
  {
    what: 'crypto',
    pattern: /(?<![.\w])crypto\s*\.\s*\w/,
    instead: 'take the bytes or the hash as a parameter',
  },
  { what: 'fetch', pattern: /(?<![.\w])fetch\s*\(/, instead: 'reading is the work of connect and collect' },
  { what: 'globalThis', pattern: /\bglobalThis\b/, instead: 'nothing of the surroundings may be seen' },
  { what: 'process', pattern: /(?<![.\w])process\s*[.[]/, instead: 'the browser has none' },
  {
    what: 'timers',
    pattern: /(?<![.\w])set(?:Timeout|Interval|Immediate)\s*\(/,
    instead: 'judging does not wait',
  },
  {
    what: 'import()',
    pattern: /(?<![.\w])import\s*\(/,
    instead: 'import at the top, where the rules see it',
  },
]

const impuritiesOf = (text: string) =>
  IMPURE.filter(({ pattern }) => pattern.test(codeOf(text, { strings: true })))

describe('base and assess see no clock, no chance and no surroundings', () => {
  const pure = SOURCES.filter(file => /^(base|assess)\//.test(file))

  test('there are such files', () => expect(pure.length).toBeGreaterThan(10))

  test.each(pure)('%s', file => {
    expect(impuritiesOf(read(file)).map(({ what, instead }) => `${what}: ${instead}`)).toEqual([])
  })

  test.each([
    ['const at = new Date()', ['new Date()']],
    ['const at = new Date( )', ['new Date()']],
    ['const at = new Date', ['new Date()']],
    ['const at = Date()', ['Date()']],
    ['const at = Date.now()', ['Date.now']],
    ['const clock = Date.now', ['Date.now']],
    ['const text = `at ${Date.now()}`', ['Date.now']],
    ['const one = Math.random()', ['Math.random']],
    ["const answer = fetch('/x')", ['fetch']],
    ["const answer = globalThis.fetch('/x')", ['globalThis']],
    ['const home = process.env.HOME', ['process']],
    ["const home = process['env']", ['process']],
    ['const start = performance.now()', ['performance']],
    ['const id = crypto.randomUUID()', ['crypto']],
    ["const other = await import('./other.ts')", ['import()']],
    ['setTimeout(() => {}, 1)', ['timers']],
    // The good neighbours: none of these may be reported.
    ['const at = new Date(text)', []],
    ['const at = new Date(Date.UTC(2026, 0, 1))', []],
    ['// Date.now() is not for here', []],
    ['/* process.env */ const a = 1', []],
    ["const why = 'the process. (Date.now() is refused)'", []],
    ['const why = `the process.${name} and ${other} process.`', []],
    ["import { process } from './process.ts'", []],
    ['const next = queue.fetch(1)', []],
    ['const step = state.process.next', []],
    ['const url = import.meta.url', []],
    ["const path = 'https://learn.microsoft.com/x' // performance.now", []],
  ])('%s -> %j', (text, expected) => {
    expect(impuritiesOf(text).map(({ what }) => what)).toEqual(expected)
  })
})

type Import = { from: string; to: string; typeOnly: boolean }

/** The relative imports of a file, import() and re-exports among them, with their paths from src. */
function importsOf(file: string, text: string): Import[] {
  const pattern =
    /\b(import|export)(\s+type)?\b([^'"`;]*?)\bfrom\s*['"](\.[^'"]+)['"]|\bimport\s*\(?\s*['"](\.[^'"]+)['"]/g
  return Array.from(
    codeOf(text, { strings: false }).matchAll(pattern),
    ([, , type, names = '', path, bare]) => {
      const listed = /^\s*\{([^}]*)\}\s*$/.exec(names)?.[1]?.split(',') ?? []
      const eachIsType =
        listed.length > 0 && listed.every(name => name.trim() === '' || /^\s*type\s/.test(name))
      const to = posix.normalize(posix.join(posix.dirname(file), path ?? bare ?? ''))
      return { from: file, to, typeOnly: type !== undefined || eachIsType }
    },
  )
}

describe('the table of rooms, with every path resolved', () => {
  const imports = SOURCES.flatMap(file => importsOf(file, read(file)))

  test('every folder of src is a room of the table', () => {
    const folders = new Set(SOURCES.map(file => file.split('/')[0]))
    expect([...folders].filter(folder => !ROOMS.includes(folder as (typeof ROOMS)[number]))).toEqual([])
  })

  test('imports are found', () => expect(imports.length).toBeGreaterThan(SOURCES.length))

  test('none is refused', () => {
    const refused = imports.flatMap(({ from, to, typeOnly }) => {
      const why = to.startsWith('../') ? undefined : refusal(from, to, typeOnly)
      return why === undefined ? [] : [`${from} -> ${to}: ${why}`]
    })
    expect(refused).toEqual([])
  })

  // build-web.mjs is called by `ward start` in a clone; nothing else outside src is a part of the program.
  test('none leaves src', () => {
    const outside = imports.filter(({ to }) => to.startsWith('../') && !to.endsWith('/package.json'))
    expect(outside.filter(({ to }) => to !== '../scripts/build-web.mjs')).toEqual([])
  })

  test.each([
    ['import x from "./a.ts"', './a.ts', false],
    ["import type { A } from '../a.ts'", '../a.ts', true],
    ["import { type A, type B } from '../a.ts'", '../a.ts', true],
    ["import { type A, b } from '../a.ts'", '../a.ts', false],
    ["import {\n  type A,\n  type B,\n} from '../a.ts'", '../a.ts', true],
    ["export { a } from '../a.ts'", '../a.ts', false],
    ["export type { A } from '../a.ts'", '../a.ts', true],
    ["export * from '../a.ts'", '../a.ts', false],
    ["import '../a.ts'", '../a.ts', false],
    ["const a = await import('../a.ts')", '../a.ts', false],
  ])('%j is read', (text, path, typeOnly) => {
    expect(importsOf('host/deep/x.ts', text)).toEqual([
      { from: 'host/deep/x.ts', to: posix.join('host/deep', path), typeOnly },
    ])
  })

  test.each([
    ['base/a.ts', 'host/b.ts', true, 'base imports no room'],
    ['store/a.ts', 'connect/b.ts', false, 'siblings'],
    ['collect/a.ts', 'store/b.ts', false, 'interfaces only'],
    ['collect/facts/a.schema.ts', 'collect/define-fact.ts', false, 'a schema imports schemas'],
    ['assess/a.ts', 'collect/facts/a.fact.ts', true, 'types of schemas only'],
    ['assess/a.ts', 'collect/facts/a.schema.ts', false, 'types only'],
    ['app/web/a.ts', 'app/api/routes/b.ts', true, 'contracts only'],
    ['app/web/a.ts', 'app/start.ts', false, 'contracts only'],
    ['app/web/a.ts', 'store/b.ts', true, 'not the store'],
    ['app/api/contracts/a.ts', 'app/api/define-route.ts', true, 'base and contracts only'],
    ['report/a.ts', 'app/b.ts', true, 'nothing imports app'],
  ])('%s -> %s is refused (types only: %s): %s', (from, to, typeOnly) => {
    expect(refusal(from, to, typeOnly)).toBeTypeOf('string')
  })

  test.each([
    ['collect/a.ts', 'store/b.ts', true],
    ['collect/facts/x/a.schema.ts', 'collect/facts/field.schema.ts', false],
    ['assess/a.ts', 'collect/facts/a.schema.ts', true],
    ['app/web/a.ts', 'app/api/contracts/b.ts', false],
    ['app/web/a.ts', 'app/web/api/b.ts', false],
    ['app/start.ts', 'connect/practice/server.ts', false],
  ])('%s -> %s is allowed', (from, to, typeOnly) => {
    expect(refusal(from, to, typeOnly)).toBeUndefined()
  })

  test('the last rule that names a file holds', () => {
    expect(ruleFor('app/web/pages/x.tsx').files).toBe('app/web/**')
    expect(ruleFor('collect/facts/entra/x.schema.ts').files).toBe('collect/**/*.schema.ts')
    expect(() => ruleFor('elsewhere/x.ts')).toThrow('stands in no room')
    for (const { files, room } of RULES) expect(files.startsWith(`${room}/`)).toBe(true)
  })
})
