import { statSync } from 'node:fs'
import { AppError } from '../../base/app-error.ts'
import { processEnvironment } from '../../host/config.ts'
import { systemClock } from '../../host/clock.ts'
import { noInstallation, readInstallationRecord } from '../../host/installation-record.ts'
import { type Installation, type OpenInstallationOptions, openInstallation } from '../../host/keys.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { type CommonOptions, settingsFor } from './common-options.ts'
import type { Output } from './output.ts'

/** Who acts when a command is given: there is no session, so what is known is the machine's user. */
export const AT_THE_TERMINAL = { by: 'command-line' } as const

type Place = Pick<CommonOptions, 'data'>

/** Where the installation of these options lies and how its key is found. */
export function installationPlace(options: Place): OpenInstallationOptions {
  const { dataFolder, keyFile } = settingsFor(options).settings
  if (statSync(dataFolder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new AppError('bad-usage', `${dataFolder} is a file; the data folder must be a folder.`)
  }
  return {
    dataFolder,
    env: processEnvironment(),
    clock: systemClock,
    ...(keyFile === null ? {} : { keyFile }),
  }
}

/** The installation that is there. @throws AppError not-found when the data folder was never used */
export function existingInstallation(options: Place): Installation {
  const place = installationPlace(options)
  if (readInstallationRecord(place.dataFolder, {}) === null) throw noInstallation()
  return openInstallation(place)
}

/** Opens the store of a data folder that is there for one piece of work and closes it after, whatever comes. */
export function withStore<T>(options: Place, work: (store: Store) => Promise<T>): Promise<T> {
  return using(options, existingInstallation(options), work)
}

/** As withStore; a data folder that was never used gets its installation and key. */
export function withNewStore<T>(
  options: Place,
  output: Output,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const installation = openInstallation(installationPlace(options))
  if (installation.created) welcome(installation, output)
  return using(options, installation, work)
}

async function using<T>(
  options: Place,
  installation: Installation,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { dataFolder } = installationPlace(options)
  const store = await openStore({ dataFolder, installation, clock: systemClock })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** The sheet holds the key: on a terminal it is shown, into a file or a log it is never written unasked. */
function welcome(installation: Installation, output: Output): void {
  output.say(`Ward made a key for this data folder: ${installation.keyFile}\n`)
  output.say(
    process.stderr.isTTY
      ? `Print this sheet now and lock it away. Without the key or the sheet nobody can read the data again.\n\n${installation.recoverySheet()}\n`
      : 'Print its recovery sheet now and lock it away: ward key sheet\n',
  )
}
