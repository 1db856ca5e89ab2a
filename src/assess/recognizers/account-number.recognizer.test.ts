import { describe, expect, it } from 'vitest'
import { accountNumber } from './account-number.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('account number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['account number', 'Account Number: 4471200912', '4471200912', 'I1', 60],
    ['short', 'acct# 4471200', '4471200', 'I1', 60],
    ['letters before it', '(Acct#: GRM-447120)', 'GRM-447120', 'I1', 60],
    ['in a sentence', 'his account number BA-44712009', 'BA-44712009', 'I1', 60],
    ['guarantor', 'Guarantor #447120', '#447120', 'I1', 60],
    ['without a mark', 'account 4471200912', '4471200912', 'I1', 60],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(accountNumber, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['no label', '4471200912'],
    ['an invoice', 'Invoice 112233 account 4471200'],
    ['a purchase order', 'PO 112233 acct# 4471200'],
    ['accounting', 'Accounting 4471200'],
    ['few digits', 'account 4471'],
    ['a date', 'account 2024-03-15'],
    ['a telephone number', 'account no. 212-555-0188'],
    ['accounts in 2024', 'account # 20240315'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(accountNumber, text)).toEqual([])
  })
})
