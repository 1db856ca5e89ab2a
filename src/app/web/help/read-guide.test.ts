import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { GUIDE_GROUPS, GUIDE_NAMES, GUIDES } from '../../api/contracts/help-topics.ts'
import { type GuideLink, linkIn } from './guide-links.ts'
import { partsOf, plainText, readGuide } from './read-guide.ts'

const FOLDER = join(import.meta.dirname, '../../../../docs/guide')
const FILES = readdirSync(FOLDER)
  .filter(name => name.endsWith('.md'))
  .map(name => name.slice(0, -'.md'.length))

describe('a guide', () => {
  test('has its title, its parts and its tables', () => {
    const { title, body } = readGuide(
      '# One `thing`\n\nText.\n\n## Who may, & why?\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n',
    )
    expect(title).toBe('One thing')
    expect(partsOf({ body })).toEqual([{ id: 'who-may--why', title: 'Who may, & why?' }])
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'table'])
  })

  test('has no markup: what looks like it is no words of it either', () => {
    const { body } = readGuide('# T\n\nA <img src=x onerror=alert(1)> b\n')
    expect(body.map(plainText).join('')).toBe('A  b')
  })
})

describe('a link of a guide', () => {
  test.each<[string, GuideLink, string]>([
    ['#records', { leads: 'inside', address: '/help?topic=score#records' }, 'its own part'],
    ['who-was-it.md', { leads: 'inside', address: '/help?topic=who-was-it' }, 'another guide'],
    [
      'people-and-roles.md#invite',
      { leads: 'inside', address: '/help?topic=people-and-roles#invite' },
      'a part of another',
    ],
    [
      '../checks/entra.mfa-all-users.md',
      { leads: 'inside', address: '/checks?check=entra.mfa-all-users' },
      'a check opens in the list',
    ],
    ['https://www.hhs.gov/', { leads: 'outside', address: 'https://www.hhs.gov/' }, 'the web'],
    ['../permissions.md', { leads: 'nowhere' }, 'a page that is not here is text'],
    ['no-such.md', { leads: 'nowhere' }, 'a guide that is not there'],
    ['constructor.md', { leads: 'nowhere' }, 'what every object has is no guide'],
    ['javascript:alert(1)', { leads: 'nowhere' }, 'no script'],
    ['http://plain.example', { leads: 'nowhere' }, 'no plain http'],
  ])('%s leads to %o: %s', (url, expected) => {
    expect(linkIn('score', url)).toEqual(expected)
  })
})

describe('docs/guide', () => {
  test('every guide is listed for help, in one group of its list', () => {
    expect(FILES.filter(name => !Object.hasOwn(GUIDES, name))).toEqual([])
    expect(GUIDE_GROUPS.flatMap(({ guides }) => guides).toSorted()).toEqual([...GUIDE_NAMES].sort())
  })

  test.each(FILES)('%s has a title, and its inner links lead to parts that it has', name => {
    const { title, body } = readGuide(readFileSync(join(FOLDER, `${name}.md`), 'utf8'))
    expect(title).not.toBe('')
    const parts = new Set(partsOf({ body }).map(({ id }) => id))
    const deeper = linksIn(body).filter(url => url.startsWith('#') && !parts.has(url.slice(1)))
    expect(deeper).toEqual([])
  })
})

function linksIn(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap(node => [
    ...(node.type === 'link' ? [node.url] : []),
    ...('children' in node ? linksIn(node.children) : []),
  ])
}
