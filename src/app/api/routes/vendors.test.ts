import type { AgreementTerms } from '../../../base/agreements/agreement.ts'
import { agreementById } from '../../../comply/agreements/agreement-records.ts'
import { attestSigned } from '../../../comply/agreements/attestation.ts'
import { addAgreement, newAgreementKey } from '../../../comply/agreements/drafts.ts'
import { PAPER, TERMS } from './agreements.fixture.ts'
import { describe, expect, test } from 'vitest'
import { APP, APPS, begun, LETTERS, LISTS, standing, terms, VENDORS } from './vendors.fixture.ts'

/** Attested without a file, which is enough for what is asked here. */
const REQUIRED = {
  kind: 'required-by-law',
  attempt: { on: '2026-10-01', law: 'State reporting act', how: 'By letter', why: 'They sign nothing.' },
}

describe('the register', () => {
  test('a vendor is written down by whoever is signed in, found, corrected, and the versions stay', async () => {
    const { asKim, get, post, kim, doors, scope } = await begun()
    const first = await post(VENDORS, asKim, {
      terms: terms({ by: { id: 'x', name: 'Somebody Else' } }),
      by: 'x',
    })
    expect(first.json['vendor']).toMatchObject({
      id: 'vendor-1',
      version: 1,
      by: { name: 'Kim Adeyemi' },
      standing: { result: 'baa_missing' },
    })
    const changed = await post(`${VENDORS}/vendor-1`, asKim, {
      terms: terms({ does: 'Runs the record and the portal' }),
      expects: 1,
    })
    expect(changed.json['vendor']).toMatchObject({ version: 2 })
    const one = await get(`${VENDORS}/vendor-1`, asKim)
    expect(one.json['history']).toMatchObject([{ version: 1 }, { version: 2, changed: ['does'] }])
    expect((await doors.store.records.last(scope, 'vendor', 'vendor-1'))?.by).toBe(kim.id)
  })

  test.each([
    ['a name that is there, in other letters', { name: ' lantern  ehr ' }, 409, 'already-exists'],
    ['no name', { name: '' }, 400, 'bad-usage'],
    ['a domain that is none', { domains: ['not a domain'] }, 422, 'bad-input'],
    ['an app id that is none', { appIds: ['1234'] }, 422, 'bad-input'],
    ['a control character in the name', { name: 'Lantern\u0007' }, 400, 'bad-usage'],
    ['a name of 10 kB', { name: 'x'.repeat(10_240) }, 400, 'bad-usage'],
  ])('is not kept: %s', async (_, changes, status, code) => {
    const { asKim, post } = await begun()
    await post(VENDORS, asKim, { terms: terms() })
    const answer = await post(VENDORS, asKim, { terms: terms({ name: 'Other', ...changes }) })
    expect([answer.status, answer.json['code']]).toEqual([status, code])
  })

  test('two officers at once: the second is told, and two new ones get two numbers', async () => {
    const { asKim, asDana, post } = await begun()
    const both = await Promise.all([
      post(VENDORS, asKim, { terms: terms() }),
      post(VENDORS, asDana, { terms: terms({ name: 'Tidewater Billing Services' }) }),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    const changes = [asKim, asDana].map((as, index) =>
      post(`${VENDORS}/vendor-1`, as, { terms: terms({ name: `Name ${index}` }), expects: 1 }),
    )
    const statuses = (await Promise.all(changes)).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 409]))
  })

  test('who may read does not change, and another tenant’s is not found', async () => {
    const { asSam, asKim, get, post, doors } = await begun()
    await post(VENDORS, asKim, { terms: terms() })
    expect((await get(VENDORS, asSam)).json['may']).toEqual({ change: false, settle: false })
    expect((await post(VENDORS, asSam, { terms: terms() })).status).toBe(403)
    for (const url of ['vendors', 'vendors/vendor-1', 'vendor-apps']) {
      expect((await get(`/api/tenants/other/${url}`, asKim)).status, url).toBe(404)
    }
    const outsider = await doors.signIn(await doors.add({ role: 'privacy-officer', tenant: 'other' }))
    expect((await get(VENDORS, outsider)).status).toBe(404)
    expect((await get('/api/tenants/other/vendors/vendor-1', outsider)).status).toBe(404)
  })

  test('one that is no longer used is asked for nothing, and its name is free', async () => {
    const { asKim, post } = await begun()
    await post(VENDORS, asKim, { terms: terms() })
    const retired = { on: '2026-11-20', why: 'We changed the vendor.' }
    const answer = await post(`${VENDORS}/vendor-1/retire`, asKim, { retired, expects: 1 })
    expect(standing(answer.json['vendor'])).toBe('removed')
    expect((await post(VENDORS, asKim, { terms: terms() })).status).toBe(200)
  })
})

describe('apps', () => {
  test('what the settings name stands there with what it reaches, urgent first', async () => {
    const { asSam, get } = await begun()
    const { json } = await get(`${APPS}?show=open`, asSam)
    const apps = json['apps'] as { key: string; kind: string; name: string; reach: object[] }[]
    expect(apps.map(({ name }) => name)).toContain('Riverbend Appointment Reminders')
    expect(apps.find(({ key }) => key === LETTERS)).toMatchObject({
      name: 'Chart letters export',
      kind: 'app-registration',
      owner: 'this-tenant',
      standing: { result: 'baa_missing' },
      reach: [{ place: 'mail', can: 'read', by: 'Mail.Read', type: 'application' }],
      isNew: true,
    })
    const listed = await get(VENDORS, asSam)
    expect(listed.json).toMatchObject({ apps: { urgent: 3, fresh: 3 }, look: null })
  })

  test('search, kinds and pages', async () => {
    const { asSam, get } = await begun()
    const found = async (query: string) => (await get(`${APPS}?show=all&${query}`, asSam)).json
    expect(await found('q=riverbend')).toMatchObject({ found: 1 })
    expect(await found('q=mail.read%20chart')).toMatchObject({ found: 1 })
    expect(await found('kind=mail-connector-out')).toMatchObject({
      found: 1,
      apps: [{ name: 'Fax gateway' }],
    })
    const all = (await found('limit=500'))['apps'] as { key: string }[]
    const pages: unknown[] = []
    for (let from: number | null = 0; from !== null; ) {
      const page: Readonly<Record<string, unknown>> = await found(`limit=1&from=${from}`)
      pages.push(...(page['apps'] as { key: string }[]).map(({ key }) => key))
      from = page['next'] as number | null
    }
    expect(pages).toEqual(all.map(({ key }) => key))
  })

  test('mail that goes to a vendor’s domain is its; a link by hand is told as that; removal is heard of once', async () => {
    const { asKim, post, get, app } = await begun()
    await post(VENDORS, asKim, {
      terms: terms({ name: 'Bayline IT Support', domains: ['bayline-it.example'] }),
    })
    expect(await app(asKim, 'out:fax gateway')).toMatchObject({ vendor: { id: 'vendor-1' } })
    const linked = await post(APP, asKim, { key: LETTERS, vendor: 'vendor-1', expects: 0 })
    expect(linked.json['app']).toMatchObject({ vendor: { because: 'Somebody of the practice said so.' } })
    expect((await post(APP, asKim, { key: LETTERS, vendor: null, expects: 0 })).status).toBe(409)
    const future = { key: LETTERS, removed: { on: '2026-11-23', note: '' }, expects: 1 }
    expect((await post(APP, asKim, future)).status).toBe(422)
    const removed = await post(APP, asKim, { ...future, removed: { on: '2026-11-21', note: 'Deleted.' } })
    expect(standing(removed.json['app'])).toBe('removed')
    expect((await get(VENDORS, asKim)).json).toMatchObject({ apps: { urgent: 2 } })
    expect((await post(APP, asKim, { key: 'app:nothing', vendor: null, expects: 0 })).status).toBe(404)
    expect((await post(APP, asKim, { key: LETTERS, vendor: 'vendor-9', expects: 2 })).status).toBe(404)
  })

  test('that it is covered was said of one agreement: a newer one is looked up anew, another vendor’s too', async () => {
    const { asKim, kim, doors, scope, post, app } = await begun()
    await post(VENDORS, asKim, { terms: terms() })
    await post(VENDORS, asKim, { terms: terms({ name: 'Quillstream', domains: [] }) })
    const noted = (expects: number, said: object) => post(APP, asKim, { key: LETTERS, expects, ...said })
    const refused = await noted(0, { vendor: 'vendor-1', inScope: true })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('No agreement')])
    const work = { store: doors.store, scope, now: doors.clock.now }
    const made = async (vendor: string, supersedes: string | null) => {
      const key = newAgreementKey()
      const paper = { ...TERMS, ...REQUIRED, party: { vendor, name: 'Lantern EHR' }, document: null }
      const before = supersedes === null ? null : await agreementById(doors.store, scope, supersedes)
      const old = before === null ? null : { id: before.value.id, version: before.version }
      const draft = { key, terms: paper as unknown as AgreementTerms, supersedes: old }
      const { value, version } = await addAgreement(work, draft, kim)
      const said = { expects: version, sha256: null, ours: PAPER, theirs: null, name: kim.name }
      await attestSigned(work, value.id, said, { ...kim, capacity: 'Privacy officer' })
      return value.id
    }
    const first = await made('vendor-1', null)
    await noted(0, { vendor: 'vendor-1', inScope: true })
    expect(standing(await app(asKim))).toBe('baa_ok')
    await made('vendor-1', first)
    // The page offers to say it anew.
    expect(await app(asKim)).toMatchObject({ note: { inScope: null }, standing: { result: 'unknown' } })
    await noted(1, { inScope: true })
    expect(standing(await app(asKim))).toBe('baa_ok')
    await made('vendor-2', null)
    await noted(2, { vendor: 'vendor-2' })
    expect(await app(asKim)).toMatchObject({ note: { inScope: null }, standing: { result: 'unknown' } })
  })

  test('after a look nothing is new; a look over an unseen one is told', async () => {
    const { asKim, asSam, post, get } = await begun()
    const url = '/api/tenants/clinic/vendor-looks'
    expect((await post(url, asSam, { expects: 0 })).status).toBe(403)
    expect((await post(url, asKim, { expects: 0 })).json).toMatchObject({ apps: 3, version: 1 })
    expect((await get(VENDORS, asKim)).json).toMatchObject({
      apps: { urgent: 3, fresh: 0 },
      look: { by: 'Kim Adeyemi' },
    })
  })

  test('the tables hold no formula', async () => {
    const { asKim, post, get } = await begun()
    await post(VENDORS, asKim, { terms: terms({ name: '=HYPERLINK("x")', does: '+1' }) })
    const { text, headers } = await get('/api/tenants/clinic/vendors-table.csv', asKim)
    expect(headers['content-type']).toContain('text/csv')
    expect(text).toContain(`"'=HYPERLINK`)
    expect((await get(`${APPS}/table.csv`, asKim)).text).toContain('Chart letters export')
  })
})

describe('files that are read in', () => {
  const app = {
    id: '11111111-2222-3333-4444-555555555555',
    appId: '99999999-2222-3333-4444-555555555555',
    displayName: 'Scribe',
  }
  const grant = { clientId: app.id, resourceId: app.appId, consentType: 'AllPrincipals', scope: 'Mail.Read' }
  const bytes = (value: unknown) => Buffer.from(`\ufeff${JSON.stringify(value)}`)

  test('lists in any order make one app with its permissions, which is new', async () => {
    const { asKim, send, get } = await begun()
    expect((await send(LISTS, asKim, bytes([grant]))).json).toMatchObject({ kind: 'consents', rows: 1 })
    const second = await send(`${LISTS}?asOf=2026-11-20`, asKim, bytes({ value: [app] }))
    expect(second.json).toMatchObject({ kind: 'enterprise-apps', isNew: true, fresh: 4 })
    const found = await get(`${APPS}?show=new&q=scribe`, asKim)
    expect(found.json).toMatchObject({
      found: 1,
      apps: [{ name: 'Scribe', reach: [{ place: 'mail', type: 'delegated' }] }],
    })
    expect((await get(VENDORS, asKim)).json['sources']).toMatchObject({
      lists: [{ kind: 'consents' }, { kind: 'enterprise-apps' }],
    })
  })

  test.each([
    ['something else', Buffer.from('hello'), 422],
    ['nothing', Buffer.from(' '), 422],
    ['a torn file', Buffer.from('[{"appId":'), 422],
  ])('%s is refused, and nothing is kept', async (_, file, status) => {
    const { asKim, send, doors, scope } = await begun()
    const before = await doors.store.evidence.size(scope)
    expect((await send(LISTS, asKim, file)).status).toBe(status)
    expect(await doors.store.evidence.size(scope)).toBe(before)
  })

  test('a clinic’s own list; who only reads may read none in', async () => {
    const { asKim, asSam, send } = await begun()
    const url = '/api/tenants/clinic/vendor-imports'
    const file = Buffer.from('name,phi\nLantern EHR,yes\n')
    expect((await send(url, asSam, file)).status).toBe(403)
    expect((await send(LISTS, asSam, bytes([grant]))).status).toBe(403)
    expect((await send(url, asKim, file)).json).toMatchObject({ read: 1, added: ['Lantern EHR'] })
  })
})
