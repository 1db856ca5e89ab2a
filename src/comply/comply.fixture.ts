import { join } from 'node:path'
import { afterAll } from 'vitest'
import { removeFolder, steppingClock, temporaryFolder } from '../../test/crash/store-fixtures.ts'
import { type TenantScope, tenantName } from '../base/ids.ts'
import type { Organisation } from '../base/hipaa/organisation.ts'
import type { Instant } from '../base/time.ts'
import type { Decision } from '../assess/programme.ts'
import { openInstallation } from '../host/keys.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'

export const NOW = '2026-11-22T08:00:00.000Z' as Instant
export const DEED = { by: 'tester' }

/** A store of its own for a test file, and a new tenant in it for each test. */
export function tenantMaker(): () => Promise<{ readonly store: Store; readonly scope: TenantScope }> {
  const folder = temporaryFolder()
  const clock = steppingClock()
  const dataFolder = join(folder, 'data')
  const installation = openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock })
  const opened = openStore({ dataFolder, installation, clock, passing: true })
  afterAll(async () => {
    await (await opened).close()
    removeFolder(folder)
  })
  let tenants = 0
  return async () => {
    const store = await opened
    tenants += 1
    return { store, scope: await store.tenants.add(tenantName(`tenant-${tenants}`), DEED) }
  }
}

export function clinic(changes: Partial<Organisation> = {}): Organisation {
  return {
    name: 'Main Street Clinic',
    kinds: ['provider'],
    hybrid: false,
    clearinghouseInLargerOrganisation: false,
    states: ['NH', 'MA'],
    sites: 2,
    workforce: 14,
    ehr: null,
    it: 'service-provider',
    itProvider: 'Bayline IT Support',
    privacyOfficer: null,
    securityOfficer: 'Dana Ruiz',
    timeZone: null,
    ...changes,
  }
}

export function decision(changes: Partial<Decision> = {}): Decision {
  return {
    citation: '164.312(a)(2)(iii)',
    decision: 'implemented',
    why: 'Screens lock after five minutes.',
    alternative: null,
    evidence: ['Policy 7'],
    by: 'Dana Ruiz',
    capacity: 'Security officer',
    at: NOW,
    reviewBy: '2027-11-22T08:00:00.000Z' as Instant,
    knownFailing: [],
    ...changes,
  }
}
