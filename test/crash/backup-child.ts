/** Makes a backup and is killed on the way: `backup-child.ts DATA KEY FILE`. Says `begin` when all is loaded. */
import { writeSync } from 'node:fs'
import { systemClock } from '../../src/host/clock.ts'
import { openInstallation } from '../../src/host/keys.ts'
import { makeBackup } from '../../src/store/backup/make-backup.ts'

const [dataFolder = '', keyFile = '', file = ''] = process.argv.slice(2)
const installation = openInstallation({ dataFolder, keyFile, env: {}, clock: systemClock })
writeSync(1, 'begin\n')
await makeBackup({
  dataFolder,
  installation,
  clock: systemClock,
  wait: 5000,
  file,
  verify: true,
  by: 'child',
  ward: '0.0.0',
})
