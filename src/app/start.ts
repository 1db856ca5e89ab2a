import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { AppError } from '../base/app-error.ts'
import type { Clock } from '../base/time.ts'
import type { Log } from '../host/log.ts'
import type { Store } from '../store/store.ts'
import { createServer } from './api/server.ts'
import { openAccounts } from './auth/accounts.ts'
import { hasAdministrator, newFirstRunLink } from './auth/first-run.ts'
import { listenOnIpv6 } from './listen-on-ipv6.ts'
import type { PracticeClinic } from './practice-clinic.ts'
import type { PracticeLog } from './practice-log.ts'
import type { Listening } from './listening.ts'
import { rememberedProductList } from './product-list-file.ts'
import { openTenants } from './tenants.ts'
import { scheduleLater } from './work/schedule-later.ts'

const root = new URL('../../', import.meta.url)

export interface RunningServer {
  readonly address: string
  /** The one-time link that makes the first administrator; null when there is one. */
  readonly firstRun: string | null
  readonly close: () => Promise<void>
}

/**
 * Builds the pages when they are missing or older than their sources, and serves Ward.
 * @param options.port 0 takes any free one.
 * @throws AppError bad-usage when the port is taken or not allowed
 */
export async function start(options: {
  readonly port: number
  readonly listening: Listening
  readonly practice: boolean
  /** What a metrics collector on another machine sends; null for this machine only. */
  readonly metricsToken: string | null
  readonly log: Log
  readonly store: Store
  /** Where Microsoft's list of products lies, once it was imported. */
  readonly dataFolder: string
  readonly clock: Clock
}): Promise<RunningServer> {
  await buildPages()
  const { store, clock, listening, metricsToken } = options
  let port = options.port
  const practiceLog = options.practice ? openLater(options.log) : null
  const practice =
    practiceLog === null
      ? null
      : { clinic: practiceWhenAsked(), log: practiceLog, work: practiceLog.work, patience: 20_000 }
  const accounts = openAccounts(store)
  // By name, because passkeys need one and Entra sends nobody back to a plain IP address.
  let name = 'localhost'
  const ownOrigin = () =>
    listening.publicOrigin ?? `${listening.tls === null ? 'http' : 'https'}://${name}:${port}`
  const tenants = openTenants(store, practice, clock)
  const server = await createServer({
    pages: fileURLToPath(new URL('dist/web', root)),
    doors: {
      store,
      accounts,
      tenants,
      clock,
      origin: ownOrigin,
      products: rememberedProductList(options.dataFolder),
    },
    log: options.log,
    port: () => port,
    listening,
    metricsToken,
  })
  try {
    await server.listen({ host: listening.host, port })
  } catch (error) {
    await server.close()
    throw listenError(error, port)
  }
  const [bound] = server.addresses()
  if (bound !== undefined && typeof bound !== 'string') port = bound.port
  const ipv6 = listening.host === '127.0.0.1' ? await listenOnIpv6(server, port) : null
  if (ipv6?.isLocalhostOurs === false) name = '127.0.0.1'
  practiceLog?.begin()
  const schedule = scheduleLater({ store, accounts, tenants, clock, origin: ownOrigin, log: options.log })
  const address = ownOrigin()
  return {
    address,
    firstRun: (await hasAdministrator(accounts))
      ? null
      : `${address}/first-run#${await newFirstRunLink(store, clock())}`,
    close: async () => {
      await Promise.all([server.close(), ipv6?.close()])
      await schedule.close()
      await practiceLog?.close()
    },
  }
}

/**
 * Milliseconds from the first moment at which pages are answered: taking the log in keeps the server busy for some hundred
 * at a time, and whoever opens Ward at once sees the first page before.
 */
const BEGIN_AFTER = 1_000

/** The practice clinic, judged once when it is first asked for: the first page does not wait for what judges. */
function practiceWhenAsked(): () => Promise<PracticeClinic> {
  let made: Promise<PracticeClinic> | null = null
  return () => (made ??= import('./practice-clinic.ts').then(({ practiceClinic }) => practiceClinic()))
}

/**
 * The practice clinic’s audit log, taken in after the server answers. Its store and readers are loaded only then: the
 * first page does not wait for them.
 */
function openLater(log: Log): Pick<PracticeLog, 'state' | 'work' | 'close'> & { readonly begin: () => void } {
  const stop = new AbortController()
  let opened: Promise<PracticeLog | null> | undefined
  let state: PracticeLog['state'] = () => 'reading'
  let work: PracticeLog['work'] = () => null
  return {
    state: () => state(),
    work: () => work(),
    begin: () => {
      opened = pause(BEGIN_AFTER, undefined, { signal: stop.signal })
        .then(() => import('./practice-log.ts'))
        .then(
          ({ openPracticeLog }) => {
            const practice = openPracticeLog({ log })
            state = practice.state
            work = practice.work
            return practice
          },
          (error: unknown) => {
            if (stop.signal.aborted) return null
            state = () => 'failed'
            log.error('the practice clinic’s audit log could not be opened', {}, error)
            return null
          },
        )
    },
    close: async () => {
      stop.abort()
      const practice = await opened
      await practice?.close()
    },
  }
}

/** Only a clone has the sources and the builder; the published package brings the pages. */
async function buildPages(): Promise<void> {
  const builder = new URL('scripts/build-web.mjs', root)
  if (existsSync(builder)) {
    const { buildWebIfStale } = (await import(builder.href)) as typeof import('../../scripts/build-web.mjs')
    await buildWebIfStale()
  }
  if (!existsSync(new URL('dist/web/index.html', root))) {
    throw new AppError('internal', 'Ward’s pages are missing: install Ward again.')
  }
}

function listenError(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EADDRINUSE') {
    return new AppError(
      'bad-usage',
      `Port ${port} is taken by another program, perhaps another Ward; choose one with --port, or --port 0 for any free one.`,
      { cause: error },
    )
  }
  if (code === 'EACCES') {
    return new AppError(
      'bad-usage',
      `Port ${port} may not be used by you; choose one above 1023 with --port.`,
      {
        cause: error,
      },
    )
  }
  return error
}
