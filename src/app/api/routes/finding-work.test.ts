import { expect, test } from 'vitest'
import { openDoors } from '../doors.fixture.ts'
import { keepClinic } from '../kept-clinic.fixture.ts'

const CHECK = 'exchange.automatic-forwarding-blocked'
const KEY = '00112233445566aa'

async function begun() {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const scope = await keepClinic(doors.store)
  const sam = await doors.add({ role: 'it-administrator', tenant: 'clinic', name: 'Sam Okoro' })
  const dana = await doors.add({ role: 'security-officer', tenant: 'clinic', name: 'Dana Ruiz' })
  const [asSam, asDana] = [await doors.signIn(sam), await doors.signIn(dana)]
  const read = async (as: string, check = CHECK) =>
    (await doors.ask('GET', `/api/tenants/clinic/findings/${check}`, { as })).json
  const change = (as: string, body: object, { check = CHECK, tenant = 'clinic' } = {}) =>
    doors.ask('PUT', `/api/tenants/${tenant}/findings/${check}/work`, { as, body: { ...NOTHING, ...body } })
  const comment = (as: string, body: object, { check = CHECK, tenant = 'clinic' } = {}) =>
    doors.ask('POST', `/api/tenants/${tenant}/findings/${check}/comments`, {
      as,
      body: { text: 'Asked the billing office.', key: KEY, ...body },
    })
  return { doors, scope, sam, dana, asSam, asDana, read, change, comment }
}

const NOTHING = { state: 'none', assigned: null, expects: 0 }

test('a finding tells since when it is open, who looks after it and who could', async () => {
  const { sam, asSam, read } = await begun()
  expect(await read(asSam)).toMatchObject({
    today: '2026-11-22',
    history: [{ at: '2026-11-02T14:06:21.418Z', change: 'opened', severity: 'high' }],
    work: { version: 0, state: 'none', assigned: null },
    comments: [],
    earlier: 0,
    people: [
      { name: 'Dana Ruiz', roles: ['security-officer'], isMe: false },
      { id: sam.id, name: 'Sam Okoro', isMe: true },
    ],
  })
})

test('it is given to somebody until a day, marked for mending, and taken back; each is a version', async () => {
  const { doors, scope, sam, dana, asSam, asDana, read, change } = await begun()
  const assigned = { account: sam.id, until: '2026-12-01' }
  const given = await change(asDana, { assigned })
  expect(given.json['work']).toMatchObject({ version: 1, assigned: { name: 'Sam Okoro', isMe: false } })
  await change(asSam, { state: 'planned', assigned, expects: 1 })
  expect((await read(asSam))['work']).toEqual({
    version: 2,
    state: 'planned',
    assigned: { ...assigned, name: 'Sam Okoro', isHere: true, isMe: true },
  })
  expect((await change(asDana, { expects: 2 })).json['work']).toMatchObject({ version: 3, assigned: null })
  const { items } = await doors.store.records.history(scope, 'finding-work', CHECK)
  expect(items.map(({ by }) => by)).toEqual([dana.id, sam.id, dana.id])
})

test('who has left keeps it until it is given to another, and it is said', async () => {
  const { doors, sam, asDana, read, change } = await begun()
  await change(asDana, { assigned: { account: sam.id, until: null } })
  await doors.accounts.change(sam, { state: 'closed' }, { by: 'tester' })
  expect((await read(asDana))['work']).toMatchObject({ assigned: { name: 'Sam Okoro', isHere: false } })
  // The mark is set without touching whose it is.
  const marked = await change(asDana, {
    state: 'planned',
    assigned: { account: sam.id, until: null },
    expects: 1,
  })
  expect(marked.status).toBe(200)
  expect((await change(asDana, { expects: 2 })).status).toBe(200)
  const again = await change(asDana, { assigned: { account: sam.id, until: null }, expects: 3 })
  expect(again.json['code']).toBe('not-found')
})

test('two tabs: what somebody else has changed is told, what was sent twice is one', async () => {
  const { sam, asSam, asDana, change } = await begun()
  const assigned = { account: sam.id, until: null }
  expect((await change(asSam, { assigned })).json['work']).toMatchObject({ version: 1 })
  expect((await change(asSam, { assigned })).json['work']).toMatchObject({ version: 1 })
  expect((await change(asDana, { state: 'planned' })).json['code']).toBe('conflict')
})

test('what cannot be is refused with what is wrong', async () => {
  const { doors, sam, asSam, change, comment } = await begun()
  const elsewhere = await doors.add({ role: 'security-officer', tenant: 'other' })
  const assigned = (fields: object) => ({ assigned: { account: sam.id, until: null, ...fields } })
  const cases: readonly (readonly [string, object, number])[] = [
    ['a day that is over', assigned({ until: '2026-11-21' }), 422],
    ['more than a year away', assigned({ until: '2027-11-24' }), 422],
    ['a day that is none', assigned({ until: '2027-02-29' }), 400],
    ['nobody', assigned({ account: 'u-0000000000000000' }), 404],
    ['somebody of another tenant', assigned({ account: elsewhere.id }), 404],
    ['a prototype’s name', assigned({ account: '__proto__' }), 404],
    ['a state that is none', { state: 'fixed' }, 400],
  ]
  for (const [why, body, status] of cases) {
    expect([why, (await change(asSam, body)).status]).toEqual([why, status])
  }
  expect((await change(asSam, {}, { check: 'exchange.no-such' })).status).toBe(404)
  expect((await change(asSam, {}, { check: '__proto__' })).status).toBe(404)
  expect((await comment(asSam, {}, { check: 'constructor' })).status).toBe(404)
  expect((await comment(asSam, { text: '  ' })).status).toBe(400)
  expect((await comment(asSam, { text: 'x'.repeat(4_001) })).status).toBe(400)
  expect((await comment(asSam, { key: '../../x' })).status).toBe(400)
  expect((await change(asSam, assigned({ until: '2026-11-22' }))).status).toBe(200)
})

test('comments stand in their order, plain, and only under their own finding', async () => {
  const { asSam, asDana, read, comment } = await begun()
  await comment(asSam, { text: '<b>First</b>\nsecond line' })
  await comment(asDana, { text: 'Seen.', key: '00112233445566ab' })
  await comment(asDana, { key: KEY }, { check: `${CHECK.slice(0, -7)}blocked`.replace('exchange', 'entra') })
  const answer = await read(asDana)
  expect(answer['comments']).toMatchObject([
    { name: 'Sam Okoro', text: '<b>First</b>\nsecond line' },
    { name: 'Dana Ruiz', text: 'Seen.' },
  ])
  expect((await read(asDana, 'exchange.smtp-auth-off'))['comments']).toEqual([])
})

test('a comment that is sent twice is kept once, and never becomes another', async () => {
  const { asSam, asDana, read, comment } = await begun()
  expect((await comment(asSam, {})).status).toBe(200)
  expect((await comment(asSam, {})).status).toBe(200)
  expect((await comment(asSam, { text: 'Something else.' })).json['code']).toBe('conflict')
  expect((await comment(asDana, {})).json['code']).toBe('conflict')
  expect((await read(asSam))['comments']).toMatchObject([{ text: 'Asked the billing office.' }])
})

test('the evidence log names neither whom it was given to nor what was written', async () => {
  const { doors, scope, sam, asDana, change, comment } = await begun()
  await change(asDana, { assigned: { account: sam.id, until: null } })
  await comment(asDana, { text: 'Mrs. Novak’s letters go this way.' })
  const { items } = await doors.store.evidence.list(scope, { limit: 500 })
  const text = JSON.stringify(items)
  expect(text).toContain(`finding-comment/${CHECK}:${KEY}/1`)
  for (const word of ['Novak', 'Okoro', sam.id]) expect(text).not.toContain(word)
})

test('who reads findings reads it; who may not work on them changes nothing and is given no list of people', async () => {
  const { doors, read, change, comment } = await begun()
  for (const role of ['auditor', 'owner'] as const) {
    const as = await doors.signIn(await doors.add({ role, tenant: 'clinic' }))
    expect((await read(as))['people']).toEqual([])
    expect([(await change(as, {})).status, (await comment(as, {})).status]).toEqual([403, 403])
  }
  const operator = await doors.signIn(await doors.add({ role: 'provider-operator' }))
  expect([(await change(operator, {})).status, (await comment(operator, {})).status]).toEqual([200, 200])
  const clerk = await doors.signIn(await doors.add({ role: 'workforce', tenant: 'clinic' }))
  expect((await doors.ask('GET', `/api/tenants/clinic/findings/${CHECK}`, { as: clerk })).status).toBe(403)
})

test('of another tenant nothing is there', async () => {
  const { doors, asSam, change, comment } = await begun()
  await comment(asSam, {})
  const elsewhere = await doors.signIn(await doors.add({ role: 'security-officer', tenant: 'other' }))
  expect((await doors.ask('GET', `/api/tenants/clinic/findings/${CHECK}`, { as: elsewhere })).status).toBe(
    404,
  )
  expect((await change(elsewhere, {})).status).toBe(404)
  expect((await comment(elsewhere, {})).status).toBe(404)
  const own = await doors.ask('GET', `/api/tenants/other/findings/${CHECK}`, { as: elsewhere })
  expect(own.json).toMatchObject({ comments: [], history: [] })
})
