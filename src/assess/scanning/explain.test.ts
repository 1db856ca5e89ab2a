import { describe, expect, it } from 'vitest'
import { RECOGNIZERS } from '../recognizers/index.ts'
import type { Evidence } from './evidence.ts'
import { explainDecision, explainRule } from './explain.ts'

const evidence = (given: Partial<Evidence>): Evidence => ({
  recognizer: 'us-ssn',
  class: 'I1',
  offset: 4,
  length: 11,
  shape: 'ddd-dd-dddd',
  confidence: 90,
  because: 'both',
  ...given,
})

describe('a decision in words', () => {
  it.each([
    {
      why: 'characters are counted from 1, both ends named',
      given: evidence({}),
      says: 'Characters 5 to 15: a social security number with its label.',
    },
    {
      why: 'one character is no stretch',
      given: evidence({ offset: 0, length: 1 }),
      says: 'Character 1: a social security number with its label.',
    },
    {
      why: 'an own recognizer of an operator is not in the list that is asked: its id still tells',
      given: evidence({ recognizer: 'badge-number' }),
      says: 'Characters 5 to 15: badge-number.',
    },
    {
      why: 'a sensitive category is said',
      given: evidence({ sensitive: 'substance-use' }),
      says: 'Characters 5 to 15: a social security number with its label (substance use: under stricter rules).',
    },
    {
      why: 'what speaks against is no reason for the decision',
      given: evidence({ class: 'N' }),
      says: 'Characters 5 to 15: a social security number with its label. This speaks against.',
    },
  ])('$why', ({ given, says }) => {
    const decided = { decision: 'likely', rule: 'identity-and-care', evidence: [given] } as const
    expect(explainDecision(decided, 'subject', RECOGNIZERS)).toEqual([
      'Likely: what identifies a person and words of care or payment stand together in the subject.',
      says,
    ])
  })

  it('names the field', () => {
    const decided = { decision: 'none', rule: 'nothing', evidence: [] } as const
    expect(explainRule(decided, 'filename')).toBe(
      'Nothing in the file name tells a person together with health or care.',
    )
    expect(explainRule(decided, 'document')).toContain('in the document')
  })
})
