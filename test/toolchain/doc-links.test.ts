import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GENERATORS } from '../../scripts/docs/generators.ts'
import { makeClone, root } from './clone.ts'

/**
 * Links of a Markdown file that lead nowhere: to a file that is not there, or to a place in it that has no heading or
 * anchor of that name. Generated pages count as there and are not opened: their own check says when they are missing.
 */
function deadLinks(folder: string, file: string, made: ReadonlySet<string> = new Set()): string[] {
  const text = readFileSync(join(folder, file), 'utf8').replace(/^(`{3,}).*?^\1/gms, '')
  const targets = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, target]) => target as string)
  return targets.filter(target => {
    if (/^(https?:|mailto:)/.test(target)) return false
    const [path = '', place] = target.split('#')
    const to = path === '' ? file : join(dirname(file), decodeURIComponent(path)).replaceAll('\\', '/')
    if (made.has(to)) return false
    if (!existsSync(join(folder, to))) return true
    return place !== undefined && !placesIn(readFileSync(join(folder, to), 'utf8')).has(place)
  })
}

/** Headings as GitHub names them, and anchors. */
function placesIn(text: string): Set<string> {
  const headings = Array.from(text.matchAll(/^#+ (.+)$/gm), ([, words]) =>
    (words as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
  return new Set([...headings, ...Array.from(text.matchAll(/<a id="([^"]+)">/g), ([, id]) => id as string)])
}

describe('links between documents', () => {
  const made = new Set(GENERATORS.map(({ file }) => file))
  const files = ['*.md', 'docs/**/*.md']
    .flatMap(pattern => globSync(pattern, { cwd: root }))
    .map(file => file.replaceAll('\\', '/'))

  it('are looked for in the guides too', () => {
    expect(files).toContain('docs/guide/old-advice.md')
    expect(files).toContain('README.md')
  })

  it.each(files.filter(file => !made.has(file)))('%s leads to what is there', file => {
    expect(deadLinks(root, file, made)).toEqual([])
  })

  it('are found in generated pages too', async () => {
    const pages = GENERATORS.filter(({ file }) => file.endsWith('.md'))
    const texts = Object.fromEntries(
      await Promise.all(GENERATORS.map(async ({ file, make }) => [file, await make()] as const)),
    )
    const written = files.filter(file => !made.has(file))
    const folder = makeClone({
      ...Object.fromEntries(written.map(file => [file, readFileSync(join(root, file), 'utf8')])),
      ...texts,
    })
    expect(pages.flatMap(({ file }) => deadLinks(folder, file).map(target => `${file}: ${target}`))).toEqual(
      [],
    )
  })

  it.each([
    ['[x](gone.md)', ['gone.md'], 'a file that is not there'],
    ['[x](b.md)', [], 'a file that is there'],
    ['[x](b.md#one-more-thing)', [], 'a heading'],
    ['[x](b.md#row)', [], 'an anchor'],
    ['[x](b.md#other)', ['b.md#other'], 'no such heading'],
    ['# Here\n[x](#here) [y](#there)', ['#there'], 'a place on the same page'],
    ['[x](https://example.test/gone)', [], 'the network is not asked'],
    ['```\n[x](gone.md)\n```', [], 'an example in a block of code'],
  ])('%j has the dead links %j (%s)', (text, dead) => {
    const folder = makeClone({
      'docs/a.md': text,
      'docs/b.md': '# B\n## One more thing!\n| <a id="row"></a>x |',
    })
    expect(deadLinks(folder, 'docs/a.md')).toEqual(dead)
  })
})

describe('the guide to old advice', () => {
  const text = readFileSync(join(root, 'docs/guide/old-advice.md'), 'utf8')
  const rows = Array.from(text.matchAll(/^\| (\[.+?\]\(#.+?\).*?) \| (.+) \| (.+) \|$/gm))
  const sources = Array.from(text.matchAll(/^\| (\d+) \| .+ \| (.+) \| (.+) \|$/gm))

  it.each(rows.map(([, advice, today, checks]) => [advice, today, checks]))(
    '%s has a check or says that none answers it',
    (_, today, checks) => {
      expect(checks).toMatch(/\]\(\.\.\/checks\/[a-z.-]+\.md\)|^no check|^\[all checks\]/)
      const named = Array.from(
        (today as string).matchAll(/\[([\d, ]+)\]/g),
        ([, numbers]) => numbers?.split(', ') ?? [],
      )
      const listed = sources.map(([, number]) => number)
      for (const number of named.flat()) expect(listed).toContain(number)
    },
  )

  it('has every row, and each source with its date and whether it was read', () => {
    expect(rows.length).toBe(text.split('## What of')[0]?.match(/^\| \[/gm)?.length)
    expect(rows.length).toBeGreaterThan(20)
    expect(sources.map(([, number]) => Number(number))).toEqual(sources.map((_, at) => at + 1))
    expect(text).toContain('Not legal advice')
  })
})
