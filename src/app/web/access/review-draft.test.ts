import { describe, expect, test } from 'vitest'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import {
  countMarks,
  type Mark,
  marksIn,
  NO_DRAFT,
  type ReviewDraft,
  rowKeys,
  signedMarks,
  signProblems,
  withMark,
} from './review-draft.ts'

function entry(sentence: string, eventIds: readonly string[] = [sentence]): ShownEntry {
  return { sentence, eventIds, events: eventIds.length } as unknown as ShownEntry
}

const ENTRIES = [entry('a'), entry('b'), entry('b'), entry('c')]
const EXPECTED: Mark = { mark: 'expected', why: 'Her deputy' }
const TO_LOOK_INTO: Mark = { mark: 'to-look-into', note: '' }

describe('marks', () => {
  test('stay with their row when rows come before it, and go when it changed', () => {
    const keys = rowKeys(ENTRIES)
    expect(new Set(keys).size).toBe(4)
    const draft = withMark(withMark(NO_DRAFT, keys, 3, EXPECTED), keys, 0, TO_LOOK_INTO)
    const changed = rowKeys([entry('new'), entry('a', ['a', 'another event']), entry('c')])
    expect(marksIn(draft, changed)).toEqual({ byRow: new Map([[2, EXPECTED]]), lost: 1 })
    // The next change forgets those of rows that are gone.
    expect(withMark(draft, changed, 0, EXPECTED).marks).toHaveLength(2)
  })

  test('of rows that say the same are each their own', () => {
    const keys = rowKeys(ENTRIES)
    const draft = withMark(NO_DRAFT, keys, 2, EXPECTED)
    expect([...marksIn(draft, keys).byRow.keys()]).toEqual([2])
  })

  test('are one for a row, and can be taken away', () => {
    const keys = rowKeys(ENTRIES)
    const twice = withMark(withMark(NO_DRAFT, keys, 1, EXPECTED), keys, 1, TO_LOOK_INTO)
    expect(marksIn(twice, keys).byRow).toEqual(new Map([[1, TO_LOOK_INTO]]))
    expect(withMark(twice, keys, 1, null).marks).toEqual([])
    expect(withMark(twice, keys, 9, EXPECTED)).toBe(twice)
  })

  test('are signed in the order of the report, and counted', () => {
    const byRow = new Map<number, Mark>([
      [3, EXPECTED],
      [0, TO_LOOK_INTO],
    ])
    expect(signedMarks(byRow)).toEqual([
      { row: 0, mark: 'to-look-into', note: '' },
      { row: 3, mark: 'expected', why: 'Her deputy' },
    ])
    expect(countMarks(byRow)).toEqual({ expected: 1, asked: 0, 'to-look-into': 1 })
  })
})

describe('before it is signed', () => {
  const ready = { acknowledged: true, typed: 'Kim Park', isName: true }
  const marked = new Map<number, Mark>([[0, TO_LOOK_INTO]])
  test.each<
    readonly [
      string,
      Partial<ReviewDraft>,
      ReadonlyMap<number, Mark>,
      Partial<typeof ready>,
      readonly string[],
    ]
  >([
    ['all is said', { conclusion: 'nothing-unusual' }, new Map(), {}, []],
    ['no conclusion', {}, new Map(), {}, ['review-conclusion']],
    [
      'nothing unusual, with a row to look into',
      { conclusion: 'nothing-unusual' },
      marked,
      {},
      ['review-conclusion'],
    ],
    ['followed up, with a row to look into', { conclusion: 'followed-up', notes: 'Asked' }, marked, {}, []],
    ['unusual, without notes', { conclusion: 'followed-up', notes: '  ' }, new Map(), {}, ['review-notes']],
    ['not judged, without why', { conclusion: 'not-judged' }, new Map(), {}, ['review-notes']],
    [
      'not read what could not be seen',
      { conclusion: 'nothing-unusual' },
      new Map(),
      { acknowledged: false },
      ['review-acknowledged'],
    ],
    ['another name', { conclusion: 'nothing-unusual' }, new Map(), { isName: false }, ['review-name']],
    ['no name', { conclusion: 'nothing-unusual' }, new Map(), { typed: ' ', isName: false }, ['review-name']],
    [
      'nothing at all',
      {},
      new Map(),
      { acknowledged: false, typed: '', isName: false },
      ['review-conclusion', 'review-acknowledged', 'review-name'],
    ],
  ])('%s', (_, draft, byRow, given, fields) => {
    const problems = signProblems({ ...NO_DRAFT, ...draft }, byRow, { ...ready, ...given })
    expect(problems.map(({ field }) => field)).toEqual(fields)
  })
})
