import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../base/time.ts'
import { openDoors } from '../doors.fixture.ts'
import { keepClinic } from '../kept-clinic.fixture.ts'

/** Addressable, and no setting speaks to it: how the building is kept. */
const BUILDING = '164.310(a)(2)(ii)'
/** Addressable; settings contradict it. */
const INTEGRITY = '164.312(e)(2)(i)'
const REQUIRED = '164.312(d)'

async function begun(read = true) {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const scope = await doors.store.tenants.scope('clinic' as never)
  if (read) await keepClinic(doors.store)
  const dana = await doors.add({ role: 'security-officer', tenant: 'clinic', name: 'Dana Ruiz' })
  const as = await doors.signIn(dana)
  const url = (citation: string, tenant = 'clinic') =>
    `/api/tenants/${tenant}/requirements/${encodeURIComponent(citation)}/decisions`
  const look = async (citation: string, who = as) => (await doors.ask('GET', url(citation), { as: who })).json
  /** Signs what is there now, as the page does. */
  const sign = async (citation: string, changes: object = {}, who = as, tenant = 'clinic') => {
    const { json } = await doors.ask('GET', url(citation, tenant), { as: who })
    const failing = (json['knownFailing'] ?? []) as { check: string }[]
    const body = {
      decision: 'implemented',
      why: 'Doors are locked, and keys are counted.',
      alternative: null,
      evidence: ['Policy 7'],
      reviewBy: '2027-11-22',
      name: 'Dana Ruiz',
      knownFailing: failing.map(({ check }) => check),
      expects: json['version'] ?? 0,
      ...changes,
    }
    return doors.ask('POST', url(citation, tenant), { as: who, body })
  }
  return { doors, scope, dana, as, url, look, sign }
}

async function statusOf(doors: Awaited<ReturnType<typeof openDoors>>, as: string, citation: string) {
  const { json } = await doors.ask('GET', '/api/tenants/clinic/posture', { as })
  const { requirements } = json['posture'] as { requirements: { citation: string; status: string }[] }
  return requirements.find(each => each.citation === citation)?.status
}

test('a record is signed with name and office of the session, and makes the requirement met', async () => {
  const { doors, scope, dana, as, look, sign } = await begun()
  expect(await look(BUILDING)).toMatchObject({
    version: 0,
    decisions: [],
    choices: ['implemented', 'alternative', 'not-reasonable'],
    knownFailing: [],
    signer: { name: 'Dana Ruiz', capacity: 'Security officer' },
    today: '2026-11-22',
  })
  const { status, json } = await sign(BUILDING, { by: 'Somebody Else', capacity: 'Owner', at: 'never' })
  expect(status).toBe(200)
  expect(json).toMatchObject({
    version: 1,
    decision: {
      by: 'Dana Ruiz',
      capacity: 'Security officer',
      at: '2026-11-22T08:00:00.000Z',
      reviewBy: '2027-11-22T00:00:00.000Z',
      knownFailing: [],
    },
  })
  expect(await statusOf(doors, as, BUILDING)).toBe('met')
  expect((await doors.store.records.last(scope, 'decision', BUILDING))?.by).toBe(dana.id)
})

test('what contradicts it is read by the server, is shown before, and stands on the record', async () => {
  const { look, sign } = await begun()
  const { knownFailing } = await look(INTEGRITY)
  expect(knownFailing).toEqual(
    expect.arrayContaining([{ check: 'exchange.dkim-signing', title: expect.any(String) }]),
  )
  const ids = (knownFailing as { check: string }[]).map(({ check }) => check)
  const { json } = await sign(INTEGRITY, { decision: 'alternative', alternative: 'The portal.' })
  expect(json['decision']).toMatchObject({ knownFailing: ids })
  // What the last one knew of is asked anew: it still contradicts.
  expect((await look(INTEGRITY))['knownFailing']).toEqual(knownFailing)
})

test.each<[string, readonly string[]]>([
  ['fewer than there are', []],
  ['others than there are', ['exchange.dkim-signing', 'entra.no-such']],
])('settings other than those that were shown are not signed unseen: %s', async (_, knownFailing) => {
  const { look, sign } = await begun()
  expect((await sign(INTEGRITY, { knownFailing })).json['code']).toBe('conflict')
  expect((await look(INTEGRITY))['version']).toBe(0)
})

test('the same name is one however it is written; another signs nothing', async () => {
  const { look, sign } = await begun()
  for (const name of ['', 'Dana', 'Dana Ruis', 'Kim Park', 'Dana Ruiz, Security officer']) {
    const { status, json } = await sign(BUILDING, { name })
    expect([name, status, json['detail']]).toEqual([name, 422, expect.stringContaining('Dana Ruiz')])
  }
  expect((await sign(BUILDING, { name: '  DANA   ruiz ' })).status).toBe(200)
  expect((await look(BUILDING))['version']).toBe(1)
})

describe('two officers', () => {
  test('the second is told what the first has decided meanwhile, and both stay on record', async () => {
    const { doors, as, look, sign } = await begun()
    const kim = await doors.signIn(
      await doors.add({ role: 'privacy-officer', tenant: 'clinic', name: 'Kim Park' }),
    )
    await sign(BUILDING)
    const late = await sign(BUILDING, { name: 'Kim Park', why: 'It is done.', expects: 0 }, kim)
    expect([late.status, late.json['code']]).toEqual([409, 'conflict'])
    const seen = await sign(BUILDING, { name: 'Kim Park', why: 'It is done.' }, kim)
    expect(seen.json).toMatchObject({ version: 2, decision: { by: 'Kim Park', capacity: 'Privacy officer' } })
    expect((await look(BUILDING, as))['decisions']).toMatchObject([{ by: 'Dana Ruiz' }, { by: 'Kim Park' }])
  })

  test('at the same moment one of them signs', async () => {
    const { sign } = await begun()
    const both = await Promise.all([
      sign(BUILDING, { why: 'One.', expects: 0 }),
      sign(BUILDING, { why: 'Other.', expects: 0 }),
    ])
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]))
  })
})

test('what cannot be decided is refused with what is wrong', async () => {
  const { look, sign } = await begun()
  const cases: readonly (readonly [string, string, object, number, RegExp])[] = [
    [
      'an alternative to what is required',
      REQUIRED,
      { decision: 'alternative', alternative: 'x' },
      422,
      /required/,
    ],
    ['nothing for what is required', REQUIRED, { decision: 'not-reasonable' }, 422, /required/],
    ['an alternative that is not named', BUILDING, { decision: 'alternative' }, 422, /equivalent measure/],
    ['an alternative beside another decision', BUILDING, { alternative: 'x' }, 422, /alternative/],
    ['a standard with specifications', '164.312(a)(1)', {}, 422, /specifications under it/],
    ['looked at again in more than a year', BUILDING, { reviewBy: '2027-11-24' }, 422, /within a year/],
    ['looked at again today', BUILDING, { reviewBy: '2026-11-22' }, 422, /looked at again/],
    ['a day that is none', BUILDING, { reviewBy: '2027-02-30' }, 400, /not written/],
    ['without a reason', BUILDING, { why: ' ' }, 400, /not written/],
    ['a decision that is none', BUILDING, { decision: '__proto__' }, 400, /not written/],
  ]
  for (const [why, citation, changes, status, says] of cases) {
    const answer = await sign(citation, changes)
    expect([why, answer.status]).toEqual([why, status])
    expect(answer.json['detail'], why).toMatch(says)
    expect((await look(citation))['version'], why).toBe(0)
  }
  expect((await look('164.312(a)(1)'))['choices']).toEqual([])
  expect((await look(REQUIRED))['choices']).toEqual(['implemented'])
})

test.each(['164.999(x)', '__proto__', 'constructor', '../../x'])(
  'what is no requirement is not there: %s',
  async citation => {
    const { doors, as, url } = await begun(false)
    expect((await doors.ask('GET', url(citation), { as })).status).toBe(404)
  },
)

test('a decision may come before any settings were read', async () => {
  const { sign } = await begun(false)
  expect((await sign(BUILDING)).json).toMatchObject({ decision: { knownFailing: [] } })
})

test('who signs holds an office, or a loan of it, and has just proven who they are', async () => {
  const { doors, as, look, sign } = await begun()
  for (const role of ['it-administrator', 'auditor', 'owner', 'provider-operator'] as const) {
    const other = await doors.signIn(await doors.add({ role, tenant: 'clinic', name: 'Dana Ruiz' }))
    expect([role, (await look(BUILDING, other))['signer']]).toEqual([role, null])
    expect([role, (await sign(BUILDING, {}, other)).status]).toEqual([role, 403])
  }
  const loan = {
    permission: 'decisions:sign',
    tenant: 'clinic',
    until: '2026-12-01T00:00:00.000Z' as Instant,
  }
  const operator = await doors.add({ role: 'provider-operator', name: 'Ola Berg', loans: [loan as never] })
  const lent = await sign(BUILDING, { name: 'Ola Berg' }, await doors.signIn(operator))
  expect(lent.json['decision']).toMatchObject({
    capacity: 'Provider operator, lent by an officer',
  })
  doors.clock.advance({ minutes: 6 })
  expect((await sign(BUILDING, {}, as)).json['code']).toBe('prove-again')
})

test('of another tenant nothing is there', async () => {
  const { doors, url, sign } = await begun()
  await sign(BUILDING)
  const elsewhere = await doors.signIn(
    await doors.add({ role: 'security-officer', tenant: 'other', name: 'Dana Ruiz' }),
  )
  expect((await doors.ask('GET', url(BUILDING), { as: elsewhere })).status).toBe(404)
  expect((await sign(BUILDING, {}, elsewhere)).status).toBe(404)
  expect((await doors.ask('GET', url(BUILDING, 'other'), { as: elsewhere })).json).toMatchObject({
    version: 0,
  })
})
