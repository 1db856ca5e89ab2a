import type { Draft, Tools } from './draft.ts'
import { readDirectory, readStsLogon } from './directory.ts'
import { readDiscovery } from './discovery.ts'
import { readDlp } from './dlp.ts'
import { readExchangeAdmin } from './exchange-admin.ts'
import { readAssistant, readGeneric } from './generic.ts'
import { readMailbox } from './mailbox.ts'
import { readSharePoint } from './sharepoint.ts'
import { readTeams } from './teams.ts'
import type { Unknown } from './values.ts'

/** Fills in what a workload's records say of place, owner, target, right and items. */
export type WorkloadReader = (draft: Draft, record: Unknown, tools: Tools, operation: string) => void

const BY_TYPE = new Map<number, WorkloadReader>([
  [1, readExchangeAdmin],
  [2, readMailbox],
  [3, readMailbox],
  [4, readSharePoint],
  [6, readSharePoint],
  [7, readSharePoint],
  [8, readDirectory],
  [9, readStsLogon],
  [10, readExchangeAdmin],
  [11, readDlp],
  [13, readDlp],
  [14, readSharePoint],
  [15, readStsLogon],
  [18, readExchangeAdmin],
  [19, readMailbox],
  [24, readDiscovery],
  [25, readTeams],
  [33, readDlp],
  [36, readSharePoint],
  [37, readSharePoint],
  [49, readTeams],
  [50, readMailbox],
  [54, readSharePoint],
  [55, readSharePoint],
  [56, readSharePoint],
  [57, readTeams],
  [63, readDlp],
  [73, readTeams],
  [84, readSharePoint],
  [107, readDlp],
  [108, readDlp],
  [205, readSharePoint],
  [261, readAssistant],
  [284, readAssistant],
  [334, readAssistant],
  [468, readAssistant],
  [469, readAssistant],
  [470, readAssistant],
])

const BY_WORKLOAD = new Map<string, WorkloadReader>([
  ['sharepoint', readSharePoint],
  ['onedrive', readSharePoint],
  ['microsoftteams', readTeams],
  ['azureactivedirectory', readDirectory],
  ['copilot', readAssistant],
  ['dragoncopilot', readAssistant],
])

/** By record type, else by workload; Exchange's mailbox and cmdlet records are told apart by the operation's hyphen. */
export function workloadReader(
  recordType: number | null,
  workload: string | null,
  operation: string,
): WorkloadReader {
  const byType = recordType === null ? undefined : BY_TYPE.get(recordType)
  if (byType) return byType
  if (workload === null) return readGeneric
  if (workload === 'Exchange') return operation.includes('-') ? readExchangeAdmin : readMailbox
  if (workload === 'SecurityComplianceCenter' && operation.includes('-')) return readExchangeAdmin
  return BY_WORKLOAD.get(workload.toLowerCase()) ?? readGeneric
}
