import { describe, expect, test } from 'vitest'
import { isOwnAct, isReviewed, isSameName, type ReviewPeriod } from './review.ts'

const WEEK = { from: '2026-10-26', to: '2026-11-02' }

describe('a week is reviewed', () => {
  test.each<readonly [string, readonly ReviewPeriod[], boolean]>([
    ['not without a review', [], false],
    ['by a review of exactly it', [WEEK], true],
    ['by one of a longer time', [{ from: '2026-10-01', to: '2026-12-01' }], true],
    [
      'by two that meet, in whatever order',
      [
        { from: '2026-10-29', to: '2026-11-02' },
        { from: '2026-10-26', to: '2026-10-29' },
      ],
      true,
    ],
    [
      'not by two with a day between',
      [
        { from: '2026-10-26', to: '2026-10-28' },
        { from: '2026-10-29', to: '2026-11-02' },
      ],
      false,
    ],
    ['not by one that ends a day early', [{ from: '2026-10-26', to: '2026-11-01' }], false],
    ['not by one that begins a day late', [{ from: '2026-10-27', to: '2026-11-09' }], false],
    ['not by one of another week', [{ from: '2026-10-19', to: '2026-10-26' }], false],
  ])('%s', (_, reviewed, expected) => {
    expect(isReviewed(reviewed, WEEK)).toBe(expected)
  })
})

test.each<readonly [string, Parameters<typeof isOwnAct>, boolean]>([
  ['the same address', [{ id: 'kim@clinic.example', name: '' }, 'kim@clinic.example'], true],
  ['in another case', [{ id: 'Kim@Clinic.example', name: '' }, 'kim@clinic.example'], true],
  ['as the name that was logged', [{ id: '1', name: 'kim@clinic.example' }, 'kim@clinic.example'], true],
  ['another address', [{ id: 'sam@clinic.example', name: 'Sam' }, 'kim@clinic.example'], false],
  ['nobody', [null, 'kim@clinic.example'], false],
  ['an act whose record names nobody, by an account without an address', [{ id: '', name: '' }, ''], false],
])('an own act: %s', (_, given, expected) => {
  expect(isOwnAct(...given)).toBe(expected)
})

test.each<readonly [string, string, boolean]>([
  ['as it stands', 'Dana Ruiz', true],
  ['in another case, with more blanks', ' dana   ruiz ', true],
  ['in wide letters, as some keyboards write', '\uff24ana Ruiz', true],
  ['half of it', 'Dana', false],
  ['nothing', '', false],
])('a name typed %s', (_, typed, expected) => {
  expect(isSameName(typed, 'Dana Ruiz')).toBe(expected)
})
