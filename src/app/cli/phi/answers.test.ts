import { expect, it } from 'vitest'
import { emptyTally, type Tally, tallyText } from './answers.ts'

const tally = (more: Partial<Tally>): Tally => ({ ...emptyTally(), ...more })
const decisions = (more: Partial<Tally['decisions']>): Tally['decisions'] => ({
  ...emptyTally().decisions,
  ...more,
})

it.each<[because: string, tally: Tally, what: 'line' | 'document', text: string]>([
  ['none', tally({}), 'line', '0 lines: nothing found.'],
  ['one line', tally({ texts: 1, decisions: decisions({ none: 1 }) }), 'line', '1 line: nothing found.'],
  [
    'the heaviest first',
    tally({ texts: 1204, decisions: decisions({ review: 1, confirmed: 3 }) }),
    'line',
    '1,204 lines: 3 confirmed, 1 for review.',
  ],
  [
    'what was not read is never nothing found',
    tally({ texts: 1, unread: 1, decisions: decisions({ none: 1 }) }),
    'document',
    '1 document: 1 could not be read.',
  ],
  [
    'beside what was read',
    tally({ texts: 2, unread: 1, decisions: decisions({ none: 2 }) }),
    'document',
    '2 documents: nothing found, 1 could not be read.',
  ],
  [
    'beside what was found',
    tally({ texts: 3, unread: 1, decisions: decisions({ none: 2, likely: 1 }) }),
    'document',
    '3 documents: 1 likely, 1 could not be read.',
  ],
])('tells what was judged: %s', (_, given, what, text) => {
  expect(tallyText(given, what)).toBe(text)
})
