import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { removeFolder, steppingClock, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { type Instant, instantFromMilliseconds, millisecondsOf, parseInstant } from '../../base/time.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import type { Account, AccountBody } from './account.ts'
import { type Accounts, openAccounts } from './accounts.ts'
import { hashPassword } from './password-hash.ts'
import { changeSecrets, type Secrets } from './secrets.ts'

export const PASSWORD = 'otter lantern quarry mosaic'
export const CLIENT = { address: '192.0.2.1', agent: 'test' }
export const START = parseInstant('2026-11-22T08:00:00Z')

export interface AuthPlace {
  readonly store: Store
  readonly accounts: Accounts
  /** The same data folder once more, as another process has it. */
  readonly again: () => Promise<{ readonly store: Store; readonly accounts: Accounts }>
  /** Somebody with `PASSWORD`. */
  readonly add: (body?: Partial<AccountBody>, secrets?: Partial<Secrets>) => Promise<Account>
  /** Kinds of the installation's entries, with who they are of. */
  readonly entries: () => Promise<readonly { readonly kind: string; readonly by: string }[]>
}

let hashed: Promise<string> | null = null
let made = 0

/** A store in a temporary folder with nobody in it; it goes when the test ends. */
export async function openAuthPlace(): Promise<AuthPlace> {
  const folder = temporaryFolder()
  const clock = steppingClock('2026-11-22T07:00:00Z')
  const dataFolder = join(folder, 'data')
  const opened: Store[] = []
  const again = async () => {
    const installation = openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock })
    const store = await openStore({ dataFolder, installation, clock, passing: true })
    opened.push(store)
    return { store, accounts: openAccounts(store) }
  }
  onTestFinished(async () => {
    for (const store of opened) await store.close()
    removeFolder(folder)
  })
  const { store, accounts } = await again()
  return {
    store,
    accounts,
    again,
    add: async (body, secrets) => {
      made += 1
      const account = await accounts.add(
        { ...bodyOf(`person-${made}@clinic.example`), ...body },
        { by: 'tester' },
      )
      hashed ??= hashPassword(PASSWORD)
      const password = await hashed
      await changeSecrets(store, account.id, () => ({ change: { password, ...secrets }, result: null }))
      return account
    },
    entries: async () => {
      const { items } = await store.installationEvidence.list({ limit: 500 })
      return items.map(({ entry: { kind, by } }) => ({ kind, by }))
    },
  }
}

export function bodyOf(email: string): Omit<AccountBody, 'schema'> {
  return { name: 'Dana Ruiz', email, kind: 'person', state: 'active', grants: [], loans: [], microsoft: null }
}

/** A moment some minutes after the start. */
export function minutes(after: number): Instant {
  return instantFromMilliseconds(millisecondsOf(START) + Math.round(after * 60_000))
}
