import type { Act } from '../../base/audit/acts.ts'
import type { AuditEvent } from '../../base/audit/event.ts'

/** What ECS calls an event: `event.category` and `event.type` take several values. */
export interface EcsKinds {
  readonly category: readonly string[]
  readonly type: readonly string[]
}

type Row = readonly [category: readonly string[], type: readonly string[]]

const USER_CHANGE: Row = [['iam'], ['user', 'change']]
const GROUP_CHANGE: Row = [['iam'], ['group', 'change']]
const RIGHT_CHANGE: Row = [['iam'], ['admin', 'change']]
const SETTING: Row = [['configuration'], ['change']]

/** Beside `web` and `info`, which every event of a cloud service gets. Acts without a row get no more. */
const BY_ACT: Partial<Record<Act, Row>> = {
  read: [[], ['access']],
  'open-folder': [[], ['access']],
  sync: [[], ['access']],
  download: [[], ['access']],
  copy: [[], ['access', 'creation']],
  'assistant-read': [[], ['access']],
  'discovery-read': [[], ['access']],
  print: [[], ['access']],
  create: [[], ['creation']],
  update: [[], ['change']],
  move: [[], ['change']],
  delete: [[], ['deletion']],
  restore: [[], ['creation']],
  share: [['configuration'], ['change']],
  unshare: [['configuration'], ['change']],
  'link-create': [['configuration'], ['creation']],
  'link-use': [[], ['access']],
  'link-remove': [['configuration'], ['deletion']],
  'sharing-setting': SETTING,
  grant: RIGHT_CHANGE,
  revoke: RIGHT_CHANGE,
  'group-add': GROUP_CHANGE,
  'group-remove': GROUP_CHANGE,
  'group-change': GROUP_CHANGE,
  membership: GROUP_CHANGE,
  'role-add': RIGHT_CHANGE,
  'role-remove': RIGHT_CHANGE,
  consent: RIGHT_CHANGE,
  'consent-remove': RIGHT_CHANGE,
  'app-credential': RIGHT_CHANGE,
  application: SETTING,
  'password-reset': USER_CHANGE,
  'password-change': USER_CHANGE,
  'password-force': USER_CHANGE,
  mfa: USER_CHANGE,
  'token-revoke': USER_CHANGE,
  'user-create': [['iam'], ['user', 'creation']],
  'user-update': USER_CHANGE,
  'user-delete': [['iam'], ['user', 'deletion']],
  'user-disable': USER_CHANGE,
  'user-enable': USER_CHANGE,
  'user-invite': [['iam'], ['user', 'creation']],
  policy: SETTING,
  'audit-setting': SETTING,
  forwarding: SETTING,
  'inbox-rule': SETTING,
  'mail-flow': SETTING,
  setting: SETTING,
  partner: SETTING,
  'sign-in': [['authentication'], ['start', 'access']],
  'sign-in-failed': [['authentication'], ['start', 'access']],
  'sign-out': [['authentication'], ['end']],
  'dlp-match': [['file'], ['access']],
  'label-remove': [[], ['change']],
  label: [[], ['change']],
}

/** Record types whose events are all of one category, whatever the operation. */
const BY_RECORD_TYPE = new Map<number, Row>([
  [9, [['authentication'], ['start', 'access']]],
  [15, [['authentication'], ['start', 'access']]],
  [6, [['file'], []]],
  [11, [['file'], ['access']]],
  [13, [['file'], ['access']]],
  [33, [['file'], ['access']]],
  [63, [['file'], ['access']]],
])

/** Groups are made and removed under many names; what the name says decides. */
function groupWork(operation: string): readonly string[] {
  if (/delet|remov/i.test(operation)) return ['deletion']
  return /creat|^add |^new-/i.test(operation) ? ['creation'] : ['change']
}

const IS_GROUP_WORK =
  /^(add|update|delete|remove|new-|set-|remove-)? ?(microsoft 365 |unified)?(group|team)(creation|created|deletion|deleted)?\.?$/i

export function kindsOf(
  event: Pick<AuditEvent, 'act' | 'recordType' | 'operation' | 'items' | 'place'>,
): EcsKinds {
  const rows: Row[] = []
  const byType = event.recordType === null ? undefined : BY_RECORD_TYPE.get(event.recordType)
  if (byType) rows.push(byType)
  if (event.act === 'team' || IS_GROUP_WORK.test(event.operation.slice(0, 100))) {
    rows.push([['iam'], ['group', ...groupWork(event.operation)]])
  } else {
    const byAct = BY_ACT[event.act]
    if (byAct) rows.push(byAct)
  }
  if (event.place?.kind === 'mailbox' || event.place?.kind === 'group-mailbox') {
    if (event.items.length > 0) rows.push([['email'], []])
  } else if (event.items.some(({ kind }) => kind === 'file')) rows.push([['file'], []])
  return {
    category: [...new Set(['web', ...rows.flatMap(([category]) => category)])],
    type: [...new Set(['info', ...rows.flatMap(([, type]) => type)])],
  }
}

const ALERT_RECORD_TYPES = new Set([11, 13, 33, 40, 63, 98])

/** `alert` for what Microsoft's own rules raised, `event` for the rest. */
export function eventKind({ act, recordType }: Pick<AuditEvent, 'act' | 'recordType'>): 'alert' | 'event' {
  const raised = act === 'alert' || act === 'dlp-match'
  return raised || (recordType !== null && ALERT_RECORD_TYPES.has(recordType)) ? 'alert' : 'event'
}
