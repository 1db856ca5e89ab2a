import { describe, expect, it } from 'vitest'
import { WORD } from '../scanning/word-knowledge.ts'
import { lexiconOf } from './lexicon.fixture.ts'
import { recognize } from './recognize.fixture.ts'
import { serviceDate } from './service-date.recognizer.ts'

describe('date of care', () => {
  it.each<[text: string, found: string, confidence: number]>([
    ['admitted 04/14/2023', '04/14/2023', 60],
    ['Discharge date: April 14, 2023', 'April 14, 2023', 60],
    ['DOS 4/14/23', '4/14/23', 60],
    ['date of service 2023-04-14', '2023-04-14', 60],
    ['appt 08/22', '08/22', 60],
    ['April 14th visit', 'April 14th', 60],
    ['surgery in March 2023', 'March 2023', 25],
    ['died April 14, 2023', 'April 14, 2023', 60],
    ['seen at St. Luke’s Medical Center in Springfield, Illinois on 04/14/2023', '04/14/2023', 60],
    ['evaluated at Northside on 08/22', '08/22', 60],
  ])('finds it: %s', (text, found, confidence) => {
    expect(recognize(serviceDate, text)).toMatchObject([{ text: found, class: 'I2', confidence }])
  })

  it('knows the verbs of the lexicon', () => {
    const lexicon = lexiconOf({ intubated: WORD.careVerb })
    expect(recognize(serviceDate, 'intubated 04/14/2023', { lexicon })).toHaveLength(1)
    expect(recognize(serviceDate, 'intubated 04/14/2023')).toEqual([])
  })

  it.each<[because: string, text: string]>([
    ['no word of care', 'invoice of 04/14/2023'],
    [
      'the word is too far and nothing links them',
      'Seen: the new parking rules for the north garage as revised, 04/14/2023',
    ],
    ['part of a word', 'unseen 04/14/2023'],
    ['a ratio', 'seen by 4/5 of the staff'],
    ['born', 'born 04/14/2023'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(serviceDate, text)).toEqual([])
  })
})
