import type { Command } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import { systemClock } from '../../../host/clock.ts'
import { loadConfig, processEnvironment, type Settings, SETTINGS } from '../../../host/config.ts'
import { createLog } from '../../../host/log.ts'
import { listeningOf, PLAIN_HTTP } from '../../listening.ts'
import { LINK_MINUTES } from '../../auth/link-minutes.ts'
import type { Output } from '../output.ts'
import { withNewStore } from '../with-store.ts'

interface Options {
  readonly data?: string
  readonly port?: string
  readonly listen?: string
  readonly publicUrl?: string
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly plainHttp?: string
  readonly practice?: boolean
}

export function addStart(program: Command, output: Output): void {
  program
    .command('start')
    .summary('bring up the server and its pages')
    .description(
      'Serves Ward until it is stopped, on this machine only unless told otherwise. The first start prints a link that makes the first HIPAA administrator.',
    )
    .option('--data <folder>', 'the data folder (default: WARD_DATA, else ./data)')
    .option(
      '--port <number>',
      `the port; 0 takes any free one (default: WARD_PORT, else ${SETTINGS.port.default})`,
    )
    .option(
      '--listen <address>',
      'the network address; beyond this machine only with TLS (default: 127.0.0.1)',
    )
    .option('--public-url <address>', 'where people reach Ward, such as https://ward.clinic.example')
    .option('--tls-cert <file>', 'the TLS certificate and its chain, PEM')
    .option('--tls-key <file>', 'its private key, PEM')
    .option('--plain-http <words>', `speak without TLS because a proxy in front encrypts: ${PLAIN_HTTP}`)
    .option('--practice', 'show the made-up clinic that ships with Ward')
    .action(async (options: Options) => {
      const { settings } = loadConfig({ env: processEnvironment(), options: given(options) })
      const listening = listeningOf(settings)
      const stopped = untilStopped()
      const practice = options.practice ?? false
      await withNewStore(options, output, async store => {
        // The server's packages are loaded here and not above: every other command starts without them.
        const { start } = await import('../../start.ts')
        const log = createLog({ level: settings.logLevel, clock: systemClock })
        const { port, metricsToken, dataFolder } = settings
        const clock = systemClock
        const server = await start({ port, listening, practice, metricsToken, log, store, dataFolder, clock })
        output.answer(`Ward is at ${server.address}\n`)
        if (server.firstRun !== null) output.say(invitation(server.firstRun))
        await stopped
        await server.close()
      })
    })
}

/** What the command line says, for the settings of the same names. */
function given(options: Options): Partial<Settings> {
  const { data, port, listen, publicUrl, tlsCert, tlsKey, plainHttp } = options
  const said = {
    dataFolder: data,
    port: port === undefined ? undefined : portNumber(port),
    listen,
    publicUrl,
    tlsCertificate: tlsCert,
    tlsKey,
    plainHttp,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

function invitation(link: string): string {
  return `Nobody can sign in yet. Open this link within ${LINK_MINUTES} minutes to become the first HIPAA administrator; it works once:\n\n  ${link}\n\n`
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
