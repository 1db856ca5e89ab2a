import { describe, expect, it } from 'vitest'
import { covered, type Interval, occurrences, overlap } from './intervals.ts'

describe('covered', () => {
  it.each<[readonly Interval[], number, string]>([
    [[], 0, 'nothing'],
    [[[2, 5]], 3, 'one'],
    [
      [
        [2, 5],
        [2, 5],
      ],
      3,
      'the same twice counts once',
    ],
    [
      [
        [4, 9],
        [2, 5],
      ],
      7,
      'overlapping, in any order',
    ],
    [
      [
        [0, 10],
        [2, 3],
        [8, 12],
      ],
      12,
      'one within another',
    ],
    [
      [
        [0, 2],
        [2, 4],
        [7, 7],
      ],
      4,
      'touching; an empty one is nothing',
    ],
  ])('%j covers %i: %s', (intervals, units) => expect(covered(intervals)).toBe(units))
})

describe('overlap', () => {
  it.each<[Interval, Interval, boolean, string]>([
    [[0, 2], [1, 3], true, 'one unit in common'],
    [[0, 2], [2, 3], false, 'touching is not overlapping'],
    [[0, 9], [3, 4], true, 'within'],
  ])('%j and %j: %s', (one, other, yes) =>
    expect([overlap(one, other), overlap(other, one)]).toEqual([yes, yes]),
  )
})

describe('occurrences', () => {
  it.each<[string, string, readonly Interval[], string]>([
    [
      'Ann saw ANN',
      'ann',
      [
        [0, 3],
        [8, 11],
      ],
      'every one, case ignored',
    ],
    ['St. Mary’s', "st. mary's", [[0, 10]], 'a typographic apostrophe is a straight one'],
    ['İİ Ann', 'ann', [[3, 6]], 'a letter whose small form is longer moves nothing'],
    ['none here', 'Bob', [], 'not there'],
    ['anything', '', [], 'nothing stands nowhere'],
  ])('%j holds %j at %j: %s', (text, value, places) => expect(occurrences(text, value)).toEqual(places))
})
