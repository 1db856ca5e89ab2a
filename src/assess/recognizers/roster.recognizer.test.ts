import { describe, expect, it } from 'vitest'
import { readKnowledge, rosterText } from '../scanning/read-knowledge.ts'
import type { RosterKind } from '../scanning/knowledge.ts'
import { recognize } from './recognize.fixture.ts'
import { MOST_LOOKUPS, roster } from './roster.recognizer.ts'

/** A made-up patient of every kind, hashed by a hash that shows what it was asked. */
const LISTED: readonly (readonly [RosterKind, string])[] = [
  ['name', 'anna diaz'],
  ['name', 'anna van der berg'],
  ['name', 'dana ruiz'],
  ['name-and-birth-date', 'anna diaz|1980-02-03'],
  ['name-and-birth-date', 'dana ruiz|1975-01-02'],
  ['mrn', '0088123456'],
  ['mrn', 'AB-77123'],
  ['mrn', '55123'],
  ['mrn', '20250304'],
  ['member', 'XYZ 123 456 789'],
  ['ssn', '536-90-4399'],
  ['phone', '617-555-0142'],
  ['email', 'anna@example.org'],
]
const knowledge = readKnowledge(
  {
    schema: 'ward.phi-knowledge/1',
    staff: ['Dana Ruiz'],
    roster: {
      algorithm: 'hmac-sha-256-128',
      keyId: '0'.repeat(16),
      entries: LISTED.map(([kind, value]) => ({ kind, hashes: [`<${rosterText(kind, value)}>`] })),
    },
  },
  { keyedHash: text => `<${text}>` },
)

describe('a patient of the roster', () => {
  it.each<[because: string, text: string, found: string[], kind: string, confidence: number, key: string]>([
    ['full name', 'Call Anna Diaz back', ['Anna Diaz'], 'I1', 90, 'name'],
    ['last name first', 'DIAZ, ANNA', ['DIAZ, ANNA'], 'I1', 90, 'name'],
    ['middle initial', 'Anna M. Diaz', ['Anna M. Diaz'], 'I1', 90, 'name'],
    ['last, first, middle initial', 'Diaz, Anna M.', ['Diaz, Anna M'], 'I1', 90, 'name'],
    ['a mark that the roster lacks', 'Anna Díaz', ['Anna Díaz'], 'I1', 90, 'name'],
    ['a family name of several words', 'Anna van der Berg', ['Anna van der Berg'], 'I1', 90, 'name'],
    ['underscores', 'Anna_Diaz_scan.pdf', ['Anna_Diaz'], 'I1', 90, 'name'],
    ['name and birth date', 'Anna Diaz 2/3/1980', ['Anna Diaz', '2/3/1980'], 'D', 95, 'name-and-birth-date'],
    ['birth date first', '1980-02-03 Diaz Anna', ['Diaz Anna', '1980-02-03'], 'D', 95, 'name-and-birth-date'],
    ['year of two digits', 'Anna Diaz, 02/03/80', ['Anna Diaz', '02/03/80'], 'D', 95, 'name-and-birth-date'],
    [
      'of the staff, with the birth date',
      'Dana Ruiz 1/2/1975',
      ['Dana Ruiz', '1/2/1975'],
      'D',
      95,
      'name-and-birth-date',
    ],
    ['record number without its zeros', 'see 88123456', ['88123456'], 'D', 95, 'mrn'],
    ['record number with a hyphen fewer', 'AB77123 came', ['AB77123'], 'D', 95, 'mrn'],
    ['a label before it is not its', 'MRN 88123456', ['88123456'], 'D', 95, 'mrn'],
    ['five digits are found in ordinary texts', 'room 55123', ['55123'], 'I1', 60, 'common-number'],
    ['so is a day', 'scan 20250304', ['20250304'], 'I1', 60, 'common-number'],
    ['groups', 'member XYZ-123-456-789', ['XYZ-123-456-789'], 'D', 95, 'member'],
    ['social security number', '536904399', ['536904399'], 'D', 95, 'ssn'],
    ['telephone number', 'from (617) 555-0142', ['617) 555-0142'], 'D', 95, 'phone'],
    ['e-mail', 'to <Anna@Example.org>.', ['Anna@Example.org'], 'D', 95, 'email'],
  ])('%s', (_, text, found, kind, confidence, key) => {
    const hits = recognize(roster, text, { knowledge })
    expect(hits.map(hit => hit.text)).toEqual(found)
    for (const hit of hits) expect(hit).toMatchObject({ class: kind, confidence, because: key })
  })

  it.each<[because: string, text: string]>([
    ['another name', 'Anna Ruiz'],
    ['a name across a sentence', 'Ask Anna; Diaz left'],
    ['a day of somebody else is no proof', 'Dana Ruiz 1/3/1975'],
    ['one of the staff, though a patient too', 'Dana Ruiz'],
    ['part of a longer number', '9881234567'],
    ['a letter touches', '88123456X'],
    ['an address that goes on', 'banna@example.org'],
    ['empty', ''],
    ['signs', '--- ### ((('],
  ])('not found: %s', (_, text) => expect(recognize(roster, text, { knowledge })).toEqual([]))

  it('nothing is looked for without a roster', () => {
    expect(recognize(roster, 'Anna Diaz 88123456')).toEqual([])
  })

  const FIVE_DIGITS = Array.from({ length: 400 }, (_, at) => 10_007 + at * 211).join(' ')

  it('numbers without end do not hide a patient before them', () => {
    const hits = recognize(roster, `Anna Diaz 2/3/1980 ${FIVE_DIGITS}`, { knowledge })
    expect(hits.map(({ text, class: kind }) => [text, kind])).toEqual([
      ['Anna Diaz', 'D'],
      ['2/3/1980', 'D'],
    ])
  })

  it('names and numbers without end do not hide an address', () => {
    const names = Array.from({ length: 400 }, (_, at) => `${letters(at)} ${letters(at + 400)}`).join(' ')
    expect(recognize(roster, `${names} ${FIVE_DIGITS} anna@example.org`, { knowledge })).toMatchObject([
      { text: 'anna@example.org', class: 'D' },
    ])
  })

  /** Counts what is hashed in a line of a roster of all kinds. */
  function hashesOf(text: string): number {
    let hashes = 0
    const counted = readKnowledge(
      {
        schema: 'ward.phi-knowledge/1',
        roster: {
          algorithm: 'hmac-sha-256-128',
          keyId: '0'.repeat(16),
          entries: LISTED.map(([kind]) => ({ kind, hashes: ['x'] })),
        },
      },
      { keyedHash: () => String((hashes += 1)) },
    )
    recognize(roster, text, { knowledge: counted })
    return hashes
  }

  it.each<[because: string, kind: keyof typeof MOST_LOOKUPS, piece: (at: number) => string]>([
    ['names without end', 'names', at => `${letters(at)} ${letters(at + 1)}`],
    ['numbers without end', 'numbers', at => `${10_000 + at}-67890`],
    ['addresses without end', 'addresses', at => `${letters(at).toLowerCase()}@b.example`],
  ])('a long line costs no more hashes than the limit: %s', (_, kind, piece) => {
    const hashes = hashesOf(Array.from({ length: 20_000 }, (__, at) => piece(at)).join(' '))
    expect(hashes).toBeGreaterThan(100)
    expect(hashes).toBeLessThanOrEqual(MOST_LOOKUPS[kind])
  })

  it.each<[because: string, piece: string]>([
    ['a name', 'Anna Diaz; '],
    ['a name and a day', 'Anna Diaz 2/3/1980; '],
    ['a number', '88123456; '],
    ['an address', 'anna@example.org; '],
  ])('the same value is hashed once in a line, and the time stays linear: %s', (_, piece) => {
    expect(hashesOf(piece.repeat(20_000))).toBe(hashesOf(piece.repeat(200)))
  })
})

/** A capitalised word that no lexicon knows, another for each number. */
function letters(at: number): string {
  return `X${String(at).replaceAll(/\d/g, digit => 'abcdefghij'.charAt(Number(digit)))}q`
}
