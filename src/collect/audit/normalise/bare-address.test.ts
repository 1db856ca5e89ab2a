import { describe, expect, it } from 'vitest'
import { bareAddress } from './bare-address.ts'

const ROWS: readonly (readonly [unknown, string | null, string])[] = [
  ['203.0.113.7', '203.0.113.7', 'bare'],
  ['203.0.113.7:50144', '203.0.113.7', 'with a port'],
  ['[203.0.113.7]', '203.0.113.7', 'in brackets'],
  ['[203.0.113.7]:443', '203.0.113.7', 'in brackets with a port'],
  ['2001:DB8::1', '2001:db8::1', 'IPv6 is lower case, so that it has one form'],
  ['[2001:db8::1]:443', '2001:db8::1', 'IPv6 with a port'],
  ['[2001:db8::1]', '2001:db8::1', 'IPv6 in brackets'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6', 'eight groups'],
  ['::ffff:203.0.113.7', '203.0.113.7', 'IPv4 within IPv6 is IPv4'],
  ['[::ffff:203.0.113.7]:8080', '203.0.113.7', 'the same with a port'],
  ['::ffff:203.0.113.7:8080', '203.0.113.7', 'the same with a port and no brackets'],
  ['::1', '::1', 'the loopback is an address'],
  ['fe80::1%eth0', 'fe80::1', 'the zone is the machine’s own'],
  ['MAILSERVER (10.0.0.4)', '10.0.0.4', 'a name before it'],
  ['[MAILSERVER (10.0.0.4)]', '10.0.0.4', 'a name before it, in brackets'],
  ['MAILSERVER (10.999.0.1)', null, 'what the brackets hold is no address'],
  ['10.999.0.1', null, 'a number above 255'],
  ['1.2.3', null, 'three parts'],
  ['1.2.3.4.5', null, 'five parts'],
  ['203.0.113.7:99999', null, 'no such port'],
  ['mail.clinic.example', null, 'a host name'],
  ['mail.clinic.example:443', null, 'a host name with a port'],
  ['localhost', null, 'a host name'],
  ['', null, 'empty'],
  [null, null, 'null'],
  [12345, null, 'a number'],
  ['2001:db8:::1', null, 'three colons'],
  ['1:2:3:4:5:6:7', null, 'seven groups without a gap'],
  ['1:2:3:4:5:6:7:8:9', null, 'nine groups'],
  ['<null>', null, 'a word of an export'],
  [`[${'('.repeat(200)}`, null, 'hostile nesting ends'],
]

describe('bareAddress', () => {
  it.each(ROWS)('%s -> %s: %s', (value, expected) => expect(bareAddress(value)).toBe(expected))
})
