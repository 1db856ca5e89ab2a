import { defineFact } from '../../define-fact.ts'
import { meetingPoliciesSchema } from './meeting-policies.schema.ts'

export const meetingPolicies = defineFact({
  id: 'teams.meeting-policies',
  title: 'Teams meeting policies',
  endpoint: 'Get-CsTeamsMeetingPolicy',
  permission: 'application_access',
  schema: meetingPoliciesSchema,
  docs: 'https://learn.microsoft.com/powershell/module/microsoftteams/get-csteamsmeetingpolicy',
})
