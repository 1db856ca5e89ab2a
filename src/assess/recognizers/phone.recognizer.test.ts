import { describe, expect, it } from 'vitest'
import { phone } from './phone.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('telephone number', () => {
  it.each<[because: string, text: string, found: string, confidence: number]>([
    ['formatted', 'Jane 415-482-2671', '415-482-2671', 40],
    ['an area in parentheses', '(415) 482-2671', '(415) 482-2671', 40],
    ['no space behind the area', '(415)482-2671', '(415)482-2671', 40],
    ['dots', '415.482.2671', '415.482.2671', 40],
    ['with the country', '+1 415 482 2671', '+1 415 482 2671', 40],
    ['underscores in a name', 'fax_415_482_2671', '415_482_2671', 70],
    ['with its label', 'phone: 415-482-2671', '415-482-2671', 70],
    ['the label behind it', '415-482-2671 (cell)', '415-482-2671', 70],
    ['an extension is no part of it', 'tel 415-482-2671 x12', '415-482-2671', 70],
    ['bare digits with a label', 'Phone 4154822671', '4154822671', 70],
    ['seven digits with a label', 'call me on 482-2671', '482-2671', 50],
    ['made up: no such exchange', '(555) 123-4567', '(555) 123-4567', 30],
    ['made up, with a label', 'contact: 123-456-7890', '123-456-7890', 60],
    ['another country', '+44 (20) 7123 4567', '+44 (20) 7123 4567', 40],
    ['another country, in one piece', 'tel +905321234567', '+905321234567', 70],
    ['another country, with a label', 'Phone: 01.84.17.61.18', '01.84.17.61.18', 60],
  ])('finds it: %s', (_, text, found, confidence) => {
    expect(recognize(phone, text)).toMatchObject([{ text: found, class: 'I1', confidence }])
  })

  it.each<[because: string, text: string]>([
    ['toll-free', 'call 800-482-2671'],
    ['kept for films', 'call 415-555-0132'],
  ])('counts for nearly nothing: %s', (_, text) => {
    expect(recognize(phone, text)).toMatchObject([{ class: 'I2', confidence: 5 }])
  })

  it('counts the organisation’s own number for nearly nothing', () => {
    const knowledge = { isOwnPhone: (digits: string) => digits === '4154822671' }
    expect(recognize(phone, 'call +1 415-482-2671', { knowledge })).toMatchObject([
      { class: 'I2', confidence: 5 },
    ])
    expect(recognize(phone, 'call 415-482-2672', { knowledge })).toMatchObject([
      { class: 'I1', confidence: 70 },
    ])
  })

  it('counts numbers of films among made-up data', () => {
    expect(recognize(phone, '415-555-0132', { knowledge: { samplesCount: true } })).toMatchObject([
      { confidence: 40 },
    ])
  })

  it('a leading 0 without a label is weak', () => {
    expect(recognize(phone, '0532 123 45 67')).toMatchObject([
      { class: 'I2', confidence: 15, because: 'abroad' },
    ])
    expect(recognize(phone, 'mobile 0532 123 45 67')).toMatchObject([{ class: 'I1' }])
  })

  it.each<[because: string, text: string]>([
    ['ten digits are anything', 'Item 4154822671'],
    ['a date behind a word', 'call on 04/14/2023'],
    ['a range of years', 'contact 2000-2001'],
    ['another number by its label', 'MRN 415-482-2671'],
    ['an order', 'Order # 415-482-2671'],
    ['a longer chain', '1234-415-482-2671'],
    ['part of a longer number', '415-482-26719'],
    ['one digit all along', 'tel 000-000-0000'],
    ['a social security number', '536-90-4399'],
    ['a drug code', '0002-1433-80'],
    ['too few digits', 'tel 4154'],
    ['laboratory values', 'pH 7.35 40 24 100'],
    ['a hotel is no label', 'hotel 4154822671'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(phone, text)).toEqual([])
  })
})
