import type { Command } from 'commander'
import { counted } from '../../../assess/judgement.ts'
import { ERROR_CODES } from '../../../base/app-error.ts'
import { mustBeReadable } from '../../../host/read-source.ts'
import type { AuditIngest } from '../../api/contracts/audit-ingest.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { tenantScope } from '../tenant-scope.ts'
import { explainFailure, type Output, printable } from '../output.ts'
import { AT_THE_TERMINAL, withNewStore } from '../with-store.ts'
import type { Ingested } from './ingest-events.ts'
import { ingestProgress } from './ingest-progress.ts'

/** Rejected rows that a person is shown; the JSON answer has more. */
const SHOWN_REJECTED = 10

export function addIngest(audit: Command, output: Output): void {
  withCommonOptions(audit.command('ingest'))
    .summary('take exported audit records into the tenant’s log')
    .description(
      'Reads exports of the Microsoft 365 and Entra audit logs (Purview and Search-UnifiedAuditLog CSV, JSON, NDJSON, Management API blobs, Graph, diagnostic exports; also in gzip or zip) and keeps each event once, sealed and provable. What was taken in before is counted and not kept again. The tenant is made if it is new.',
    )
    .argument('<files...>', 'the files to take in; - is standard input')
    .action(async (files: readonly string[], options: CommonOptions) => {
      // A mistyped name is said before anything is made.
      for (const file of files) mustBeReadable(file)
      const tenant = tenantIn(options)
      // The readers of every form are much to load for a command that may only be asked for its help.
      const { ingestEvents } = await import('./ingest-events.ts')
      const progress = ingestProgress(output)
      const ingested = await withNewStore(options, output, async store => {
        const scope = await tenantScope(store, tenant)
        try {
          const all = await ingestEvents({
            events: store.events,
            scope,
            files,
            deed: AT_THE_TERMINAL,
            onProgress: progress.tell,
          })
          // From here on an older copy in the place of the tenant's folder is seen.
          await store.evidence.checkpoint(scope, AT_THE_TERMINAL)
          return all
        } finally {
          progress.clear()
        }
      })
      answer(output, options, { schema: 'ward.audit-ingest/1', tenant, ...summaryOf(ingested) })
      if (ingested.brokeOff !== null) {
        const { sentence } = explainFailure(ingested.brokeOff)
        output.say(`ward: ${printable(sentence)} What came before it was taken in.\n`)
        process.exitCode = ERROR_CODES['source-broke-off'].exit
      }
    })
}

function summaryOf({ read, stored, duplicates, conflicts, rejected }: Ingested) {
  return {
    read,
    stored,
    duplicates,
    conflicts,
    rejected: { count: rejected.count, rows: rejected.rows.map(row => ({ ...row })) },
  }
}

function answer(output: Output, options: CommonOptions, ingest: AuditIngest): void {
  if (options.json) {
    output.answer(`${JSON.stringify(ingest, null, 2)}\n`)
    return
  }
  const { read, stored, duplicates, conflicts, rejected } = ingest
  output.answer(`${counted(read, 'record')} read: ${stored} new, ${duplicates} here already.\n`)
  if (conflicts > 0) {
    output.answer(
      `${counted(conflicts, 'record')} came with the id of a stored event and other content; both versions are kept, and the event is counted once.\n`,
    )
  }
  if (rejected.count === 0) return
  output.answer(`${counted(rejected.count, 'row')} could not be read; the rest went in:\n`)
  for (const { file, line, reason } of rejected.rows.slice(0, SHOWN_REJECTED)) {
    output.answer(`  ${printable(file)}, line ${line}: ${reason}\n`)
  }
  if (rejected.count > SHOWN_REJECTED) {
    output.answer(`  and ${rejected.count - SHOWN_REJECTED} more; --json lists the first 1,000.\n`)
  }
}
