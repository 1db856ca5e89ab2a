import { describe, expect, it } from 'vitest'
import { creditCard } from './credit-card.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('payment card number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['Visa', '4012888888881881', '4012888888881881', 'I1', 60],
    ['in groups', '4012-8888-8888-1881', '4012-8888-8888-1881', 'I1', 70],
    ['in groups with spaces', '4012 8888 8888 1881', '4012 8888 8888 1881', 'I1', 70],
    ['with its label', 'card 4111111111111111', '4111111111111111', 'I1', 90],
    ['Mastercard', '5555555555554444', '5555555555554444', 'I1', 60],
    ['Mastercard of the newer range', '2223003122003222', '2223003122003222', 'I1', 60],
    ['American Express in its groups', '3714 496353 98431', '3714 496353 98431', 'I1', 70],
    ['American Express', '371449635398431', '371449635398431', 'I1', 60],
    ['Discover', '6011000400000000', '6011000400000000', 'I1', 60],
    ['Diners Club', '30569309025904', '30569309025904', 'I1', 60],
    ['JCB', '3528000700000000', '3528000700000000', 'I1', 60],
    ['Maestro', '6759649826438453', '6759649826438453', 'I1', 60],
    ['an airline’s card with its label', 'my credit card: 122000000000003', '122000000000003', 'I1', 90],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(creditCard, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['fails its check', 'card 4012-8888-8888-1882'],
    ['no issuer begins so', 'card 1748503543012'],
    ['the range before Mastercard’s newer one', '2220003122003225'],
    ['an airline’s card without label', '122000000000003'],
    ['mixed separators', '4012-8888 8888-1881'],
    ['part of a longer number', '40128888888818815555'],
    ['Diners Club that fails', '36168002586008'],
    ['zeros', '0000000000000000'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(creditCard, text)).toEqual([])
  })
})
