import { defineFact } from '../../define-fact.ts'
import { powerBiLicenceSchema } from './licence.schema.ts'

export const powerBiLicence = defineFact({
  id: 'power-bi.licence',
  title: 'Whether the organisation holds a plan with Power BI',
  endpoint: 'GET /subscribedSkus, whether a plan holds Power BI',
  permission: 'Organization.Read.All',
  schema: powerBiLicenceSchema,
  docs: 'https://learn.microsoft.com/power-bi/fundamentals/service-features-license-type',
})
