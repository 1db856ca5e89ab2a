import type { Random } from '../random.ts'

/** A record as Microsoft's log would have it: a plain JSON object. */
export type AuditRecord = Readonly<Record<string, unknown>>

/** The organisation whose log it is. */
export interface LoggedTenant {
  readonly id: string
  /** Its first domain, such as `harborstreet-practice.onmicrosoft.com`. */
  readonly name: string
  /** Root of its sites, without a slash at the end. */
  readonly sharePoint: string
  /** Root of its people's own sites, without a slash at the end. */
  readonly oneDrive: string
}

/** Somebody with an account, or a shared mailbox, and everything one identity is called in the log. */
export interface LoggedPerson {
  readonly name: string
  readonly upn: string
  readonly puid: string
  readonly objectId: string
  readonly sid: string
  readonly mailboxGuid: string
  /** The part of an item's id that stands for the mailbox and its database. */
  readonly mailboxKey: string
  readonly databaseKey: string
  /** UserType: 0 regular, 2 admin, 5 application, 9 partner, 10 guest; the schema's enumeration. */
  readonly userType: number
}

/** What a client said of itself while somebody was signed in. */
export interface LoggedSession {
  /** As in ClientIP: with a port where the workload adds one. */
  readonly address: string
  readonly userAgent: string
  /** ClientInfoString of mailbox records. */
  readonly clientInfo: string
  readonly appId: string
  readonly appName: string
  readonly sessionId: string
  /** Null makes records of the older form: without the token and the fields that came with it. */
  readonly tokenId: string | null
  readonly deviceId: string | null
}

/** What every record is made from. */
export interface Deed {
  readonly random: Random
  readonly tenant: LoggedTenant
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  readonly actor: LoggedPerson
  readonly session: LoggedSession
}

/** Ids for a person of this name, the same for the same seed. */
export function loggedPerson(
  random: Random,
  given: {
    readonly name: string
    readonly upn: string
    readonly objectId?: string | undefined
    readonly userType?: number | undefined
  },
): LoggedPerson {
  const authority = '1148215062-2716481323-1906847738'
  return {
    name: given.name,
    upn: given.upn,
    puid: `1003200${random.hex(9).toUpperCase()}`,
    objectId: given.objectId ?? random.guid(),
    sid: `S-1-5-21-${authority}-${10_000_000 + random.below(80_000_000)}`,
    mailboxGuid: random.guid(),
    mailboxKey: random.base64(22),
    databaseKey: random.base64(22),
    userType: given.userType ?? 0,
  }
}

/** CreationTime: UTC to the second and without a zone. */
export function loggedTime(at: number): string {
  return new Date(at).toISOString().slice(0, 19)
}

/** The fields that every record has. `Id` is new with each call. */
export function common(
  deed: Deed,
  operation: string,
  recordType: number,
  workload: string,
): Record<string, unknown> {
  return {
    CreationTime: loggedTime(deed.at),
    Id: deed.random.guid(),
    Operation: operation,
    OrganizationId: deed.tenant.id,
    RecordType: recordType,
    UserKey: deed.actor.puid,
    UserType: deed.actor.userType,
    Version: 1,
    Workload: workload,
    UserId: deed.actor.upn,
  }
}

/** AppAccessContext: the token that the client used; no field in records of the older form. */
export function tokenContext(deed: Deed): Record<string, unknown> {
  const { session } = deed
  if (session.tokenId === null) return {}
  const hour = 3_600_000
  return {
    AppAccessContext: {
      AADSessionId: session.sessionId,
      ClientAppId: session.appId,
      IssuedAtTime: loggedTime(Math.floor(deed.at / hour) * hour - 300_000),
      UniqueTokenId: session.tokenId,
    },
  }
}
