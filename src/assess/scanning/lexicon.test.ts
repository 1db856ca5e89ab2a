import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCensus } from '../../../scripts/lexicon/census.ts'
import { lexiconContent } from '../../../scripts/lexicon/content.ts'
import { encodeLexicon } from '../../../scripts/lexicon/encode.ts'
import type { Entries } from '../../../scripts/lexicon/entries.ts'
import { readWordList } from '../../../scripts/lexicon/word-list.ts'
import { foldAddress } from './fold-words.ts'
import { openLexicon } from './lexicon.ts'
import {
  EXTRA,
  firstNameWeight,
  ordinaryWeight,
  SENSITIVE_CATEGORIES,
  surnameWeight,
  WORD,
} from './word-knowledge.ts'

const repository = join(import.meta.dirname, '../../..')
const bytes = new Uint8Array(readFileSync(join(repository, 'lexicons/ward.lexicon')))
const lexicon = openLexicon(bytes)
const shared = process.env['WARD_SHARED'] ?? join(repository, '../shared')
const haveSources = existsSync(join(shared, 'data/phi/gazetteers'))

type Kind = keyof typeof WORD
const bitsOf = (word: string) => lexicon.bits(lexicon.entryOf(word))
const extraOf = (word: string) => lexicon.extra(lexicon.entryOf(word))
const isA = (word: string, kind: Kind) => (bitsOf(word) & WORD[kind]) !== 0

describe('weights', () => {
  test.each([
    [
      'james',
      12,
      7,
      '3.318 % of the men, 0.105 % of the surnames: the heavier of the two first-name files counts',
    ],
    ['mary', 12, 1, '2.629 % of the women'],
    ['robert', 12, 3, 'a first name with no ordinary use'],
    ['smith', 0, 10, '1.006 %: the most frequent surname'],
    ['garcia', 0, 8, '0.254 %'],
    ['jennifer', 10, 1, 'as a surname 0.001 % or fewer'],
  ])('%s is a first name by %i and a surname by %i: %s', (word, first, surname) => {
    expect(firstNameWeight(bitsOf(word))).toBe(first)
    expect(surnameWeight(bitsOf(word))).toBe(surname)
    expect(ordinaryWeight(bitsOf(word))).toBe(0)
  })

  test.each([
    ['will', 'every second sentence has it'],
    ['may', 'the verb and the month'],
    ['long', 'in "as long as"'],
    ['price', 'of every deal'],
    ['young', 'of every age'],
    ['grant', 'what funds are given by'],
    ['bill', 'what is to be paid'],
    ['case', 'of every ticket'],
    ['power', 'a trade'],
    ['best', 'closes letters'],
  ])('%s is an ordinary word more than a surname: %s', word => {
    expect(ordinaryWeight(bitsOf(word))).toBeGreaterThan(surnameWeight(bitsOf(word)))
    expect(surnameWeight(bitsOf(word))).toBeGreaterThan(0)
  })

  test('"the" weighs most', () => {
    const others = ['organization', 'report', 'people', 'rose'].map(word => ordinaryWeight(bitsOf(word)))
    expect(Math.max(...others)).toBeLessThan(ordinaryWeight(bitsOf('the')))
  })
})

describe('kinds', () => {
  test.each<[string, Kind, string]>([
    ['pneumonia', 'diagnosis', 'a word of ICD-10-CM that no other text has'],
    ['glomerulonephritis', 'diagnosis', 'a word of ICD-10-CM'],
    ['texas', 'state', 'the whole name'],
    ['tx', 'state', 'the two letters of the Postal Service'],
    ['may', 'month', 'a month, a name and a verb at once'],
    ['blvd', 'street', 'short for boulevard'],
    ['ct', 'street', 'court, and Connecticut'],
    ['ct', 'state', 'Connecticut, and court'],
    ['bakersfield', 'place', 'a city of 400,000'],
    ['salt lake city', 'place', 'a phrase of three words'],
    ['salt', 'beginsPhrase', 'the first word of that phrase'],
    ['st louis', 'place', 'written "St. Louis"'],
    ['inc', 'neverName', 'a kind of company'],
    ['monday', 'neverName', 'some families are called so; in a subject it is the day'],
    ['microsoft', 'neverName', 'a company'],
  ])('%s is %s: %s', (word, kind) => {
    expect(isA(word, kind)).toBe(true)
  })

  test.each<[string, Kind, string]>([
    ['encounter', 'diagnosis', '"initial encounter" closes the descriptions of injuries'],
    ['subsequent', 'diagnosis', 'the same'],
    ['vehicle', 'diagnosis', 'from chapter V, accidents'],
    ['spacecraft', 'diagnosis', 'from chapter V'],
    ['knitting', 'diagnosis', 'from chapter Y, activities'],
    ['shoulder', 'diagnosis', 'a part of the body'],
    ['bilateral', 'diagnosis', 'a direction'],
    ['johnson', 'diagnosis', 'a person in "Stevens-Johnson"'],
    ['jackson heights', 'diagnosis', 'a place is no diagnosis'],
    ['price', 'neverName', 'many people bear it: its weights decide'],
    ['kelly', 'place', 'a town, but a first name before'],
    ['may', 'neverName', 'a name as well'],
  ])('%s is not %s: %s', (word, kind) => {
    expect(isA(word, kind)).toBe(false)
  })

  test.each([
    ['surprise', true, 'a city in Arizona, whatever else the word is'],
    ['bakersfield', true, 'a large city'],
    ['may', false, 'no city'],
  ])('%s as a large place: %s (%s)', (word, large) => {
    expect((extraOf(word) & EXTRA.largePlace) !== 0).toBe(large)
  })

  test.each(['qwzx', 'xylophonistically', 'the the the', '', 'pneumonia x'])('"%s" is not known', word => {
    expect(lexicon.entryOf(word)).toBe(0)
    expect(lexicon.bits(0)).toBe(0)
    expect(lexicon.extra(0)).toBe(0)
  })
})

test.each([
  ['E119', true, 'type 2 diabetes without complications'],
  ['A00', true, 'a category of three characters'],
  ['U071', true, 'COVID-19; U is not left out'],
  ['E11.9', false, 'codes stand without their dot'],
  ['e119', false, 'and in capitals'],
  ['Z999X', false, 'shaped like a code, in no list'],
])('hasCode(%s) is %s: %s', (code, there) => {
  expect(lexicon.hasCode(code)).toBe(there)
})

describe('the file', () => {
  test('says what it is made of', () => {
    const { header } = lexicon
    expect(header.schema).toBe('ward.lexicon/1')
    expect(header.codes).toBeGreaterThan(90_000)
    expect(header.sources.map(({ licence }) => licence)).not.toContain('')
    expect(header.sources.every(({ words }) => words > 0)).toBe(true)
  })

  test.each([
    [4, 'inside the magic'],
    [11, 'before the length of the header'],
    [200, 'inside the header'],
    [bytes.length - 1, 'one byte short'],
    [Math.floor(bytes.length / 2), 'half of it'],
    [0, 'nothing at all'],
  ])('cut off after %i bytes is refused: %s', length => {
    expect(() => openLexicon(bytes.slice(0, length))).toThrow(RangeError)
  })

  test.each(['null', '{}', '{"schema":"ward.lexicon/2"}', 'no json'])(
    'with the header %s is refused',
    header => {
      const other = bytes.slice()
      other.fill(0x20, 12, 12 + new DataView(other.buffer).getUint32(8, true))
      other.set(new TextEncoder().encode(header), 12)
      expect(() => openLexicon(other)).toThrow('cut off or damaged')
    },
  )

  test('of another kind or version is refused', () => {
    const other = bytes.slice()
    other.set(new TextEncoder().encode('WARDLEX2'))
    expect(() => openLexicon(other)).toThrow('not a lexicon of Ward')
  })

  test('is opened in place, not copied, when it begins at a multiple of four', () => {
    const own = bytes.slice()
    const opened = openLexicon(own)
    const before = opened.entryOf('pneumonia')
    own.fill(0, 12 + new DataView(own.buffer).getUint32(8, true))
    expect(before).not.toBe(0)
    expect(opened.entryOf('pneumonia')).toBe(0)
  })

  test('is read alike from any offset', () => {
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    const opened = openLexicon(shifted.subarray(1))
    expect(opened.bits(opened.entryOf('james'))).toBe(bitsOf('james'))
    expect(opened.hasCode('E119')).toBe(true)
  })

  test.skipIf(!haveSources)(
    haveSources
      ? 'is what the lists and the sources make'
      : 'no sources: set WARD_SHARED to the shared folder',
    () => {
      const made = encodeLexicon(lexiconContent(shared))
      expect(Buffer.from(made).equals(bytes), 'stale: run "npm run lexicon"').toBe(true)
    },
  )
})

describe('a word list', () => {
  const read = (text: string) => {
    const entries: Entries = new Map()
    const faults: string[] = []
    readWordList('x.txt', text, entries, faults)
    return { entries, faults }
  }
  const HEAD = '# kind: diagnosis\n# source: own list\n'

  test('gives kinds, flags and weights', () => {
    const { entries, faults } = read(
      `${HEAD}Crohn’s disease\nMS\tambiguous, abbreviation\n# weight: 9\ncold\nHIV\tsensitive=hiv`,
    )
    expect(faults).toEqual([])
    expect(entries.get('crohn disease')).toMatchObject({ kinds: WORD.diagnosis, ordinary: 0 })
    expect(entries.get('ms')).toMatchObject({
      kinds: WORD.diagnosis | WORD.abbreviation,
      extra: EXTRA.ambiguous,
    })
    expect(entries.get('cold')).toMatchObject({ ordinary: 9 })
    expect(entries.get('hiv')?.sensitive).toBe(1 + SENSITIVE_CATEGORIES.indexOf('hiv'))
  })

  test.each([
    ['# kind: illness\n', 'x.txt:1: "illness" is no kind', 'a kind that WORD does not have'],
    [`${HEAD}cold\tvague`, 'x.txt:3: "vague" is no kind or flag', 'an unknown flag'],
    [`${HEAD}cold\tsensitive=shame`, 'x.txt:3: "shame" is none of', 'an unknown category'],
    [`${HEAD}cold\n\nCold`, 'x.txt:5: "cold" stands in line 3 already', 'twice in one file'],
    [`${HEAD}---`, 'x.txt:3: "---" holds no letter', 'nothing to look up'],
    [
      `${HEAD}5150 hold`,
      'x.txt:3: "5150 hold" begins with a number',
      'phrases are found by their first word',
    ],
    [`${HEAD}a b c d e f g`, 'x.txt:3: "a b c d e f g" has 7 words', 'longer than the scanner looks'],
    [`${HEAD}# weight: 16\ncold`, 'x.txt:3: "16" is no weight', 'four bits'],
    ['# kind: diagnosis\ncold', 'x.txt:2: a word before the line "# source', 'no source'],
    ['# source: own list\ncold', 'x.txt:2: a word before the line "# kind', 'no kind'],
    [HEAD, 'x.txt: holds no word', 'empty'],
    [
      `${HEAD}cold\tsensitive=hiv\nCOLD.\tsensitive=genetic`,
      '"cold" is genetic here and hiv',
      'two categories',
    ],
  ])('%j is refused: %s', (text, fault) => {
    expect(read(text).faults.join('\n')).toContain(fault)
  })

  test.each([
    ["St. Mary's", 'st mary', 'a closing ’s is taken off, dots are spaces'],
    ['O’Brien', 'obrien', 'an apostrophe inside a word is dropped'],
    ['Beta-Blocker', 'beta blocker', 'a hyphen is a space'],
    ['Ménière’s', 'meniere', 'marks are stripped'],
    ['COVID-19', 'covid 19', 'numbers are words of a phrase'],
    ['T2DM', 't 2 dm', 'letters and digits never share a word'],
  ])('%s is looked up as "%s": %s', (text, folded) => {
    expect(foldAddress(text)).toBe(folded)
  })
})

test.each([
  ['SMITH          1.006  1.006      1', 10, 'ten doublings of 0.001 % come close'],
  ['AALDERINK      0.000 77.480  88799', 1, 'too rare to be counted, yet borne'],
  ['RAREISH        0.002 50.000   9999', 2, 'one doubling'],
  ['RARER          0.003 50.000   9999', 2, 'a doubling and a half'],
])('%s weighs %i: %s', (line, weight) => {
  const entries: Entries = new Map()
  readCensus(line, 'surname', entries)
  expect([...entries.values()].map(({ surname }) => surname)).toEqual([weight])
})
