import { describe, expect, it } from 'vitest'
import { WORD } from '../scanning/word-knowledge.ts'
import { labelledId } from './labelled-id.recognizer.ts'
import { lexiconOf } from './lexicon.fixture.ts'
import { recognize } from './recognize.fixture.ts'

const lexicon = lexiconOf({ asthma: WORD.diagnosis })

describe('other labelled number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['site', '(Site ID: 98765)', '98765', 'I2', 50],
    ['study', 'study ID ST-4471', 'ST-4471', 'I2', 50],
    ['participant', 'Participant no. 44710', '44710', 'I2', 50],
    ['specimen', 'specimen #S24-99881', '#S24-99881', 'I2', 50],
    ['accession', 'Accession number 20-445566', '20-445566', 'I2', 50],
    ['a certificate', 'License No: CLN-123456', 'CLN-123456', 'I2', 40],
    ['a case beside health', 'asthma case #99887', '#99887', 'I2', 30],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(labelledId, text, { lexicon })).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['no label', '98765'],
    ['no mark', 'the study 98765'],
    ['a case of the help desk', 'Case #99887'],
    ['a ticket', 'Ticket ID 99887'],
    ['an order', 'order no. 99887'],
    ['a meeting', 'Meeting ID: 99887766'],
    ['a year', 'study no 2024'],
    ['a date', 'sample no. 2024-03-15'],
    ['a telephone number', 'client no 212-555-0188'],
    ['few digits', 'Site ID: 12'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(labelledId, text, { lexicon })).toEqual([])
  })
})
