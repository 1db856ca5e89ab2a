import type { Command } from 'commander'
import { type CommonOptions, withCommonOptions } from '../common-options.ts'
import { momentIn } from '../moment-in.ts'
import type { Output } from '../output.ts'
import { AT_THE_TERMINAL } from '../with-store.ts'
import { answerRetention } from './retention-command.ts'

interface AddOptions extends CommonOptions {
  readonly reason: string
  readonly from?: string
  readonly to?: string
}

/** `ward audit hold add|list|release`. */
export function addAuditHold(audit: Command, output: Output): void {
  const hold = audit
    .command('hold')
    .summary('keep events whatever their age')
    .description('A legal hold keeps events from being removed, of a time or all, until it is released.')
  withCommonOptions(hold.command('add'))
    .description('Puts a hold on the events of a time; without --from and --to on all.')
    .requiredOption('--reason <text>', 'why; kept sealed')
    .option('--from <time>', 'the first moment of the events, UTC, inclusive')
    .option('--to <time>', 'the last moment of the events, UTC, exclusive')
    .action((options: AddOptions) => {
      const from = options.from === undefined ? null : momentIn('--from', options.from)
      const to = options.to === undefined ? null : momentIn('--to', options.to)
      return answerRetention(options, output, async (store, scope) => {
        await store.events.hold(scope, { reason: options.reason, from, to }, AT_THE_TERMINAL)
        return store.events.retention(scope)
      })
    })
  withCommonOptions(hold.command('list'))
    .description('Shows the holds there are.')
    .action((options: CommonOptions) =>
      answerRetention(options, output, (store, scope) => store.events.retention(scope)),
    )
  withCommonOptions(hold.command('release'))
    .description('Ends a hold. It stays in the history.')
    .argument('<id>', 'the hold, as the list shows it')
    .action((id: string, options: CommonOptions) =>
      answerRetention(options, output, async (store, scope) => {
        await store.events.release(scope, id, AT_THE_TERMINAL)
        return store.events.retention(scope)
      }),
    )
}
