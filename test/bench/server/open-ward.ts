import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from '../../../src/app/api/server.ts'
import { SESSION_COOKIE } from '../../../src/app/api/session-cookie.ts'
import { openAccounts } from '../../../src/app/auth/accounts.ts'
import { beginSession } from '../../../src/app/auth/sessions.ts'
import { keepExport } from '../../../src/app/collect-export.ts'
import { openTenants } from '../../../src/app/tenants.ts'
import { tenantName } from '../../../src/base/ids.ts'
import { EVERY_TENANT } from '../../../src/base/people/grants.ts'
import { systemClock } from '../../../src/host/clock.ts'
import { openInstallation } from '../../../src/host/keys.ts'
import { createLog } from '../../../src/host/log.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { LargeClinic } from './large-clinic.ts'

export interface BenchedWard {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** Of somebody who holds every office. */
  readonly cookie: string
  readonly close: () => Promise<void>
}

const DEED = { by: 'bench' }

/** A Ward with one kept tenant, `clinic`, over a store of its own in a temporary folder. */
export async function openWard(clinic: LargeClinic): Promise<BenchedWard> {
  const folder = mkdtempSync(join(tmpdir(), 'ward-bench-server-'))
  const [dataFolder, pages, clock] = [join(folder, 'data'), join(folder, 'pages'), systemClock]
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(pages, 'index.html'), '<title>Ward</title>')
  writeFileSync(join(pages, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const installation = openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock })
  const store = await openStore({ dataFolder, installation, clock })
  const scope = await store.tenants.add(tenantName('clinic'), DEED)
  await keepExport(store, scope, clinic, DEED)
  const accounts = openAccounts(store)
  const roles = ['hipaa-administrator', 'privacy-officer', 'security-officer'] as const
  const account = await accounts.add(
    {
      name: 'Dana Ruiz',
      email: 'dana@clinic.example',
      kind: 'person',
      state: 'active',
      grants: roles.map(role => ({ role, tenant: EVERY_TENANT })),
      loans: [],
      microsoft: null,
    },
    DEED,
  )
  const { token } = await beginSession(store, account, 'bench', { address: '127.0.0.1', agent: '' }, clock())
  let port = 0
  const url = () => `http://127.0.0.1:${port}`
  const server = await createServer({
    pages,
    doors: {
      store,
      accounts,
      tenants: openTenants(store, null, clock),
      clock,
      origin: url,
      products: () => null,
    },
    log: createLog({ level: 'error', clock }),
    port: () => port,
  })
  await server.listen({ host: '127.0.0.1', port: 0 })
  const [bound] = server.addresses()
  if (typeof bound === 'object') port = bound.port
  return {
    url: url(),
    cookie: `${SESSION_COOKIE}=${token}`,
    close: async () => {
      await server.close()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
