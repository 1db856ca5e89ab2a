import { describe, expect, it } from 'vitest'
import { findDates } from './dates.ts'

const found = (text: string) =>
  findDates(text).map(({ from, to, precision, sure }) => [text.slice(from, to), precision, sure])

describe('calendar dates', () => {
  it.each<[text: string, date: string]>([
    ['on 2023-04-14', '2023-04-14'],
    ['2022-03-15T10:00', '2022-03-15'],
    ['scan-001-2023-04-14-02', '2023-04-14'],
    ['20250304', '20250304'],
    ['20250304T1030', '20250304'],
    ['due 04/14/2023.', '04/14/2023'],
    ['4/14/23', '4/14/23'],
    ['4-14-2023', '4-14-2023'],
    ['14.04.2023', '14.04.2023'],
    ['21/5/21', '21/5/21'],
    ['04 14 2023', '04 14 2023'],
    ['April 14, 2023', 'April 14, 2023'],
    ['April 14th 2023', 'April 14th 2023'],
    ['Apr. 14 2023', 'Apr. 14 2023'],
    ['Jul 8 2023', 'Jul 8 2023'],
    ['APR-14-2023', 'APR-14-2023'],
    ["Aug 10, '23", "Aug 10, '23"],
    ["Jan 20th '23", "Jan 20th '23"],
    ['April 12-14, 2023', 'April 12-14, 2023'],
    ['14 April 2023', '14 April 2023'],
    ['12th of April 2022', '12th of April 2022'],
    ['17-Feb-2023', '17-Feb-2023'],
    ['5MAY2021', '5MAY2021'],
    ['Feb 29, 2024', 'Feb 29, 2024'],
  ])('finds the day in %s', (text, date) => {
    expect(found(text)).toEqual([[date, 'day', true]])
  })

  it.each<[text: string, date: string, precision: string]>([
    ['March 2023', 'March 2023', 'month'],
    ['5/2021', '5/2021', 'month'],
    ['April 14', 'April 14', 'day-of-any-year'],
    ['Feb 22nd @ 9AM', 'Feb 22nd', 'day-of-any-year'],
    ['05-May', '05-May', 'day-of-any-year'],
    ['may 5th', 'may 5th', 'day-of-any-year'],
    ['Sept 1 3000 units', 'Sept 1', 'day-of-any-year'],
  ])('finds the part of a date in %s', (text, date, precision) => {
    expect(found(text)).toEqual([[date, precision, true]])
  })

  it.each<[because: string, text: string]>([
    ['a ratio or a day', 'seen 08/22'],
    ['a version or a day', '10.2.15'],
    ['a number or a day', '04142023'],
  ])('leaves to a label whether it is %s', (_, text) => {
    expect(findDates(text)).toMatchObject([{ precision: expect.stringContaining('day'), sure: false }])
  })

  it.each<[because: string, text: string]>([
    ['no such day', '2023-02-30'],
    ['a leap day of no leap year', '02/29/2023'],
    ['no such month', '13/32/2023'],
    ['a year before any patient', '04/14/1850'],
    ['a year after any visit', '2101-01-01'],
    ['a year alone', 'in 2023'],
    ['part of a longer number', '1204/14/20231'],
    ['a chain of numbers', '555-04-14-23-1'],
    ['a letter before it', 'v2023-04-14'],
    ['the separators differ', '04/14-2023'],
    ['a verb', 'you may 5'],
    ['a time behind a name', 'Mar 10:30'],
    ['a part of a word', 'summar 10'],
    ['no month', 'Room 14, 2023'],
    ['no word of it', 'last week'],
  ])('finds none: %s', (_, text) => {
    expect(findDates(text)).toEqual([])
  })

  it('finds them in order, none over another', () => {
    expect(found('Jan 5, 2023 to 1/9/2023 (2023-01-09)').map(([date]) => date)).toEqual([
      'Jan 5, 2023',
      '1/9/2023',
      '2023-01-09',
    ])
  })
})
