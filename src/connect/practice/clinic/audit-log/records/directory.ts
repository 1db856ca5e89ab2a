import { type AuditRecord, common, type Deed, type LoggedPerson, loggedTime, tokenContext } from './logged.ts'

/** What a directory act was done to. */
export interface DirectoryTarget {
  readonly kind: 'User' | 'Group' | 'Role' | 'ServicePrincipal' | 'Policy'
  readonly id: string
  readonly name: string
  /** Passport unique id of a user. */
  readonly puid?: string | undefined
  /** App id of a service principal. */
  readonly appId?: string | undefined
}

export interface ModifiedProperty {
  readonly Name: string
  readonly NewValue: string
  readonly OldValue: string
}

export function userTarget(person: LoggedPerson): DirectoryTarget {
  return { kind: 'User', id: person.objectId, name: person.upn, puid: person.puid }
}

// Types of identities in the published schema (IdentityType): 1 name, 2 other, 3 PUID, 4 service principal, 5 UPN.
function identityOf(target: DirectoryTarget) {
  const known = [
    { ID: `${target.kind}_${target.id}`, Type: 2 },
    { ID: target.id, Type: 2 },
    { ID: target.kind, Type: 2 },
  ]
  if (target.kind === 'User') {
    return [...known, { ID: target.name, Type: 5 }, ...(target.puid ? [{ ID: target.puid, Type: 3 }] : [])]
  }
  const named = [...known, { ID: target.name, Type: 1 }]
  return target.appId ? [...named, { ID: target.appId, Type: 2 }, { ID: target.appId, Type: 4 }] : named
}

function actorOf(actor: LoggedPerson) {
  return [
    { ID: actor.upn, Type: 5 },
    { ID: actor.puid, Type: 3 },
    { ID: `User_${actor.objectId}`, Type: 2 },
    { ID: actor.objectId, Type: 2 },
    { ID: 'User', Type: 2 },
  ]
}

/**
 * An act in the directory (record type 8). The operation ends in a dot, as in the unified log: `Reset user password.`
 * The address is empty in many real records; `address` gives one.
 */
export function directoryAct(
  deed: Deed,
  operation: string,
  target: DirectoryTarget,
  more: {
    readonly modified?: readonly ModifiedProperty[] | undefined
    readonly category?: string | undefined
    readonly result?: 'Success' | 'Failure' | undefined
    readonly address?: string | undefined
    /** Tenant of who acted, where it is another one (a partner). */
    readonly actorTenant?: string | undefined
  } = {},
): AuditRecord {
  const { actor, random, tenant } = deed
  const names = (more.modified ?? []).map(({ Name }) => Name).join(', ')
  return {
    ...common(deed, operation, 8, 'AzureActiveDirectory'),
    UserKey: `${actor.puid}@${tenant.name}`,
    ResultStatus: more.result ?? 'Success',
    ClientIP: more.address ?? '',
    ObjectId: target.kind === 'User' ? target.name : (target.appId ?? 'Not Available'),
    AzureActiveDirectoryEventType: 1,
    ExtendedProperties: [
      { Name: 'additionalDetails', Value: JSON.stringify({ 'User-Agent': deed.session.userAgent }) },
      { Name: 'extendedAuditEventCategory', Value: more.category ?? target.kind },
    ],
    ModifiedProperties: [
      ...(more.modified ?? []),
      { Name: 'Included Updated Properties', NewValue: names, OldValue: '' },
    ],
    Actor: actorOf(actor),
    ActorContextId: more.actorTenant ?? tenant.id,
    ActorIpAddress: more.address ?? '',
    InterSystemsId: random.guid(),
    IntraSystemId: random.guid(),
    SupportTicketId: '',
    Target: identityOf(target),
    TargetContextId: tenant.id,
  }
}

/** The account that the log names when somebody who forgot the password sets a new one. Nobody of the organisation. */
export const PASSWORD_SERVICE: LoggedPerson = {
  name: 'Microsoft password reset service',
  upn: 'fim_password_service@support.onmicrosoft.com',
  puid: '100300008001F102',
  objectId: '7d2aa4f7-1b4e-4c55-9c5a-3a4e9c0c8e61',
  sid: '',
  mailboxGuid: '',
  mailboxKey: '',
  databaseKey: '',
  userType: 0,
}

/** Somebody who forgot the password and set a new one: the log names Microsoft's service, not the person. */
export function selfServiceReset(deed: Deed, person: LoggedPerson): AuditRecord {
  const by = { ...deed, actor: PASSWORD_SERVICE }
  const act = directoryAct(by, 'Reset user password.', userTarget(person), {
    modified: [{ Name: 'PasswordPolicies', NewValue: '', OldValue: '' }],
  })
  return { ...act, UserKey: `${PASSWORD_SERVICE.puid}@support.onmicrosoft.com` }
}

/** Sign-in tokens made invalid from a time on: follows each password change by itself. */
export function tokensRevoked(deed: Deed, person: LoggedPerson): AuditRecord {
  const property = {
    Name: 'StsRefreshTokensValidFrom',
    NewValue: `[\r\n  "${loggedTime(deed.at)}Z"\r\n]`,
    OldValue: `[\r\n  "${loggedTime(deed.at - 90 * 86_400_000)}Z"\r\n]`,
  }
  return directoryAct(deed, 'Update StsRefreshTokenValidFrom Timestamp.', userTarget(person), {
    modified: [property],
  })
}

/** UserLoggedIn and UserLoginFailed (record type 15). Number and word are those of Microsoft's list of sign-in errors. */
export function signIn(
  deed: Deed,
  how: {
    readonly error?: { readonly number: string; readonly word: string } | undefined
    readonly homeTenant?: string
  } = {},
): AuditRecord {
  const { actor, random, session, tenant } = deed
  const { error } = how
  const id = random.guid()
  const home = how.homeTenant ?? tenant.id
  const device = [
    { Name: 'OS', Value: 'Windows10' },
    { Name: 'BrowserType', Value: 'Edge' },
    { Name: 'IsCompliantAndManaged', Value: session.deviceId === null ? 'False' : 'True' },
    { Name: 'SessionId', Value: session.sessionId },
    ...(session.deviceId === null ? [] : [{ Name: 'Id', Value: session.deviceId }]),
  ]
  return {
    ...common(deed, error ? 'UserLoginFailed' : 'UserLoggedIn', 15, 'AzureActiveDirectory'),
    Id: id,
    UserKey: actor.objectId,
    ResultStatus: error ? 'Failed' : 'Success',
    ClientIP: session.address,
    ObjectId: '00000003-0000-0000-c000-000000000000',
    AzureActiveDirectoryEventType: 1,
    ExtendedProperties: [
      { Name: 'ResultStatusDetail', Value: error ? 'UserError' : 'Success' },
      { Name: 'UserAgent', Value: session.userAgent },
      { Name: 'RequestType', Value: 'OAuth2:Authorize' },
    ],
    ModifiedProperties: [],
    Actor: [
      { ID: actor.objectId, Type: 0 },
      { ID: actor.upn, Type: 5 },
    ],
    ActorContextId: home,
    ActorIpAddress: session.address,
    InterSystemsId: random.guid(),
    IntraSystemId: id,
    SupportTicketId: '',
    Target: [{ ID: '00000003-0000-0000-c000-000000000000', Type: 0 }],
    TargetContextId: tenant.id,
    ApplicationId: session.appId,
    DeviceProperties: device,
    ErrorNumber: error?.number ?? '0',
    ...(error ? { LogonError: error.word } : {}),
  }
}

/** TeamsSessionStarted and other acts in Teams (record type 25). */
export function teamsAct(deed: Deed, operation: string, more: AuditRecord = {}): AuditRecord {
  return {
    ...common(deed, operation, 25, 'MicrosoftTeams'),
    UserKey: deed.actor.objectId,
    ClientIP: deed.session.address,
    ResultStatus: 'Succeeded',
    ...tokenContext(deed),
    ...more,
  }
}
