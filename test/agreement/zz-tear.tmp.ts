import { assess } from '/work/main/src/assess/assess.ts'
import { CHECKS } from '/work/main/src/assess/checks/index.ts'
import { importScubaGear } from '/work/main/src/collect/import/scubagear/import-export.ts'
import { readShared, readSharedJson, SAMPLES } from '/work/main/test/agreement/scubagear.ts'
import { falsePasses, otherTypes, propertyPaths, torn } from '/work/main/test/properties/torn-export.ts'
const M = new Set(['defender_license','defender_dlp_license','admin_audit_log_config','protection_alerts','dlp_compliance_policies','dlp_compliance_rules','SPO_tenant','meeting_policies','client_configuration','broadcast_policies','federation_configuration','teams_tenant_info','scuba_config'])
const mine = CHECKS.filter(c => /^(purview|sharepoint|teams)\./.test(c.id))
const v = (w: object) => new Map(assess(mine, importScubaGear(Buffer.from(JSON.stringify(w)), { emptyIsExport: true })).verdicts.map(r => [r.check, r.verdict]))
const READ = /Name|Location|Mode|Enabled|Disabled|Parent|Content|Advanced|Block|Notify|Encrypt|Sharing|Default|Anonymous|Attestation|Identity|Allow|AutoAdmitted|Broadcast|license|config|polic|rules|alerts|tenant|Ingestion|AssignedPlan|name|id|groups|sensitive/
let n = 0
function run(name: string, whole: Record<string, unknown>) {
  const before = v(whole)
  for (const path of propertyPaths(whole, M)) {
    if (path.length > 1 && !path.slice(2).every(k => typeof k === 'number' || READ.test(String(k)))) continue
    const value = path.reduce<any>((x, k) => x[k], whole)
    for (const change of ['removed' as const, ...otherTypes(value).map(to => ({ to }))]) {
      n++
      const bad = falsePasses(before, torn(whole, path, change, () => v(whole)))
      if (bad.length) console.log(name, path.join('.'), JSON.stringify(change), bad)
    }
  }
}
const which = process.argv[2]
if (which === 'cases') for (const c of readSharedJson<any[]>('policy-cases.json')) { if (['defender','securitysuite','sharepoint','teams'].includes(c.product) && !Array.isArray(c.input)) run(c.policyId + ' ' + c.test, c.input) }
else for (const s of SAMPLES) {
  const whole = JSON.parse(new TextDecoder().decode(readShared(`samples/${s}/ProviderSettingsExport.json`)).replace(/^\ufeff/, ''))
  const w = Object.fromEntries(Object.entries(whole).filter(([k]) => M.has(k)))
  // keep only what could be read, smaller
  run(s, w as any)
}
console.log(n, 'changes')
