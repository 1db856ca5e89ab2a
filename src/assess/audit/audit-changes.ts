import { plainOperation, type ReportedEvent } from './reported-event.ts'

export type AuditChangeKind = 'setting' | 'bypass' | 'retention' | 'search'

export interface AuditChange {
  readonly kind: AuditChangeKind
  /** True when less is recorded, or for a shorter time, than before; null where the record does not tell. */
  readonly weakens: boolean | null
}

const RETENTION = /auditlogretentionpolicy|auditretentionpolicy/

/** Parameters that switch auditing, and the value that switches it off (Exchange PowerShell reference, 2026-06). */
const SWITCHES: ReadonlyMap<string, string> = new Map([
  ['auditenabled', 'false'],
  ['unifiedauditlogingestionenabled', 'false'],
  ['adminauditlogenabled', 'false'],
  ['auditdisabled', 'true'],
  ['auditbypassenabled', 'true'],
])

/** What an event did to auditing itself; null for one of another act. */
export function auditChange(
  event: Pick<ReportedEvent, 'act' | 'operation' | 'right' | 'result'>,
): AuditChange | null {
  const operation = plainOperation(event.operation)
  if (event.act === 'audit-search') return { kind: 'search', weakens: false }
  const retention = RETENTION.test(operation)
  if (event.act !== 'audit-setting' && !retention && !/^auditpolicy(?:removed|update)$/.test(operation))
    return null
  if (retention) return { kind: 'retention', weakens: retentionWeakens(operation) }
  const kind = operation.includes('bypass') ? 'bypass' : 'setting'
  if (/^remove-auditconfiguration|^auditpolicyremoved$|^delete diagnostic setting$/.test(operation))
    return { kind, weakens: true }
  return { kind, weakens: switchedOff(event.right) }
}

function retentionWeakens(operation: string): boolean | null {
  if (operation.startsWith('remove-') || operation.includes('delete')) return true
  // A changed or a new rule can shorten what others keep: its record says for how long, not what was before.
  return operation.startsWith('new-') || operation.startsWith('set-') ? null : false
}

/** @param right `AuditEnabled=False AuditOwner=...`, as the normaliser writes what was set */
function switchedOff(right: string | null): boolean | null {
  if (right === null) return null
  let off: boolean | null = null
  for (const part of right.slice(0, 1_000).split(/\s+/)) {
    const at = part.indexOf('=')
    const offValue = at < 0 ? undefined : SWITCHES.get(part.slice(0, at).toLowerCase())
    if (offValue === undefined) continue
    const value = part
      .slice(at + 1)
      .replace(/^\$/, '')
      .toLowerCase()
    if (value === offValue) return true
    if (value === 'true' || value === 'false') off = false
  }
  return off
}
