import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { type TenantScope, tenantName } from '../../src/base/ids.ts'
import { parseInstant } from '../../src/base/time.ts'
import { openInstallation } from '../../src/host/keys.ts'
import { openStore } from '../../src/store/open-store.ts'
import { openConnection } from '../../src/store/sqlite/driver.ts'
import type { Store } from '../../src/store/store.ts'
import { removeFolder, snapshotOf, steppingClock, temporaryFolder } from './store-fixtures.ts'

const deed = { by: 'tester' }
export const clinic: TenantScope = { tenant: tenantName('clinic') }
export const practice: TenantScope = { tenant: tenantName('practice') }

/** A data folder with two tenants of two collections each, to do harm to copies of it. */
export interface TwoClinics {
  readonly original: string
  /** The same folder before the second collection. */
  readonly older: string
  readonly copy: () => string
  readonly using: <T>(path: string, work: (store: Store) => Promise<T>) => Promise<T>
  readonly collect: (store: Store, scope: TenantScope, day: number) => Promise<void>
  /** What a verification of the clinic and of the installation says. */
  readonly problemsOf: (path: string) => Promise<string>
  readonly remove: () => void
}

/** In every reason, and nowhere else. */
export const CANARY = 'Quartermaine'

export async function twoClinics(): Promise<TwoClinics> {
  const folder = temporaryFolder()
  const clock = steppingClock()
  const original = join(folder, 'original')
  const older = join(folder, 'older')
  let made = 0
  const using: TwoClinics['using'] = async (dataFolder, work) => {
    const installation = openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock })
    const store = await openStore({ dataFolder, installation, clock, wait: 100 })
    try {
      return await work(store)
    } finally {
      await store.close()
    }
  }
  const collect: TwoClinics['collect'] = async (store, scope, day) => {
    const takenAt = parseInstant(`2026-10-0${day}`)
    const saved = await store.snapshots.save(scope, snapshotOf(day, takenAt), deed)
    const given = { reason: `${CANARY} has no MFA on day ${day}.`, entitiesHash: '0'.repeat(64) }
    const verdicts = [
      { check: 'a.check', verdict: 'fail' as const, severity: 'high' as const, ...given },
      {
        check: 'b.check',
        verdict: day > 1 ? ('pass' as const) : ('fail' as const),
        severity: 'low' as const,
        ...given,
      },
    ]
    await store.findings.recordAssessment(scope, { snapshot: saved.id, takenAt, verdicts }, deed)
    await store.evidence.checkpoint(scope, deed)
  }
  await using(original, async store => {
    for (const { tenant } of [clinic, practice]) await store.tenants.add(tenant, deed)
    for (const scope of [clinic, practice]) await collect(store, scope, 1)
  })
  cpSync(original, older, { recursive: true })
  await using(original, async store => {
    for (const scope of [clinic, practice]) await collect(store, scope, 2)
  })
  return {
    original,
    older,
    using,
    collect,
    copy: () => {
      made += 1
      const path = join(folder, `copy-${made}`)
      cpSync(original, path, { recursive: true })
      return path
    },
    problemsOf: path =>
      using(path, async store => {
        const all = [await store.evidence.verify(clinic), await store.installationEvidence.verify()]
        return all.flatMap(({ problems }) => problems.map(({ problem }) => problem)).join('\n')
      }),
    remove: () => removeFolder(folder),
  }
}

/** What somebody with a database tool does. */
export function edited(path: string, statements: string): void {
  const connection = openConnection(path)
  connection.execute(statements)
  connection.close()
}
