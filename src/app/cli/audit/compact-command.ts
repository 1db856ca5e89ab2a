import type { Command } from 'commander'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'
import { AT_THE_TERMINAL, withStore } from '../with-store.ts'

/** `ward audit compact`. */
export function addAuditCompact(audit: Command, output: Output): void {
  withCommonOptions(audit.command('compact'))
    .description(
      'Joins small segments of kept events into larger ones, so that reports read them faster. Nothing is changed or lost: every record is proven on the way. An import does this by itself when it ends.',
    )
    .action(async (options: CommonOptions) => {
      const tenant = tenantIn(options)
      const joined = await withStore(options, async store =>
        store.events.compact(await store.tenants.scope(tenant), AT_THE_TERMINAL),
      )
      if (options.json) {
        output.answer(`${JSON.stringify({ schema: 'ward.audit-compact/1', tenant, ...joined }, null, 2)}\n`)
      } else if (joined.from === 0) output.answer('There are no small segments that are worth joining.\n')
      else output.answer(`Joined ${joined.from} segments into ${joined.to}.\n`)
    })
}
