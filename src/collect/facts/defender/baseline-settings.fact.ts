import { defineFact } from '../../define-fact.ts'
import { baselineSettingsSchema } from './baseline-settings.schema.ts'

export const baselineSettings = defineFact({
  id: 'defender.baseline-settings',
  title: 'Whom the clinic named for protection',
  endpoint: 'The settings given to ScubaGear',
  permission: 'Exchange.ManageAsApp',
  schema: baselineSettingsSchema,
  docs: 'https://learn.microsoft.com/defender-office-365/anti-phishing-policies-about',
})
