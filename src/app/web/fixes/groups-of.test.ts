import { describe, expect, test } from 'vitest'
import { clinicAssessment } from '../../../../test/practice/clinic.ts'
import { CHECKS } from '../../../assess/checks/index.ts'
import { administratorOrder } from '../../../assess/priority.ts'
import { groupsOf } from './groups-of.ts'

const { verdicts } = clinicAssessment()
const order = administratorOrder(verdicts, [])
const groups = groupsOf(order)

describe('the administrator’s groups', () => {
  test('have every check that is not met, cannot be read or is beyond the plan, each once', () => {
    const shown = groups.flatMap(({ fixes }) => fixes.map(({ row }) => row.check))
    const wanted = verdicts.filter(({ verdict }) => ['fail', 'unknown', 'not-licensed'].includes(verdict))
    expect(shown.toSorted()).toEqual(wanted.map(({ check }) => check).toSorted())
  })

  test('number what is to be changed from 1 without a gap, and nothing else', () => {
    const places = groups.flatMap(({ fixes, place }) => fixes.map(place))
    const given = places.filter(place => place !== null).toSorted((a, b) => a - b)
    expect(given).toEqual(order.ranked.map((_, index) => index + 1))
    const others = groups.filter(({ id }) => ['accepted', 'not-licensed', 'unknown'].includes(id))
    expect(others.flatMap(({ fixes, place }) => fixes.map(place)).every(place => place === null)).toBe(true)
  })

  test('are the same without the catalogue, which the browser does not have', () => {
    expect(order).toEqual(administratorOrder(verdicts, CHECKS))
  })

  test('that are empty are not shown', () => {
    expect(groupsOf(administratorOrder([], []))).toEqual([])
  })
})
