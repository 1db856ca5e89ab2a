import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eventsOf, importEvents } from '../../../test/crash/audit-fixtures.ts'
import {
  removeFolder,
  snapshotOf,
  steppingClock,
  temporaryFolder,
} from '../../../test/crash/store-fixtures.ts'
import { CANARY, clinic, practice } from '../../../test/crash/two-clinics.ts'
import { parseInstant } from '../../base/time.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import { makeBackup, type MadeBackup, type MakeBackupOptions } from './make-backup.ts'
import { type Restored, restoreBackup, type RestoreOptions } from './restore-backup.ts'

const deed = { by: 'tester' }
/** Small segments, so that a few events make several of them and joining has something to do. */
const segmentSizes = { segmentEvents: 20, compact: { small: 40, most: 80 } }

/** A data folder with two tenants, one of them with audit events, and a place for its backups. */
export interface BackedUp {
  readonly folder: string
  readonly dataFolder: string
  readonly keyFile: string
  readonly clock: MakeBackupOptions['clock']
  readonly using: <T>(dataFolder: string, work: (store: Store) => Promise<T>) => Promise<T>
  /** Keeps a snapshot with a finding, a record and twenty events of a number. */
  readonly write: (store: Store, number: number) => Promise<void>
  readonly backUp: (file: string, options?: Partial<MakeBackupOptions>) => Promise<MadeBackup>
  readonly restore: (from: string, to: string, options?: Partial<RestoreOptions>) => Promise<Restored>
  readonly remove: () => void
}

export async function backedUp(): Promise<BackedUp> {
  const folder = temporaryFolder()
  const clock = steppingClock()
  const dataFolder = join(folder, 'data')
  const keyFile = join(folder, 'key')
  const opened = (path: string) => openInstallation({ dataFolder: path, keyFile, env: {}, clock })
  const using: BackedUp['using'] = async (path, work) => {
    const installation = opened(path)
    const store = await openStore({ dataFolder: path, installation, clock, segmentSizes })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }
  const write: BackedUp['write'] = async (store, number) => {
    const takenAt = parseInstant(`2026-10-${String(number + 1).padStart(2, '0')}`)
    const saved = await store.snapshots.save(clinic, snapshotOf(number, takenAt), deed)
    const verdict = { check: 'a.check', verdict: 'fail', severity: 'high', entitiesHash: null } as const
    const verdicts = [{ ...verdict, reason: `${CANARY} has no MFA on day ${number}.` }]
    await store.findings.recordAssessment(clinic, { snapshot: saved.id, takenAt, verdicts }, deed)
    const body = { words: `${CANARY} ${number}` }
    await store.records.keep(clinic, { kind: 'note', id: `n-${number}`, expects: 0, body }, deed)
    await importEvents(store, clinic, eventsOf(20 * number, 20))
    await store.evidence.checkpoint(clinic, deed)
  }
  await using(dataFolder, async store => {
    for (const { tenant } of [clinic, practice]) await store.tenants.add(tenant, deed)
    for (const number of [0, 1]) await write(store, number)
    await store.snapshots.save(practice, snapshotOf(7), deed)
  })
  return {
    folder,
    dataFolder,
    keyFile,
    clock,
    using,
    write,
    backUp: (file, options = {}) =>
      makeBackup({
        dataFolder,
        installation: opened(dataFolder),
        clock,
        wait: 5000,
        file: join(folder, file),
        verify: true,
        by: 'tester',
        ward: '0.0.0',
        ...options,
      }),
    restore: (from, to, options = {}) =>
      restoreBackup({
        from: join(folder, from),
        dataFolder: join(folder, to),
        keyFile,
        env: {},
        clock,
        by: 'tester',
        ...options,
      }),
    remove: () => removeFolder(folder),
  }
}

/** Every file below a folder, relative to it. */
export function filesIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort()
}
