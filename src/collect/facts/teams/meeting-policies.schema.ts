import { z } from 'zod'
import { field, flag } from '../field.schema.ts'

/** `Get-CsTeamsMeetingPolicy`. https://learn.microsoft.com/powershell/module/microsoftteams/set-csteamsmeetingpolicy (2026-11-21) */
export const meetingPoliciesSchema = z.array(
  z.object({
    /** `Global`, or `Tag:NAME` of a policy that is assigned to some people. */
    Identity: field(z.string()),
    AllowExternalParticipantGiveRequestControl: flag(),
    AllowAnonymousUsersToStartMeeting: flag(),
    AllowPSTNUsersToBypassLobby: flag(),
    AutoAdmittedUsers: field(
      z.enum([
        'Everyone',
        'EveryoneInCompany',
        'EveryoneInCompanyExcludingGuests',
        'EveryoneInSameAndFederatedCompany',
        'InvitedUsers',
        'OrganizerOnly',
      ]),
    ),
    AllowCloudRecording: flag(),
  }),
)

export type MeetingPolicies = z.infer<typeof meetingPoliciesSchema>
export type MeetingPolicy = MeetingPolicies[number]
