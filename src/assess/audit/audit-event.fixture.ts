import type { ActorEvidence, AuditEvent } from '../../base/audit/event.ts'
import { NO_EVIDENCE } from '../../base/audit/no-evidence.ts'
import type { Instant } from '../../base/time.ts'

export const ORGANISATION = '11111111-aaaa-4bbb-8ccc-222222222222'
export const CHEN = 'm.chen@harborclinic.example'
export const OKAFOR = 'it.okafor@harborclinic.example'
export const CHEN_SID = 'S-1-5-21-1000000001-1000000002-1000000003-5501'
export const OKAFOR_SID = 'S-1-5-21-1000000001-1000000002-1000000003-7702'
export const EXCHANGE_ONLINE = '00000002-0000-0ff1-ce00-000000000000'

export interface EventChanges extends Partial<Omit<AuditEvent, 'evidence' | 'actor'>> {
  readonly evidence?: Partial<ActorEvidence>
  /** Folded UserId; null is nobody. */
  readonly actor?: string | null
}

/** An event of a person in the organisation, with nothing in it that says how they acted. */
export function auditEvent({ evidence, actor = OKAFOR, ...changes }: EventChanges = {}): AuditEvent {
  return {
    id: 'e0000000-0000-4000-8000-000000000001',
    time: '2026-11-02T22:10:00.000Z' as Instant,
    log: 'unified',
    recordType: null,
    recordTypeName: null,
    operation: 'SomethingDone',
    act: 'unknown',
    workload: null,
    organization: ORGANISATION,
    result: 'succeeded',
    resultCode: null,
    place: null,
    owner: null,
    target: null,
    right: null,
    items: [],
    itemCount: null,
    mailAccess: null,
    throttled: null,
    address: null,
    app: null,
    session: null,
    device: null,
    aliases: [],
    part: null,
    ...changes,
    actor: actor === null ? null : { id: actor, name: actor },
    evidence: { ...NO_EVIDENCE, userId: actor, ...evidence },
  }
}

/** Mail of Dr. Chen's mailbox was read: MailItemsAccessed, ExchangeItemAggregated. */
export function mailRead(changes: EventChanges = {}): AuditEvent {
  const { evidence, ...rest } = changes
  return auditEvent({
    recordType: 50,
    operation: 'MailItemsAccessed',
    act: 'read',
    workload: 'Exchange',
    place: { kind: 'mailbox', id: CHEN, name: CHEN },
    owner: { id: CHEN, name: CHEN },
    ...rest,
    evidence: {
      userType: 0,
      logonType: 0,
      logonUserSid: CHEN_SID,
      mailboxOwnerSid: CHEN_SID,
      mailboxOwnerUpn: CHEN,
      externalAccess: false,
      appId: EXCHANGE_ONLINE,
      clientInfo: 'Client=OWA;Action=ViaProxy',
      ...evidence,
    },
  })
}

/** A change of the directory by an account of the organisation, on another's unless `target` says otherwise. */
export function directoryChange(changes: EventChanges = {}): AuditEvent {
  const { evidence, ...rest } = changes
  return auditEvent({
    recordType: 8,
    workload: 'AzureActiveDirectory',
    place: { kind: 'directory', id: ORGANISATION, name: ORGANISATION },
    target: { kind: 'user', id: CHEN, name: CHEN },
    ...rest,
    evidence: { userType: 0, ...evidence },
  })
}

/** An Exchange cmdlet on Dr. Chen's mailbox. */
export function cmdlet(operation: string, changes: EventChanges = {}): AuditEvent {
  const { evidence, ...rest } = changes
  return auditEvent({
    recordType: 1,
    operation,
    act: 'setting',
    workload: 'Exchange',
    place: { kind: 'mailbox', id: CHEN, name: CHEN },
    owner: { id: CHEN, name: CHEN },
    ...rest,
    evidence: { userType: 0, externalAccess: false, ...evidence },
  })
}

/** A file of the shared clinic site was opened. */
export function fileOpened(changes: EventChanges = {}): AuditEvent {
  const { evidence, ...rest } = changes
  const site = 'https://harborclinic.sharepoint.example/sites/intake'
  return auditEvent({
    recordType: 6,
    operation: 'FileAccessed',
    act: 'read',
    workload: 'SharePoint',
    place: { kind: 'site', id: site, name: site },
    ...rest,
    evidence: { userType: 0, ...evidence },
  })
}

/** The OneDrive of Dr. Chen. */
export const CHEN_ONEDRIVE = {
  kind: 'onedrive',
  id: 'https://harborclinic-my.sharepoint.example/personal/m_chen_harborclinic_example',
  name: 'https://harborclinic-my.sharepoint.example/personal/m_chen_harborclinic_example',
} as const
