import { describe, expect, test } from 'vitest'
import { refused } from '../../../test/crash/store-fixtures.ts'
import { bodyOf, openAuthPlace } from './auth.fixture.ts'

const deed = { by: 'tester' }

describe('accounts', () => {
  test.each<[because: string, typed: string]>([
    ['as it was given', 'dana@clinic.example'],
    ['letters’ case does not matter', 'Dana@Clinic.EXAMPLE'],
    ['nor do spaces around it', '  dana@clinic.example\n'],
    ['nor do wide letters', 'ｄana@clinic.example'],
  ])('somebody is found by the address: %s, and nobody else can have it', async (_, typed) => {
    const { accounts } = await openAuthPlace()
    const dana = await accounts.add(bodyOf('Dana@clinic.example'), deed)
    expect(dana.email).toBe('dana@clinic.example')
    expect(await accounts.byEmail(typed)).toEqual(dana)
    await refused(accounts.add(bodyOf(typed), deed), 'already-exists')
    expect(await accounts.byEmail('lee@clinic.example')).toBeNull()
  })

  test('two added at once with one address, in two processes, leave one', async () => {
    const place = await openAuthPlace()
    const other = await place.again()
    for (let round = 0; round < 4; round += 1) {
      const email = `same-${round}@clinic.example`
      const both = await Promise.allSettled([place, other].map(one => one.accounts.add(bodyOf(email), deed)))
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      const there = (await place.accounts.list()).filter(one => one.email === email && one.state === 'active')
      const [won] = both.flatMap(one => (one.status === 'fulfilled' ? [one.value.id] : []))
      expect(there.map(({ id }) => id)).toEqual([won])
    }
  })

  test('the address of a closed account is free again, and its account stays on record', async () => {
    const { accounts } = await openAuthPlace()
    const dana = await accounts.add(bodyOf('dana@clinic.example'), deed)
    const closed = await accounts.change(dana, { state: 'closed' }, deed)
    expect(await accounts.byEmail('dana@clinic.example')).toBeNull()
    const next = await accounts.add(bodyOf('dana@clinic.example'), deed)
    expect(await accounts.byId(dana.id)).toEqual(closed)
    expect((await accounts.list()).map(({ id }) => id)).toEqual([dana.id, next.id])
    // Opened again it would be two.
    await refused(accounts.change(closed, { state: 'active' }, deed), 'already-exists')
  })

  test('a change follows the version that was seen, and cannot take another’s address', async () => {
    const { accounts } = await openAuthPlace()
    const dana = await accounts.add(bodyOf('dana@clinic.example'), deed)
    await accounts.add(bodyOf('lee@clinic.example'), deed)
    const changed = await accounts.change(dana, { name: 'Dana Quinn', email: 'D.Quinn@clinic.example' }, deed)
    expect(changed).toMatchObject({ version: 2, name: 'Dana Quinn', email: 'd.quinn@clinic.example' })
    await refused(accounts.change(dana, { name: 'Somebody' }, deed), 'conflict')
    await refused(accounts.change(changed, { email: 'LEE@clinic.example' }, deed), 'already-exists')
  })

  test('somebody is found by the account in Microsoft Entra, by both of its ids', async () => {
    const { accounts } = await openAuthPlace()
    const microsoft = { tenantId: 't1', objectId: 'o1' }
    const dana = await accounts.add({ ...bodyOf('dana@clinic.example'), microsoft }, deed)
    expect(await accounts.byMicrosoft('t1', 'o1')).toEqual(dana)
    expect(await accounts.byMicrosoft('t2', 'o1')).toBeNull()
    expect(await accounts.byMicrosoft('t1', 'o2')).toBeNull()
  })

  test.each(['u-0000000000000001', '', '../u-1', "u-' or 1=1", 'U-0000000000000001'])(
    'the id %j is not found',
    async id => {
      const { accounts } = await openAuthPlace()
      await refused(accounts.byId(id), 'not-found')
    },
  )
})
