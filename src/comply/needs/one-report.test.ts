import { expect, test } from 'vitest'
import { aboutOf } from './from-tasks.ts'
import { task } from './needs.fixture.ts'

test('what is due about one report or one agreement is one row, about another it is another', () => {
  const of = (id: string, page: string) => aboutOf(task({ id, page, closesOn: 'record' }))
  const one = of('assurance-exceptions:ar-2', '/assurance?report=ar-2')
  expect(of('assurance-ends:ar-2:2026-08-11', '/assurance?report=ar-2')).toBe(one)
  expect(of('assurance-ends:ar-1:2026-12-31', '/assurance?report=ar-1')).not.toBe(one)
  const agreement = of('agreement:expired:ag-1', '/agreements?agreement=ag-1')
  expect(of('agreement:sign:ag-1', '/agreements?agreement=ag-1')).toBe(agreement)
  expect(of('agreement:sign:ag-2', '/agreements?agreement=ag-2')).not.toBe(agreement)
  expect(of('ephi-place:ward:2027-09-03', '/assurance?part=places&place=ward')).not.toBe(one)
})
