import { describe, expect, it } from 'vitest'
import { dea } from './dea.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('DEA number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['passes its check', 'AB1234563', 'AB1234563', 'H2', 70],
    ['with its label', 'DEA# BB1388568', 'BB1388568', 'H2', 90],
    ['small letters with the label', 'dea fb1388568', 'fb1388568', 'H2', 90],
    ['of a business', 'DEA A91234563', 'A91234563', 'H2', 90],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(dea, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['fails its check', 'DEA AB1234567'],
    ['no registrant has this letter', 'DEA CB1234563'],
    ['a purchase order', 'PO1234563'],
    ['small letters alone', 'ab1234563'],
    ['part of a longer word', 'XAB1234563'],
    ['part of a longer number', 'AB12345634'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(dea, text)).toEqual([])
  })
})
