import { expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { reviewSentence, type ReviewTold } from './review-sentence.ts'

const TOLD: ReviewTold = {
  name: 'Kim Park',
  capacity: 'Privacy officer',
  title: 'Access report',
  from: '2026-10-26',
  to: '2026-11-02',
  madeAt: '2026-11-02T14:06:21.000Z' as Instant,
  rows: { all: 41, open: 2 },
  marks: [{ mark: 'expected' }, { mark: 'asked' }, { mark: 'expected' }],
  couldNotSee: 3,
  ownRows: 0,
  conclusion: 'nothing-unusual',
}

test('what is signed is one sentence after the other, in the signer’s own voice', () => {
  expect(reviewSentence(TOLD)).toBe(
    'I, Kim Park (Privacy officer), have gone through the report “Access report” of 26 October 2026 to 1 November 2026, made on 2 November 2026, 14:06 UTC: 41 rows, 2 of them to look at. I marked 2 as expected and 1 as asked about. I know that 3 things could not be seen; the report names them. My conclusion: nothing unusual.',
  )
})

test.each<readonly [string, Partial<ReviewTold>, string]>([
  ['one day', { to: '2026-10-27' }, 'of 26 October 2026, made'],
  ['one row', { rows: { all: 1, open: 0 } }, ': 1 row, 0 of them'],
  ['no mark', { marks: [] }, 'I marked no row.'],
  ['one mark', { marks: [{ mark: 'to-look-into' }] }, 'I marked 1 to look into.'],
  [
    'all three marks',
    { marks: [{ mark: 'to-look-into' }, { mark: 'asked' }, { mark: 'expected' }] },
    'I marked 1 as expected, 1 as asked about and 1 to look into.',
  ],
  ['nothing unseen', { couldNotSee: 0 }, 'I have read what the report could see.'],
  ['one thing unseen', { couldNotSee: 1 }, '1 thing could not be seen; the report names it.'],
  ['an own row', { ownRows: 1 }, '1 row is about what I did myself.'],
  ['own rows', { ownRows: 2 }, '2 rows are about what I did myself.'],
  ['what was unusual', { conclusion: 'followed-up' }, 'My conclusion: something unusual, followed up.'],
])('%s', (_, change, says) => {
  expect(reviewSentence({ ...TOLD, ...change })).toContain(says)
})
