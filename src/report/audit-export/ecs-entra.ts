import { eventKind, kindsOf } from './ecs-kinds.ts'
import type { ExportedRecord } from './exported-record.ts'
import { outcomeOf } from './outcome.ts'
import { distinct, firstText, objectIn, part, type Raw, textIn } from './raw.ts'
import { userParts } from './user-parts.ts'

/** Elastic's names of the logs, by the category of a diagnostic export. */
const DATASETS = new Map([
  ['auditlogs', 'azure.auditlogs'],
  ['provisioninglogs', 'azure.provisioning'],
  ['riskyusers', 'azure.identity_protection'],
  ['userriskevents', 'azure.identity_protection'],
])

/**
 * A record of Entra's own logs (Graph signIn and directoryAudit, diagnostic exports) in Elastic Common Schema 8. The
 * record is kept whole under `azure`, with Microsoft's names.
 */
export function entraAsEcs(wrapped: ExportedRecord): Raw {
  const one = opened(wrapped)
  const { event, record, envelope } = one
  const dataset = datasetOf(one)
  const user = userOf(one)
  const address = event.address ?? undefined
  const tenant = textIn(envelope, 'tenantId') ?? event.organization ?? undefined
  return {
    event: part({
      kind: eventKind(event),
      module: 'azure',
      dataset,
      ...kindsOf(event),
      action: textIn(envelope, 'operationName') ?? (event.operation === '' ? undefined : event.operation),
      id: textIn(record, 'id') ?? event.id,
      outcome: outcomeOfEntra(one),
      provider: textIn(record, 'loggedByService'),
      duration: nanoseconds(textIn(envelope, 'durationMs')),
    }),
    log: part({ level: firstText(envelope, ['Level', 'level']) }),
    error: part({ code: event.resultCode ?? undefined }),
    message: textIn(envelope, 'resultDescription') ?? textIn(objectIn(record, 'status'), 'additionalDetails'),
    organization: part({ id: tenant }),
    cloud: { provider: 'azure' },
    user: userFieldsOf(one, user),
    client: part({ ip: address }),
    source: part({ ip: address, address: address ?? textIn(envelope, 'callerIpAddress') }),
    user_agent: part({ original: textIn(record, 'userAgent') }),
    related: part({
      ip: distinct([address]),
      user: distinct([
        textIn(user, 'userPrincipalName'),
        event.target?.kind === 'user' ? event.target.name : null,
      ]),
    }),
    azure: {
      tenant_id: tenant,
      correlation_id: firstText(envelope, ['correlationId']) ?? textIn(record, 'correlationId'),
      [dataset.slice('azure.'.length)]: {
        ...part({ category: textIn(envelope, 'category'), identity: textIn(envelope, 'identity') }),
        properties: record,
      },
    },
  }
}

function datasetOf({ event, envelope }: ExportedRecord): string {
  const category = textIn(envelope, 'category')?.toLowerCase() ?? ''
  return DATASETS.get(category) ?? (event.log === 'entra-audit' ? 'azure.auditlogs' : 'azure.signinlogs')
}

/** Whether a record is one of Entra's own logs; those of its risks come only as diagnostic exports. */
export function isOfEntra(one: ExportedRecord): boolean {
  if (one.event.log === 'entra-audit' || one.event.log === 'entra-sign-in') return true
  const { envelope } = opened(one)
  return DATASETS.has(textIn(envelope, 'category')?.toLowerCase() ?? '')
}

/** The record within a diagnostic export that stands there as a whole. */
function opened(one: ExportedRecord): ExportedRecord {
  const inner = one.envelope === null ? objectIn(one.record, 'properties') : undefined
  return inner ? { ...one, record: inner, envelope: one.record } : one
}

function nanoseconds(milliseconds: string | undefined): number | undefined {
  const value = Number(milliseconds ?? 'none')
  return Number.isFinite(value) && value >= 0 ? Math.round(value * 1_000_000) : undefined
}

/** Who a sign-in is of, or who made a change. */
function userOf({ event, record }: ExportedRecord): Raw | undefined {
  if (event.log !== 'entra-audit') return record
  return objectIn(objectIn(record, 'initiatedBy'), 'user')
}

function userFieldsOf({ event, record }: ExportedRecord, user: Raw | undefined): Raw | undefined {
  const upn = textIn(user, 'userPrincipalName')
  const parts = upn === undefined ? undefined : userParts(upn)
  const isAudit = event.log === 'entra-audit'
  const target = event.target?.kind === 'user' ? event.target : undefined
  return part({
    id: isAudit ? textIn(user, 'id') : textIn(record, 'userId'),
    name: parts?.name,
    domain: parts?.domain,
    full_name: isAudit ? textIn(user, 'displayName') : textIn(record, 'userDisplayName'),
    target:
      target &&
      part({ id: target.id, name: userParts(target.name).name, domain: userParts(target.name).domain }),
  })
}

/** A sign-in that was interrupted (error 50140, MFA) has a number too: anything but 0 is no success. */
function outcomeOfEntra(one: ExportedRecord): 'success' | 'failure' | 'unknown' | undefined {
  const type = textIn(one.envelope, 'resultType')
  if (type !== undefined && /^\d{1,9}$/.test(type)) return Number(type) === 0 ? 'success' : 'failure'
  return one.event.result === null ? 'unknown' : outcomeOf(one)
}
