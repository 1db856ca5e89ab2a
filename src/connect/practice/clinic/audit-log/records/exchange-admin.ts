import { type AuditRecord, common, type Deed, loggedTime, tokenContext } from './logged.ts'

/**
 * A cmdlet of Exchange (record type 1): its name, the object and the parameters as given. Values are words as Exchange
 * logs them (`True`, `FullAccess`), an empty one is a value that was taken away.
 */
export function cmdlet(
  deed: Deed,
  name: string,
  object: string,
  parameters: Readonly<Record<string, string>>,
  more: { readonly external?: boolean | undefined; readonly result?: 'True' | 'False' | undefined } = {},
): AuditRecord {
  return {
    ...common(deed, name, 1, 'Exchange'),
    ResultStatus: more.result ?? 'True',
    ClientIP: `${deed.session.address}:${20_000 + deed.random.below(40_000)}`,
    ObjectId: object,
    ...tokenContext(deed),
    AppId: deed.session.appId,
    AppPoolName: 'MSExchangeAdminApiNetCore',
    AuthType: 'Bearer',
    ClientAppId: '',
    CorrelationID: '',
    ExternalAccess: more.external ?? false,
    OrganizationName: deed.tenant.name,
    OriginatingServer: 'DM6PR14MB2914 (15.20.4200.000)',
    Parameters: Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })),
    RequestId: deed.random.guid(),
    SessionId: deed.session.sessionId,
    TokenObjectId: deed.actor.objectId,
    TokenTenantId: deed.tenant.id,
  }
}

/** Microsoft's own systems at work in the tenant: noise that has to be told apart from people. */
export function serviceCmdlet(deed: Deed, name: string, object: string): AuditRecord {
  const system = 'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)'
  return {
    ...common(deed, name, 1, 'Exchange'),
    UserKey: system,
    UserType: 3,
    UserId: system,
    ResultStatus: 'True',
    ObjectId: `NAMPR14A004.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/${deed.tenant.name}/${object}`,
    AppId: '',
    ClientAppId: '',
    ExternalAccess: true,
    OrganizationName: deed.tenant.name,
    OriginatingServer: 'DM6PR14MB2914 (15.20.4200.000)',
    Parameters: [
      { Name: 'DomainController', Value: '' },
      {
        Name: 'Identity',
        Value: `NAMPR14A004.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/${deed.tenant.name}/${object}`,
      },
      { Name: 'CorrelationId', Value: deed.random.guid() },
    ],
  }
}

/** A command that Microsoft's own people ran after an elevation of rights (record type 10). */
export function datacentreCommand(
  deed: Deed,
  what: {
    readonly command: string
    readonly object: string
    readonly ticket: string
    readonly approver: string
    /** Milliseconds since 1970 UTC. */
    readonly approvedAt: number
  },
): AuditRecord {
  return {
    ...common(deed, what.command, 10, 'Exchange'),
    UserKey: 'Microsoft\\ServiceOperator',
    UserType: 3,
    UserId: 'Microsoft\\ServiceOperator',
    ClientIP: '',
    ResultStatus: 'Succeeded',
    ObjectId: what.object,
    DataCenterSecurityEventType: 0,
    StartTime: loggedTime(deed.at),
    EffectiveOrganization: deed.tenant.name,
    ElevationTime: loggedTime(what.approvedAt - 3_600_000),
    ElevationApprover: what.approver,
    ElevationApprovedTime: loggedTime(what.approvedAt),
    ElevationRequestId: what.ticket,
    ElevationRole: 'Customer Data Access',
    ElevationDuration: 4,
    GenericInfo: `Command ${what.command} for service request ${what.ticket}`,
  }
}
