import { describe, expect, test } from 'vitest'
import type { ReviewMarkName } from '../../../base/audit/review.ts'
import {
  type HalfMark,
  halfMarkProblems,
  halfMarksIn,
  wholeDraft,
  withForm,
  withoutForm,
  withTyped,
} from './half-marks.ts'
import { type Mark, marksIn, NO_DRAFT, type ReviewDraft, withMark } from './review-draft.ts'

const KEYS = ['a', 'b', 'c']
const TODAY = '2026-11-02'
const EXPECTED: Mark = { mark: 'expected', why: 'Her deputy' }

function opened(row: number, name: ReviewMarkName, draft: ReviewDraft = NO_DRAFT): ReviewDraft {
  return withForm(draft, KEYS, row, name, TODAY)
}
const rowsOf = (draft: ReviewDraft) => [...halfMarksIn(draft, KEYS).keys()]

describe('an open form', () => {
  test.each<[ReviewMarkName, ReviewDraft, HalfMark, string]>([
    ['expected', NO_DRAFT, { mark: 'expected', text: '', on: TODAY }, 'of a row without a mark'],
    [
      'expected',
      withMark(NO_DRAFT, KEYS, 0, EXPECTED),
      { mark: 'expected', text: 'Her deputy', on: TODAY },
      'the mark’s own words',
    ],
    [
      'asked',
      withMark(NO_DRAFT, KEYS, 0, EXPECTED),
      { mark: 'asked', text: '', on: TODAY },
      'the words of another mark answer another question',
    ],
    [
      'asked',
      withMark(NO_DRAFT, KEYS, 0, { mark: 'asked', whom: 'Kim', on: '2026-10-30' }),
      { mark: 'asked', text: 'Kim', on: '2026-10-30' },
      'with its day',
    ],
  ])('of %s begins with %j: %j (%s)', (name, draft, form) => {
    expect(halfMarksIn(opened(0, name, draft), KEYS).get(0)).toEqual(form)
  })

  test('with words stays when another row or mark is begun; one without words closes', () => {
    const written = withTyped(opened(0, 'expected'), KEYS, 0, { text: 'On call' })
    expect(rowsOf(opened(1, 'asked', written))).toEqual([0, 1])
    expect(rowsOf(opened(2, 'expected', opened(1, 'asked', written)))).toEqual([0, 2])
    expect(halfMarksIn(opened(0, 'asked', written), KEYS).get(0)).toEqual({
      mark: 'expected',
      text: 'On call',
      on: TODAY,
    })
    expect(halfMarksIn(opened(0, 'asked', opened(0, 'expected')), KEYS).get(0)?.mark).toBe('asked')
  })

  test('in which only the day was changed stays too', () => {
    const day = withTyped(opened(0, 'asked'), KEYS, 0, { on: '2026-10-30' })
    expect(rowsOf(opened(1, 'expected', day))).toEqual([0, 1])
  })

  test('closes when its mark is kept, and when it is given up', () => {
    const two = opened(1, 'asked', withTyped(opened(0, 'expected'), KEYS, 0, { text: 'On call' }))
    expect(rowsOf(withMark(two, KEYS, 0, EXPECTED))).toEqual([1])
    expect(rowsOf(withoutForm(two, KEYS, 1))).toEqual([0])
    expect(opened(9, 'expected', two)).toBe(two)
  })

  test('of a row that is no more what it was is counted as lost, once with its mark', () => {
    const written = withTyped(opened(0, 'expected'), KEYS, 0, { text: 'On call' })
    expect(marksIn(written, ['b', 'c']).lost).toBe(1)
    expect(
      marksIn(withForm(withMark(written, KEYS, 0, EXPECTED), KEYS, 0, 'expected', TODAY), ['b']).lost,
    ).toBe(1)
    expect(marksIn(written, KEYS).lost).toBe(0)
  })
})

test('a draft of an older Ward has no open form', () => {
  const { half: _, ...older } = { ...NO_DRAFT, notes: 'Seen' }
  expect(wholeDraft(older)).toEqual({ ...NO_DRAFT, notes: 'Seen' })
  expect(wholeDraft(null)).toEqual(NO_DRAFT)
})

test('what is not kept is told in the order of the report, each with its field', () => {
  const half = new Map<number, HalfMark>([
    [7, { mark: 'asked', text: '', on: TODAY }],
    [2, { mark: 'expected', text: 'On', on: TODAY }],
  ])
  const problems = halfMarkProblems(half, row => (row === 2 ? 'Kim read mail.' : 'x'.repeat(100)))
  expect(problems.map(({ field }) => field)).toEqual(['mark-2', 'mark-7'])
  expect(problems[0]?.message).toBe(
    '“Expected” is not kept yet at the row “Kim read mail.”. Choose Mark or Cancel there.',
  )
  expect(problems[1]?.message).toContain(`“${'x'.repeat(80)}…”`)
  expect(halfMarkProblems(new Map(), () => '')).toEqual([])
})
