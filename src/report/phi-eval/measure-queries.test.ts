import { describe, expect, it } from 'vitest'
import type { Query } from '../../base/labelled-texts.ts'
import { measureQueries } from './measure-queries.ts'
import { answering, blind, type Found, valueIn } from './scan.fixture.ts'

const query = (line: number, text: string, ...values: readonly string[]): Query => ({
  line,
  text,
  values: values.map(value => ({ type: 'NAME', value })),
})
const measure = (scan: Parameters<typeof measureQueries>[0], ...rows: readonly Query[]) =>
  measureQueries(scan, [{ name: 'q.jsonl', texts: { form: 'queries', rows } }])

const ROWS = [query(1, 'Ann Lee has asthma, Ann Lee', 'Ann Lee'), query(2, 'What is asthma?')]

describe('measureQueries', () => {
  it('gives a perfect scanner all it can have', () => {
    const scan = answering(text =>
      text.startsWith('Ann')
        ? {
            decision: 'likely',
            found: [
              [0, 7],
              [20, 7],
            ],
          }
        : {},
    )
    const section = measure(scan, ...ROWS)
    const value = (id: string) => valueIn(section, `queries.${id}`)
    expect(['recall', 'values', 'all-caught', 'characters'].map(value)).toEqual([1, 1, 1, 1])
    expect(value('phi-free-flagged')).toBe(0)
    expect(section.figures.every(({ met }) => met !== false)).toBe(true)
    expect(section.shown).toEqual([])
  })

  it('gives a blind scanner nothing, and no false flag either', () => {
    const section = measure(blind, ...ROWS)
    expect(
      ['recall', 'values', 'all-caught', 'phi-free-flagged'].map(id => valueIn(section, `queries.${id}`)),
    ).toEqual([0, 0, 0, 0])
    expect(section.shown).toEqual([
      {
        kind: 'missed',
        file: 'q.jsonl',
        line: 1,
        text: 'Ann Lee has asthma, Ann Lee',
        what: 'query: none, NAME “Ann Lee”',
      },
    ])
  })

  it.each<[readonly Found[], number, string]>([
    [[[0, 7]], 0, 'one of two occurrences is not every one'],
    [
      [
        [5, 3],
        [26, 1],
      ],
      1,
      'touching each occurrence by a letter is enough',
    ],
    [
      [
        [0, 7, 'H1'],
        [20, 7, 'I1'],
      ],
      0,
      'evidence of health is none of identity',
    ],
    [
      [
        [0, 7, 'N'],
        [20, 7, 'D'],
      ],
      0,
      'what speaks against is none either',
    ],
    [
      [
        [0, 7, 'D'],
        [20, 7, 'I2'],
      ],
      1,
      'D and I2 are identity as I1 is',
    ],
  ])('found %j gives value recall %i: %s', (found, recall) => {
    const section = measure(
      answering(() => ({ found })),
      ROWS[0] as Query,
    )
    expect(valueIn(section, 'queries.values')).toBe(recall)
  })

  it('counts the characters of the union of evidence against the union of labels', () => {
    const scan = answering(() => ({
      found: [
        [0, 20],
        [10, 18],
        [0, 28, 'H1'],
      ],
    }))
    const section = measure(scan, query(1, 'Ann Lee of Leeds is the one.', 'Ann Lee', 'Lee of Leeds'))
    // 28 units of evidence; "Ann Lee of Leeds" are 16.
    expect(valueIn(section, 'queries.characters')).toBe(28 / 16)
  })

  it('counts a value that does not stand in its text as missed, and says so', () => {
    const section = measure(
      answering(() => ({ found: [[0, 100]] })),
      query(1, 'Ann', 'Beth'),
    )
    expect(valueIn(section, 'queries.values')).toBe(0)
    expect(section.notes).toEqual([
      '1 of the values do not stand in their text word for word; they count as missed.',
    ])
  })

  it('tells review and identifier apart from flags', () => {
    const section = measure(
      answering(text => ({ decision: text.startsWith('Ann') ? 'review' : 'identifier' })),
      ...ROWS,
    )
    expect(valueIn(section, 'queries.recall')).toBe(0)
    expect(valueIn(section, 'queries.with-phi.review')).toBe(1)
    expect(valueIn(section, 'queries.phi-free.identifier')).toBe(1)
    expect(valueIn(section, 'queries.phi-free-flagged')).toBe(0)
  })
})
