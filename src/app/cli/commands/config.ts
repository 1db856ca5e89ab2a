import type { Command } from 'commander'
import { explainConfig } from '../../../host/config.ts'
import { columns } from '../columns.ts'
import { type CommonOptions, settingsFor, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'

export function addConfig(program: Command, output: Output): void {
  const config = program.command('config').description('Shows how this installation is set up.')
  withCommonOptions(config.command('explain'))
    .description('Prints each setting, its value and where the value comes from.')
    .action((options: CommonOptions) => {
      const settings = explainConfig(settingsFor(options))
      if (options.json) {
        output.answer(`${JSON.stringify({ schema: 'ward.config/1', settings }, null, 2)}\n`)
        return
      }
      const rows = settings.map(({ name, value, origin, env, meaning }) => [
        name,
        value,
        origin,
        env,
        meaning,
      ])
      output.answer(columns([['setting', 'value', 'from', 'variable', 'meaning'], ...rows]))
    })
}
