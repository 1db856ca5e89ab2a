import type { Command } from 'commander'
import { type CommonOptions, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'
import { AT_THE_TERMINAL, withNewStore, withStore } from '../with-store.ts'

export function addBreakGlass(program: Command, output: Output): void {
  const command = program.command('break-glass').description('The account for an emergency.')
  withCommonOptions(command.command('make'))
    .summary('print a new emergency code')
    .description(
      'Prints a code that opens Ward once when nobody who may can sign in. The code before it opens nothing any more. Put it into an envelope, seal it, lock it away: whoever uses it alarms every officer.',
    )
    .action(async (options: CommonOptions) => {
      const code = await withNewStore(options, output, async store => {
        const [{ openAccounts }, { makeBreakGlass }] = await Promise.all([
          import('../../auth/accounts.ts'),
          import('../../auth/break-glass.ts'),
        ])
        return await makeBreakGlass(store, openAccounts(store), AT_THE_TERMINAL)
      })
      output.answer(
        options.json
          ? `${JSON.stringify({ schema: 'ward.break-glass/1', code }, null, 2)}\n`
          : `Emergency code of Ward, made now; it works once:\n\n  ${code}\n\nUse it on the sign-in page under "Emergency access". Every officer is alarmed.\n`,
      )
    })

  withCommonOptions(command.command('end'))
    .summary('make the emergency code worthless')
    .description('Makes the printed code worthless and ends a session that it opened.')
    .action(async (options: CommonOptions) => {
      const ended = await withStore(options, async store => {
        const [{ openAccounts }, { endBreakGlass }] = await Promise.all([
          import('../../auth/accounts.ts'),
          import('../../auth/break-glass.ts'),
        ])
        return await endBreakGlass(store, openAccounts(store), AT_THE_TERMINAL)
      })
      output.answer(
        options.json
          ? `${JSON.stringify({ schema: 'ward.break-glass-ended/1', ended }, null, 2)}\n`
          : `${ended ? 'The emergency code opens nothing any more.' : 'There was no emergency code to end.'}\n`,
      )
    })
}
