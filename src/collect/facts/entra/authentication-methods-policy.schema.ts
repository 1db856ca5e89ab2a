import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

const target = z.object({ id: field(z.string()) })

/** Graph `authenticationMethodFeatureConfiguration`: a feature of a method, and for whom it is on. */
const feature = field(
  z.object({
    state: field(z.string()),
    includeTarget: field(target),
    /** Null where nobody is left out; the all-zero id says the same. */
    excludeTarget: field(target.nullable()),
  }),
)

/** Graph `authenticationMethodConfiguration`, its kinds laid over each other. */
const configuration = z.object({
  id: field(z.string()),
  state: field(z.string()),
  isSoftwareOathEnabled: flag(),
  /** Of the e-mail method: whether guests get codes by mail, whatever its state is for members. */
  allowExternalIdToUseEmailOtp: field(z.string()),
  featureSettings: field(
    z.object({
      displayAppInformationRequiredState: feature,
      displayLocationInformationRequiredState: feature,
    }),
  ),
})

/** Graph `authenticationMethodsPolicy`, as far as Ward reads it. https://learn.microsoft.com/graph/api/resources/authenticationmethodspolicy (2026-11-21) */
export const authenticationMethodsPolicySchema = z.object({
  policyMigrationState: field(z.string()),
  authenticationMethodConfigurations: field(z.array(configuration)),
})

export type AuthenticationMethodsPolicy = z.infer<typeof authenticationMethodsPolicySchema>
export type AuthenticationMethodFeature = z.infer<typeof feature>
