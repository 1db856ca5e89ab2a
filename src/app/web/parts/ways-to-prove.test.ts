import { expect, test } from 'vitest'
import { type Factors, waysOf } from './ways-to-prove.ts'

const passkey = { id: 'k-1', name: 'Laptop', addedAt: '2026-11-22T08:00:00.000Z', backedUp: false }
const none: Factors = { hasPassword: false, passkeys: [], noPasskeys: null, microsoft: 'off' }

test.each<[string, Partial<Factors>, readonly string[]]>([
  ['a password only', { hasPassword: true }, ['password']],
  ['a passkey only', { passkeys: [passkey] }, ['passkey']],
  ['a Microsoft account only', { microsoft: 'connected' }, ['microsoft']],
  ['a passkey at an address where none works', { passkeys: [passkey], noPasskeys: 'Not here.' }, []],
  [
    'everything',
    { hasPassword: true, passkeys: [passkey], microsoft: 'connected' },
    ['password', 'passkey', 'microsoft'],
  ],
  ['no Microsoft account connected, where that is on', { microsoft: 'not-connected' }, []],
  ['nothing, as in an emergency session', {}, []],
])('who has %s is offered just that', (_, has, ways) => {
  expect(waysOf({ ...none, ...has })).toEqual(ways)
})
