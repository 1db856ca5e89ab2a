import { expect, test } from 'vitest'
import { openDoors } from '../api/doors.fixture.ts'
import { openTenants } from '../tenants.ts'
import { openByLink } from './outside-door.ts'

const LINK = { token: 'A'.repeat(43), code: '12345678' }

/** Sends a link that is none from each address, and how each was answered. */
async function tried(addresses: readonly string[], atOnce: boolean) {
  const { store, clock } = await openDoors()
  const tenants = openTenants(store, null, clock.now)
  const codes: string[] = []
  const one = async (address: string) => {
    const asked = { client: { address, agent: '' }, now: clock.now(), usedToo: false }
    await openByLink({ store, tenants }, LINK, asked).catch((error: unknown) => {
      codes.push((error as { code: string }).code)
    })
  }
  if (atOnce) await Promise.all(addresses.map(one))
  else for (const address of addresses) await one(address)
  const { items } = await store.installationEvidence.find({ kinds: ['counterparty-refused'] }, { limit: 200 })
  return { slowed: codes.filter(code => code === 'too-many').length, written: items.length }
}

const TRIES = Array.from({ length: 44 }, (_, nth) => nth)

test.each<[because: string, addresses: readonly string[], atOnce: boolean, slowed: number]>([
  ['one address, one try after the other', TRIES.map(() => '192.0.2.7'), false, 3],
  ['one address, all tries at once', TRIES.map(() => '192.0.2.7'), true, 3],
  ['every try from another address of one IPv6 network', TRIES.map(nth => `2001:db8::${nth + 1}`), false, 3],
  ['everybody from their own network', TRIES.map(nth => `192.0.2.${nth + 1}`), false, 0],
])('links that are none, from %s', async (_, addresses, atOnce, slowed) => {
  expect(await tried(addresses, atOnce)).toEqual({ slowed, written: TRIES.length - slowed })
})
