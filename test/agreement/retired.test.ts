import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../src/assess/checks/index.ts'
import { RETIRED } from '../../src/assess/retired.ts'
import { hasShared, isAutomated, readSharedJson, type Result, SAMPLES } from './scubagear.ts'

const asked = new Set(
  CHECKS.flatMap(({ equivalents: { scuba = [], related = [] } }) => [
    ...scuba,
    ...related.map(one => one.scuba),
  ]),
)
const judged = new Set(CHECKS.flatMap(check => check.equivalents.scuba ?? []))
const retired = new Set(RETIRED.map(one => one.scuba))

describe('ScubaGear policies that Ward does not ask on purpose', () => {
  it('are listed once, in order, each with a reason and a month', () => {
    const ids = RETIRED.map(one => one.scuba)
    expect(ids).toEqual([...new Set(ids)].sort())
    for (const { scuba, why, since } of RETIRED) {
      expect(scuba).toMatch(/^MS\.[A-Z]+\.\d+\.\d+v\d+$/)
      expect(why).toMatch(/^[A-Z].{15,}\.$/)
      expect(why).not.toMatch(/complian|violat|\bsecure\b|\bsafe\b/i)
      expect(since).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/)
    }
  })

  it('are not asked by a check all the same', () => {
    expect([...retired].filter(id => judged.has(id))).toEqual([])
  })

  it.skipIf(!hasShared).each(SAMPLES)('leave no automated policy of %s unaccounted for', sample => {
    const results = readSharedJson<Result[]>(`samples/${sample}/TestResults.json`).filter(isAutomated)
    const missing = results.map(one => one.PolicyId).filter(id => !asked.has(id) && !retired.has(id))
    expect(results.length).toBeGreaterThan(80)
    expect(missing).toEqual([])
  })
})
