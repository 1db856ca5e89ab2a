import { describe, expect, test } from 'vitest'
import { piecesOf, shownStretches, weightiest } from './marks.ts'

/** The pieces as they are read: "plain", "[text]0,1" under the evidence 0 and 1. */
function marked(
  text: string,
  evidence: readonly (readonly [offset: number, length: number])[],
  from = 0,
  to = text.length,
) {
  const places = evidence.map(([offset, length]) => ({ offset, length }))
  return piecesOf({ from, to }, places)
    .map(piece => {
      const shown = text.slice(piece.from, piece.to)
      return piece.evidence.length === 0 ? shown : `[${shown}]${piece.evidence.join(',')}`
    })
    .join('|')
}

describe('a text is cut where evidence begins and ends', () => {
  test.each<[string, Parameters<typeof marked>, string]>([
    ['nothing found', ['abcdef', []], 'abcdef'],
    ['one in the middle', ['abcdef', [[2, 2]]], 'ab|[cd]0|ef'],
    ['all of it', ['abcdef', [[0, 6]]], '[abcdef]0'],
    [
      'two beside each other',
      [
        'abcdef',
        [
          [0, 3],
          [3, 3],
        ],
      ],
      '[abc]0|[def]1',
    ],
    [
      'two at one place, by two recognizers',
      [
        'abcdef',
        [
          [1, 3],
          [1, 3],
        ],
      ],
      'a|[bcd]0,1|ef',
    ],
    [
      'two that overlap',
      [
        'abcdef',
        [
          [0, 4],
          [2, 4],
        ],
      ],
      '[ab]0|[cd]0,1|[ef]1',
    ],
    [
      'one within another',
      [
        'abcdef',
        [
          [0, 6],
          [2, 2],
        ],
      ],
      '[ab]0|[cd]0,1|[ef]0',
    ],
    [
      'not in the order of the text',
      [
        'abcdef',
        [
          [4, 2],
          [0, 2],
        ],
      ],
      '[ab]1|cd|[ef]0',
    ],
    ['past the end of what is shown', ['abcdef', [[1, 4]], 2, 4], '[cd]0'],
    ['before what is shown', ['abcdef', [[0, 1]], 2, 4], 'cd'],
    ['longer than the text', ['abc', [[1, 99]]], 'a|[bc]0'],
    ['an empty text', ['', []], ''],
  ])('%s', (_why, args, pieces) => {
    expect(marked(...args)).toBe(pieces)
  })

  test('the pieces are the whole stretch, whatever lies on it', () => {
    const text = 'The quick brown fox'
    for (let first = 0; first < text.length; first++) {
      for (let second = 0; second < text.length; second += 3) {
        const pieces = piecesOf({ from: 0, to: text.length }, [
          { offset: first, length: 5 },
          { offset: second, length: 9 },
        ])
        expect(pieces.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
      }
    }
  })
})

describe('of a long text is shown', () => {
  const at = (offset: number, length = 10) => ({ offset, length })
  test.each([
    ['all of a short one', 400, [at(10)], [{ from: 0, to: 400 }]],
    ['the beginning where nothing was found', 9_000, [], [{ from: 0, to: 1_500 }]],
    ['what stands around', 9_000, [at(5_000)], [{ from: 4_840, to: 5_170 }]],
    ['two that are near as one stretch', 9_000, [at(5_000), at(5_200)], [{ from: 4_840, to: 5_370 }]],
    [
      'two that are far as two',
      9_000,
      [at(5_000), at(100)],
      [
        { from: 0, to: 270 },
        { from: 4_840, to: 5_170 },
      ],
    ],
    ['not past its end', 9_000, [at(8_995, 5)], [{ from: 8_835, to: 9_000 }]],
  ])('%s', (_why, length, evidence, stretches) => {
    expect(shownStretches(length, evidence)).toEqual(stretches)
  })
})

test.each([
  [['H2', 'I1'] as const, 'I1'],
  [['N', 'H2'] as const, 'H2'],
  [['H1', 'D'] as const, 'D'],
])('of %j a piece is drawn as %s', (classes, drawn) => {
  expect(weightiest(classes)).toBe(drawn)
})
