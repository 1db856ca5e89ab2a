import { STEPS, stepsOf } from '../../base/hipaa/steps.ts'
import type { VerdictRow } from '../../assess/assess.ts'
import { VERDICT_WORDS, VERDICTS_AS_SHOWN } from '../../assess/words.ts'

export interface StepEvidence {
  readonly number: number
  readonly title: string
  readonly rows: readonly VerdictRow[]
}

/** The steps that the checks speak to, each check under the step where its first requirement is answered. */
export function stepEvidence(rows: readonly VerdictRow[]): readonly StepEvidence[] {
  return STEPS.map(({ id, number, title }) => ({
    number,
    title,
    rows: rows.filter(({ requirements: [first] }) => first !== undefined && stepsOf(first)[0] === id),
  })).filter(step => step.rows.length > 0)
}

/** "Does not meet 14 · Plan lacks it 2 · Meets 4". */
export function stepSentence({ rows }: StepEvidence): string {
  return VERDICTS_AS_SHOWN.map(verdict => ({
    word: VERDICT_WORDS[verdict].word,
    count: rows.filter(row => row.verdict === verdict).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word} ${count}`)
    .join(' · ')
}
