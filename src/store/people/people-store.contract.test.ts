import { join } from 'node:path'
import { removeFolder, steppingClock, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { peopleContract } from '../../../test/people-contract.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'

peopleContract('SQLite and folders', () => {
  const folder = temporaryFolder()
  const dataFolder = join(folder, 'data')
  const clock = steppingClock()
  return {
    dataFolder,
    open: options => {
      const keyFile = join(folder, 'installation.key')
      const installation = openInstallation({ dataFolder, keyFile, env: {}, clock })
      return openStore({ dataFolder, installation, clock, ...options })
    },
    remove: () => removeFolder(folder),
  }
})
