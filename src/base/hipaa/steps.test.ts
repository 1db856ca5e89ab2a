import { describe, expect, it } from 'vitest'
import type { Citation } from './citation.ts'
import { allRequirements } from './requirements.ts'
import { STEPS, stepsOf } from './steps.ts'
import type { Step } from './steps.ts'

describe('the five steps', () => {
  it('are numbered as they are shown', () => {
    expect(STEPS.map(each => each.title)).toEqual([
      'Evaluate',
      'Sign up',
      'Access control',
      'Training',
      'Procedures',
    ])
    expect(STEPS.map(each => each.number)).toEqual([1, 2, 3, 4, 5])
  })

  it('answer every requirement, each step once', () => {
    for (const { citation } of allRequirements()) {
      const steps = stepsOf(citation)
      expect(steps.length, citation).toBeGreaterThan(0)
      expect(new Set(steps).size, citation).toBe(steps.length)
    }
  })

  it('each have something to answer', () => {
    for (const { id } of STEPS) {
      expect(allRequirements().filter(each => stepsOf(each.citation)[0] === id).length, id).toBeGreaterThan(0)
    }
  })

  it.each<[Citation, Step, string]>([
    ['164.308(a)(1)(ii)(A)', 'evaluate', 'the risk analysis is part of step 1'],
    ['164.308(b)(1)', 'sign-up', 'agreements are step 2'],
    ['164.308(b)(2)', 'sign-up', 'a provision inside 308 follows its paragraph'],
    ['164.504(e)(2)(ii)(J)', 'sign-up', 'a clause is answered where the agreement is'],
    ['164.308(a)(1)(ii)(D)', 'access-control', 'access reports are reviewed in step 3'],
    ['164.312(b)', 'access-control', 'administrator access tracking is step 3'],
    ['164.530(b)(2)(ii)', 'training', 'training records are step 4'],
    ['164.404(c)(1)(E)', 'procedures', 'notices are step 5'],
    ['164.528(c)(1)', 'procedures', 'the accounting is step 5'],
    ['164.306(d)(3)', 'evaluate', 'addressable decisions are made in step 1'],
  ])('%s is at home in %s (%s)', (citation, expected) => {
    expect(stepsOf(citation)[0]).toBe(expected)
  })
})
