import { defineFact } from '../../define-fact.ts'
import { eventPoliciesSchema } from './event-policies.schema.ts'

export const eventPolicies = defineFact({
  id: 'teams.event-policies',
  title: 'Teams policies for live events',
  endpoint: 'Get-CsTeamsMeetingBroadcastPolicy',
  permission: 'application_access',
  schema: eventPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoftteams/get-csteamsmeetingbroadcastpolicy',
})
