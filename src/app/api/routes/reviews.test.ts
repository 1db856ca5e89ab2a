import { describe, expect, test } from 'vitest'
import { tenantName } from '../../../base/ids.ts'
import type { Role } from '../../../base/people/roles.ts'
import { shownReport } from '../contracts/audit-page.ts'
import { listReviews, readReview, signReview } from '../contracts/reviews.ts'
import { begun, opened, REVIEWS, take, WEEK } from './reviews.fixture.ts'

describe('a review', () => {
  test('is kept over the exact report that was shown, and shown again as it was signed', async () => {
    const { doors, kim, as, report, sign, listed } = await begun()
    const { status, json } = await sign()
    expect(status).toBe(200)
    const { review } = signReview.answer.parse(json)
    expect(review).toMatchObject({
      id: 'access:2026-11-09:2026-11-16',
      version: 1,
      by: { id: kim.id, name: 'Kim Park', capacity: 'Privacy officer' },
      at: '2026-11-22T08:00:00.000Z',
      sha256: report.sha256,
      ownRows: 1,
      rows: { all: 2, open: 2 },
    })
    expect(review.sentence).toContain('1 row is about what I did myself.')
    // New events, and those policies that come after, change nothing of what was signed.
    await take(doors.store, [opened('12T10:00', 'new@clinic.example', '3')])
    const read = readReview.answer.parse(
      (await doors.ask('GET', `${REVIEWS}/${encodeURIComponent(review.id)}`, { as })).json,
    )
    expect(read.report).toEqual(report)
    expect(read.review).toEqual(review)
    expect(await listed()).toMatchObject({
      reviews: [{ id: review.id, conclusion: 'nothing-unusual', marks: 1, toLookInto: 0 }],
      signer: { name: 'Kim Park', capacity: 'Privacy officer', email: 'kim@clinic.example' },
      next: null,
    })
    const verified = await doors.store.evidence.verify(await doors.store.tenants.scope(tenantName('clinic')))
    expect(verified.problems).toEqual([])
  })

  test('that is sent twice, also at the same time, is one', async () => {
    const { sign, listed } = await begun()
    const answers = await Promise.all([sign(), sign()])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await sign()).status).toBe(200)
    expect((await listed()).reviews.map(({ version }) => version)).toEqual([1])
  })

  test('of the same days later is a new version; who signed before stays', async () => {
    const { doors, as, sign } = await begun()
    await sign()
    const sam = await doors.add({ role: 'security-officer', name: 'Sam Ode' })
    const asSam = await doors.signIn(sam)
    const change = { name: 'Sam Ode', conclusion: 'followed-up', notes: 'Called IT.' }
    const unseen = await sign(change, asSam)
    expect([unseen.status, unseen.json['code'], unseen.json['detail']]).toEqual([
      409,
      'conflict',
      'Kim Park signed a review of these days meanwhile. Look at it first; what you marked is kept.',
    ])
    expect((await sign({ ...change, expects: 1 }, asSam)).status).toBe(200)
    const url = `${REVIEWS}/${encodeURIComponent('access:2026-11-09:2026-11-16')}`
    const read = async (query: string) =>
      readReview.answer.parse((await doors.ask('GET', `${url}${query}`, { as })).json)
    const last = await read('')
    expect(last.versions.map(({ version, by }) => [version, by.name])).toEqual([
      [1, 'Kim Park'],
      [2, 'Sam Ode'],
    ])
    expect(last.review).toMatchObject({ version: 2, ownRows: 0 })
    expect((await read('?version=1')).review).toMatchObject({ version: 1, by: { name: 'Kim Park' } })
    expect((await doors.ask('GET', `${url}?version=3`, { as })).status).toBe(404)
  })

  test('keeps a hostile text as it was written, and answers it as JSON only', async () => {
    const { sign } = await begun()
    const why = '=HYPERLINK("http://x")<script>alert(1)</script>\u202e'
    const { status, json, headers } = await sign({ marks: [{ row: 0, mark: 'expected', why }] })
    expect(status).toBe(200)
    expect(signReview.answer.parse(json).review.marks).toEqual([{ row: 0, mark: 'expected', why }])
    expect(headers['content-type']).toContain('application/json')
  })
})

describe('who signs', () => {
  test('comes from the session, whatever the body says', async () => {
    const { kim, sign } = await begun()
    const forged = { by: { id: 'u-0000000000000000', name: 'Dr. Chen', capacity: 'Owner' }, at: '2020-01-01' }
    const { json } = await sign(forged)
    expect(signReview.answer.parse(json).review).toMatchObject({
      by: { id: kim.id, name: 'Kim Park', capacity: 'Privacy officer' },
      at: '2026-11-22T08:00:00.000Z',
    })
  })

  test.each<[Role, number]>([
    ['hipaa-administrator', 200],
    ['privacy-officer', 200],
    ['security-officer', 200],
    ['auditor', 403],
    ['it-administrator', 403],
    ['provider-operator', 403],
    ['workforce', 403],
    ['owner', 403],
  ])('is an officer: %s is answered %i', async (role, status) => {
    const { doors, sign } = await begun()
    const other = await doors.add({ role, tenant: 'clinic', name: 'Ola Berg' })
    expect((await sign({ name: 'Ola Berg' }, await doors.signIn(other))).status).toBe(status)
  })

  test('a provider’s operator signs with a loan, and it is said', async () => {
    const { doors, sign } = await begun()
    const until = '2026-12-01T00:00:00.000Z' as never
    const loans = [{ permission: 'reviews:sign' as const, tenant: 'clinic', until }]
    const ola = await doors.add({ role: 'provider-operator', name: 'Ola Berg', loans })
    const { json } = await sign({ name: 'Ola Berg' }, await doors.signIn(ola))
    expect(signReview.answer.parse(json).review.by.capacity).toBe('Provider operator, lent by an officer')
  })

  test('proves anew who they are', async () => {
    const { doors, sign } = await begun()
    doors.clock.advance({ minutes: 6 })
    expect((await sign()).json['code']).toBe('prove-again')
  })

  test('of another tenant is told that there is none', async () => {
    const { doors, as, sign } = await begun()
    await doors.add({ role: 'privacy-officer', tenant: 'other' })
    expect((await sign({}, as, '/api/tenants/other/reviews')).status).toBe(404)
    expect((await sign({}, as, '/api/tenants/nowhere/reviews')).status).toBe(404)
    expect((await doors.ask('GET', '/api/tenants/other/reviews', { as })).status).toBe(404)
    expect((await doors.ask('GET', `/api/tenants/other/reviews/access:a:b`, { as })).status).toBe(404)
  })
})

test('the list goes on page by page, and may be of one report', async () => {
  const { doors, as, sign, look } = await begun()
  await sign()
  const passwords = await doors.ask(
    'GET',
    `/api/tenants/clinic/reports/passwords?from=${WEEK.from}&to=${WEEK.to}`,
    { as },
  )
  const other = shownReport.parse(passwords.json).report
  if (other === null) throw new Error('no report')
  await look()
  expect((await sign({ report: 'passwords', sha256: other.sha256, marks: [] })).status).toBe(200)
  const list = async (query: string) => {
    const { json } = await doors.ask('GET', `${REVIEWS}?${query}`, { as })
    const { reviews, next } = listReviews.answer.parse(json)
    return [reviews.map(({ report }) => report), next]
  }
  expect(await list('limit=1')).toEqual([['access'], 'access:2026-11-09:2026-11-16'])
  expect(await list('limit=1&after=access:2026-11-09:2026-11-16')).toEqual([['passwords'], null])
  expect(await list('report=passwords')).toEqual([['passwords'], null])
  expect(await list('report=access&from=2026-11-15&to=2026-11-20')).toEqual([['access'], null])
  expect(await list('from=2026-11-16&to=2026-11-20')).toEqual([[], null])
  expect(await list('from=2026-11-01&to=2026-11-09')).toEqual([[], null])
  expect((await doors.ask('GET', `${REVIEWS}?after=nobody`, { as })).status).toBe(400)
})
