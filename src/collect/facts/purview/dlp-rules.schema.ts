import { z } from 'zod'
import { field, flag, text, words } from '../field.schema.ts'

const informationType = z.object({
  name: field(z.string()),
  id: field(z.string()),
  /** How many must be found before the rule acts, as a number or as its text. */
  mincount: field(z.union([z.string(), z.number()])),
})

/**
 * `Get-DlpComplianceRule`. What a rule looks for stands in `ContentContainsSensitiveInformation` (null in a rule made with
 * the condition builder) and in `AdvancedRule`, which the cmdlet writes as JSON text and the fact holds parsed,
 * its keys in camelCase.
 * https://learn.microsoft.com/powershell/module/exchangepowershell/get-dlpcompliancerule (2026-11-21)
 */
export const dlpRulesSchema = z.array(
  z.object({
    Name: field(z.string()),
    ParentPolicyName: field(z.string()),
    Disabled: flag(),
    IsAdvancedRule: flag(),
    ContentContainsSensitiveInformation: field(
      z
        .array(
          informationType.extend({
            groups: field(z.array(z.object({ sensitivetypes: field(z.array(informationType)) }))),
          }),
        )
        .nullable(),
    ),
    AdvancedRule: z.unknown(),
    /** `InOrganization` or `NotInOrganization`: whom the content goes to; null where it does not matter. */
    AccessScope: text(),
    BlockAccess: flag(),
    /** `All`, `PerUser`, `PerAnonymousUser`; null where nothing is blocked. */
    BlockAccessScope: text(),
    EncryptRMSTemplate: text(),
    NotifyUser: words(),
  }),
)

export type DlpRules = z.infer<typeof dlpRulesSchema>
export type DlpRule = DlpRules[number]
