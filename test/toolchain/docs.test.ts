import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { leftOverFiles, staleFiles } from '../../scripts/docs/generate.ts'
import { GENERATED_FOLDERS, GENERATORS } from '../../scripts/docs/generators.ts'
import { block, code, link, list, page, plain, table } from '../../scripts/docs/markdown.ts'
import { makeClone } from './clone.ts'

describe('documents made from declarations', () => {
  test('no two generators write one file', () => {
    expect(new Set(GENERATORS.map(({ file }) => file)).size).toBe(GENERATORS.length)
  })

  const generators = [
    { file: 'docs/a.md', make: () => 'a' },
    { file: 'docs/deep/b.md', make: async () => 'b' },
  ]

  test('--check names the missing and the stale and writes nothing', async () => {
    const folder = makeClone({ 'docs/a.md': 'a' })
    const missing = { file: 'docs/deep/b.md', is: 'missing' }
    expect(await staleFiles(folder, generators, { write: false })).toEqual([missing])
    expect(existsSync(join(folder, 'docs/deep'))).toBe(false)
    const old = makeClone({ 'docs/a.md': 'old' })
    expect(await staleFiles(old, generators, { write: false })).toEqual([
      { file: 'docs/a.md', is: 'stale' },
      missing,
    ])
    expect(readFileSync(join(old, 'docs/a.md'), 'utf8')).toBe('old')
  })

  test('writing makes them fresh and touches only the stale', async () => {
    const folder = makeClone({ 'docs/a.md': 'old' })
    expect((await staleFiles(folder, generators, { write: true })).map(({ file }) => file)).toEqual([
      'docs/a.md',
      'docs/deep/b.md',
    ])
    expect(readFileSync(join(folder, 'docs/deep/b.md'), 'utf8')).toBe('b')
    expect(await staleFiles(folder, generators, { write: true })).toEqual([])
  })

  test('what nothing makes any more is named in a generated folder, and removed by writing; nothing else is', () => {
    const folder = makeClone({
      'docs/a.md': 'a',
      'docs/hand-written.md': 'kept: its folder is not a generated one',
      'docs/deep/b.md': 'b',
      'docs/deep/gone.md': 'left over',
      'docs/deep/deeper/gone.md': 'left over',
    })
    const left = [
      { file: 'docs/deep/deeper/gone.md', is: 'left over' },
      { file: 'docs/deep/gone.md', is: 'left over' },
    ]
    expect(leftOverFiles(folder, generators, ['docs/deep'], { write: false })).toEqual(left)
    expect(existsSync(join(folder, 'docs/deep/gone.md'))).toBe(true)
    expect(leftOverFiles(folder, generators, ['docs/deep'], { write: true })).toEqual(left)
    expect(leftOverFiles(folder, generators, ['docs/deep'], { write: false })).toEqual([])
    expect(existsSync(join(folder, 'docs/deep/b.md'))).toBe(true)
    expect(existsSync(join(folder, 'docs/hand-written.md'))).toBe(true)
  })

  test('every generated folder has generators: a misspelt one would empty another', () => {
    for (const folder of GENERATED_FOLDERS)
      expect(GENERATORS.filter(({ file }) => file.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0)
  })
})

describe('Markdown', () => {
  test('a cell cannot break its table', () => {
    expect(table(['a', 'b'], [['x | y', 'one\ntwo']])).toBe('| a | b |\n| --- | --- |\n| x \\| y | one two |')
  })

  test('a page says first that it is made, and from what', () => {
    expect(page('T', 'src/x.ts', 'body', '')).toBe(
      '<!-- Made by `npm run docs` from src/x.ts. Do not edit. -->\n\n# T\n\nbody\n',
    )
  })

  test.each([
    ['Give it to <name>', 'Give it to \\<name>', 'a tag would vanish'],
    ['SPF_record and *all*', 'SPF\\_record and \\*all\\*', 'emphasis'],
    ['see [here](x) `now`', 'see \\[here\\](x) \\`now\\`', 'a link, code'],
    ['set $a and $b', 'set \\$a and \\$b', 'a formula on GitHub'],
    ['C:\\temp', 'C:\\\\temp', 'a backslash is itself'],
    ['one\n  two', 'one two', 'a text is one line'],
    ['# not a heading', '\\# not a heading', 'a heading'],
    ['1. not a list', '1\\. not a list', 'a numbered list'],
    ['- not a list', '\\- not a list', 'a list'],
    ['Settings > Mail & more', 'Settings > Mail & more', 'a portal path stays readable'],
    ['&lt; stays', '\\&lt; stays', 'an entity would become a sign'],
    ['at https://x.test/a_b*c now_', 'at https://x.test/a_b*c now\\_', 'an address stays an address'],
    ['4.5 percent', '4.5 percent', 'a number is no list'],
  ])('%j is shown as it is (%#)', (text, expected, _why) => {
    expect(plain(text)).toBe(expected)
  })

  test('code holds backticks, in a line and in a block', () => {
    expect(code('a')).toBe('`a`')
    expect(code('a`b')).toBe('``a`b``')
    expect(code('`a`')).toBe('`` `a` ``')
    expect(block('x', 'powershell')).toBe('```powershell\nx\n```')
    expect(block('x\n```\ny', '')).toBe('````\nx\n```\ny\n````')
  })

  test('a link’s address cannot end it', () => {
    expect(link('a', 'x.md#b')).toBe('[a](x.md#b)')
    expect(link('a', 'https://x.test/a (b)')).toBe('[a](https://x.test/a%20%28b%29)')
  })

  test('an item of a list is one line', () => {
    expect(list(['a', 'b\nc'])).toBe('- a\n- b c')
    expect(list(['a', 'b'], { ordered: true })).toBe('1. a\n2. b')
  })
})
