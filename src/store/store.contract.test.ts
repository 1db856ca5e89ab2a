import { join } from 'node:path'
import { removeFolder, steppingClock, temporaryFolder } from '../../test/crash/store-fixtures.ts'
import { documentsContract } from '../../test/documents-contract.ts'
import { recordsContract } from '../../test/records-contract.ts'
import { type StoreUnderTest, storeContract } from '../../test/store-contract.ts'
import { openInstallation } from '../host/keys.ts'
import { openStore } from './open-store.ts'

const sqlite = (): StoreUnderTest => {
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
}

storeContract('SQLite and folders', sqlite)
recordsContract('SQLite and folders', sqlite)
documentsContract('SQLite and folders', sqlite)
