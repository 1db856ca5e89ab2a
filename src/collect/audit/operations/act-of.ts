import type { Act } from '../../../base/audit/acts.ts'
import { actsOf } from './act-table.ts'
import { actOfCmdlet } from './cmdlets.ts'
import { ENTRA_OPERATIONS } from './entra-operations.ts'
import { ENTRA_SERVICE_OPERATIONS } from './entra-service-operations.ts'
import { actOfFabric } from './fabric-verbs.ts'
import { MAILBOX_OPERATIONS } from './mailbox-operations.ts'
import { PLATFORM_OPERATIONS } from './platform-operations.ts'
import { PURVIEW_OPERATIONS } from './purview-operations.ts'
import { SHAREPOINT_OPERATIONS } from './sharepoint-operations.ts'
import { TEAMS_OPERATIONS } from './teams-operations.ts'
import { WORK_OPERATIONS } from './work-operations.ts'

const ACTS_OF_OPERATIONS = actsOf(
  MAILBOX_OPERATIONS,
  SHAREPOINT_OPERATIONS,
  ENTRA_OPERATIONS,
  ENTRA_SERVICE_OPERATIONS,
  TEAMS_OPERATIONS,
  PURVIEW_OPERATIONS,
  PLATFORM_OPERATIONS,
  WORK_OPERATIONS,
)

/** Record types whose every record is of one kind, whatever the operation is called. */
const BY_TYPE_ALWAYS = new Map<number, Act>([
  [10, 'datacenter-command'],
  [149, 'lockbox'],
  [150, 'lockbox'],
  [257, 'lockbox'],
])

/** What a record of this type is when its operation is not known by name. */
const BY_TYPE_ELSE = new Map<number, Act>([
  [11, 'dlp-match'],
  [13, 'dlp-match'],
  [15, 'sign-in'],
  [24, 'discovery'],
  [33, 'dlp-match'],
  [40, 'alert'],
  [43, 'label'],
  // Microsoft's own look-ups for Data Insights: `Search`.
  [52, 'other'],
  [63, 'dlp-match'],
  [64, 'alert'],
  [82, 'label'],
  [98, 'alert'],
  [107, 'dlp-match'],
  [166, 'alert'],
  [167, 'alert'],
  [168, 'alert'],
  [261, 'assistant-read'],
  [294, 'alert'],
  [295, 'audit-search'],
  [296, 'audit-setting'],
  [297, 'audit-setting'],
  [334, 'assistant-read'],
  [454, 'setting'],
  [468, 'other'],
  [469, 'assistant-read'],
  [470, 'other'],
])

/** Names that mean different things in different workloads: the record type decides before the common table. */
const BY_TYPE_AND_NAME = new Map<number, ReadonlyMap<string, Act>>([
  // Dynamics uses the mailbox's words for rows; the same acts, but `Send` sends no mail of a person there.
  [
    21,
    new Map<string, Act>([
      ['send', 'other'],
      ['delete', 'delete'],
    ]),
  ],
])

/** Record type PowerBIAudit, of Fabric too. */
const POWER_BI = 20

/**
 * What an operation does; `unknown` for one that no table knows.
 * @param operation folded, as `foldOperation` gives it
 */
export function actOf(operation: string, workload: string | null, recordType: number | null): Act {
  if (recordType !== null) {
    const always = BY_TYPE_ALWAYS.get(recordType) ?? BY_TYPE_AND_NAME.get(recordType)?.get(operation)
    if (always !== undefined) return always
  }
  const known = ACTS_OF_OPERATIONS.get(operation)
  if (known !== undefined) return known
  const cmdlet = operation.includes('-') ? actOfCmdlet(operation) : null
  if (cmdlet !== null) return cmdlet
  const ofFabric = recordType === POWER_BI ? actOfFabric(operation) : null
  if (ofFabric !== null) return ofFabric
  const byType = recordType === null ? undefined : BY_TYPE_ELSE.get(recordType)
  if (byType !== undefined) return byType
  return operation !== '' && workload === 'SecurityComplianceAlerts' ? 'alert' : 'unknown'
}
