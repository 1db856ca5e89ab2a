import { describe, expect, test } from 'vitest'
import type { Json } from '../base/canonical-json.ts'
import type { Instant } from '../base/time.ts'
import { DEED, NOW, tenantMaker } from './comply.fixture.ts'
import { programmeOf } from './programme.ts'
import { approveWaiver, declineRenewal, endWaiver, requestWaiver, waiversOf } from './waiver-records.ts'

const newTenant = tenantMaker()
const at = (day: string) => `${day}T00:00:00.000Z` as Instant
const CHECK = 'exchange.smtp-auth-off'
const SCANNER = { kind: 'user', id: 'Scanner-1', name: 'Front desk scanner' } as const
type Draft = Parameters<typeof requestWaiver>[2]
const draft = (changes: Partial<Draft> = {}): Draft => ({
  check: CHECK,
  entity: SCANNER,
  reason: 'It knows no other way to send.',
  requestedBy: 'Sam Okoro',
  ends: at('2027-05-01'),
  accepted: { kind: 'user', id: 'scanner-1', properties: {} },
  compensating: null,
  ...changes,
})

async function begin() {
  const { store, scope } = await newTenant()
  return {
    store,
    scope,
    request: (changes: Partial<Draft> = {}, now = NOW) =>
      requestWaiver(store, scope, draft(changes), now, DEED),
    approve: (id: string, now = NOW, version?: number) =>
      approveWaiver(store, scope, id, { by: 'Dana Ruiz', at: now, version }, DEED),
    end: (id: string, now = NOW) =>
      endWaiver(store, scope, id, { by: 'Dana Ruiz', at: now, why: 'Replaced.' }, DEED),
    counting: async (now = NOW) => (await programmeOf(store, scope, now)).waivers,
  }
}

describe('a request that cannot be kept', () => {
  test.each<{ because: string; changes: object; says: RegExp }>([
    { because: 'it would have ended already', changes: { ends: NOW }, says: /have ended already/ },
    {
      because: 'an excuse is looked at every year',
      changes: { ends: at('2027-11-24') },
      says: /within a year/,
    },
    { because: 'without a reason', changes: { reason: ' ' }, says: /"reason" is empty/ },
    { because: 'by nobody', changes: { requestedBy: '' }, says: /"requestedBy" is empty/ },
    { because: 'a set whose name is none', changes: { compensating: 'No Such' }, says: /"compensating"/ },
    {
      because: 'a body has a size: a thousand people are not accepted at once',
      changes: { entity: null, accepted: 'x'.repeat(101 * 1024) },
      says: /one by one/,
    },
  ])('$because', async ({ changes, says }) => {
    const { request, store, scope } = await begin()
    await expect(request(changes)).rejects.toThrow(says)
    expect(await waiversOf(store, scope)).toEqual([])
  })
})

test('an id names the check and a number: a hash of who it is about could be guessed', async () => {
  const { request } = await begin()
  const ids = [
    (await request()).value.id,
    (await request({ entity: { ...SCANNER, id: 'Scanner-2' } })).value.id,
    (await request({ entity: null })).value.id,
    // The same entity, written otherwise.
    (await request({ entity: { ...SCANNER, id: 'SCANNER-1' } })).value.id,
    (await request({ check: 'teams.guest-access-off', entity: null })).value.id,
  ]
  expect(ids).toEqual([`${CHECK}:1`, `${CHECK}:2`, `${CHECK}:3`, `${CHECK}:1`, 'teams.guest-access-off:1'])
})

test('what is asked for waits, with nobody as approver, until it is approved', async () => {
  const { request, approve, counting } = await begin()
  const { value } = await request()
  expect(await counting()).toMatchObject([{ id: value.id, approver: null, approvedAt: null }])
  await approve(value.id)
  expect(await counting()).toMatchObject([{ id: value.id, approver: 'Dana Ruiz', approvedAt: NOW }])
})

describe('a renewal while it is in force', () => {
  const longer = { reason: 'Still needed.', ends: at('2027-11-01'), accepted: { other: true } }

  test('changes nothing until it is approved: a request never weakens what is approved', async () => {
    const { request, approve, counting } = await begin()
    const { id } = (await request()).value
    await approve(id)
    const before = await counting()
    const { value } = await request({ ...longer, requestedBy: 'Someone else' })
    expect(value).toMatchObject({ id, reason: draft().reason, renewal: { reason: 'Still needed.' } })
    expect(await counting()).toEqual(before)
    await approve(id, at('2027-01-01'))
    expect(await counting()).toMatchObject([
      { ...longer, id, requestedBy: 'Someone else', approver: 'Dana Ruiz', approvedAt: at('2027-01-01') },
    ])
  })

  test('another request takes its place, and what is approved stays', async () => {
    const { request, approve } = await begin()
    const { id } = (await request()).value
    await approve(id)
    await request(longer)
    const { value } = await request({ reason: 'Only for a month.', ends: at('2027-06-01') })
    expect(value).toMatchObject({ reason: draft().reason, renewal: { reason: 'Only for a month.' } })
  })

  test('can be approved after the first has run out', async () => {
    const { request, approve } = await begin()
    const { id } = (await request()).value
    await approve(id)
    await request(longer)
    expect((await approve(id, at('2027-06-01'))).value).toMatchObject({ ...longer, renewal: null })
  })

  test('ends together with it', async () => {
    const { request, approve, end, counting } = await begin()
    const { id } = (await request()).value
    await approve(id)
    await request(longer)
    expect((await end(id)).value.renewal).toBeNull()
    await expect(approve(id)).rejects.toThrow(/was ended/)
    expect(await counting()).toMatchObject([{ ends: NOW }])
  })
})

test('once it has run out or was ended, a request is a new one that nobody has approved', async () => {
  const { request, approve, end } = await begin()
  const { id } = (await request()).value
  await approve(id)
  const again = await request({ ends: at('2028-01-01') }, at('2027-06-01'))
  expect(again.value).toMatchObject({ id, approver: null, renewal: null })
  await end(id, at('2027-07-01'))
  const third = await request({ ends: at('2028-01-01') }, at('2027-08-01'))
  expect(third.value).toMatchObject({ id, approver: null, ended: null })
})

describe('what is refused', () => {
  test.each<{
    because: string
    does: (one: Awaited<ReturnType<typeof begin>>) => Promise<unknown>
    code: string
    says: RegExp
  }>([
    {
      because: 'one that is not there',
      does: ({ approve }) => approve(`${CHECK}:9`),
      code: 'not-found',
      says: /ward waiver list/,
    },
    {
      because: 'ending one that is not there',
      does: ({ end }) => end('Quartermaine'),
      code: 'not-found',
      says: /no such waiver/,
    },
    {
      because: 'approving twice',
      does: async ({ approve, request }) => {
        const { id } = (await request()).value
        await approve(id)
        return approve(id)
      },
      code: 'conflict',
      says: /approved already/,
    },
    {
      because: 'approving what has run out meanwhile',
      does: async ({ approve, request }) => approve((await request()).value.id, at('2027-05-01')),
      code: 'conflict',
      says: /run out/,
    },
    {
      because: 'approving another version than was looked at',
      does: async ({ approve, request }) => {
        const { value, version } = await request()
        await request({ ends: at('2027-11-01') })
        return approve(value.id, NOW, version)
      },
      code: 'conflict',
      says: /at version 2 now, not 1/,
    },
    {
      because: 'ending twice',
      does: async ({ end, request }) => {
        const { id } = (await request()).value
        await end(id)
        return end(id)
      },
      code: 'conflict',
      says: /ended already/,
    },
    {
      because: 'ending what has run out by itself',
      does: async ({ end, request }) => end((await request()).value.id, at('2027-05-01')),
      code: 'conflict',
      says: /run out already/,
    },
  ])('$because', async ({ does, code, says }) => {
    const error = await does(await begin()).then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error).toMatchObject({ code })
    expect(error?.message).toMatch(says)
    expect(error?.message).not.toMatch(/Quartermaine|Okoro|Ruiz/)
  })
})

test('of two who approve at once, one is told', async () => {
  const { request, approve } = await begin()
  const { id } = (await request()).value
  const ended = await Promise.allSettled([approve(id), approve(id, at('2026-12-01'))])
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('one that was ended early has ended for judging, and all versions are history', async () => {
  const { request, approve, end, counting, store, scope } = await begin()
  const { id } = (await request()).value
  await approve(id)
  await end(id, at('2027-01-01'))
  expect(await counting()).toMatchObject([{ id, ends: at('2027-01-01'), approver: 'Dana Ruiz' }])
  const { items } = await store.records.history(scope, 'waiver', id)
  expect(items.map(({ version }) => version)).toEqual([1, 2, 3])
})

/** A body as it was written before people signed in. */
function old(id: string): Json {
  const nobody = { approver: null, approvedAt: null, renewal: null, ended: null }
  return JSON.parse(JSON.stringify({ schema: 'ward.waiver/1', id, ...draft(), ...nobody })) as Json
}

describe('who asked and who approved', () => {
  test('is kept with the conflict that was stated, and goes with what was approved', async () => {
    const { store, scope, request, approve } = await begin()
    const { id } = (await request({ requester: 'u-1' })).value
    const conflict = 'Asked for and approved by one person.'
    const approval = { by: 'Dana Ruiz', at: NOW, account: 'u-1', conflict }
    const { value } = await approveWaiver(store, scope, id, approval, DEED)
    expect(value).toMatchObject({ requester: 'u-1', approverAccount: 'u-1', conflict })
    await request({ requester: 'u-2', reason: 'Once more.' })
    // What is in force keeps its story until the renewal is approved.
    expect((await waiversOf(store, scope))[0]?.value).toMatchObject({ requester: 'u-1', conflict })
    const renewed = (await approve(id)).value
    expect(renewed).toMatchObject({ requester: 'u-2', approverAccount: null, conflict: null })
  })

  test('a waiver of before people signed in still reads, and judging sees none of it', async () => {
    const { store, scope, counting } = await begin()
    await store.records.keep(scope, { kind: 'waiver', id: 'old', body: old('old') }, DEED)
    const [{ value } = {}] = await waiversOf(store, scope)
    expect(value).toMatchObject({ requester: null, approverAccount: null, conflict: null, declined: null })
    const [counted = {}] = await counting()
    expect(Object.keys(counted).sort()).toEqual(
      Object.keys(draft()).concat('id', 'approver', 'approvedAt').sort(),
    )
  })
})

test('a waiver that came with a file may be called anything: the next one of its check is numbered all the same', async () => {
  const { store, scope, request } = await begin()
  await store.records.keep(scope, { kind: 'waiver', id: 'scanner', body: old('scanner') }, DEED)
  expect((await request({ entity: null })).value.id).toBe(`${CHECK}:1`)
})

test('two requests for two things at the same moment are two waivers', async () => {
  const { request } = await begin()
  const both = await Promise.all([request({ expects: 0 }), request({ expects: 0, entity: null })])
  expect(both.map(({ value }) => value.id).sort()).toEqual([`${CHECK}:1`, `${CHECK}:2`])
})

test.each([
  ['nothing is asked for', false],
  ['it was declined already', true],
])('a renewal is not declined where %s', async (_, isDeclined) => {
  const { store, scope, request, approve } = await begin()
  const { id } = (await request()).value
  await approve(id)
  const declined = { by: 'Dana Ruiz', at: NOW, why: 'Not needed.' }
  if (isDeclined) {
    await request({ reason: 'Once more.' })
    const { value } = await declineRenewal(store, scope, id, declined, DEED)
    expect(value).toMatchObject({ renewal: null, declined, approver: 'Dana Ruiz', ended: null })
  }
  await expect(declineRenewal(store, scope, id, declined, DEED)).rejects.toMatchObject({ code: 'conflict' })
})
