import { describe, expect, it } from 'vitest'
import { macAddress } from './mac-address.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('network hardware address', () => {
  it.each<[text: string, found: string, confidence: number]>([
    ['pump 00:1A:2B:3C:4D:5E', '00:1A:2B:3C:4D:5E', 10],
    ['pump 00-1a-2b-3c-4d-5e', '00-1a-2b-3c-4d-5e', 10],
    ['MAC: 0012.3456.789A', '0012.3456.789A', 20],
    ['MAC: 01:23:45:67:89:10', '01:23:45:67:89:10', 10],
  ])('finds it: %s', (text, found, confidence) => {
    expect(recognize(macAddress, text)).toMatchObject([{ text: found, class: 'I2', confidence }])
  })

  it.each<[because: string, text: string]>([
    ['five groups', '00:1A:2B:3C:4D'],
    ['seven groups', '00:1A:2B:3C:4D:5E:6F'],
    ['no such digits', 'ZZ:ZZ:ZZ:ZZ:ZZ:ZZ'],
    ['everybody’s', 'FF:FF:FF:FF:FF:FF'],
    ['nobody’s', '00:00:00:00:00:00'],
    ['two separators', '10:2F:33-AC-29-C3'],
    ['a time of digits alone', '20-04-14-10-30-15'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(macAddress, text)).toEqual([])
  })
})
