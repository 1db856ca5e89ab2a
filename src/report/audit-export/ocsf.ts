import type { ExportedRecord } from './exported-record.ts'
import { choose } from './ocsf-choice.ts'
import { classMembers, OCSF_CLASSES, OCSF_VERSION } from './ocsf-classes.ts'
import { actorObject, sourceEndpoint } from './ocsf-objects.ts'
import { outcomeOf } from './outcome.ts'
import { firstText, otherMembers, part, type Raw, textIn } from './raw.ts'
import { loggedSeverity } from './severity.ts'

/** What is told elsewhere in the event; everything else of the record is `unmapped`. */
const MAPPED = new Set([
  'Id',
  'id',
  'CreationTime',
  'createdDateTime',
  'activityDateTime',
  'Operation',
  'activityDisplayName',
  'OrganizationId',
  'Workload',
  'UserId',
  'UserKey',
  'ClientIP',
  'ClientIPAddress',
  'ActorIpAddress',
  'ipAddress',
  'SourceFileName',
  'SourceFileExtension',
  'SourceRelativeUrl',
  'ListItemUniqueId',
  'SharePointMetaData',
  'Subject',
])

const STATUS = {
  succeeded: { id: 1, name: 'Success' },
  failed: { id: 2, name: 'Failure' },
  partial: { id: 99, name: 'Partial' },
  unknown: { id: 0, name: 'Unknown' },
} as const

const SEVERITY = ['Unknown', 'Informational', 'Low', 'Medium', 'High'] as const

/**
 * One audit record in OCSF 1.4 (https://schema.ocsf.io/1.4.0): times are milliseconds since 1970. It holds what the
 * record holds: subjects and file names too. Ward's finding of who acted is an enrichment.
 */
export function asOcsf(one: ExportedRecord): Raw {
  const { event, record } = one
  const { ocsfClass: name, activity, members } = choose(one)
  const ocsfClass = OCSF_CLASSES[name]
  const status = STATUS[statusOf(one)]
  const severity = loggedSeverity(record) ?? 1
  return {
    ...classMembers(ocsfClass, activity),
    time: Date.parse(event.time),
    severity_id: severity,
    severity: SEVERITY[severity],
    status_id: status.id,
    status: status.name,
    ...part({
      status_code: event.resultCode,
      status_detail: firstText(record, ['LogonError', 'resultReason']) ?? textIn(record, 'ResultStatus'),
    }),
    metadata: metadataOf(one, ocsfClass.actorByProfile),
    actor: actorObject(one),
    ...(ocsfClass.fromWhere ? { src_endpoint: sourceEndpoint(one) } : {}),
    ...members,
    enrichments: [wardFinding(one)],
    ...part({ unmapped: otherMembers(record, MAPPED) }),
  }
}

/** As ECS's outcome where something failed; a record that gives no result is unknown here. */
function statusOf(one: ExportedRecord): keyof typeof STATUS {
  if (outcomeOf(one) === 'failure') return 'failed'
  return one.event.result ?? 'unknown'
}

function metadataOf({ event, record, envelope }: ExportedRecord, withHostProfile: boolean): Raw {
  return {
    version: OCSF_VERSION,
    product: {
      name: 'Microsoft 365',
      vendor_name: 'Microsoft',
      ...part({ feature: event.workload === null ? undefined : { name: event.workload } }),
    },
    uid: event.id,
    log_name: event.log,
    ...part({
      original_time:
        firstText(record, ['CreationTime', 'createdDateTime', 'activityDateTime']) ??
        textIn(envelope, 'time'),
      event_code: event.operation === '' ? undefined : event.operation,
      log_provider: event.workload,
      tenant_uid: event.organization,
      correlation_uid: firstText(record, ['CorrelationId', 'correlationId', 'InterSystemsId']),
      profiles: withHostProfile ? ['host'] : undefined,
    }),
  }
}

function wardFinding({ event, logged }: ExportedRecord): Raw {
  return {
    name: 'ward.actor.class',
    value: logged.class,
    type: 'classification',
    provider: 'Ward',
    data: { act: event.act, rule: logged.rule, via: logged.via, roleDecides: logged.roleDecides },
  }
}
