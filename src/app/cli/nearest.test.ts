import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const IDS = ['entra.mfa-all-users', 'entra.mfa-administrators', 'exchange.customer-lockbox-on', 'teams.x']

test.each([
  ['entra.mfa-al-users', ['entra.mfa-all-users'], 'a letter is missing'],
  ['mfa-all-users', ['entra.mfa-all-users'], 'without its service'],
  ['lockbox', ['exchange.customer-lockbox-on'], 'a part of it'],
  ['MFA', ['entra.mfa-all-users', 'entra.mfa-administrators'], 'several, in their order'],
  ['something else entirely', [], 'nothing near'],
  ['', [], 'nothing asked'],
])('near %j: %j, %s', (word, near) => {
  expect(nearest(word, IDS)).toEqual(near)
})
