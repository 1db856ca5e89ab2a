import { expect, test } from 'vitest'
import type { Found } from '../../api/contracts/search.ts'
import { groupsOf, inGroups } from './found-groups.ts'

const found = (kind: Found['kind'], title: string): Found => ({ kind, title, text: '', to: `/${title}` })
const RESULTS = [found('report', 'a'), found('check', 'b'), found('report', 'c')]

test('what was found stands by kind, the best kind first, and rows count over all of them', () => {
  expect(
    groupsOf(RESULTS).map(({ kind, rows }) => [kind, rows.map(({ row, title }) => [row, title])]),
  ).toEqual([
    [
      'report',
      [
        [0, 'a'],
        [1, 'c'],
      ],
    ],
    ['check', [[2, 'b']]],
  ])
})

test('the keys go through it in that order', () => {
  expect(inGroups(RESULTS).map(({ title }) => title)).toEqual(['a', 'c', 'b'])
})
