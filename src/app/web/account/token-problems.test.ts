import { expect, test } from 'vitest'
import { type TokenForm, tokenProblems } from './token-problems.ts'

const right: TokenForm = { name: 'Nightly', permissions: ['reports:read'], tenants: null, days: '90' }

test.each<[string, Partial<TokenForm>, readonly string[]]>([
  ['all is there', {}, []],
  ['a day', { days: ' 1 ' }, []],
  ['a year', { days: '365' }, []],
  ['more than a year', { days: '366' }, ['days']],
  ['no day', { days: '0' }, ['days']],
  ['half a day', { days: '0.5' }, ['days']],
  ['nothing typed', { days: '' }, ['days']],
  ['some tenants, but none', { tenants: [] }, ['tenants']],
  ['everything is missing', { name: ' ', permissions: [], days: 'x' }, ['name', 'permissions', 'days']],
])('%s', (_, change, about) => {
  expect(tokenProblems({ ...right, ...change }).map(problem => problem.about)).toEqual(about)
})
