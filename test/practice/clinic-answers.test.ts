import { expect, test } from 'vitest'
import type { VerdictRow } from '../../src/assess/assess.ts'
import { clinicAssessment } from './clinic.ts'

/** What a person reads of one check: nothing that stands in the catalogue anyway. */
function answer({ check, verdict, reason, evidence }: VerdictRow): string {
  const properties = Object.entries(evidence.properties).map(
    ([name, value]) => `  ${name}: ${JSON.stringify(value)}`,
  )
  const entities = evidence.entities.map(({ state, kind, name, why, properties: own }) =>
    [
      `  ${state} ${kind} ${name}`,
      ...(why === undefined ? [] : [why]),
      ...(own === undefined ? [] : [JSON.stringify(own)]),
    ].join(' | '),
  )
  return [check, `  ${verdict}: ${reason}`, ...properties, ...entities].join('\n')
}

// One whole clinic, word for word: a change of wording, evidence or verdict is seen in review as what it does to a tenant.
// After a change that is meant: npm test -- clinic-answers -u
test('every check answers for the practice clinic as it did', async () => {
  const answers = clinicAssessment().verdicts.map(answer).join('\n\n')
  await expect(`${answers}\n`).toMatchFileSnapshot('clinic-answers.txt')
})
