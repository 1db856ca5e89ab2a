import { z } from 'zod'
import { BAA_ANSWERS } from '../../src/app/api/contracts/agreement-answers.ts'
import { assessment } from '../../src/app/api/contracts/assessment.ts'
import { ASSURANCE_ANSWERS } from '../../src/app/api/contracts/assurance-answers.ts'
import { auditEventAnswer } from '../../src/app/api/contracts/audit-event.ts'
import { ACCESS_REPORT_ANSWERS } from '../../src/app/api/contracts/audit-report-access.ts'
import { EVENT_REPORT_ANSWERS } from '../../src/app/api/contracts/audit-report-events.ts'
import { accessPoliciesAnswer } from '../../src/app/api/contracts/audit-report-policies.ts'
import { BACKUP_ANSWERS } from '../../src/app/api/contracts/backup.ts'
import { CONTACT_ANSWERS } from '../../src/app/api/contracts/contact.ts'
import { COMMAND_ANSWERS } from '../../src/app/api/contracts/command-answers.ts'
import { phiEvalAnswer } from '../../src/app/api/contracts/phi-eval.ts'
import { phiRosterAnswer } from '../../src/app/api/contracts/phi-roster.ts'
import { textDecisionAnswer } from '../../src/app/api/contracts/phi.ts'
import { PLANS_ANSWERS } from '../../src/app/api/contracts/plans.ts'
import { microsoftAgreementAnswer } from '../../src/app/api/contracts/microsoft-agreement-answer.ts'
import { comparison } from '../../src/app/api/contracts/comparison.ts'
import { posture, requirementStatus } from '../../src/app/api/contracts/posture.ts'
import { PROGRAMME_ANSWERS } from '../../src/app/api/contracts/programme.ts'
import { SERVICE_ANSWERS } from '../../src/app/api/contracts/service-answers.ts'
import { roleListsAnswer } from '../../src/app/api/contracts/role-lists.ts'
import { VENDOR_ANSWERS } from '../../src/app/api/contracts/vendor-answers.ts'
import { productListSchema } from '../../src/collect/import/microsoft-products/products.schema.ts'
import { tenantKnowledge } from '../../src/collect/knowledge/knowledge.schema.ts'
import { phiRules } from '../../src/collect/knowledge/rules.schema.ts'

/** Texts that the code narrows further than JSON Schema can say (moments, citations) are texts there. */
const asText = {
  unrepresentable: 'any' as const,
  override: ({
    zodSchema,
    jsonSchema,
  }: {
    zodSchema: { _zod: { def: { type: string } } }
    jsonSchema: object
  }) => {
    if (zodSchema._zod.def.type === 'custom') Object.assign(jsonSchema, { type: 'string' })
  },
}

/** The JSON Schema of every public shape, one file each, named by what it is and its version. */
export const SCHEMAS = [
  assessment,
  ...ASSURANCE_ANSWERS,
  auditEventAnswer,
  accessPoliciesAnswer,
  ...ACCESS_REPORT_ANSWERS,
  ...EVENT_REPORT_ANSWERS,
  ...BACKUP_ANSWERS,
  posture,
  requirementStatus,
  comparison,
  ...PROGRAMME_ANSWERS,
  ...COMMAND_ANSWERS,
  ...BAA_ANSWERS,
  microsoftAgreementAnswer,
  ...CONTACT_ANSWERS,
  ...PLANS_ANSWERS,
  ...SERVICE_ANSWERS,
  phiEvalAnswer,
  phiRosterAnswer,
  phiRules,
  productListSchema,
  roleListsAnswer,
  ...VENDOR_ANSWERS,
  tenantKnowledge,
  textDecisionAnswer,
].map(answer => {
  const name = answer.shape.schema.value
  return {
    file: `docs/schemas/${name.replace('/', '-')}.schema.json`,
    make: () => `${JSON.stringify({ title: name, ...z.toJSONSchema(answer, asText) }, null, 2)}\n`,
  }
})
