import { describe, expect, it, test } from 'vitest'
import { type OpenDoors, openDoors } from '../doors.fixture.ts'

const TASKS = '/api/tenants/clinic/tasks'
const YEAR = '/api/tenants/clinic/year'

/** Monday at eight in the morning. */
const MONDAY = '2026-11-02T08:00:00.000Z'
const REVIEW = 'weekly-access-review:2026-11-02'

async function adopted(doors: OpenDoors) {
  const elena = await doors.add({ role: 'privacy-officer', name: 'Elena Marsh', tenant: 'clinic' })
  const as = await doors.signIn(elena)
  expect((await doors.ask('POST', `${YEAR}/adopt`, { as })).status).toBe(200)
  return { elena, as }
}

const someone = async (doors: OpenDoors, role: Parameters<OpenDoors['add']>[0] & object) => {
  const account = await doors.add({ tenant: 'clinic', ...role })
  return { account, as: await doors.signIn(account) }
}

interface Item {
  readonly id: string
  readonly outcome: string
  readonly due: string
  readonly version: number
  readonly isMine: boolean
  readonly person: { readonly name: string } | null
}

async function list(doors: OpenDoors, as: string, query = ''): Promise<readonly Item[]> {
  const { status, json } = await doors.ask('GET', `${TASKS}${query}`, { as })
  expect(status).toBe(200)
  return json['items'] as readonly Item[]
}

const at = (id: string) => `${TASKS}/${encodeURIComponent(id)}`

describe('the list of tasks', () => {
  test('nothing is due until a year is adopted; from that day on it is', async () => {
    const doors = await openDoors({ at: MONDAY })
    const { account } = await someone(doors, { role: 'privacy-officer' })
    const as = await doors.signIn(account)
    expect(await list(doors, as)).toEqual([])
    await adopted(doors)
    expect((await list(doors, as, '?state=open')).map(({ id }) => id)).toEqual([
      'daily-look:2026-11-02',
      REVIEW,
    ])
  })

  test('mine, by role, by day and by pages', async () => {
    const doors = await openDoors({ at: MONDAY })
    const { as } = await adopted(doors)
    const all = await list(doors, as)
    expect(all.length).toBeGreaterThan(20)
    expect((await list(doors, as, '?mine=yes&state=open')).map(({ id }) => id)).toEqual([REVIEW])
    expect(
      (await list(doors, as, '?role=security-officer&from=2026-11-02&to=2026-11-03')).map(({ id }) => id),
    ).toEqual(['daily-look:2026-11-02'])
    const first = await doors.ask('GET', `${TASKS}?limit=5`, { as })
    const rest = await doors.ask(
      'GET',
      `${TASKS}?limit=500&after=${encodeURIComponent(String(first.json['next']))}`,
      { as },
    )
    const ids = [first, rest].flatMap(({ json }) => (json['items'] as readonly Item[]).map(({ id }) => id))
    expect(ids).toEqual(all.map(({ id }) => id))
    expect(rest.json['next']).toBeNull()
  })

  test('what nobody did before the next one came was missed, and can be asked for', async () => {
    const doors = await openDoors({ at: MONDAY })
    const { as } = await adopted(doors)
    doors.clock.advance({ days: 7 })
    const { as: later } = await someone(doors, { role: 'auditor' })
    expect(
      (await list(doors, later, '?state=missed&from=2026-11-01&to=2026-11-09')).map(({ id }) => id),
    ).toContain(REVIEW)
    expect((await list(doors, later)).map(({ outcome }) => outcome)).not.toContain('missed')
    expect(as).not.toBe(later)
  })

  test('a member of the workforce sees the own ones and learns of no other', async () => {
    const doors = await openDoors({ at: MONDAY })
    const { as } = await adopted(doors)
    const { account, as: theirs } = await someone(doors, { role: 'workforce', name: 'Kim Ito' })
    expect(await list(doors, theirs)).toEqual([])
    expect((await doors.ask('GET', at(REVIEW), { as: theirs })).status).toBe(404)
    const told = await doors.ask('POST', at(REVIEW), {
      as: theirs,
      body: { act: 'done', note: 'x', expects: 0 },
    })
    expect(told.status).toBe(404)
    await doors.ask('POST', at(REVIEW), { as, body: { act: 'give', to: account.id, expects: 0 } })
    expect(await list(doors, theirs)).toMatchObject([
      { id: REVIEW, isMine: true, person: { name: 'Kim Ito' } },
    ])
    const done = await doors.ask('POST', at(REVIEW), {
      as: theirs,
      body: { act: 'done', note: 'Done.', expects: 1 },
    })
    expect(done.json['task']).toMatchObject({
      outcome: 'done',
      closed: { by: { name: 'Kim Ito' }, note: 'Done.' },
    })
  })

  it.each(['?state=late', '?from=2026-02-30', '?limit=0', '?after=x', '?role=king', '?mine=no'])(
    '%s is refused',
    async query => {
      const doors = await openDoors({ at: MONDAY })
      const { as } = await someone(doors, { role: 'auditor' })
      expect((await doors.ask('GET', `${TASKS}${query}`, { as })).json['code']).toBe('bad-usage')
    },
  )
})

describe('what people do about a task', () => {
  test('done, opened again, postponed, not needed: each is on record with who and why', async () => {
    const doors = await openDoors({ at: MONDAY })
    const { elena, as } = await adopted(doors)
    const send = (body: object) => doors.ask('POST', at(REVIEW), { as, body })
    expect((await send({ act: 'done', note: ' All as usual. ', expects: 0 })).json['task']).toMatchObject({
      outcome: 'done',
      version: 1,
    })
    expect((await send({ act: 'reopen', expects: 1 })).json['task']).toMatchObject({ outcome: 'open' })
    doors.clock.advance({ minutes: 1 })
    expect(
      (await send({ act: 'postpone', to: '2026-11-08', why: 'At a congress.', expects: 2 })).json['task'],
    ).toMatchObject({
      due: '2026-11-08',
      postponed: { from: '2026-11-06', by: { name: 'Elena Marsh' } },
    })
    doors.clock.advance({ minutes: 1 })
    await send({ act: 'not-needed', why: 'The practice was closed.', expects: 3 })
    const { json } = await doors.ask('GET', at(REVIEW), { as })
    expect(json['story']).toMatchObject([
      { did: 'done', words: 'All as usual.', by: { id: elena.id, name: 'Elena Marsh' } },
      { did: 'opened-again', by: { name: 'Elena Marsh' } },
      { did: 'postponed', words: 'At a congress.', day: '2026-11-08' },
      { did: 'not-needed', words: 'The practice was closed.' },
    ])
  })

  test('of two tabs the second is told', async () => {
    const doors = await openDoors({ at: MONDAY })
    const { as } = await adopted(doors)
    const send = (body: object) => doors.ask('POST', at(REVIEW), { as, body })
    await send({ act: 'postpone', to: '2026-11-07', why: 'x', expects: 0 })
    const { status, json } = await send({ act: 'done', note: 'x', expects: 0 })
    expect([status, json['code']]).toEqual([409, 'conflict'])
  })

  test('notes lie sealed: the evidence log has the task’s id, and no word of what was written', async () => {
    const doors = await openDoors({ at: MONDAY })
    const { as } = await adopted(doors)
    await doors.ask('POST', at(REVIEW), {
      as,
      body: { act: 'done', note: 'Quartermaine was asked.', expects: 0 },
    })
    const scope = await doors.store.tenants.scope('clinic' as Parameters<typeof doors.store.tenants.scope>[0])
    const { items } = await doors.store.evidence.list(scope, { limit: 500 })
    const log = JSON.stringify(items)
    expect(log).toContain(`task/${REVIEW}/1`)
    expect(log).not.toContain('Quartermaine')
  })

  it.each([
    ['an IT administrator, of another role', 'it-administrator', 403],
    ['an operator of the provider', 'provider-operator', 403],
    ['the owner', 'owner', 403],
    ['an auditor may do nothing', 'auditor', 403],
    ['another officer', 'security-officer', 200],
    ['the HIPAA administrator', 'hipaa-administrator', 200],
  ] as const)('%s: %s is answered %i', async (_, role, status) => {
    const doors = await openDoors({ at: MONDAY })
    await adopted(doors)
    const { as } = await someone(doors, { role })
    const answer = await doors.ask('POST', at(REVIEW), { as, body: { act: 'done', note: 'x', expects: 0 } })
    expect(answer.status).toBe(status)
  })

  it.each([
    ['another act', { act: 'delete', expects: 0 }],
    ['no note', { act: 'done', note: '  ', expects: 0 }],
    ['no version', { act: 'done', note: 'x' }],
    ['no day', { act: 'postpone', to: 'tomorrow', why: 'x', expects: 0 }],
    ['a day that is none', { act: 'postpone', to: '2026-02-30', why: 'x', expects: 0 }],
    ['a note of a book', { act: 'done', note: 'x'.repeat(2_001), expects: 0 }],
    ['to nobody there is', { act: 'give', to: 'u-0000000000000000', expects: 0 }],
    [
      'a prototype key',
      JSON.parse('{"act":"done","note":"x","expects":0,"__proto__":{"act":"reopen"}}') as object,
    ],
  ])('%s is refused', async (_, body) => {
    const doors = await openDoors({ at: MONDAY })
    const { as } = await adopted(doors)
    const { status } = await doors.ask('POST', at(REVIEW), { as, body })
    expect([400, 422]).toContain(status)
    expect(await list(doors, as, '?mine=yes&state=open')).toMatchObject([{ id: REVIEW, version: 0 }])
  })

  it.each(['weekly-access-review:2026-11-03', 'own:1', '__proto__', 'constructor'])(
    '%s is no task',
    async id => {
      const doors = await openDoors({ at: MONDAY })
      const { as } = await adopted(doors)
      expect((await doors.ask('GET', at(id), { as })).status).toBe(404)
      expect(
        (await doors.ask('POST', at(id), { as, body: { act: 'done', note: 'x', expects: 0 } })).status,
      ).toBe(404)
    },
  )

  test('somebody without a role in the tenant is given nothing, and is told of nothing', async () => {
    const doors = await openDoors({ at: MONDAY, tenants: ['clinic', 'other'] })
    const { as } = await adopted(doors)
    const { account, as: theirs } = await someone(doors, { role: 'security-officer', tenant: 'other' })
    const given = await doors.ask('POST', at(REVIEW), {
      as,
      body: { act: 'give', to: account.id, expects: 0 },
    })
    expect(given.json['code']).toBe('bad-input')
    expect((await doors.ask('GET', TASKS, { as: theirs })).status).toBe(404)
    expect((await doors.ask('GET', '/api/tenants/clinic/task-people', { as: theirs })).status).toBe(404)
  })
})

describe('a task of one’s own', () => {
  const task = {
    title: 'Ask the landlord about the back door',
    why: 'It does not close.',
    due: '2026-11-06',
    minutes: 10,
    role: 'security-officer',
    person: null,
    deputy: null,
  }

  test('is added, listed and done', async () => {
    const doors = await openDoors({ at: MONDAY })
    const { as } = await someone(doors, { role: 'security-officer' })
    const added = await doors.ask('POST', TASKS, { as, body: task })
    expect(added.json['task']).toMatchObject({
      id: 'own:1',
      opens: '2026-11-02',
      isMine: true,
      latest: '2027-01-05',
    })
    expect(await list(doors, as)).toMatchObject([{ id: 'own:1', outcome: 'open' }])
    const done = await doors.ask('POST', at('own:1'), {
      as,
      body: { act: 'done', note: 'It closes.', expects: 0 },
    })
    expect(done.json['task']).toMatchObject({ outcome: 'done' })
  })

  it.each([
    ['for oneself', { role: 'workforce' }, 200],
    ['for another role', {}, 403],
    ['for yesterday', { role: 'workforce', due: '2026-11-01' }, 422],
    ['late before it is shown', { role: 'workforce', opens: '2026-11-07' }, 422],
    [
      'for a day from which no calendar counts on',
      { role: 'workforce', due: '9999-12-31', opens: '9999-12-30' },
      422,
    ],
    ['of two lines', { role: 'workforce', title: 'a\nb' }, 400],
  ])('a member of the workforce adds one %s: %j is answered %i', async (_, changes, status) => {
    const doors = await openDoors({ at: MONDAY })
    const { as } = await someone(doors, { role: 'workforce' })
    expect((await doors.ask('POST', TASKS, { as, body: { ...task, ...changes } })).status).toBe(status)
  })
})
