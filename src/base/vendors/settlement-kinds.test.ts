import { expect, test } from 'vitest'
import { isCitation } from '../hipaa/citation.ts'
import { SETTLEMENT_KINDS, SETTLEMENT_RULES } from './settlement-kinds.ts'

test.each(SETTLEMENT_KINDS)('what %s rests on is law of today', kind => {
  const { cites, source, asOf, verified } = SETTLEMENT_RULES[kind]
  // Definitions stand in 160.103 and are no requirements. What lies deeper than Ward's table of requirements is none of it:
  // 164.502(e)(1)(ii)(A), where the law had treatment until 2013, is a paragraph that there is not any more.
  for (const [paragraph] of cites.matchAll(/164\.\d{3}(?:\([0-9A-Za-z]+\))*/g)) {
    expect(isCitation(paragraph), paragraph).toBe(true)
  }
  expect([source, asOf]).toEqual([
    expect.stringMatching(/^https:/),
    expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
  ])
  // Only what eCFR says was held against its source here.
  if (verified)
    expect([cites, source]).toEqual([expect.stringContaining('45 CFR'), expect.stringContaining('ecfr.gov')])
})
