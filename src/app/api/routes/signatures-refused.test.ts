import { describe, expect, it, test } from 'vitest'
import { ROLE_NAMES, type Role } from '../../../base/people/roles.ts'
import { signaturesOf } from '../../../comply/signing/signature-records.ts'
import { openDoors } from '../doors.fixture.ts'
import { accepting, asked, at, clinicScope, TEXT, withSecondFactor } from './signatures.fixture.ts'

async function place(role: Role = 'owner') {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const owner = await doors.add({ role, name: 'Lee Okafor' })
  const as = await withSecondFactor(doors, owner)
  const kept = await asked(doors)
  const { id } = kept.value
  const view = (who = as) => doors.ask('POST', at(id, 'text'), { as: who })
  const accept = (change: object = {}, who = as) =>
    doors.ask('POST', at(id, 'accept'), { as: who, body: { ...accepting(kept, 'Lee Okafor'), ...change } })
  const state = async () =>
    (await signaturesOf(doors.store, await clinicScope(doors))).find(({ value }) => value.id === id)?.value
  const refusals = async () =>
    (await doors.store.evidence.find(await clinicScope(doors), { kinds: ['signature-refused'] })).items.map(
      ({ entry }) => [entry.by, entry.subject, entry['act'], entry['reason']],
    )
  return { doors, owner, as, kept, id, view, accept, state, refusals }
}

describe('an acceptance that is refused', () => {
  test.each<[string, object, number, string]>([
    ['another document was seen', { sha256: 'd'.repeat(64) }, 409, 'conflict'],
    ['an older version was seen', { expects: 7 }, 409, 'conflict'],
    ['another name', { name: 'Dana Ruiz' }, 422, 'bad-input'],
    ['no consent', { consent: { version: 1, ticked: false } }, 422, 'bad-input'],
    ['consent to words that never were', { consent: { version: 99, ticked: true } }, 422, 'bad-input'],
    ['no intent', { intent: false }, 422, 'bad-input'],
    ['no title', { title: ' ' }, 422, 'bad-input'],
    ['no authority', { authority: '' }, 422, 'bad-input'],
    ['a hash that is none', { sha256: 'x' }, 400, 'bad-usage'],
  ])('%s', async (_, change, status, code) => {
    const { view, accept, state, refusals, owner, id } = await place()
    await view()
    const answer = await accept(change)
    expect({ status: answer.status, code: answer.json['code'] }).toEqual({ status, code })
    expect(await state()).toMatchObject({ state: 'pending', signer: null })
    // What is no such form at all never reached the act.
    expect(await refusals()).toEqual(status === 400 ? [] : [[owner.id, id, 'accept', code]])
  })

  it('was not opened in this session, though somebody else and another session of the signer opened it', async () => {
    const { doors, owner, view, accept, state } = await place()
    const other = await withSecondFactor(doors, await doors.add({ role: 'privacy-officer' }))
    await view(other)
    await view(await withSecondFactor(doors, owner))
    expect((await accept()).json).toMatchObject({ code: 'bad-input' })
    expect((await state())?.state).toBe('pending')
  })

  it('has run out, and nobody needed to write that down', async () => {
    const { doors, view, accept, owner, state } = await place()
    await view()
    doors.clock.advance({ days: 30 })
    const as = await withSecondFactor(doors, owner)
    await view(as)
    expect((await accept({}, as)).json).toMatchObject({ code: 'conflict' })
    expect((await state())?.signer).toBeNull()
  })

  it('comes when the clock went back', async () => {
    const { doors, owner, view, accept, refusals, id } = await place()
    await view()
    doors.clock.set('2026-11-22T07:59:00.000Z')
    const as = await withSecondFactor(doors, owner)
    const answer = await accept({}, as)
    expect(answer.json).toMatchObject({ code: 'conflict', detail: expect.stringContaining('clock') })
    expect(await refusals()).toEqual([[owner.id, id, 'accept', 'clock-back']])
  })

  it('is asked of the document before: the same was asked anew meanwhile', async () => {
    const { doors, view, accept } = await place()
    await view()
    await asked(doors, { text: { ...TEXT, title: 'Another designation' } })
    expect((await accept({ expects: 2 })).json).toMatchObject({ code: 'conflict' })
  })

  it('comes with the session of a proof that is too old', async () => {
    const { doors, view, accept } = await place()
    await view()
    doors.clock.advance({ minutes: 6 })
    expect((await accept()).json).toMatchObject({ code: 'prove-again' })
  })

  it('comes from whoever has no second factor, but for the practice clinic', async () => {
    const { doors, owner, view, accept, state } = await place()
    const as = await withSecondFactor(doors, owner, 'password')
    await view(as)
    expect((await accept({}, as)).json).toMatchObject({
      code: 'not-allowed',
      detail: expect.stringContaining('second factor'),
    })
    expect((await state())?.state).toBe('pending')
  })

  it('comes from another site', async () => {
    const { doors, as, kept, id, view } = await place()
    await view()
    const body = accepting(kept, 'Lee Okafor')
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await doors.ask('POST', at(id, 'accept'), { as, body, headers })).status).toBe(403)
  })
})

describe('who may', () => {
  test.each(ROLE_NAMES)('%s', async role => {
    const { view, accept, doors, as, id } = await place(role)
    const mayRead = !['workforce'].includes(role)
    const maySign = ['hipaa-administrator', 'privacy-officer', 'security-officer', 'owner'].includes(role)
    expect((await doors.ask('GET', at(id), { as })).status).toBe(mayRead ? 200 : 403)
    expect((await view()).status).toBe(mayRead ? 200 : 403)
    expect((await accept()).status).toBe(maySign ? 200 : 403)
  })

  it('is nobody of another tenant: there is no such tenant, and no such signature in theirs', async () => {
    const { doors, id, kept } = await place()
    const stranger = await doors.add({ role: 'owner', tenant: 'other', name: 'Lee Okafor' })
    const as = await withSecondFactor(doors, stranger)
    const there = (path: string) => path.replace('/clinic/', '/other/')
    for (const path of [at(id), there(at(id))]) {
      expect((await doors.ask('GET', path, { as })).status).toBe(404)
      expect((await doors.ask('POST', `${path}/text`, { as })).status).toBe(404)
      const body = accepting(kept, 'Lee Okafor')
      expect((await doors.ask('POST', `${path}/accept`, { as, body })).status).toBe(404)
    }
  })
})

it('lets one of two officers sign at the same moment, and tells the other who was first', async () => {
  const { doors, as, view, accept } = await place()
  const dana = await withSecondFactor(doors, await doors.add({ role: 'security-officer', name: 'Dana Ruiz' }))
  await view(as)
  await view(dana)
  const answers = await Promise.all([accept(), accept({ name: 'Dana Ruiz' }, dana)])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
  const told = answers.find(({ status }) => status === 409)?.json['detail']
  expect(told).toMatch(/(Lee Okafor|Dana Ruiz) signed this|Something happened/)
})

it('is declined and taken back with a reason, and then signed by nobody', async () => {
  const { doors, as, id, view, accept, state, refusals, owner } = await place()
  await view()
  const send = (what: string, body: object) => doors.ask('POST', at(id, what), { as, body })
  expect((await send('decline', { why: ' ', expects: 1 })).status).toBe(422)
  expect((await send('decline', { why: 'Wrong clinic.', expects: 9 })).status).toBe(409)
  expect((await send('decline', { why: 'Wrong clinic.', expects: 1 })).status).toBe(200)
  expect(await state()).toMatchObject({ state: 'declined', why: 'Wrong clinic.' })
  expect((await accept({ expects: 2 })).status).toBe(409)
  expect((await send('void', { why: 'Too late.', expects: 2 })).status).toBe(409)
  expect((await refusals()).toReversed()).toEqual([
    [owner.id, id, 'decline', 'bad-input'],
    [owner.id, id, 'decline', 'conflict'],
    [owner.id, id, 'accept', 'conflict'],
    [owner.id, id, 'void', 'conflict'],
  ])
  const list = await doors.ask('GET', '/api/tenants/clinic/signatures?state=declined', { as })
  expect(list.json['signatures']).toHaveLength(1)
})
