import type { Facts } from '../../../collect/facts/facts.schema.ts'
import type { DlpPolicy } from '../../../collect/facts/purview/dlp-policies.schema.ts'
import type { DlpRule } from '../../../collect/facts/purview/dlp-rules.schema.ts'

/** A patch of the good tenant: these policies and rules instead. */
export const dlp = (policies: readonly DlpPolicy[], rules: readonly DlpRule[]) => (facts: Facts) => {
  facts['purview.dlp-policies'] = [...policies]
  facts['purview.dlp-rules'] = [...rules]
}

/** A tenant whose plans hold nothing but these, and whose interfaces were not asked. */
export const plans =
  (...names: readonly string[]) =>
  (facts: Facts) => {
    facts['licensing.capability-probes'] = { defenderForOffice365: undefined, dataLossPrevention: undefined }
    facts['licensing.service-plans'] = names.map(servicePlanName => ({
      servicePlanId: undefined,
      servicePlanName,
      provisioningStatus: 'Success',
    }))
  }
