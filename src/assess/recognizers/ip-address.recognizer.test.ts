import { describe, expect, it } from 'vitest'
import { ipAddress } from './ip-address.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('internet address', () => {
  it.each<[text: string, found: string, confidence: number]>([
    ['login from 41.173.96.26.', '41.173.96.26', 10],
    ['[2400:c401::5054:ff:fe1b:b031]:443', '2400:c401::5054:ff:fe1b:b031', 10],
    ['684D:1111:222:3333:4444:5555:6:77', '684D:1111:222:3333:4444:5555:6:77', 10],
    ['192.168.0.1', '192.168.0.1', 1],
    ['172.31.0.9', '172.31.0.9', 1],
    ['100.64.0.9', '100.64.0.9', 1],
    ['::1', '::1', 1],
    ['fe80::1%eth0', 'fe80::1', 1],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.1', 1],
    ['2001:db8::1,', '2001:db8::1', 1],
  ])('finds it: %s', (text, found, confidence) => {
    expect(recognize(ipAddress, text)).toMatchObject([{ text: found, class: 'I2', confidence }])
  })

  it.each<[because: string, text: string]>([
    ['a number above 255', '41.173.96.256'],
    ['three numbers', '41.173.96'],
    ['five numbers', '41.173.96.26.7'],
    ['a leading zero', '01.84.17.61'],
    ['a version', 'version 4.1.20.3'],
    ['a letter touches', 'x41.173.96.26'],
    ['two gaps', '2001::25de::cade'],
    ['five digits in a group', '12345:db8::1'],
    ['seven groups', '684D:1111:222:3333:4444:5555:77'],
    ['nobody’s', '::'],
    ['a time', '12:34:56'],
    ['code', 'std::cout, Add::Bad'],
    ['a hardware address', 'a1:bb:cc:dd:ee:ff'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(ipAddress, text)).toEqual([])
  })
})
