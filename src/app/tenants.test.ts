import { expect, test } from 'vitest'
import { tenantName } from '../base/ids.ts'
import type { Clock } from '../base/time.ts'
import { openDoors } from './api/doors.fixture.ts'
import { practiceClinic } from './practice-clinic.ts'
import { isNotReady, openTenants, PRACTICE, type TenantWork } from './tenants.ts'

async function practiceThat(patience: number) {
  const { store, clock } = await openDoors({ tenants: [] })
  const now: Clock = clock.now
  const scope = await store.tenants.add(tenantName('behind'), { by: 'tester' })
  let work: TenantWork | null = null
  const clinic = practiceClinic()
  const practice = {
    clinic: async () => clinic,
    log: { state: () => 'reading' as const },
    work: () => work,
    patience,
  }
  const tenant = await openTenants(store, practice, now).open(PRACTICE)
  if (tenant === null) throw new Error('the practice clinic is not shown')
  return {
    tenant,
    comes: () => {
      work = { store, scope, now }
    },
  }
}

test('whoever works on the practice clinic waits until it is ready', async () => {
  const { tenant, comes } = await practiceThat(30_000)
  const waiting = tenant.ready()
  comes()
  expect(await waiting).toBe(true)
  expect(tenant.work().scope.tenant).toBe('behind')
})

test('whoever has waited long enough is told so, in a sentence that says what to do', async () => {
  const { tenant } = await practiceThat(0)
  expect(await tenant.ready()).toBe(false)
  expect(() => tenant.work()).toThrow(/being made ready\. Try again/)
  try {
    tenant.work()
  } catch (error) {
    expect(isNotReady(error)).toBe(true)
  }
  expect(isNotReady(new Error('another'))).toBe(false)
})
