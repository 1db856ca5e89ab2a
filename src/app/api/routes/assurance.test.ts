import { describe, expect, it } from 'vitest'
import { tenantName } from '../../../base/ids.ts'
import type { Instant } from '../../../base/time.ts'
import { signatureById, keepSignature } from '../../../comply/signing/signature-records.ts'
import { WITH_SCRIPT, withTable } from '../../../report/pdf/pdf.fixture.ts'
import { openDoors } from '../doors.fixture.ts'
import type { ReadAssurance } from '../contracts/assurance.ts'

const HERE = '/api/tenants/clinic/assurance'

const REPORT = {
  about: { kind: 'vendor', vendor: null, name: 'Lakeside Billing' },
  kind: 'soc-2',
  title: 'SOC 2 Type 2',
  scope: 'The billing service',
  issuer: 'Example Assurance LLP',
  period: { from: '2025-01-01', to: '2025-12-31' },
  issued: '2026-02-28',
  expires: null,
  document: null,
  bridge: null,
} as const

const PLACE = {
  kind: 'ward-host',
  name: 'The rented server',
  holds: 'Ward',
  runs: 'provider',
  provider: { vendor: null, name: 'Example Hosting' },
  encryption: 'whole',
  how: 'The disk; the key is ours',
  agreement: 'missing',
  why: '',
  over: false,
} as const

const EVALUATION = {
  reason: 'periodic',
  change: '',
  period: { from: '2025-11-22', to: '2026-11-22' },
  conclusions: 'The safeguards meet most of the rule.',
  plan: 'Mend the three findings by March.',
  next: '2027-11-22',
} as const

async function opened() {
  const doors = await openDoors()
  const officer = await doors.add({ role: 'security-officer', name: 'Sam Officer' })
  const as = await doors.signIn(officer)
  const read = async (): Promise<ReadAssurance> =>
    (await doors.ask('GET', HERE, { as })).json as unknown as ReadAssurance
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  return { ...doors, officer, as, read, scope }
}

describe('vendors of the register', () => {
  it('are offered by name, and one that the register does not have is refused by id', async () => {
    const { ask, as, read } = await opened()
    expect((await read()).vendors).toEqual([])
    const facts = { ...REPORT, about: { ...REPORT.about, vendor: 'v-404' } }
    const report = await ask('POST', `${HERE}/reports`, { as, body: { facts, replaces: null } })
    expect([report.status, report.json['detail']]).toEqual([422, expect.stringMatching(/no such vendor/)])
    const place = { ...PLACE, provider: { vendor: 'v-404', name: 'Example Hosting' } }
    const refused = await ask('POST', `${HERE}/places`, { as, body: { facts: place } })
    expect([refused.status, refused.json['code']]).toEqual([422, 'bad-input'])
    expect((await read()).places).toEqual([])
  })

  it('a place says what the register of agreements has, whatever was said of it', async () => {
    const { ask, as } = await opened()
    const facts = { ...PLACE, agreement: 'on-record' }
    const kept = await ask('POST', `${HERE}/places`, { as, body: { facts } })
    expect(kept.json['place']).toMatchObject({
      onRecord: null,
      status: {
        state: 'open',
        sentence: expect.stringContaining('Your record of their agreement is missing'),
      },
    })
  })
})

describe('assurance reports', () => {
  it('are written down unread, read by who the session says, and replaced', async () => {
    const { ask, as, officer, read } = await opened()
    const added = await ask('POST', `${HERE}/reports`, { as, body: { facts: REPORT, replaces: null } })
    expect(added.json['report']).toMatchObject({
      id: 'ar-1',
      version: 1,
      status: { state: 'unread', until: '2026-12-31' },
    })
    const exceptions = [{ what: 'Two leavers kept access', decision: null, why: '' }]
    const body = { exceptions, expects: 1, by: 'somebody-else', read: { name: 'Forged' } }
    const open = await ask('POST', `${HERE}/reports/ar-1/read`, { as, body })
    expect(open.json['report']).toMatchObject({
      read: { by: officer.id, name: 'Sam Officer' },
      status: { state: 'exceptions-open', openExceptions: 1 },
    })
    const decided = [
      { what: 'Two leavers kept access', decision: 'accepted', why: 'Mended in May, as they write.' },
    ]
    const settled = await ask('POST', `${HERE}/reports/ar-1/read`, {
      as,
      body: { exceptions: decided, expects: 2 },
    })
    expect(settled.json['report']).toMatchObject({ status: { state: 'read' } })
    const newer = { ...REPORT, issued: '2026-11-01', period: { from: '2025-10-01', to: '2026-09-30' } }
    const replaces = { id: 'ar-1', version: 3 }
    expect((await ask('POST', `${HERE}/reports`, { as, body: { facts: newer, replaces } })).status).toBe(200)
    const { reports } = await read()
    expect(reports.map(({ id, status }) => [id, status.state])).toEqual([
      ['ar-2', 'unread'],
      ['ar-1', 'replaced'],
    ])
    const late = await ask('PUT', `${HERE}/reports/ar-1`, { as, body: { facts: REPORT, expects: 4 } })
    expect(late).toMatchObject({ status: 409, json: { code: 'conflict' } })
  })

  it('are kept with a file in which something acts, which is marked by Ward and by nobody else', async () => {
    const { ask, as, read, store, scope } = await opened()
    const { sha256 } = await store.documents.keep(scope, withTable(WITH_SCRIPT), { by: 'tester' })
    const bridge = { until: '2026-12-31', document: sha256 }
    const say = (facts: object) => ask('POST', `${HERE}/reports`, { as, body: { facts, replaces: null } })
    await say({ ...REPORT, document: sha256 })
    await say({ ...REPORT, bridge })
    // Whoever sends that nothing acts in it, or that something does, is not asked.
    await say({ ...REPORT, document: sha256, active: [] })
    await say({ ...REPORT, active: ['media'] })
    const marks = new Map((await read()).reports.map(({ id, active }) => [id, active]))
    const script = ['script', 'on-opening']
    expect(['ar-1', 'ar-2', 'ar-3', 'ar-4'].map(id => marks.get(id))).toEqual([
      script,
      script,
      script,
      undefined,
    ])
    await ask('PUT', `${HERE}/reports/ar-1`, { as, body: { facts: REPORT, expects: 1 } })
    expect((await read()).reports.find(({ id }) => id === 'ar-1')).not.toHaveProperty('active')
  })

  it.each([
    ['issued tomorrow', { ...REPORT, issued: '2026-11-24' }],
    ['a period that ends before it begins', { ...REPORT, period: { from: '2026-02-01', to: '2026-01-01' } }],
    ['over before it was issued', { ...REPORT, expires: '2025-01-01' }],
    ['a file that is not here', { ...REPORT, document: 'ab'.repeat(32) }],
    ['a kind that nobody knows', { ...REPORT, kind: 'soc-9' }],
    ['a day that the calendar has not', { ...REPORT, issued: '2026-02-30' }],
  ])('are refused: %s', async (_, facts) => {
    const { ask, as, read } = await opened()
    const answer = await ask('POST', `${HERE}/reports`, { as, body: { facts, replaces: null } })
    expect([400, 422]).toContain(answer.status)
    expect((await read()).reports).toEqual([])
  })

  it('do not hide what one of two officers wrote', async () => {
    const { ask, as } = await opened()
    await ask('POST', `${HERE}/reports`, { as, body: { facts: REPORT, replaces: null } })
    const say = (title: string) =>
      ask('PUT', `${HERE}/reports/ar-1`, { as, body: { facts: { ...REPORT, title }, expects: 1 } })
    const answers = await Promise.all([say('One'), say('Other')])
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409])
  })

  it('want a reason for what was decided', async () => {
    const { ask, as } = await opened()
    await ask('POST', `${HERE}/reports`, { as, body: { facts: REPORT, replaces: null } })
    const exceptions = [{ what: 'Something', decision: 'accepted', why: '' }]
    const answer = await ask('POST', `${HERE}/reports/ar-1/read`, { as, body: { exceptions, expects: 1 } })
    expect(answer).toMatchObject({ status: 422, json: { code: 'bad-input' } })
  })
})

describe('who may', () => {
  it('read and change: officers; others by their role; nobody in another tenant', async () => {
    const doors = await openDoors({ tenants: ['clinic', 'other'] })
    const auditor = await doors.signIn(await doors.add({ role: 'auditor', tenant: 'clinic' }))
    const body = { facts: REPORT, replaces: null }
    expect((await doors.ask('GET', HERE, { as: auditor })).status).toBe(200)
    expect((await doors.ask('POST', `${HERE}/reports`, { as: auditor, body })).status).toBe(403)
    expect((await doors.ask('GET', '/api/tenants/other/assurance', { as: auditor })).status).toBe(404)
    expect((await doors.ask('GET', HERE)).status).toBe(401)
  })
})

describe('places of ePHI', () => {
  it('begin with what Ward knows of itself, until somebody has looked', async () => {
    const { ask, as, read, officer } = await opened()
    expect((await read()).suggestions.map(({ id }) => id)).toEqual(['ward', 'ward-host', 'ward-backups'])
    const kept = await ask('PUT', `${HERE}/places/ward-host`, { as, body: { facts: PLACE, expects: 0 } })
    expect(kept.json['place']).toMatchObject({
      id: 'ward-host',
      looked: { by: officer.id, on: '2026-11-22' },
      status: {
        state: 'open',
        sentence: expect.stringContaining('Your record of their agreement is missing'),
      },
    })
    expect((await read()).suggestions.map(({ id }) => id)).toEqual(['ward', 'ward-backups'])
    const again = await ask('PUT', `${HERE}/places/ward-host`, {
      as,
      body: { facts: { ...PLACE, name: 'Other' }, expects: 0 },
    })
    expect(again.status).toBe(409)
    expect(
      (await ask('PUT', `${HERE}/places/nowhere`, { as, body: { facts: PLACE, expects: 0 } })).status,
    ).toBe(404)
    expect(
      (await ask('PUT', `${HERE}/places/place-7`, { as, body: { facts: PLACE, expects: 3 } })).status,
    ).toBe(404)
    const without = { ...PLACE, provider: null }
    expect((await ask('POST', `${HERE}/places`, { as, body: { facts: without } })).status).toBe(422)
    expect((await ask('POST', `${HERE}/places`, { as, body: { facts: PLACE } })).json['place']).toMatchObject(
      { id: 'place-1' },
    )
  })
})

describe('the evaluation', () => {
  it('is nothing until it is signed, and answers the requirement then', async () => {
    const { ask, as, read, store, scope, officer } = await opened()
    const added = await ask('POST', `${HERE}/evaluations`, { as, body: EVALUATION })
    expect(added.json['evaluation']).toMatchObject({ id: 'ev-1', state: 'draft', version: 1 })
    const decide = (expects: number) =>
      ask('POST', `${HERE}/evaluations/ev-1/decision`, { as, body: { expects, name: 'sam  officer' } })
    expect(await decide(1)).toMatchObject({ status: 409 })
    const asked = await ask('POST', `${HERE}/evaluations/ev-1/ask`, { as, body: { expects: 1 } })
    expect(asked.json['evaluation']).toMatchObject({
      state: 'asked',
      document: { pages: expect.any(Number) },
    })
    expect(await ask('POST', `${HERE}/evaluations/ev-1/ask`, { as, body: { expects: 2 } })).toMatchObject({
      status: 409,
    })
    expect(await decide(2)).toMatchObject({ status: 409 })
    const { value, version } = await signatureById(store, scope, String(asked.json['signature']))
    const at = '2026-11-22T08:00:00.000Z' as Instant
    const signed = {
      ...value,
      state: 'completed' as const,
      acceptedAt: at,
      consent: { version: 1, sha256: 'cd'.repeat(32) },
      signer: {
        kind: 'account' as const,
        id: officer.id,
        name: 'Sam Officer',
        email: 'sam@clinic.example',
        title: 'Security officer',
        organisation: 'Clinic',
        authority: 'Appointed',
        roles: [],
        method: 'password',
        provenAt: at,
        address: '127.0.0.1',
        agent: 'test',
      },
      sealed: { sha256: 'ef'.repeat(32), bytes: 10, at },
    }
    await keepSignature(store, scope, signed, version, { by: officer.id })
    expect((await read()).evaluations[0]).toMatchObject({
      state: 'completed',
      signed: { name: 'Sam Officer' },
      decided: false,
    })
    expect(
      await ask('POST', `${HERE}/evaluations/ev-1/withdraw`, { as, body: { expects: 2 } }),
    ).toMatchObject({ status: 409 })
    expect(await decide(2)).toMatchObject({ status: 200, json: { evaluation: { decided: true } } })
    const [decision] = await store.records.current(scope, 'decision')
    expect(decision).toMatchObject({
      id: '164.308(a)(8)',
      body: { decision: 'implemented', by: 'Sam Officer' },
    })
  })

  it.each([
    ['a period that is not over', { ...EVALUATION, period: { from: '2026-01-01', to: '2026-12-31' } }],
    ['the next one later than in a year', { ...EVALUATION, next: '2027-11-23' }],
    ['the next one today', { ...EVALUATION, next: '2026-11-22' }],
    ['a change that is not named', { ...EVALUATION, reason: 'operational-change' }],
    ['no conclusions', { ...EVALUATION, conclusions: ' ' }],
  ])('is refused: %s', async (_, body) => {
    const { ask, as } = await opened()
    expect([400, 422]).toContain((await ask('POST', `${HERE}/evaluations`, { as, body })).status)
  })
})
