import { describe, expect, test } from 'vitest'
import { openDoors } from '../doors.fixture.ts'

const WAIVE = '/api/drafts/waive:exchange.smtp-auth-off'

async function opened() {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const as = await doors.signIn(await doors.add({ role: 'security-officer' }))
  const keep = (url: string, value: unknown, by = as) => doors.ask('PUT', url, { as: by, body: { value } })
  const read = async (url: string, by = as) => (await doors.ask('GET', url, { as: by })).json['draft']
  return { ...doors, as, keep, read }
}

test('what somebody was writing is given back to them, and to nobody else', async () => {
  const { add, signIn, keep, read } = await opened()
  const value = { reason: 'The old scanner', until: null, rows: [1, 2] }
  expect(await read(`${WAIVE}?tenant=clinic`)).toBeNull()
  expect((await keep(`${WAIVE}?tenant=clinic`, value)).status).toBe(200)
  expect(await read(`${WAIVE}?tenant=clinic`)).toMatchObject({ value })
  expect(await read(`${WAIVE}?tenant=other`)).toBeNull()
  expect(await read(WAIVE)).toBeNull()
  const other = await signIn(await add({ role: 'security-officer' }))
  expect(await read(`${WAIVE}?tenant=clinic`, other)).toBeNull()
})

test('the last one counts; sent or given up, it is gone', async () => {
  const { ask, as, keep, read } = await opened()
  await keep(WAIVE, 'first')
  await keep(WAIVE, 'second')
  expect(await read(WAIVE)).toMatchObject({ value: 'second' })
  expect((await ask('DELETE', WAIVE, { as })).status).toBe(200)
  expect(await read(WAIVE)).toBeNull()
})

test('after 30 days it is removed when the person’s drafts are next touched', async () => {
  const { clock, add, accounts: _, signIn, keep, read, store } = await opened()
  const person = await add({ role: 'owner' })
  await keep(WAIVE, 'old', await signIn(person))
  clock.advance({ days: 29 })
  expect(await read(WAIVE, await signIn(person))).toMatchObject({ value: 'old' })
  clock.advance({ days: 2 })
  await keep('/api/drafts/decision', 'new', await signIn(person))
  expect(await store.people.drafts.names(person.id)).toEqual(['decision'])
})

test('what somebody has seen is no form: it stays, however old', async () => {
  const { clock, add, signIn, keep, store } = await opened()
  const person = await add({ role: 'owner' })
  await store.people.drafts.keep(person.id, 'seen:', 1)
  await store.people.drafts.keep(person.id, 'clinic old', 1)
  clock.advance({ days: 31 })
  await keep('/api/drafts/decision', 'new', await signIn(person))
  expect(await store.people.drafts.names(person.id)).toEqual(['decision', 'seen:'])
})

describe('is refused', () => {
  test.each<[because: string, url: string, body: object, status: number, code: string]>([
    ['without what is kept', WAIVE, {}, 400, 'bad-usage'],
    ['more than 64 KiB', WAIVE, { value: 'x'.repeat(66_000) }, 413, 'too-large'],
    [
      'deeper than any form',
      WAIVE,
      { value: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) },
      400,
      'bad-usage',
    ],
    ['a name with a slash', '/api/drafts/a%2Fb', { value: 1 }, 400, 'bad-usage'],
    ['a name of what Ward keeps beside the forms', '/api/drafts/seen:', { value: 1 }, 400, 'bad-usage'],
    ['a name that begins so', '/api/drafts/seen:x', { value: 1 }, 400, 'bad-usage'],
    ['a name of one who was never told to', '/api/drafts/Dana%20Ruiz', { value: 1 }, 400, 'bad-usage'],
    ['a tenant that no name can be', `${WAIVE}?tenant=..`, { value: 1 }, 400, 'bad-usage'],
  ])('%s', async (_, url, body, status, code) => {
    const { ask, as } = await opened()
    const answer = await ask('PUT', url, { as, body })
    expect([answer.status, answer.json['code']]).toEqual([status, code])
  })

  test('the 201st form at once', async () => {
    const { store, add, signIn, ask } = await opened()
    const person = await add({ role: 'owner' })
    for (let form = 0; form < 200; form += 1) await store.people.drafts.keep(person.id, `form-${form}`, 1)
    const as = await signIn(person)
    expect((await ask('PUT', WAIVE, { as, body: { value: 1 } })).json['code']).toBe('too-many')
    expect((await ask('PUT', '/api/drafts/form-7', { as, body: { value: 1 } })).status).toBe(200)
  })
})
