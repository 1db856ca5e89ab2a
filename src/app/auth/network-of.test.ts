import { expect, test } from 'vitest'
import { networkOf } from './network-of.ts'

test.each<[because: string, address: string, network: string]>([
  ['IPv4 is one address', '192.0.2.7', '192.0.2.7'],
  ['IPv4 as a machine that listens on both hears it', '::ffff:192.0.2.7', '192.0.2.7'],
  ['the last half of IPv6 is anybody’s choice', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['nought left out', '2001:db8::9', '2001:db8:0:0::/64'],
  ['nought written out, in capitals', '2001:0DB8:0:0:FFFF::1', '2001:db8:0:0::/64'],
  ['this machine', '::1', '0:0:0:0::/64'],
  ['with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['what is none stays as it is', 'unknown', 'unknown'],
])('%s: %s', (_, address, network) => {
  expect(networkOf(address)).toBe(network)
})
