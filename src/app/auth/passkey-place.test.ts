import { expect, test } from 'vitest'
import { noPasskeysAt, partyAt } from './passkey-place.ts'

const local = 'http://127.0.0.1:8365'
const open = 'https://ward.clinic.example'

test.each([
  ['localhost:8365', local, { id: 'localhost', origin: 'http://localhost:8365' }, 'this machine by its name'],
  ['ward.clinic.example', open, { id: 'ward.clinic.example', origin: open }, 'where https ends'],
  ['Ward.Clinic.Example', open, { id: 'ward.clinic.example', origin: open }, 'as somebody typed it'],
  ['localhost:8365', open, { id: 'localhost', origin: 'http://localhost:8365' }, 'behind the proxy'],
])('%s of %s: %o, %s', (host, origin, party) => {
  expect(partyAt({ host, origin })).toEqual(party)
  expect(noPasskeysAt({ host, origin })).toBeNull()
})

test.each([
  ['127.0.0.1:8365', local, /IP address.*http:\/\/localhost:8365/, 'the address that Ward prints'],
  ['ward.clinic.example', 'http://ward.clinic.example', /https only/, 'a name without https'],
  ['127.0.0.1', 'http://127.0.0.1', /http:\/\/localhost:80\b/, 'the port that is not written'],
])('%s of %s: %s, %s', (host, origin, sentence) => {
  expect(noPasskeysAt({ host, origin })).toMatch(sentence)
  expect(() => partyAt({ host, origin })).toThrow(sentence)
})
