import { expect, test } from 'vitest'
import type { Posture } from '../../../assess/posture/posture.ts'
import { postureHeadline } from './posture-headline.ts'

type Counts = Posture['score']['counts']

function headlineOf(some: Partial<Counts>): string {
  const counts: Counts = { met: 0, supported: 0, contradicted: 0, open: 0, 'not-applicable': 0, ...some }
  const of = counts.met + counts.supported + counts.contradicted + counts.open
  return postureHeadline({ score: { points: 0, of, sentence: '', counts } })
}

test.each<[Partial<Counts>, string, string]>([
  [
    { contradicted: 24, met: 6, open: 31, 'not-applicable': 4 },
    'Settings contradict 24 of 61 requirements; 6 are met by a signed record.',
    'what does not apply is not in the whole',
  ],
  [
    { contradicted: 1 },
    'Settings contradict 1 of 1 requirement; none is met by a signed record.',
    'one alone',
  ],
  [
    { open: 64, met: 1 },
    'No setting contradicts a requirement; of 65, 1 is met by a signed record.',
    'nothing is contradicted, and that alone is not praised',
  ],
  [
    { met: 65 },
    'All 65 requirements are met by signed records, and no setting says otherwise.',
    'the best there is',
  ],
  [{ 'not-applicable': 65 }, 'No requirement applies to this organisation.', 'nothing left to count'],
])('%j: %s (%s)', (counts, sentence) => {
  expect(headlineOf(counts)).toBe(sentence)
})
