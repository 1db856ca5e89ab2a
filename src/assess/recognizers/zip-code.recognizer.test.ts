import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { zipCode } from './zip-code.recognizer.ts'

describe('ZIP code', () => {
  it.each<[text: string, found: string]>([
    ['Boston, MA 02139', '02139'],
    ['Austin TX 78701-1234', '78701-1234'],
    ['Portland, Oregon 97201', '97201'],
    ['Albany, New York 12207', '12207'],
    ['Portland, OR 97201', '97201'],
    ['zip code: 60614', '60614'],
    ['ZIP: 2139', '2139'],
  ])('finds it: %s', (text, found) => {
    expect(recognize(zipCode, text)).toMatchObject([{ text: found, class: 'I2', confidence: 20 }])
  })

  it.each<[because: string, text: string]>([
    ['five digits are anything', 'Invoice 60614'],
    ['the state has no such codes', 'Boston, MA 98101'],
    ['a word in capitals', 'BUY OR 97201'],
    ['no state', 'XX 60614'],
    ['lower case', 'in ma 02139'],
    ['longer', 'MA 021391'],
    ['a program', 'WinZip 2000'],
    ['four digits without a colon', 'zip 2139'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(zipCode, text)).toEqual([])
  })
})
