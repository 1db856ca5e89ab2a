import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { staleFiles } from '../../scripts/docs/generate.ts'
import { GENERATORS } from '../../scripts/docs/generators.ts'
import { page, table } from '../../scripts/docs/markdown.ts'
import { makeClone } from './clone.ts'

describe('documents made from declarations', () => {
  test('no two generators write one file', () => {
    expect(new Set(GENERATORS.map(({ file }) => file)).size).toBe(GENERATORS.length)
  })

  const generators = [
    { file: 'docs/a.md', make: () => 'a' },
    { file: 'docs/deep/b.md', make: async () => 'b' },
  ]

  test('--check names the stale ones and writes nothing', async () => {
    const folder = makeClone({ 'docs/a.md': 'a' })
    expect(await staleFiles(folder, generators, { write: false })).toEqual(['docs/deep/b.md'])
    expect(existsSync(join(folder, 'docs/deep'))).toBe(false)
  })

  test('writing makes them fresh and touches only the stale', async () => {
    const folder = makeClone({ 'docs/a.md': 'old' })
    expect(await staleFiles(folder, generators, { write: true })).toEqual(['docs/a.md', 'docs/deep/b.md'])
    expect(readFileSync(join(folder, 'docs/deep/b.md'), 'utf8')).toBe('b')
    expect(await staleFiles(folder, generators, { write: true })).toEqual([])
  })

  test('a cell cannot break its table', () => {
    expect(table(['a', 'b'], [['x | y', 'one\ntwo']])).toBe('| a | b |\n| --- | --- |\n| x \\| y | one two |')
  })

  test('a page says first that it is made, and from what', () => {
    expect(page('T', 'src/x.ts', 'body')).toBe(
      '<!-- Made by `npm run docs` from src/x.ts. Do not edit. -->\n\n# T\n\nbody\n',
    )
  })
})
