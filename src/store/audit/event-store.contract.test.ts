import { join } from 'node:path'
import { removeFolder, steppingClock, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { eventQueriesContract } from '../../../test/event-queries-contract.ts'
import { type EventStoreUnderTest, eventStoreContract } from '../../../test/event-store-contract.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'

const segments = (): EventStoreUnderTest => {
  const folder = temporaryFolder()
  const dataFolder = join(folder, 'data')
  const clock = steppingClock()
  return {
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

eventStoreContract('SQLite and Parquet', segments)
eventQueriesContract('SQLite and Parquet', segments)
