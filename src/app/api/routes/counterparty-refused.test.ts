import { describe, expect, it } from 'vitest'
import { lastSignature } from '../../../comply/signing/signature-records.ts'
import { openDoors } from '../doors.fixture.ts'
import { PAT, place, post } from './counterparty.fixture.ts'
import { accepting, asked, at, clinicScope, withSecondFactor } from './signatures.fixture.ts'

describe('a link', () => {
  it('is refused, with a sentence and an entry in the log, for each reason a link does not open', async () => {
    const { doors, id, make, officer } = await place()
    const first = await make()
    const second = await make()
    const told = async (given: { token: string; code: string }) => {
      const { status, json } = await post(doors, 'open', { token: given.token, code: given.code })
      return [status, String(json['detail']).split(/[.:]/)[0]]
    }
    expect(await told(first)).toEqual([403, 'A newer link was made in place of this one'])
    expect(await told({ ...second, code: '00000000' === second.code ? '11111111' : '00000000' })).toEqual([
      403,
      'This code is not right',
    ])
    expect(await told({ ...second, token: 'A'.repeat(43) })).toEqual([403, 'This link does not open'])
    expect(await told({ ...second, token: 'short' })).toEqual([403, 'This link does not open'])
    // The clock goes on past the link's end, and before the request's.
    doors.clock.advance({ days: 15 })
    expect(await told(second)).toEqual([403, 'This link has run out'])
    const third = await make()
    const as = await withSecondFactor(doors, officer)
    const scope = await clinicScope(doors)
    const expects = (await lastSignature(doors.store, scope, id))?.version ?? 0
    await doors.ask('POST', at(id, 'void'), { as, body: { why: 'On paper now.', expects } })
    expect(await told(third)).toEqual([403, 'Nobody asks for this signature any more'])
    const { items } = await doors.store.evidence.find(scope, { kinds: ['counterparty-refused'] })
    expect(items.map(({ entry }) => entry['why'])).toEqual(['taken-back', 'ended', 'wrong-code', 'replaced'])
    expect(await doors.evidence()).toContain('counterparty-refused')
  })

  it('has ten tries at the code; then the link is closed, also with the right one', async () => {
    const { doors, make } = await place()
    const { token, code } = await make()
    const wrong = code === '00000000' ? '11111111' : '00000000'
    for (let tries = 0; tries < 10; tries += 1) {
      expect((await post(doors, 'open', { token, code: wrong })).status).toBe(403)
    }
    const right = await post(doors, 'open', { token, code })
    expect(String(right.json['detail'])).toContain('closed after too many wrong codes')
  })

  it('slows down who tries links that are none, by network address', async () => {
    const doors = await openDoors()
    const statuses: number[] = []
    for (let tries = 0; tries < 42; tries += 1) {
      statuses.push((await post(doors, 'open', { token: 'A'.repeat(43), code: '1' })).status)
    }
    expect(statuses.at(-1)).toBe(429)
  })

  it('signs nothing that was not opened by this link', async () => {
    const { doors, kept, make } = await place()
    const first = await make()
    await post(doors, 'open', { token: first.token, code: first.code })
    const second = await make()
    const body = { ...accepting({ ...kept, version: 3 }, PAT.name), token: second.token, code: second.code }
    expect((await post(doors, 'accept', body)).json).toMatchObject({ code: 'bad-input' })
    const { items } = await doors.store.evidence.find(await clinicScope(doors), {
      kinds: ['signature-refused'],
    })
    expect(items.map(({ entry }) => [entry.by, entry['act'], entry['reason']])).toEqual([
      ['counterparty', 'accept', 'bad-input'],
    ])
  })
})

it('of a signer outside is made by nobody who may not sign, for nobody with an account, and not over what was not seen', async () => {
  const { doors, id, officer } = await place()
  const auditor = await withSecondFactor(doors, await doors.add({ role: 'auditor' }))
  expect(
    (await doors.ask('POST', at(id, 'outside-link'), { as: auditor, body: { expects: 1 } })).status,
  ).toBe(403)
  const as = await withSecondFactor(doors, officer)
  expect((await doors.ask('POST', at(id, 'outside-link'), { as, body: { expects: 9 } })).status).toBe(409)
  const own = await asked(doors, { about: 'contact:2' })
  const made = await doors.ask('POST', at(own.value.id, 'outside-link'), { as, body: { expects: 1 } })
  expect(made.status).toBe(422)
})
