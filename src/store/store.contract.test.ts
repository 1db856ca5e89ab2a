import { join } from 'node:path'
import { removeFolder, steppingClock, temporaryFolder } from '../../test/crash/store-fixtures.ts'
import { storeContract } from '../../test/store-contract.ts'
import { openInstallation } from '../host/keys.ts'
import { openStore } from './open-store.ts'

storeContract('SQLite and folders', () => {
  const folder = temporaryFolder()
  const dataFolder = join(folder, 'data')
  const clock = steppingClock()
  return {
    dataFolder,
    open: options => {
      const keyFile = join(folder, 'installation.key')
      return openStore({
        dataFolder,
        installation: openInstallation({ dataFolder, keyFile, env: {}, clock }),
        clock,
        ...options,
      })
    },
    remove: () => removeFolder(folder),
  }
})
