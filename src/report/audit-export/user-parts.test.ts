import { expect, it } from 'vitest'
import { looksLikeMail, userParts } from './user-parts.ts'

it.each([
  { why: 'a user principal name', id: 'm.chen@clinic.example', name: 'm.chen', domain: 'clinic.example' },
  {
    why: 'no "@": all of it',
    id: 'NT AUTHORITY\\SYSTEM (X)',
    name: 'NT AUTHORITY\\SYSTEM (X)',
    domain: undefined,
  },
  { why: 'the first "@" counts', id: 'a@b@c.example', name: 'a', domain: 'b@c.example' },
  { why: 'a domain of one word', id: 'app@sharepoint', name: 'app', domain: 'sharepoint' },
  { why: 'nothing before it: all of it', id: '@b.example', name: '@b.example', domain: undefined },
  { why: 'nothing after it', id: 'a@', name: 'a', domain: undefined },
  { why: 'a guest', id: 'b_x.example#EXT#@c.example', name: 'b_x.example#EXT#', domain: 'c.example' },
])('$why', ({ id, name, domain }) => {
  expect(userParts(id)).toEqual({ name, domain })
})

it.each([
  ['m.chen@clinic.example', true],
  ['app@sharepoint', false],
  ['two words@clinic.example', false],
  ['<m@clinic.example>', false],
  [`${'a'.repeat(400)}@clinic.example`, false],
])('%s', (text, is) => {
  expect(looksLikeMail(text)).toBe(is)
})
