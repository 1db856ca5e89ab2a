import { isJsonObject, type JsonObject } from './record-form.ts'

/**
 * Fields of the unified record (Office 365 Management Activity API schema, 2026-06-24, and what exports hold beside it)
 * that are read by name, as Microsoft writes them.
 */
const UNIFIED = namesOf(`
  Id Identity RecordId CreationTime CreationDate Operation OrganizationId OrganizationName RecordType ResultStatus
  ResultStatusDetail UserKey UserType UserId Version Workload Scope ClientIP ClientIPAddress ObjectId UserAgent
  AppAccessContext AADSessionId APIId ClientAppId ClientAppName CorrelationId UniqueTokenId AppId ApplicationId
  ApplicationDisplayName Actor ActorContextId ActorIpAddress ActorIP ActorInfoString Target TargetContextId
  ExtendedProperties ModifiedProperties NonPIIParameters Parameters OperationProperties OperationCount ErrorCode
  ErrorNumber LogonError LoginStatus FailureReason IsSuccess DeviceId DeviceName DeviceProperties MachineId SessionId
  AzureActiveDirectoryEventType InterSystemsId IntraSystemId SupportTicketId TokenObjectId TokenTenantId TokenType
  ExternalAccess ExternalUserTenantId InternalLogonType LogonType LogonUserSid LogonUserDisplayName MailboxGuid
  MailboxOwnerSid MailboxOwnerUPN MailboxOwnerMasterAccountSid OriginatingServer ClientInfoString ClientProcessName
  ClientVersion Item AffectedItems Folder Folders FolderItems Messages MessageItems ParentFolder Path Subject
  Attachments AttachmentId AttachmentSizeInBytes InternetMessageId ImmutableId SizeInBytes MemberRights MemberSid
  MemberUpn SendAsUserSmtp SendAsUserMailboxGuid SendOnBehalfOfUserSmtp SendOnBehalfOfUserMailboxGuid DestFolder
  DestMailboxId DestMailboxOwnerUPN DestMailboxOwnerSid CrossMailboxOperation ModifiedObjectResolvedName
  EffectiveOrganization ElevationRole ElevationApprover ElevationTime ElevationRequestId ElevationDuration
  EventSource EventData ItemType ListId ListItemUniqueId Site SiteUrl SourceName SourceFileName SourceFileExtension
  SourceRelativeUrl DestinationFileName DestinationFileExtension DestinationRelativeUrl UserSharedWith SharingType
  TargetUserOrGroupName TargetUserOrGroupType UniqueSharingId SensitivityLabelId LabelId LabelName WebId
  TeamGuid TeamName ChannelGuid ChannelName ChatThreadId ChatName Members MessageId Invitee AddOnGuid AddOnName UPN
  AADGroupId GroupName CopilotEventData AccessedResources AppHost ThreadId SharePointMetaData ExchangeMetaData
  EndpointMetaData PolicyDetails PolicyName PolicyId RuleId RuleName Rules AlertId AlertType AlertEntityId EntityType
  Severity Category Comments Status Source Data Case CaseId CaseName ExportName JobId Object1Id Object1Name
  Object1Type RecordNumber ItemIds WorkspaceId WorkSpaceName DatasetId ReportName EnvironmentId EnvironmentName
  Name Value NewValue OldValue Type Key`)

/** Members of Microsoft Graph's directoryAudit, signIn and auditLogRecord (v1.0) of more than one word. */
const GRAPH = namesOf(`
  activityDateTime activityDisplayName additionalDetails auditLogRecordType auditData authenticationRequirement
  appDisplayName appId appOwnerTenantId callerIpAddress clientAppUsed clientIp conditionalAccessStatus correlationId
  createdDateTime crossTenantAccessType deviceDetail deviceId displayName durationMs errorCode failureReason
  homeTenantId homeTenantName initiatedBy ipAddress isInteractive loggedByService modifiedProperties newValue objectId
  oldValue operationName operationType organizationId resourceDisplayName resourceId resourceTenantId resultReason
  resultType servicePrincipalId servicePrincipalName sessionId signInEventTypes signInIdentifier targetResources
  tenantId uniqueTokenIdentifier userAgent userDisplayName userId userPrincipalName userType`)

export type Spelling = 'unified' | 'graph'

/** What stands deeper is left as it is: no field that is read by name stands there. */
const DEEPEST = 8

/**
 * A record with Microsoft's names for its fields, where a tool changed their case or said the type of a column behind
 * them (`UserId_s`); other names stay as they are, in `graph` without a capital. Nothing that is given is changed.
 */
export function withMicrosoftNames(value: JsonObject, spelling: Spelling): JsonObject {
  return spelled(value, spelling, 0)
}

/** The name of a field in lower case, without the type of a column of a custom table of Log Analytics. */
export function bareName(name: string): string {
  return name.replace(/_[sdgtb]$/, '').toLowerCase()
}

function spelled(value: JsonObject, spelling: Spelling, depth: number): JsonObject {
  const names = spelling === 'unified' ? UNIFIED : GRAPH
  const found = new Map<string, unknown>()
  for (const [key, inner] of Object.entries(value)) {
    const name = names.get(bareName(key)) ?? (spelling === 'unified' ? key : uncapitalised(key))
    // Two columns of one name: the one that is spelled so, else the first.
    if (found.has(name) && key !== name) continue
    found.set(name, depth < DEEPEST ? inside(inner, spelling, depth + 1) : inner)
  }
  // fromEntries makes properties of the object itself, whatever they are called.
  return Object.fromEntries(found)
}

function inside(value: unknown, spelling: Spelling, depth: number): unknown {
  if (isJsonObject(value)) return spelled(value, spelling, depth)
  if (!Array.isArray(value)) return value
  return value.map((element: unknown) =>
    isJsonObject(element) ? spelled(element, spelling, depth) : element,
  )
}

function uncapitalised(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1)
}

function namesOf(names: string): ReadonlyMap<string, string> {
  return new Map(
    names
      .trim()
      .split(/\s+/)
      .map(name => [name.toLowerCase(), name]),
  )
}
