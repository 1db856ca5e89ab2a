import { expect, test } from 'vitest'
import { isKnownHost } from './known-hosts.ts'

test.each<[string | undefined, number, boolean, string]>([
  ['127.0.0.1:8365', 8365, true, 'as it is printed'],
  ['localhost:8365', 8365, true, 'as people type it'],
  ['LOCALHOST:8365', 8365, true, 'names have no case'],
  ['[::1]:8365', 8365, true, 'the same machine in IPv6'],
  ['localhost', 80, true, 'a browser leaves the default port out'],
  ['localhost', 8365, false, 'without the port it is another server'],
  ['localhost:8366', 8365, false, 'another port'],
  ['evil.example:8365', 8365, false, 'a name that was pointed at this machine'],
  ['127.0.0.1.evil.example:8365', 8365, false, 'begins like an address'],
  ['localhost.:8365', 8365, false, 'a trailing dot names another host to a browser'],
  ['127.1:8365', 8365, false, 'a short form nobody needs'],
  ['user@localhost:8365', 8365, false, 'not a host'],
  ['localhost:08365', 8365, true, 'the same number'],
  ['', 8365, false, 'empty'],
  [undefined, 8365, false, 'missing'],
])('%j on port %i: %s, %s', (host, port, known) => {
  expect(isKnownHost(host, port)).toBe(known)
})
