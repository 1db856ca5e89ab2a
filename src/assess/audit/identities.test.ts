import { expect, test } from 'vitest'
import { identitiesOfGroups, isSameNamed, isTypedNameOf } from './identities.ts'

const TYPED: readonly { readonly why: string; readonly typed: string; readonly same: boolean }[] = [
  { why: 'the alias', typed: 'ada.byron', same: true },
  { why: 'first and last name', typed: 'ada byron', same: true },
  { why: 'last name first, with a comma', typed: 'byron, ada', same: true },
  { why: 'last name first, without a comma, is another person', typed: 'byron ada', same: false },
  { why: 'the legacy name', typed: '/o=exchangelabs/ou=group/cn=recipients/cn=ada.byron', same: true },
  {
    why: 'the legacy name with an id before it',
    typed: `/o=x/cn=recipients/cn=${'0'.repeat(32)}-ada.byron`,
    same: true,
  },
  { why: 'the alias in another domain is another account', typed: 'ada.byron@other.example', same: false },
  { why: 'one name says too little', typed: 'ada', same: false },
  { why: 'a longer name', typed: 'ada byron king', same: false },
  { why: 'a site whose address ends so', typed: 'https://x.example/ada.byron', same: false },
  { why: 'an id', typed: '8b1f4d26-0c7e-4a93-b5d8-2e6f9a0c1d47', same: false },
]
test.each(TYPED)('$why', ({ typed, same }) => {
  expect(isTypedNameOf(typed, 'ada.byron@clinic.example')).toBe(same)
})

test('all names of an identity are one, the address where there is one', () => {
  const known = identitiesOfGroups([['1003000000000001', 'ada@clinic.example', 'S-1-5-21-1'], ['8b1f']])
  expect(known.one('S-1-5-21-1')).toBe('ada@clinic.example')
  expect(known.one('8b1f')).toBe('8b1f')
  expect(known.one('nobody')).toBe('nobody')
  expect(known.names('1003000000000001')).toHaveLength(3)
  expect(isSameNamed('S-1-5-21-1', '1003000000000001', known)).toBe(true)
  expect(isSameNamed('S-1-5-21-1', '8b1f', known)).toBe(false)
})
