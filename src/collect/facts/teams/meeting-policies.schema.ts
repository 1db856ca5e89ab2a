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
    AllowTranscription: flag(),
    /** Days after which a new recording is deleted; -1 for never. */
    NewMeetingRecordingExpirationDays: field(z.int()),
    AllowAnonymousUsersToJoinMeeting: flag(),
    /** `Enabled`, `EnabledExceptAnonymous`, `EnabledInMeetingOnlyForAllExceptAnonymous`, `Disabled`. */
    MeetingChatEnabledType: field(z.string()),
    /** Chat in meetings of organisations that are not trusted. */
    AllowExternalNonTrustedMeetingChat: flag(),
    /** Who presents unless the organiser chooses otherwise: `OrganizerOnlyUserOverride`, `EveryoneUserOverride`, … */
    DesignatedPresenterRoleMode: field(z.string()),
  }),
)

export type MeetingPolicies = z.infer<typeof meetingPoliciesSchema>
export type MeetingPolicy = MeetingPolicies[number]
