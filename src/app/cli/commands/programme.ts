import type { Command } from 'commander'
import { counted } from '../../../assess/judgement.ts'
import { programmeText } from '../../../comply/programme-file.ts'
import { programmeOf } from '../../../comply/programme.ts'
import { systemClock } from '../../../host/clock.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'
import { withStore } from '../with-store.ts'

export function addProgramme(program: Command, output: Output): void {
  const programme = program
    .command('programme')
    .summary('what people have decided about a tenant')
    .description('The entity profile, waivers and decisions of a tenant, together.')
  withCommonOptions(programme.command('show', { isDefault: true }))
    .description('Shows them; with --json as the file that --programme of other commands reads.')
    .action(async (options: CommonOptions) => {
      const tenant = tenantIn(options)
      const decided = await withStore(options, async store =>
        programmeOf(store, await store.tenants.scope(tenant), systemClock()),
      )
      if (options.json) return output.answer(programmeText(decided))
      const { organisation, waivers, decisions } = decided
      output.answer(
        [
          organisation === null
            ? 'No entity profile yet: ward profile set'
            : `Profile of ${organisation.name}`,
          `${counted(waivers.length, 'waiver')}: ward waiver list`,
          `${counted(decisions.length, 'decision')}: ward decision list`,
          '',
        ].join('\n'),
      )
    })
}
