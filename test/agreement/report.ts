// Prints where Ward and ScubaGear differ on the shared data: node test/agreement/report.ts [-v]
import {
  compare,
  type Comparison,
  isAutomated,
  judge,
  type PolicyCase,
  readShared,
  readSharedJson,
  type Result,
  SAMPLES,
} from './scubagear.ts'

const verbose = process.argv.includes('-v')
function tell(name: string, rows: readonly (Comparison | undefined)[], total: number): void {
  const judged = rows.filter(row => row !== undefined)
  const agree = judged.filter(row => row.agrees)
  console.log(
    `${name}: ${agree.length} of ${judged.length} judged agree (${((100 * agree.length) / judged.length).toFixed(1)} %); ${total} in all`,
  )
  for (const row of judged)
    if (!row.agrees)
      console.log(`   ${row.policy} scuba ${row.scuba} ward ${row.ward}: ${row.reason.slice(0, 160)}`)
}
for (const sample of SAMPLES) {
  const assessment = judge(readShared(`samples/${sample}/ProviderSettingsExport.json`))
  const results = readSharedJson<Result[]>(`samples/${sample}/TestResults.json`).filter(isAutomated)
  tell(
    sample,
    results.map(result => compare(assessment, result.PolicyId, result.RequirementMet)),
    results.length,
  )
  if (verbose)
    console.log(
      '   not judged:',
      results
        .filter(one => !compare(assessment, one.PolicyId, true))
        .map(one => one.PolicyId)
        .join(' '),
    )
}
const cases = readSharedJson<PolicyCase[]>('policy-cases.json')
tell(
  'policy cases',
  cases.map(one => {
    const row = compare(
      judge(new TextEncoder().encode(JSON.stringify(one.input))),
      one.policyId,
      one.requirementMet,
    )
    return row && { ...row, policy: `${row.policy} ${one.test}` }
  }),
  cases.length,
)
