import type { Act } from '../../base/audit/acts.ts'
import { plainOperation } from './reported-event.ts'

/** How final a deletion is, and of what. `retention` and `audit` come first: they take the ground from under the rest. */
export const DELETION_KINDS = ['audit', 'retention', 'purge', 'recycle-bin', 'hard', 'place', 'soft'] as const
export type DeletionKind = (typeof DELETION_KINDS)[number]

/** Settings among whose commands retention, holds and audit logs are taken away. */
export const DELETION_SETTING_ACTS = [
  'policy',
  'audit-setting',
  'discovery',
  'discovery-read',
  'setting',
] as const satisfies readonly Act[]

const RETENTION =
  /^(?:remove|disable)-(?:retention|hold|case ?hold|compliancetag|appretention|adaptivescope|recordlabel|teamsretention|mailboxsearch)|ediscoveryholdremoved|holdremoved|removed? retention/
const AUDIT =
  /^remove-(?:unifiedauditlogretentionpolicy|auditconfiguration)|auditpolicyremoved|^delete diagnostic setting/
const PURGE =
  /^(?:prioritycleanupdelete|filepermanentlydeleted|folderpermanentlydeleted|recorddelete|recorddeleted|sitepermanentlydeleted)$/
const BIN = /(?:first|second)stagerecyclebin$|^deletedallfilesfromrecyclebin$/
const HARD = /^(?:harddelete|fileversiondeleted|fileversionsallrecycled|commentdeleted|listitemdeleted)$/
const WHOLE =
  /^(?:site|sitecollection|website|list|container|containertype|team|channel)deleted$|^deletefolder$/

/** What kind of deletion an event is; null for none. */
export function deletionKind(act: Act, operation: string): DeletionKind | null {
  const plain = plainOperation(operation)
  if (AUDIT.test(plain)) return 'audit'
  if (RETENTION.test(plain)) return 'retention'
  if (act !== 'delete') return null
  if (PURGE.test(plain)) return 'purge'
  if (BIN.test(plain)) return 'recycle-bin'
  if (HARD.test(plain)) return 'hard'
  return WHOLE.test(plain) ? 'place' : 'soft'
}

/** A content search's action with a purge deletes what it found, in all mailboxes it looked into. */
export function isSearchPurge(operation: string): boolean {
  return plainOperation(operation) === 'new-compliancesearchaction'
}
