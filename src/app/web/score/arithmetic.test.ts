import { describe, expect, test } from 'vitest'
import { practiceClinic } from '../../practice-clinic.ts'
import { howText, scoreSteps } from './arithmetic.ts'

const { posture } = practiceClinic()
const steps = scoreSteps(posture)
const hundredths = (points: number) => Math.round(points * 100)
const sum = (all: readonly number[]) => all.reduce((so, each) => so + hundredths(each), 0)

/** What the words come to, worked out as a person would. */
function workedOut(how: string): number {
  const share = /^½ × (\d+) ÷ (\d+)$/.exec(how)
  if (share !== null) return Math.floor((50 * Number(share[1])) / Number(share[2])) / 100
  const [, end = ''] = /: (1|½|0)$/.exec(how) ?? []
  return { '1': 1, '½': 0.5, '0': 0 }[end] ?? Number.NaN
}

describe('the arithmetic of the score', () => {
  test.each(steps.flatMap(({ rows }) => rows))('$citation: the words come to its points', row => {
    expect(workedOut(howText(row))).toBe(row.points)
  })

  test.each(steps)('step $step.number adds up', ({ step, rows }) => {
    expect(sum(rows.map(({ points }) => points))).toBe(hundredths(step.points))
    expect(rows).toHaveLength(step.of)
  })

  test('the steps add up to the score, and every requirement that counts stands in one', () => {
    expect(sum(steps.map(({ step }) => step.points))).toBe(hundredths(posture.score.points))
    expect(steps.flatMap(({ rows }) => rows)).toHaveLength(posture.score.of)
  })
})
