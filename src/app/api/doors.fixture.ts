import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { onTestFinished } from 'vitest'
import { removeFolder, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { tenantName } from '../../base/ids.ts'
import { EVERY_TENANT, type Loan } from '../../base/people/grants.ts'
import type { Role } from '../../base/people/roles.ts'
import { type Clock, type Instant, instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'
import { openInstallation } from '../../host/keys.ts'
import { createLog } from '../../host/log.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import type { Account, AccountBody } from '../auth/account.ts'
import { type Accounts, openAccounts } from '../auth/accounts.ts'
import type { AuthorityOptions } from '../auth/oidc/authority.ts'
import { hashPassword } from '../auth/password-hash.ts'
import { changeSecrets } from '../auth/secrets.ts'
import { beginSession } from '../auth/sessions.ts'
import { type PracticeClinic, practiceClinic } from '../practice-clinic.ts'
import { openTenants, type PracticeTenant } from '../tenants.ts'
import type { ShownAuditLog } from './routes/audit-log.ts'
import { rememberedProductList } from '../product-list-file.ts'
import { createServer, type ServerParts } from './server.ts'
import { SESSION_COOKIE } from './session-cookie.ts'

/** The host that requests go to; `localhost:8365` is the other one, where passkeys work. */
export const HOST = '127.0.0.1:8365'
export const LOCALHOST = 'localhost:8365'
/** Of accounts that are added with a password; the rules accept it. */
export const PASSWORD = 'otter lantern quarry mosaic'

export interface DoorsOptions {
  /** Tenants that are kept, by name; one, `clinic`, unless given. */
  readonly tenants?: readonly string[]
  /** Whether the made-up practice clinic is shown too, with its audit log if given; it costs some hundred milliseconds. */
  readonly practice?: boolean | ShownAuditLog
  /** What else the server is made with. */
  readonly parts?: Pick<Partial<ServerParts>, 'log' | 'metricsToken' | 'progress' | 'listening'>
  /** Where people reach it, for what goes by another site; `HOST` unless given. */
  readonly origin?: string
  /** The authority that Microsoft sign-in asks, on this machine. */
  readonly authority?: AuthorityOptions
  /** What time it is at the beginning: Sunday, 2026-11-22T08:00:00.000Z, unless given. */
  readonly at?: string
}

export interface AddedAccount {
  /** One role, or none. */
  readonly role?: Role
  /** Where the role holds: a tenant's name, or `*`, which it is unless given. */
  readonly tenant?: string
  readonly until?: Instant
  readonly loans?: readonly Loan[]
  readonly name?: string
  readonly email?: string
  readonly kind?: AccountBody['kind']
  readonly state?: AccountBody['state']
  /** True for `PASSWORD`. Hashing takes its time, so accounts have none unless asked for. */
  readonly password?: boolean | string
}

/** What a request brings, beside the address. */
export interface Sent {
  /** A cookie header as `signIn` gives it. */
  readonly as?: string
  readonly body?: object
  /** `HOST` unless given. */
  readonly host?: string
  /** Over those of Ward's own pages; undefined takes one away. */
  readonly headers?: Readonly<Record<string, string | undefined>>
}

export interface SentBack {
  readonly status: number
  /** The answer's JSON; an empty object when it is none. */
  readonly json: Readonly<Record<string, unknown>>
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
  /** The cookie header of the session the answer sets; null when it sets none. */
  readonly cookie: string | null
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface OpenDoors {
  readonly server: FastifyInstance
  readonly store: Store
  readonly dataFolder: string
  readonly accounts: Accounts
  readonly clock: TestClock
  readonly add: (account?: AddedAccount) => Promise<Account>
  /** Begins a session, which has just been proven, without a request. @returns the cookie header */
  readonly signIn: (account: Account) => Promise<string>
  /** As Ward's own pages would send it. */
  readonly ask: (method: Method, url: string, sent?: Sent) => Promise<SentBack>
  /** Kinds of the installation's evidence entries, first first; with an account, only those by it. */
  readonly evidence: (by?: Account) => Promise<readonly string[]>
  /** Runs by itself when the test ends. */
  readonly close: () => Promise<void>
}

/** It stands still until it is told. */
export interface TestClock {
  readonly now: Clock
  readonly set: (moment: string) => void
  readonly advance: (by: {
    readonly days?: number
    readonly minutes?: number
    readonly seconds?: number
  }) => void
}

/** A server over a store in a temporary folder. It is not listening: requests are injected. */
export async function openDoors(options: DoorsOptions = {}): Promise<OpenDoors> {
  const folder = temporaryFolder()
  const clock = testClock(options.at ?? '2026-11-22T08:00:00.000Z')
  const dataFolder = join(folder, 'data')
  const installation = openInstallation({
    dataFolder,
    keyFile: join(folder, 'key'),
    env: {},
    clock: clock.now,
  })
  const store = await openStore({ dataFolder, installation, clock: clock.now, passing: true })
  for (const name of options.tenants ?? ['clinic'])
    await store.tenants.add(tenantName(name), { by: 'tester' })
  const accounts = openAccounts(store)
  const server = await createServer({
    pages: writePages(folder),
    doors: {
      store,
      accounts,
      tenants: openTenants(store, practiceOf(options.practice ?? false), clock.now),
      clock: clock.now,
      products: rememberedProductList(dataFolder),
      origin: () => options.origin ?? `http://${HOST}`,
      ...(options.authority === undefined ? {} : { authority: options.authority }),
    },
    log: createLog({ level: 'silent', clock: clock.now }),
    port: () => 8365,
    ...options.parts,
  })
  let isClosed = false
  const close = async () => {
    if (isClosed) return
    isClosed = true
    await server.close()
    await store.close()
    removeFolder(folder)
  }
  onTestFinished(close)
  return {
    dataFolder,
    server,
    store,
    accounts,
    clock,
    close,
    add: account => addAccount(store, accounts, account),
    signIn: async account => {
      const { token } = await beginSession(store, account, 'password', CLIENT, clock.now())
      return `${SESSION_COOKIE}=${token}`
    },
    ask: (method, url, sent = {}) => ask(server, method, url, sent),
    evidence: async by => {
      const { items } = await store.installationEvidence.list({ limit: 500 })
      return items
        .filter(({ entry }) => by === undefined || entry.by === by.id)
        .map(({ entry }) => entry.kind)
    },
  }
}

const CLIENT = { address: '127.0.0.1', agent: 'test' }
let people = 0

async function addAccount(store: Store, accounts: Accounts, added: AddedAccount = {}): Promise<Account> {
  people += 1
  const { role, tenant = EVERY_TENANT, until, password = false } = added
  const account = await accounts.add(
    {
      name: added.name ?? `Person ${people}`,
      email: added.email ?? `person-${people}@clinic.example`,
      kind: added.kind ?? 'person',
      state: added.state ?? 'active',
      grants: role === undefined ? [] : [{ role, tenant, until }],
      loans: [...(added.loans ?? [])],
      microsoft: null,
    },
    { by: 'tester' },
  )
  if (password !== false) {
    const stored = await hashPassword(password === true ? PASSWORD : password)
    await changeSecrets(store, account.id, () => ({ change: { password: stored }, result: null }))
  }
  return account
}

async function ask(server: FastifyInstance, method: Method, url: string, sent: Sent): Promise<SentBack> {
  const host = sent.host ?? HOST
  const given = {
    host,
    ...(method === 'GET' ? {} : { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }),
    cookie: sent.as,
    ...sent.headers,
  }
  const headers = Object.fromEntries(Object.entries(given).filter(entry => entry[1] !== undefined)) as Record<
    string,
    string
  >
  const answer = await server.inject({
    method,
    url,
    headers,
    ...(sent.body === undefined ? {} : { payload: sent.body }),
  })
  const set = String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? ''
  const isJson = String(answer.headers['content-type'] ?? '').includes('json')
  return {
    status: answer.statusCode,
    json: isJson ? (answer.json() as Record<string, unknown>) : {},
    text: answer.body,
    headers: answer.headers,
    cookie: set === '' ? null : set,
  }
}

function testClock(from: string): TestClock {
  let now = from as Instant
  return {
    now: () => now,
    set: moment => {
      now = moment as Instant
    },
    advance: ({ days = 0, minutes = 0, seconds = 0 }) => {
      now = instantFromMilliseconds(millisecondsOf(now) + 1000 * (86_400 * days + 60 * minutes + seconds))
    },
  }
}

/** Stands in for the built web application. */
function writePages(folder: string): string {
  const pages = join(folder, 'pages')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<title>Ward</title><script nonce="__NONCE__"></script>')
  writeFileSync(join(pages, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(pages, 'assets', 'index-abc.js'), 'export {}')
  return pages
}

let clinic: PracticeClinic | undefined

/** The clinic; without its audit log, which is taken in for some seconds, unless that is given. */
function practiceOf(asked: boolean | ShownAuditLog): PracticeTenant | null {
  if (asked === false) return null
  const made = (clinic ??= practiceClinic())
  return {
    clinic: async () => made,
    log: asked === true ? { state: () => 'reading' } : asked,
    work: () => null,
    patience: 0,
  }
}
