import { describe, expect, test } from 'vitest'
import { checkEntries, helpEntries, pageEntries, requirementEntries, searchedFor } from './entries.ts'
import { type Entry, rank } from './rank.ts'
import { PERMISSION_NAMES } from '../../base/people/permissions.ts'

const ALL: readonly Entry[] = [
  ...pageEntries(new Set(PERMISSION_NAMES)),
  ...checkEntries(null),
  ...requirementEntries(null),
  ...helpEntries(),
]
const find = (words: string) => rank(ALL, searchedFor(words))
const first = (words: string) => find(words)[0]?.to ?? 'nothing'

describe('the first that is found', () => {
  test.each([
    ['entra.mfa-all-users', '/checks?check=entra.mfa-all-users', 'a check by its id'],
    ['MS.AAD.3.1v1', '/checks?check=entra.phishing-resistant-mfa', 'by ScubaGear’s'],
    [
      'ms aad 3.1',
      '/checks?check=entra.phishing-resistant-mfa',
      'by the beginning of that, spaced as one likes',
    ],
    ['164.312(d)', '/requirements?requirement=164.312(d)', 'a requirement by its paragraph'],
    ['45 C.F.R. § 164.312 (d)', '/requirements?requirement=164.312(d)', 'as lawyers write it'],
    ['164.308 a 1 ii d', '/requirements?requirement=164.308(a)(1)(ii)(D)', 'as people type it'],
    [
      '164.308(a)(1)',
      '/requirements?requirement=164.308(a)(1)(i)',
      'a standard by the number it is called by',
    ],
    ['164.404', '/procedures', 'a paragraph of another rule leads to its step'],
    ['automatic logoff', '/requirements?requirement=164.312(a)(2)(iii)', 'a requirement by its name'],
    ['logoff automatic', '/requirements?requirement=164.312(a)(2)(iii)', 'in any order'],
    ['automtic logoff', '/requirements?requirement=164.312(a)(2)(iii)', 'with a slip'],
    ['auto logo', '/requirements?requirement=164.312(a)(2)(iii)', 'by the beginnings'],
    ['settings', '/settings', 'a page by its name'],
    ['passkey', '/account', 'a part of a page'],
    ['mail server', '/settings', 'a part of a page by its name'],
    ['what is a waiver', '/help?topic=words#word-waiver', 'a word by what is asked'],
    ['keyboard', '/help?topic=keyboard', 'a topic of help'],
  ])('for %j is %s: %s', (words, to) => {
    expect(first(words)).toBe(to)
  })
})

describe('what is found', () => {
  test('holds every word in some form', () => {
    expect(find('sharing xylophone')).toEqual([])
  })

  test('forgives a slip only where nothing is found as it was written', () => {
    const dana: Entry = { kind: 'person', title: 'Dana Ruiz', text: '', to: '/people' }
    // "Data" is one slip from it, and stands in half of the catalogue.
    expect(rank([...ALL, dana], 'dana').map(({ title }) => title)).toEqual(['Dana Ruiz'])
    expect(rank(ALL, 'dana').length).toBeGreaterThan(1)
  })

  test('has no number for another number', () => {
    expect(find('164.999')).toEqual([])
  })

  test('is stable, and nothing for signs alone', () => {
    expect(find('mail')).toEqual(find('mail'))
    expect(find('%%% ()')).toEqual([])
  })

  test('takes words that every object has for words', () => {
    expect(() => find('constructor')).not.toThrow()
  })

  test('answers the longest search in its time', () => {
    expect(find('a b c d e f g h i j '.repeat(10))).toEqual([])
  })
})
