import type { Check } from '../define-check.ts'
import { attachmentsScannedInSharepoint } from './defender/attachments-scanned-in-sharepoint.check.ts'
import { clicksOnLinksRecorded } from './defender/clicks-on-links-recorded.check.ts'
import { everybodyInAttachmentPreset } from './defender/everybody-in-attachment-preset.check.ts'
import { everybodyInMailPreset } from './defender/everybody-in-mail-preset.check.ts'
import { harmfulAttachmentsHeldBack } from './defender/harmful-attachments-held-back.check.ts'
import { likelyTargetsInStrictAttachmentPreset } from './defender/likely-targets-in-strict-attachment-preset.check.ts'
import { likelyTargetsInStrictMailPreset } from './defender/likely-targets-in-strict-mail-preset.check.ts'
import { linkedFilesScanned } from './defender/linked-files-scanned.check.ts'
import { linksComparedWithBlockList } from './defender/links-compared-with-block-list.check.ts'
import { malwareRemovedAfterDelivery } from './defender/malware-removed-after-delivery.check.ts'
import { noDomainsPastSpamFilter } from './defender/no-domains-past-spam-filter.check.ts'
import { ownDomainsNotImpersonated } from './defender/own-domains-not-impersonated.check.ts'
import { partnerDomainsNotImpersonated } from './defender/partner-domains-not-impersonated.check.ts'
import { peopleNotImpersonated } from './defender/people-not-impersonated.check.ts'
import { presetPoliciesOn } from './defender/preset-policies-on.check.ts'
import { programsInMailBlocked } from './defender/programs-in-mail-blocked.check.ts'
import { spamKeptOutOfInbox } from './defender/spam-kept-out-of-inbox.check.ts'
import { unusualSendersMarked } from './defender/unusual-senders-marked.check.ts'
import { accountsLockAfterWrongPasswords } from './entra/accounts-lock-after-wrong-passwords.check.ts'
import { adminConsentWorkflow } from './entra/admin-consent-workflow.check.ts'
import { administratorSessionsEnd } from './entra/administrator-sessions-end.check.ts'
import { administratorsAskForNewPassword } from './entra/administrators-ask-for-new-password.check.ts'
import { administratorsCloudOnly } from './entra/administrators-cloud-only.check.ts'
import { appCertificateLifetime } from './entra/app-certificate-lifetime.check.ts'
import { appPasswordLifetime } from './entra/app-password-lifetime.check.ts'
import { appPasswordsBlocked } from './entra/app-passwords-blocked.check.ts'
import { appsHoldNoAdministratorRole } from './entra/apps-hold-no-administrator-role.check.ts'
import { authenticationMethodsMigrated } from './entra/authentication-methods-migrated.check.ts'
import { authenticatorShowsContext } from './entra/authenticator-shows-context.check.ts'
import { contactsNamed } from './entra/contacts-named.check.ts'
import { deviceCodeFlowBlocked } from './entra/device-code-flow-blocked.check.ts'
import { directorySyncCurrent } from './entra/directory-sync-current.check.ts'
import { globalAdministratorActivationAlerts } from './entra/global-administrator-activation-alerts.check.ts'
import { globalAdministratorActivationApproved } from './entra/global-administrator-activation-approved.check.ts'
import { globalAdministratorCount } from './entra/global-administrator-count.check.ts'
import { groupCreationLimited } from './entra/group-creation-limited.check.ts'
import { guestDirectoryAccessLimited } from './entra/guest-directory-access-limited.check.ts'
import { guestInvitationsLimited } from './entra/guest-invitations-limited.check.ts'
import { highRiskSignInsBlocked } from './entra/high-risk-sign-ins-blocked.check.ts'
import { highRiskUsersBlocked } from './entra/high-risk-users-blocked.check.ts'
import { leastPrivilegedRoles } from './entra/least-privileged-roles.check.ts'
import { legacyAuthenticationBlocked } from './entra/legacy-authentication-blocked.check.ts'
import { managedDeviceForMfaRegistration } from './entra/managed-device-for-mfa-registration.check.ts'
import { managedDeviceRequired } from './entra/managed-device-required.check.ts'
import { mfaAdministrators } from './entra/mfa-administrators.check.ts'
import { mfaAllUsers } from './entra/mfa-all-users.check.ts'
import { mfaGuests } from './entra/mfa-guests.check.ts'
import { noImpostorApps } from './entra/no-impostor-apps.check.ts'
import { noPermanentRoleAssignments } from './entra/no-permanent-role-assignments.check.ts'
import { otherRoleActivationAlerts } from './entra/other-role-activation-alerts.check.ts'
import { ownWordsBannedInPasswords } from './entra/own-words-banned-in-passwords.check.ts'
import { passwordHashSyncOn } from './entra/password-hash-sync-on.check.ts'
import { passwordsDoNotExpire } from './entra/passwords-do-not-expire.check.ts'
import { phishingResistantMfa } from './entra/phishing-resistant-mfa.check.ts'
import { phishingResistantMfaAdministrators } from './entra/phishing-resistant-mfa-administrators.check.ts'
import { phonesUseManagedApps } from './entra/phones-use-managed-apps.check.ts'
import { placesOutsideBlocked } from './entra/places-outside-blocked.check.ts'
import { powerfulAppCredentialsShortLived } from './entra/powerful-app-credentials-short-lived.check.ts'
import { powerfulAppsHeldToAgreement } from './entra/powerful-apps-held-to-agreement.check.ts'
import { riskyAgentsBlocked } from './entra/risky-agents-blocked.check.ts'
import { riskyAppConsentBlocked } from './entra/risky-app-consent-blocked.check.ts'
import { roleAssignmentAlerts } from './entra/role-assignment-alerts.check.ts'
import { rolesAssignedThroughPim } from './entra/roles-assigned-through-pim.check.ts'
import { sessionsBoundToDevices } from './entra/sessions-bound-to-devices.check.ts'
import { unknownPlatformsBlocked } from './entra/unknown-platforms-blocked.check.ts'
import { unmanagedSessionsEnd } from './entra/unmanaged-sessions-end.check.ts'
import { userAppConsentRestricted } from './entra/user-app-consent-restricted.check.ts'
import { usersCannotCreateSecurityGroups } from './entra/users-cannot-create-security-groups.check.ts'
import { usersCannotCreateTenants } from './entra/users-cannot-create-tenants.check.ts'
import { usersCannotJoinByEmail } from './entra/users-cannot-join-by-email.check.ts'
import { usersCannotRegisterApps } from './entra/users-cannot-register-apps.check.ts'
import { usersCannotSignUpForServices } from './entra/users-cannot-sign-up-for-services.check.ts'
import { weakAuthenticationMethodsOff } from './entra/weak-authentication-methods-off.check.ts'
import { automaticForwardingBlocked } from './exchange/automatic-forwarding-blocked.check.ts'
import { calendarSharingWithEveryoneOff } from './exchange/calendar-sharing-with-everyone-off.check.ts'
import { connectorsEncrypt } from './exchange/connectors-encrypt.check.ts'
import { contactSharingWithEveryoneOff } from './exchange/contact-sharing-with-everyone-off.check.ts'
import { customerLockboxOn } from './exchange/customer-lockbox-on.check.ts'
import { directSendRejected } from './exchange/direct-send-rejected.check.ts'
import { dkimSigning } from './exchange/dkim-signing.check.ts'
import { dmarcAggregateReports } from './exchange/dmarc-aggregate-reports.check.ts'
import { dmarcEnforced } from './exchange/dmarc-enforced.check.ts'
import { dmarcFailureReports } from './exchange/dmarc-failure-reports.check.ts'
import { dmarcPublished } from './exchange/dmarc-published.check.ts'
import { dmarcReject } from './exchange/dmarc-reject.check.ts'
import { ipAllowListEmpty } from './exchange/ip-allow-list-empty.check.ts'
import { mailboxAuditingOn } from './exchange/mailbox-auditing-on.check.ts'
import { modernAuthenticationOn } from './exchange/modern-authentication-on.check.ts'
import { oldEncryptionRefused } from './exchange/old-encryption-refused.check.ts'
import { outsideSendersMarked } from './exchange/outside-senders-marked.check.ts'
import { owaIdleTimeout } from './exchange/owa-idle-timeout.check.ts'
import { partnersSeeTimesOnly } from './exchange/partners-see-times-only.check.ts'
import { ruleEncryptsMail } from './exchange/rule-encrypts-mail.check.ts'
import { safeListOff } from './exchange/safe-list-off.check.ts'
import { smtpAuthOff } from './exchange/smtp-auth-off.check.ts'
import { spfPublished } from './exchange/spf-published.check.ts'
import { thirdPartyConnectors } from './exchange/third-party-connectors.check.ts'
import { transportRulesDoNotForwardOutside } from './exchange/transport-rules-do-not-forward-outside.check.ts'
import { transportRulesDoNotSkipFiltering } from './exchange/transport-rules-do-not-skip-filtering.check.ts'
import { productsCanHoldPatientData } from './licensing/products-can-hold-patient-data.check.ts'
import { subscriptionsInGoodStanding } from './licensing/subscriptions-in-good-standing.check.ts'
import { externalInvitationsLimited } from './power-bi/external-invitations-limited.check.ts'
import { guestAccessLimited } from './power-bi/guest-access-limited.check.ts'
import { publishToWebOff } from './power-bi/publish-to-web-off.check.ts'
import { resourceKeysBlocked } from './power-bi/resource-keys-blocked.check.ts'
import { scriptVisualsOff } from './power-bi/script-visuals-off.check.ts'
import { sensitivityLabelsOn } from './power-bi/sensitivity-labels-on.check.ts'
import { servicePrincipalProfilesLimited } from './power-bi/service-principal-profiles-limited.check.ts'
import { servicePrincipalsLimited } from './power-bi/service-principals-limited.check.ts'
import { connectedOrganisationsNamed } from './power-platform/connected-organisations-named.check.ts'
import { contentSecurityPolicy } from './power-platform/content-security-policy.check.ts'
import { copilotInputsNotShared } from './power-platform/copilot-inputs-not-shared.check.ts'
import { defaultEnvironmentConnectors } from './power-platform/default-environment-connectors.check.ts'
import { defaultEnvironmentDataPolicy } from './power-platform/default-environment-data-policy.check.ts'
import { developerEnvironmentsCreatedByAdmins } from './power-platform/developer-environments-created-by-admins.check.ts'
import { environmentsCreatedByAdmins } from './power-platform/environments-created-by-admins.check.ts'
import { generativeAgentsNotPublished } from './power-platform/generative-agents-not-published.check.ts'
import { guestsCannotMakeApps } from './power-platform/guests-cannot-make-apps.check.ts'
import { otherEnvironmentsDataPolicy } from './power-platform/other-environments-data-policy.check.ts'
import { sharingWithEveryoneOff } from './power-platform/sharing-with-everyone-off.check.ts'
import { sitesCreatedByAdmins } from './power-platform/sites-created-by-admins.check.ts'
import { tenantIsolationOn } from './power-platform/tenant-isolation-on.check.ts'
import { trialEnvironmentsCreatedByAdmins } from './power-platform/trial-environments-created-by-admins.check.ts'
import { alertPoliciesOn } from './purview/alert-policies-on.check.ts'
import { auditLogKeptAYear } from './purview/audit-log-kept-a-year.check.ts'
import { auditLogOn } from './purview/audit-log-on.check.ts'
import { dlpBlocks } from './purview/dlp-blocks.check.ts'
import { dlpCopilot } from './purview/dlp-copilot.check.ts'
import { dlpEverywhere } from './purview/dlp-everywhere.check.ts'
import { dlpHealthInformation } from './purview/dlp-health-information.check.ts'
import { dlpNotifies } from './purview/dlp-notifies.check.ts'
import { dlpPersonalIdentifiers } from './purview/dlp-personal-identifiers.check.ts'
import { anyoneLinksExpire } from './sharepoint/anyone-links-expire.check.ts'
import { anyoneLinksViewOnly } from './sharepoint/anyone-links-view-only.check.ts'
import { defaultLinkSpecificPeople } from './sharepoint/default-link-specific-people.check.ts'
import { defaultLinkViewOnly } from './sharepoint/default-link-view-only.check.ts'
import { everyoneGroupsHidden } from './sharepoint/everyone-groups-hidden.check.ts'
import { guestAccessExpires } from './sharepoint/guest-access-expires.check.ts'
import { guestsCannotReshare } from './sharepoint/guests-cannot-reshare.check.ts'
import { infectedFilesBlocked } from './sharepoint/infected-files-blocked.check.ts'
import { labelledFilesOpen } from './sharepoint/labelled-files-open.check.ts'
import { leaversFilesKept } from './sharepoint/leavers-files-kept.check.ts'
import { legacyAuthenticationOff } from './sharepoint/legacy-authentication-off.check.ts'
import { onedriveSharingLimited } from './sharepoint/onedrive-sharing-limited.check.ts'
import { privateSitesStayPrivate } from './sharepoint/private-sites-stay-private.check.ts'
import { sharingByChosenStaff } from './sharepoint/sharing-by-chosen-staff.check.ts'
import { sharingNamedDomains } from './sharepoint/sharing-named-domains.check.ts'
import { siteSharingLimited } from './sharepoint/site-sharing-limited.check.ts'
import { storeAppsByAdministrators } from './sharepoint/store-apps-by-administrators.check.ts'
import { syncOnManagedComputers } from './sharepoint/sync-on-managed-computers.check.ts'
import { unmanagedDevicesLimited } from './sharepoint/unmanaged-devices-limited.check.ts'
import { verificationCodeRenewed } from './sharepoint/verification-code-renewed.check.ts'
import { anonymousCannotChat } from './teams/anonymous-cannot-chat.check.ts'
import { anonymousCannotJoinMeetings } from './teams/anonymous-cannot-join-meetings.check.ts'
import { anonymousCannotStartMeetings } from './teams/anonymous-cannot-start-meetings.check.ts'
import { channelEmailOff } from './teams/channel-email-off.check.ts'
import { customAppsLimited } from './teams/custom-apps-limited.check.ts'
import { dialInWaits } from './teams/dial-in-waits.check.ts'
import { eventRecordingNotAutomatic } from './teams/event-recording-not-automatic.check.ts'
import { externalAccessNamedDomains } from './teams/external-access-named-domains.check.ts'
import { guestAccessOff } from './teams/guest-access-off.check.ts'
import { lobbyForStrangers } from './teams/lobby-for-strangers.check.ts'
import { lobbyLetsStaffIn } from './teams/lobby-lets-staff-in.check.ts'
import { meetingRecordingOff } from './teams/meeting-recording-off.check.ts'
import { meetingTranscriptionOff } from './teams/meeting-transcription-off.check.ts'
import { microsoftAppsLimited } from './teams/microsoft-apps-limited.check.ts'
import { noChatInUntrustedMeetings } from './teams/no-chat-in-untrusted-meetings.check.ts'
import { organizersPresent } from './teams/organizers-present.check.ts'
import { outsideStorageOff } from './teams/outside-storage-off.check.ts'
import { recordingsExpire } from './teams/recordings-expire.check.ts'
import { screenControlStaysInside } from './teams/screen-control-stays-inside.check.ts'
import { thirdPartyAppsLimited } from './teams/third-party-apps-limited.check.ts'
import { trialTenantsBlocked } from './teams/trial-tenants-blocked.check.ts'
import { unmanagedAccountsCannotStart } from './teams/unmanaged-accounts-cannot-start.check.ts'
import { unmanagedAccountsNotContacted } from './teams/unmanaged-accounts-not-contacted.check.ts'

/** The registry of checks: one line each, in the order of their ids. */
export const CHECKS: readonly Check[] = [
  attachmentsScannedInSharepoint,
  clicksOnLinksRecorded,
  everybodyInAttachmentPreset,
  everybodyInMailPreset,
  harmfulAttachmentsHeldBack,
  likelyTargetsInStrictAttachmentPreset,
  likelyTargetsInStrictMailPreset,
  linkedFilesScanned,
  linksComparedWithBlockList,
  malwareRemovedAfterDelivery,
  noDomainsPastSpamFilter,
  ownDomainsNotImpersonated,
  partnerDomainsNotImpersonated,
  peopleNotImpersonated,
  presetPoliciesOn,
  programsInMailBlocked,
  spamKeptOutOfInbox,
  unusualSendersMarked,
  accountsLockAfterWrongPasswords,
  adminConsentWorkflow,
  administratorSessionsEnd,
  administratorsAskForNewPassword,
  administratorsCloudOnly,
  appCertificateLifetime,
  appPasswordLifetime,
  appPasswordsBlocked,
  appsHoldNoAdministratorRole,
  authenticationMethodsMigrated,
  authenticatorShowsContext,
  contactsNamed,
  deviceCodeFlowBlocked,
  directorySyncCurrent,
  globalAdministratorActivationAlerts,
  globalAdministratorActivationApproved,
  globalAdministratorCount,
  groupCreationLimited,
  guestDirectoryAccessLimited,
  guestInvitationsLimited,
  highRiskSignInsBlocked,
  highRiskUsersBlocked,
  leastPrivilegedRoles,
  legacyAuthenticationBlocked,
  managedDeviceForMfaRegistration,
  managedDeviceRequired,
  mfaAdministrators,
  mfaAllUsers,
  mfaGuests,
  noImpostorApps,
  noPermanentRoleAssignments,
  otherRoleActivationAlerts,
  ownWordsBannedInPasswords,
  passwordHashSyncOn,
  passwordsDoNotExpire,
  phishingResistantMfa,
  phishingResistantMfaAdministrators,
  phonesUseManagedApps,
  placesOutsideBlocked,
  powerfulAppCredentialsShortLived,
  powerfulAppsHeldToAgreement,
  riskyAgentsBlocked,
  riskyAppConsentBlocked,
  roleAssignmentAlerts,
  rolesAssignedThroughPim,
  sessionsBoundToDevices,
  unknownPlatformsBlocked,
  unmanagedSessionsEnd,
  userAppConsentRestricted,
  usersCannotCreateSecurityGroups,
  usersCannotCreateTenants,
  usersCannotJoinByEmail,
  usersCannotRegisterApps,
  usersCannotSignUpForServices,
  weakAuthenticationMethodsOff,
  automaticForwardingBlocked,
  calendarSharingWithEveryoneOff,
  connectorsEncrypt,
  contactSharingWithEveryoneOff,
  customerLockboxOn,
  directSendRejected,
  dkimSigning,
  dmarcAggregateReports,
  dmarcEnforced,
  dmarcFailureReports,
  dmarcPublished,
  dmarcReject,
  ipAllowListEmpty,
  mailboxAuditingOn,
  modernAuthenticationOn,
  oldEncryptionRefused,
  outsideSendersMarked,
  owaIdleTimeout,
  partnersSeeTimesOnly,
  ruleEncryptsMail,
  safeListOff,
  smtpAuthOff,
  spfPublished,
  thirdPartyConnectors,
  transportRulesDoNotForwardOutside,
  transportRulesDoNotSkipFiltering,
  productsCanHoldPatientData,
  subscriptionsInGoodStanding,
  externalInvitationsLimited,
  guestAccessLimited,
  publishToWebOff,
  resourceKeysBlocked,
  scriptVisualsOff,
  sensitivityLabelsOn,
  servicePrincipalProfilesLimited,
  servicePrincipalsLimited,
  connectedOrganisationsNamed,
  contentSecurityPolicy,
  copilotInputsNotShared,
  defaultEnvironmentConnectors,
  defaultEnvironmentDataPolicy,
  developerEnvironmentsCreatedByAdmins,
  environmentsCreatedByAdmins,
  generativeAgentsNotPublished,
  guestsCannotMakeApps,
  otherEnvironmentsDataPolicy,
  sharingWithEveryoneOff,
  sitesCreatedByAdmins,
  tenantIsolationOn,
  trialEnvironmentsCreatedByAdmins,
  alertPoliciesOn,
  auditLogKeptAYear,
  auditLogOn,
  dlpBlocks,
  dlpCopilot,
  dlpEverywhere,
  dlpHealthInformation,
  dlpNotifies,
  dlpPersonalIdentifiers,
  anyoneLinksExpire,
  anyoneLinksViewOnly,
  defaultLinkSpecificPeople,
  defaultLinkViewOnly,
  everyoneGroupsHidden,
  guestAccessExpires,
  guestsCannotReshare,
  infectedFilesBlocked,
  labelledFilesOpen,
  leaversFilesKept,
  legacyAuthenticationOff,
  onedriveSharingLimited,
  privateSitesStayPrivate,
  sharingByChosenStaff,
  sharingNamedDomains,
  siteSharingLimited,
  storeAppsByAdministrators,
  syncOnManagedComputers,
  unmanagedDevicesLimited,
  verificationCodeRenewed,
  anonymousCannotChat,
  anonymousCannotJoinMeetings,
  anonymousCannotStartMeetings,
  channelEmailOff,
  customAppsLimited,
  dialInWaits,
  eventRecordingNotAutomatic,
  externalAccessNamedDomains,
  guestAccessOff,
  lobbyForStrangers,
  lobbyLetsStaffIn,
  meetingRecordingOff,
  meetingTranscriptionOff,
  microsoftAppsLimited,
  noChatInUntrustedMeetings,
  organizersPresent,
  outsideStorageOff,
  recordingsExpire,
  screenControlStaysInside,
  thirdPartyAppsLimited,
  trialTenantsBlocked,
  unmanagedAccountsCannotStart,
  unmanagedAccountsNotContacted,
]
