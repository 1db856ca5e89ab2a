import type { ActorEvidence } from './event.ts'

/** What a record says of its actor that says nothing. Frozen: records fill a copy. */
export const NO_EVIDENCE: ActorEvidence = Object.freeze({
  userType: null,
  userId: null,
  userKey: null,
  logonType: null,
  internalLogonType: null,
  logonUserSid: null,
  mailboxOwnerSid: null,
  mailboxOwnerUpn: null,
  externalAccess: null,
  appId: null,
  clientAppId: null,
  appName: null,
  clientInfo: null,
  tokenTenantId: null,
  externalUserTenantId: null,
  homeTenantId: null,
  resourceTenantId: null,
  actedAsApp: false,
})
