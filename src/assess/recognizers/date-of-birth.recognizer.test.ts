import { describe, expect, it } from 'vitest'
import { bareDate } from './bare-date.recognizer.ts'
import { dateOfBirth } from './date-of-birth.recognizer.ts'
import { recognize } from './recognize.fixture.ts'
import { serviceDate } from './service-date.recognizer.ts'

describe('date of birth', () => {
  it.each<[text: string, found: string, confidence: number]>([
    ['DOB: 04/14/1980', '04/14/1980', 90],
    ['D.O.B. 4-14-1980', '4-14-1980', 90],
    ['date of birth is April 14, 1980', 'April 14, 1980', 90],
    ['birthdate 1980-04-14', '1980-04-14', 90],
    ['born on 14 April 1980', '14 April 1980', 90],
    ['bday 4/14/80', '4/14/80', 90],
    ['DOB 04141980', '04141980', 90],
    ['04/14/1980 (DOB)', '04/14/1980', 90],
    ['DOB for Jane Doe: 04/14/1980', '04/14/1980', 75],
  ])('finds it: %s', (text, found, confidence) => {
    expect(recognize(dateOfBirth, text)).toMatchObject([{ text: found, class: 'I1', confidence }])
  })

  it('finds it in the name of a file', () => {
    expect(recognize(dateOfBirth, 'DOB_Smith_1980-04-14.pdf', { field: 'filename' })).toMatchObject([
      { text: '1980-04-14', class: 'I1' },
    ])
  })

  it('a day without its year is weak', () => {
    expect(recognize(dateOfBirth, 'birthday April 14')).toMatchObject([{ class: 'I2', because: 'partial' }])
  })

  it.each<[because: string, text: string]>([
    ['no label', 'Due 04/14/1980'],
    ['a newborn is no label', 'newborn 04/14/2020'],
    ['a number stands between', 'DOB 1234567 then 04/14/2020'],
    ['a label of care stands nearer', 'DOB unknown, admitted 04/14/2020'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(dateOfBirth, text)).toEqual([])
  })

  it.each([
    'DOB 04/14/1980',
    'seen on 04/14/2020',
    'minutes of 04/14/2020',
    'DOB 4/1/80, admitted 4/2/20, file 4/3/20',
  ])('one recognizer only tells of each date: %s', text => {
    const dates = [dateOfBirth, serviceDate, bareDate].flatMap(each =>
      recognize(each, text).map(hit => hit.text),
    )
    expect(new Set(dates).size).toBe(dates.length)
    expect(dates.length).toBe(text.match(/\d+\/\d+\/\d+/g)?.length)
  })
})
