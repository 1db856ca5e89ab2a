import { expect, test } from 'vitest'
import { networkOf } from './network-of.ts'

test.each<[because: string, address: string, network: string]>([
  ['IPv4 is one address', '192.0.2.7', '192.0.2.7'],
  ['IPv4 as a machine that listens on both hears it', '::ffff:192.0.2.7', '192.0.2.7'],
  ['the same in hexadecimal', '::FFFF:c000:207', '192.0.2.7'],
  ['the same with nothing left out', '0:0:0:0:0:ffff:c000:0207', '192.0.2.7'],
  ['IPv4 that a gateway translates: else everybody behind it were one', '64:ff9b::192.0.2.7', '192.0.2.7'],
  ['its neighbour is somebody else', '64:ff9b::c000:208', '192.0.2.8'],
  ['the last half of IPv6 is anybody’s choice', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  [
    'the last half written as IPv4 too: no way into another’s count',
    '2001:db8::192.0.2.7',
    '2001:db8:0:0::/64',
  ],
  ['nought left out', '2001:db8::9', '2001:db8:0:0::/64'],
  ['nought left out at the end', '2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['nought left out within the network', '2001:db8::2:3:4:5:6', '2001:db8:0:2::/64'],
  ['nought written out, in capitals', '2001:0DB8:0:0:FFFF::1', '2001:db8:0:0::/64'],
  ['the network beside it', '2001:db8:0:1::9', '2001:db8:0:1::/64'],
  ['this machine', '::1', '0:0:0:0::/64'],
  ['with a zone', 'fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['IPv4 with a port, as some proxies write it: a port is anybody’s choice', '192.0.2.7:51234', '192.0.2.7'],
  ['IPv6 in brackets with a port', '[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['IPv6 in brackets', '[::ffff:192.0.2.7]', '192.0.2.7'],
  ['what is none stays as it is', 'unknown', 'unknown'],
  ['nothing', '', ''],
  ['two gaps', '2001::db8::1', '2001::db8::1'],
  ['too many groups', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8:9'],
  ['too few groups', '1:2:3', '1:2:3'],
  ['a group too long', '12345::1', '12345::1'],
])('%s: %s', (_, address, network) => {
  expect(networkOf(address)).toBe(network)
})
