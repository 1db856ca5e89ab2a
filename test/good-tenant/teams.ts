import type { Facts } from '../../src/collect/facts/facts.schema.ts'
import type { MeetingPolicy } from '../../src/collect/facts/teams/meeting-policies.schema.ts'

export function meetingPolicy(Identity: string, changes: Partial<MeetingPolicy> = {}): MeetingPolicy {
  return {
    Identity,
    AllowExternalParticipantGiveRequestControl: false,
    AllowAnonymousUsersToStartMeeting: false,
    AllowPSTNUsersToBypassLobby: false,
    AutoAdmittedUsers: 'EveryoneInCompanyExcludingGuests',
    AllowCloudRecording: false,
    AllowTranscription: false,
    NewMeetingRecordingExpirationDays: 60,
    AllowAnonymousUsersToJoinMeeting: false,
    MeetingChatEnabledType: 'EnabledExceptAnonymous',
    AllowExternalNonTrustedMeetingChat: false,
    DesignatedPresenterRoleMode: 'OrganizerOnlyUserOverride',
    ...changes,
  }
}

export function teamsFacts(): Pick<
  Facts,
  | 'teams.app-permission-policies'
  | 'teams.client-configuration'
  | 'teams.event-policies'
  | 'teams.federation-configuration'
  | 'teams.meeting-policies'
  | 'teams.org-wide-app-settings'
> {
  return {
    'teams.app-permission-policies': [
      {
        Identity: 'Global',
        DefaultCatalogAppsType: 'AllowedAppList',
        GlobalCatalogAppsType: 'AllowedAppList',
        PrivateCatalogAppsType: 'AllowedAppList',
      },
    ],
    'teams.client-configuration': [
      {
        Identity: 'Global',
        AllowEmailIntoChannel: false,
        AllowGuestUser: false,
        AllowBox: false,
        AllowDropBox: false,
        AllowEgnyte: false,
        AllowGoogleDrive: false,
        AllowShareFile: false,
      },
    ],
    'teams.event-policies': [
      { Identity: 'Global', BroadcastRecordingMode: 'UserOverride' },
      { Identity: 'Tag:Default', BroadcastRecordingMode: 'AlwaysEnabled' },
    ],
    'teams.federation-configuration': [
      {
        Identity: 'Global',
        AllowFederatedUsers: true,
        AllowedDomains: ['lab.example'],
        AllowTeamsConsumer: false,
        AllowTeamsConsumerInbound: true,
        ExternalAccessWithTrialTenants: 'Blocked',
      },
    ],
    'teams.meeting-policies': [
      meetingPolicy('Global'),
      meetingPolicy('Tag:Trainers', { AllowCloudRecording: true }),
    ],
    'teams.org-wide-app-settings': ['DefaultApp', 'GlobalApp', 'PrivateApp'].map(SettingName => ({
      SettingName,
      SettingValue: 'None',
    })),
  }
}
