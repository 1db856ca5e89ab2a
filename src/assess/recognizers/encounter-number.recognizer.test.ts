import { describe, expect, it } from 'vitest'
import { EXTRA, WORD } from '../scanning/word-knowledge.ts'
import { encounterNumber } from './encounter-number.recognizer.ts'
import { lexiconOf } from './lexicon.fixture.ts'
import { recognize } from './recognize.fixture.ts'

const lexicon = lexiconOf({ mri: WORD.procedure, results: WORD.care }, { results: EXTRA.everyday })

describe('visit, claim or authorization number', () => {
  it.each<[because: string, text: string, found: string]>([
    ['contact serial number', 'CSN 100234567', '100234567'],
    ['financial number', 'FIN: 33445566', '33445566'],
    ['financial number with #', 'FIN #33445566', '#33445566'],
    ['encounter in a URL', '/encounter/8877665', '8877665'],
    ['encounter', 'Encounter ID 8877665', '8877665'],
    ['short', 'enc# 8877665', '8877665'],
    ['visit', 'Visit no. V8877665', 'V8877665'],
    ['prior authorization', 'Prior auth #PA-998877', '#PA-998877'],
    ['precertification', 'Precert 998877123', '998877123'],
    ['prescription', 'Rx# 7788990 ready', '7788990'],
    ['a medical claim', 'medical claim number 2024-556677', '2024-556677'],
    ['explanation of benefits', 'EOB #5566778', '#5566778'],
    ['hospital account record', 'HAR# 6001234567', '6001234567'],
  ])('finds it: %s', (_, text, found) => {
    expect(recognize(encounterNumber, text)).toMatchObject([{ text: found, class: 'D', confidence: 85 }])
  })

  it.each<[because: string, text: string, expected: { class: string; confidence: number }]>([
    ['a claim may be for a car', 'Claim #99887766', { class: 'I1', confidence: 70 }],
    ['a claim without a mark', 'Claim 99887766 denied', { class: 'I1', confidence: 70 }],
    ['a claim in a URL', 'https://portal.example/claims/99887766', { class: 'I1', confidence: 70 }],
    ['a claim beside health', 'MRI claim #99887766', { class: 'D', confidence: 70 }],
    ['a word of many trades is not health', 'results claim #99887766', { class: 'I1', confidence: 70 }],
    ['an authorization may be for a card', 'Authorization no. 998877', { class: 'I2', confidence: 50 }],
    ['an authorization beside health', 'MRI auth # 998877', { class: 'D', confidence: 50 }],
    ['a referral', 'referral #998877', { class: 'I1', confidence: 70 }],
  ])('other trades have them too: %s', (_, text, expected) => {
    expect(recognize(encounterNumber, text, { lexicon })).toMatchObject([expected])
  })

  it.each<[because: string, text: string]>([
    ['finance is no financial number', 'Finance 33445566'],
    ['fin without a mark', 'Fin 33445566'],
    ['a visit of many people', 'visit 2024 plans 33445566'],
    ['a ticket', 'Ticket #99887766'],
    ['an order', 'Order #99887766'],
    ['an invoice', 'Invoice 99887766'],
    ['a confirmation', 'Confirmation no. 99887766'],
    ['a date', 'appointment no. 2024-03-15'],
    ['too few digits', 'Claim #123'],
    ['a telephone number', 'claim no 212-555-0188'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(encounterNumber, text, { lexicon })).toEqual([])
  })
})
