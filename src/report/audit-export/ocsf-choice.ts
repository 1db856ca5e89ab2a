import {
  ACCOUNT_CHANGE,
  API,
  AUTHENTICATION,
  EMAIL,
  FILE_HOSTING,
  FILE_OPERATIONS,
  GROUP_MANAGEMENT,
  USER_ACCESS,
} from './ocsf-activities.ts'
import { type OcsfActivity, type OcsfClassName, OTHER } from './ocsf-classes.ts'
import { dataSecurityFinding, detectionFinding } from './ocsf-findings.ts'
import { mailOfSend } from './ocsf-mail.ts'
import { actorUser, fileObject, fileResult, resourceObjects, userObject } from './ocsf-objects.ts'
import type { ExportedRecord } from './exported-record.ts'
import { memberOf, part, type Raw, textIn } from './raw.ts'

export interface Choice {
  readonly ocsfClass: OcsfClassName
  readonly activity: OcsfActivity
  /** The members of the class itself. */
  readonly members: Raw
}

type Chooser = (one: ExportedRecord) => Choice | undefined

/**
 * The class of an event: the most particular one whose required members the record answers. What fits none is API
 * activity: an operation on resources.
 */
export function choose(one: ExportedRecord): Choice {
  for (const chooser of CHOOSERS) {
    const choice = chooser(one)
    if (choice) return choice
  }
  return apiActivity(one)
}

const CHOOSERS: readonly Chooser[] = [
  authentication,
  dataSecurity,
  detection,
  accountChange,
  groupManagement,
  userAccess,
  fileHosting,
  emailActivity,
]

function authentication(one: ExportedRecord): Choice | undefined {
  const activity = AUTHENTICATION[one.event.act]
  const user = actorUser(one)
  if (!activity || !user) return undefined
  const { app, workload, target, session } = one.event
  const service = app ?? (target?.kind === 'application' ? target : undefined)
  return {
    ocsfClass: 'authentication',
    activity,
    members: {
      user,
      service: part({ name: service?.name ?? workload ?? 'Microsoft 365', uid: service?.id }),
      is_remote: true,
      ...part({ session: session === null ? undefined : { uid: session } }),
    },
  }
}

function dataSecurity(one: ExportedRecord): Choice | undefined {
  if (one.event.act !== 'dlp-match' && memberOf(one.record, 'PolicyDetails') === undefined) return undefined
  return { ocsfClass: 'data-security-finding', ...dataSecurityFinding(one) }
}

function detection(one: ExportedRecord): Choice | undefined {
  if (one.event.act !== 'alert' && textIn(one.record, 'AlertId') === undefined) return undefined
  return { ocsfClass: 'detection-finding', ...detectionFinding(one) }
}

function accountChange(one: ExportedRecord): Choice | undefined {
  const { act, target, actor } = one.event
  const activity = ACCOUNT_CHANGE[act]
  // A password that somebody changes without naming whose is the own one.
  const whose = target?.kind === 'user' ? target : target === null ? actor : null
  if (!activity || whose === null) return undefined
  return { ocsfClass: 'account-change', activity, members: { user: userObject(whose) } }
}

function groupManagement({ event, record }: ExportedRecord): Choice | undefined {
  const activity = GROUP_MANAGEMENT[event.act]
  if (!activity) return undefined
  const { place, target } = event
  const ofPlace = place?.kind === 'group' || place?.kind === 'team' || place?.kind === 'group-mailbox'
  const group = target?.kind === 'group' ? target : ofPlace ? place : undefined
  const named = textIn(record, 'TeamName') ?? textIn(record, 'GroupName')
  if (!group && named === undefined) return undefined
  return {
    ocsfClass: 'group-management',
    activity: activity === OTHER ? byName(event.operation) : activity,
    members: {
      group: group ? { name: group.name, uid: group.id } : { name: named },
      ...part({
        user: target?.kind === 'user' ? userObject(target) : undefined,
        privileges: event.right === null ? undefined : [event.right],
      }),
    },
  }
}

/** Work on groups comes under many names. */
function byName(operation: string): OcsfActivity {
  if (/memberadded|add.*member/i.test(operation)) return { id: 3, name: 'Add User' }
  if (/memberremoved|remove.*member/i.test(operation)) return { id: 4, name: 'Remove User' }
  if (/delet|remov/i.test(operation)) return { id: 5, name: 'Delete' }
  return /creat|^add |^new-/i.test(operation) ? { id: 6, name: 'Create' } : OTHER
}

function userAccess(one: ExportedRecord): Choice | undefined {
  const { act, target, right } = one.event
  const activity = USER_ACCESS[act]
  if (!activity || right === null || target === null) return undefined
  if (target.kind !== 'user' && target.kind !== 'mailbox' && target.kind !== 'application') return undefined
  return {
    ocsfClass: 'user-access',
    activity,
    members: {
      user: userObject(target),
      privileges: [right],
      ...part({ resource: resourceObjects(one).find(({ type }) => type === one.event.place?.kind) }),
    },
  }
}

function fileHosting(one: ExportedRecord): Choice | undefined {
  const { act, operation, recordType, items } = one.event
  const onFile = recordType === 6 || items.some(({ kind }) => kind === 'file' || kind === 'folder')
  const inSite = one.event.place?.kind === 'site' || one.event.place?.kind === 'onedrive'
  const activity = FILE_OPERATIONS.get(operation.toLowerCase()) ?? FILE_HOSTING[act]
  const file = onFile || inSite ? fileObject(one) : undefined
  const named = textIn(one.record, 'SourceFileName') !== undefined || recordType === 6
  if (!file || !named) return undefined
  return {
    ocsfClass: 'file-hosting',
    activity: activity ?? OTHER,
    members: { file, ...part({ file_result: fileResult(one.record) }) },
  }
}

function emailActivity(one: ExportedRecord): Choice | undefined {
  const activity = EMAIL[one.event.act]
  const email = activity ? mailOfSend(one) : undefined
  if (!activity || !email) return undefined
  return { ocsfClass: 'email-activity', activity, members: { email, direction_id: 0, direction: 'Unknown' } }
}

function apiActivity(one: ExportedRecord): Choice {
  const { operation, workload, act } = one.event
  return {
    ocsfClass: 'api-activity',
    activity: API[act] ?? OTHER,
    members: {
      api: {
        operation: operation === '' ? 'unknown' : operation,
        ...part({ service: workload === null ? undefined : { name: workload } }),
      },
      ...part({ resources: resourceObjects(one) }),
    },
  }
}
