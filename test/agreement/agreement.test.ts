import { describe, expect, it } from 'vitest'
import {
  type Comparison,
  compare,
  hasShared,
  isAutomated,
  judge,
  type PolicyCase,
  readShared,
  readSharedJson,
  type Result,
  SAMPLES,
} from './scubagear.ts'

/**
 * Intended differences, each with its reason: where a list of one stands as an object in the export, ScubaGear's policy
 * reads the object's members as the list's items, and its answer is not about the tenant. Ward reads a list of one.
 */
const READ_AS_OBJECT: Readonly<Record<string, readonly RegExp[]>> = {
  'v1.4.0': [/^MS\.AAD\.6\.1v/],
  'v1.8.0': [/^MS\.AAD\.6\.1v/, /^MS\.EXO\.3\.1v/, /^MS\.EXO\.4\.[1-4]v/],
}

const LEAST_ON_SAMPLES = 0.98
const LEAST_ON_CASES = 0.95

function agreement(rows: readonly (Comparison | undefined)[]) {
  const judged = rows.filter(row => row !== undefined)
  const differing = judged
    .filter(row => !row.agrees)
    .map(row => `${row.policy}: ScubaGear ${row.scuba}, Ward ${row.ward}`)
  return { judged: judged.length, differing, share: 1 - differing.length / judged.length }
}

describe('agreement with ScubaGear’s own results', () => {
  it.skipIf(!hasShared).each(SAMPLES)('on the real export %s', sample => {
    const assessment = judge(readShared(`samples/${sample}/ProviderSettingsExport.json`))
    const results = readSharedJson<Result[]>(`samples/${sample}/TestResults.json`)
      .filter(isAutomated)
      .filter(({ PolicyId }) => !(READ_AS_OBJECT[sample] ?? []).some(known => known.test(PolicyId)))
    const found = agreement(results.map(one => compare(assessment, one.PolicyId, one.RequirementMet)))
    expect(found.judged).toBeGreaterThan(40)
    expect(found.share, found.differing.join('\n')).toBeGreaterThanOrEqual(LEAST_ON_SAMPLES)
  })

  it.skipIf(!hasShared)('on its policy cases', () => {
    const cases = readSharedJson<PolicyCase[]>('policy-cases.json')
    const found = agreement(
      cases.map(({ input, policyId, requirementMet }) =>
        compare(judge(Buffer.from(JSON.stringify(input))), policyId, requirementMet),
      ),
    )
    expect(found.judged).toBeGreaterThan(200)
    expect(found.share, found.differing.join('\n')).toBeGreaterThanOrEqual(LEAST_ON_CASES)
  })
})
