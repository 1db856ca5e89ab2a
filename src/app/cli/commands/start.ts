import type { Command } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import { systemClock } from '../../../host/clock.ts'
import { loadConfig, processEnvironment, SETTINGS } from '../../../host/config.ts'
import { createLog } from '../../../host/log.ts'
import type { Output } from '../output.ts'

interface Options {
  readonly data?: string
  readonly port?: string
  readonly practice?: boolean
}

export function addStart(program: Command, output: Output): void {
  program
    .command('start')
    .summary('bring up the server and its pages')
    .description(
      'Serves Ward on this machine only (127.0.0.1) until it is stopped. Until people can sign in, its pages show only made-up data; real reports go to the terminal and to files.',
    )
    .option('--data <folder>', 'the data folder (default: WARD_DATA, else ./data)')
    .option(
      '--port <number>',
      `the port; 0 takes any free one (default: WARD_PORT, else ${SETTINGS.port.default})`,
    )
    .option('--practice', 'show the made-up clinic that ships with Ward')
    .action(async (options: Options) => {
      const { settings } = loadConfig({
        env: processEnvironment(),
        options: {
          ...(options.data === undefined ? {} : { dataFolder: options.data }),
          ...(options.port === undefined ? {} : { port: portNumber(options.port) }),
        },
      })
      const stopped = untilStopped()
      // The server's packages are loaded here and not above: every other command starts without them.
      const { start } = await import('../../start.ts')
      const log = createLog({ level: settings.logLevel, clock: systemClock })
      const server = await start({ port: settings.port, practice: options.practice ?? false, log })
      output.answer(`Ward is at ${server.address}\n`)
      if (!options.practice) {
        output.say('The page has nothing to show yet; "ward start --practice" shows the made-up clinic.\n')
      }
      await stopped
      await server.close()
    })
}

function portNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) {
    throw new AppError('bad-usage', '--port takes a whole number from 0 to 65535.')
  }
  return Number(text)
}

/** A signal, or the launcher going away. A second signal ends the process at once, as its default does. */
function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    process.once('disconnect', () => resolve())
  })
}
