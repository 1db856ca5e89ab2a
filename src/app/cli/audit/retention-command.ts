import { type Command, InvalidArgumentError } from 'commander'
import type { Retention } from '../../../store/audit/event-store.ts'
import type { Store } from '../../../store/store.ts'
import type { TenantName, TenantScope } from '../../../base/ids.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'
import { AT_THE_TERMINAL, withStore } from '../with-store.ts'
import { holdText, RETENTION_NOTICE } from './retention-text.ts'

/** `ward audit retention show|set` and `ward audit expire`. */
export function addAuditRetention(audit: Command, output: Output): void {
  const retention = audit
    .command('retention')
    .summary('how long events are kept')
    .description('How long audit events are kept, and which legal holds keep some of them longer.')
  withCommonOptions(retention.command('show'))
    .description('Shows the years and the legal holds.')
    .action((options: CommonOptions) =>
      answerRetention(options, output, (store, scope) => store.events.retention(scope)),
    )
  withCommonOptions(retention.command('set'))
    .description('Sets the years, 6 or more. Nothing is removed by it: that is "ward audit expire".')
    .argument('<years>', 'whole years, at least 6', wholeYears)
    .action((years: number, options: CommonOptions) =>
      answerRetention(options, output, (store, scope) =>
        store.events.setRetention(scope, years, AT_THE_TERMINAL),
      ),
    )
  withCommonOptions(audit.command('expire'))
    .summary('remove events that are older than the retention')
    .description(
      'Removes segments whose last event is older than the retention and that no legal hold touches. What is left of each is an entry of the evidence log with its hashes and counts. There is no way back but a backup.',
    )
    .action(async (options: CommonOptions) => {
      const tenant = tenantIn(options)
      const removed = await withStore(options, async store =>
        store.events.expire(await store.tenants.scope(tenant), AT_THE_TERMINAL),
      )
      const answer = { schema: 'ward.audit-expire/1', tenant, ...removed, notice: RETENTION_NOTICE }
      if (options.json) output.answer(`${JSON.stringify(answer, null, 2)}\n`)
      else if (removed.segments === 0)
        output.answer('Nothing is older than the retention and free of holds.\n')
      else output.answer(`Removed ${removed.events} events in ${removed.segments} segments.\n`)
    })
}

/** Does the work and answers how long events are kept after it. */
export async function answerRetention(
  options: CommonOptions,
  output: Output,
  work: (store: Store, scope: TenantScope) => Promise<Retention>,
): Promise<void> {
  const tenant: TenantName = tenantIn(options)
  const retention = await withStore(options, async store => work(store, await store.tenants.scope(tenant)))
  if (options.json) {
    const answer = { schema: 'ward.audit-retention/1', tenant, ...retention, notice: RETENTION_NOTICE }
    output.answer(`${JSON.stringify(answer, null, 2)}\n`)
    return
  }
  const { years, holds } = retention
  const lines = holds.map(holdText)
  output.answer(
    `Audit events are kept for ${years} years.\n${lines.length === 0 ? 'There are no legal holds.\n' : lines.join('')}${RETENTION_NOTICE}\n`,
  )
}

function wholeYears(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('It is a whole number of years, such as 7.')
  return Number(text)
}
