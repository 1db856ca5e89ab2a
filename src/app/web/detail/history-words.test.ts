import { longDayWords } from '../../../assess/words.ts'
import { expect, test } from 'vitest'
import { historySentences } from './history-words.ts'
import { personWords, workSentence } from './work-words.ts'

test('the history of a finding is dated sentences, with the weight only where it changed', () => {
  const at = (day: string) => `2026-11-${day}T14:06:00.000Z`
  expect(
    historySentences([
      { at: at('02'), change: 'opened', severity: 'high', reason: 'One forwards.' },
      { at: at('09'), change: 'changed', severity: 'critical', reason: 'Two forward.' },
      { at: at('16'), change: 'fixed', severity: 'critical', reason: 'Two forward.' },
      { at: at('22'), change: 'reopened', severity: 'critical', reason: '' },
    ]),
  ).toEqual([
    '2 November 2026: first seen not to meet. One forwards.',
    '9 November 2026: changed, now critical instead of high. Two forward.',
    '16 November 2026: seen to meet.',
    '22 November 2026: seen not to meet again.',
  ])
})

test('a day that something is due comes with its weekday', () => {
  expect(longDayWords('2026-12-01')).toBe('Tuesday, 1 December 2026')
})

const sam = { account: 'u-1', name: 'Sam Okoro', until: null, isHere: true, isMe: false }
test.each<[string, Parameters<typeof workSentence>[0], RegExp]>([
  ['nobody', { state: 'none', assigned: null }, /^Nobody looks after it yet\.$/],
  ['somebody', { state: 'none', assigned: sam }, /^Sam Okoro looks after it\.$/],
  ['until a day', { state: 'none', assigned: { ...sam, until: '2026-12-01' } }, /until Tuesday, 1 December/],
  ['the person themselves', { state: 'none', assigned: { ...sam, isMe: true } }, /^You look after it\.$/],
  [
    'somebody who has left',
    { state: 'none', assigned: { ...sam, isHere: false } },
    /give it to somebody else/,
  ],
  ['marked, and not said to be mended', { state: 'planned', assigned: null }, /marked.*next reading shows/],
])('says who looks after it: %s', (_, work, says) => {
  expect(workSentence(work)).toMatch(says)
})

test('people of one name are told apart by their roles', () => {
  expect(personWords({ name: 'Sam', roles: ['it-administrator', 'auditor'], isMe: true })).toBe(
    'Sam, you (IT administrator, Auditor)',
  )
})
