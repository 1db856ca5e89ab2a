import { describe, expect, test } from 'vitest'
import { clinicAssessment } from '../../../../test/practice/clinic.ts'
import { SEVERITIES } from '../../../base/verdict.ts'
import { VERDICTS_AS_SHOWN } from '../../../assess/words.ts'
import { EVERYTHING } from '../address.ts'
import { chipsOf, shownRows } from './shown-rows.ts'
import { neighbour } from '../parts/use-list-keys.ts'

const rows = clinicAssessment().verdicts
const checks = (view: Partial<typeof EVERYTHING>) => shownRows(rows, { ...EVERYTHING, ...view })

describe('the list', () => {
  test('shows everything when nothing is chosen, what does not meet first and the heaviest of it first', () => {
    const all = checks({})
    expect(all).toHaveLength(rows.length)
    const order = all.map(
      row => VERDICTS_AS_SHOWN.indexOf(row.verdict) * 10 + SEVERITIES.indexOf(row.severity),
    )
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  test('takes any of one kind and all kinds together', () => {
    const some = checks({ verdicts: ['fail', 'not-licensed'], services: ['entra'] })
    expect(some.length).toBeGreaterThan(0)
    expect(new Set(some.map(row => row.verdict))).toEqual(new Set(['fail', 'not-licensed']))
    expect(some.every(row => row.check.startsWith('entra.'))).toBe(true)
  })

  test.each([
    ['PHISHED', 'letters have no case'],
    ['164.312(d)', 'a paragraph of the law'],
    ['MS.AAD.3.2v2', 'ScubaGear’s id'],
    ['everyone password', 'every word, in any order'],
    ['mfa-all-users', 'a part of the id'],
  ])('finds %j: %s', words => {
    expect(checks({ words }).length).toBeGreaterThan(0)
  })

  test('finds nothing that is not there', () => {
    expect(checks({ words: 'no such words anywhere' })).toEqual([])
  })

  test('counts on its chips what the whole assessment has, and shows no chip for nothing', () => {
    const { verdicts, severities, services } = chipsOf(rows)
    for (const chips of [verdicts, severities, services]) {
      expect(chips.reduce((sum, chip) => sum + chip.count, 0)).toBe(rows.length)
      expect(chips.every(chip => chip.count > 0)).toBe(true)
    }
  })
})

test.each<[number | undefined, 1 | -1, number | undefined, string]>([
  [undefined, 1, 0, 'from nowhere to the first'],
  [0, 1, 1, 'down'],
  [1, -1, 0, 'up'],
  [0, -1, undefined, 'nothing is above the first'],
  [2, 1, undefined, 'nothing is below the last'],
])('from row %s by %i to row %s: %s', (from, step, to) => {
  const three = rows.slice(0, 3).map(row => row.check)
  const at = from === undefined ? undefined : three[from]
  expect(neighbour(three, at, step)).toBe(to === undefined ? undefined : three[to])
})
