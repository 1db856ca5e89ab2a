import { expect, test } from 'vitest'
import { openDoors } from '../api/doors.fixture.ts'
import { asked, clinicScope } from '../api/routes/signatures.fixture.ts'
import { AppError } from '../../base/app-error.ts'
import { tenantName } from '../../base/ids.ts'
import { acceptSignature } from '../../comply/signing/signature-acts.ts'
import { keepSignature, signatureById } from '../../comply/signing/signature-records.ts'
import { acceptance, CONSENT, signer } from '../../comply/signing/signing.fixture.ts'
import { createLog } from '../../host/log.ts'
import { completeAll } from '../signing/complete-signature.ts'
import { openTenants } from '../tenants.ts'
import { openUnsealed } from './unsealed-signatures.ts'
import { wardSchedule } from './ward-schedule.ts'

/** Accepted, and then the machine stopped. */
async function stopped(names: readonly string[] = ['clinic']) {
  const doors = await openDoors({ tenants: names })
  const { store, clock } = doors
  const scope = await clinicScope(doors)
  const { value, version } = await asked(doors)
  const [at, seen] = [clock.now(), value.document.sha256]
  const view = { sha256: seen, by: 'u-00000000000000bb', at }
  const given = acceptance({ at, seen, view, signer: signer({ provenAt: at }) })
  await keepSignature(store, scope, acceptSignature(value, given, CONSENT), version, { by: 'tester' })
  const state = async () => (await signatureById(store, scope, value.id)).value.state
  const tenants = openTenants(store, null, clock.now)
  return { store, clock, scope, state, tenants, accounts: doors.accounts }
}

test('what waits for its seal is sealed without anybody looking, and then not read again', async () => {
  const { store, clock, state, tenants } = await stopped()
  let looks = 0
  const complete: typeof completeAll = async (...given) => {
    looks += 1
    return await completeAll(...given)
  }
  const run = openUnsealed({ store, tenants, complete })
  expect(await run(clock.now())).toEqual([])
  expect(await state()).toBe('completed')
  await run(clock.now())
  expect(looks).toBe(1)
  await store.tenants.add(tenantName('later'), { by: 'tester' })
  await run(clock.now())
  expect(looks).toBe(2)
})

test('what could not be sealed for now is looked at again, though nothing else happened', async () => {
  const { store, clock, state, tenants } = await stopped()
  let isFull = true
  const complete: typeof completeAll = tenant =>
    completeAll(
      tenant,
      isFull
        ? async () => {
            throw new AppError('disk-failed', 'The disk is full.')
          }
        : undefined,
    )
  const run = openUnsealed({ store, tenants, complete })
  await run(clock.now())
  expect(await state()).toBe('accepted')
  isFull = false
  await run(clock.now())
  expect(await state()).toBe('completed')
})

test('a tenant that fails keeps no other from its copies, and is told of; nothing is begun once Ward stops', async () => {
  const { store, clock, state, tenants } = await stopped(['broken', 'clinic'])
  const broken = new Error('damaged')
  const run = openUnsealed({
    store,
    tenants: {
      open: async name => {
        if (name === 'broken') throw broken
        return await tenants.open(name)
      },
    },
  })
  await run(clock.now(), AbortSignal.abort())
  expect(await state()).toBe('accepted')
  expect(await run(clock.now())).toEqual([{ tenant: 'broken', error: broken }])
  expect(await state()).toBe('completed')
})

test('the schedule of Ward does it', async () => {
  const { store, clock, state, tenants, accounts } = await stopped()
  const log = createLog({ level: 'silent', clock: clock.now })
  const schedule = wardSchedule({ store, accounts, tenants, clock: clock.now, origin: () => '', log })
  await schedule.tick()
  expect(await state()).toBe('completed')
})
