import { describe, expect, test } from 'vitest'
import { NO_TERMS } from '../../../comply/vendors/vendor-body.ts'
import { addVendor } from '../../../comply/vendors/vendor-records.ts'
import { begun, PAPER, readOne, TERMS } from './agreements.fixture.ts'

describe('an agreement is written down, signed and read', () => {
  test('a draft promises nothing; an officer’s word for the very file makes it hold', async () => {
    const start = await begun()
    const draft = await start.add()
    expect(draft).toMatchObject({ version: 1, state: { status: 'pending', detail: 'draft' } })
    const { status, json } = await start.attest(draft)
    expect([status, json['code']]).toEqual([200, undefined])
    expect(json['agreement']).toMatchObject({
      version: 2,
      state: { status: 'active', detail: 'in-term', from: '2026-01-01', lastDay: '2027-12-31' },
      ours: { state: 'signed', way: 'attested', signer: { name: 'Ana Whitfield', at: '2025-12-20' } },
      theirs: { state: 'signed', attested: { name: 'Ana Whitfield', capacity: 'Privacy officer' } },
      wants: 'clauses-unread',
    })
  })

  test('the file’s pages and size are read from its bytes, and the names stay out of the evidence log', async () => {
    const { doors, scope, attested } = await begun()
    const { id } = await attested()
    const kept = await doors.store.records.last(scope, 'agreement', id)
    expect(kept?.body).toMatchObject({ document: { pages: 1, from: 'upload' } })
    const { items } = await doors.store.evidence.list(scope, { limit: 500 })
    const text = JSON.stringify(items)
    expect(text).toContain(`agreement/${id}/2`)
    for (const word of ['Tidewater', 'Whitfield', 'Lindqvist']) expect(text).not.toContain(word)
  })

  test('who signs and who wrote it down comes from the session, whatever is sent along', async () => {
    const start = await begun()
    const draft = await start.add({
      made: { by: 'u-1', name: 'Somebody' },
      ours: { way: 'attested' },
      id: 'ag-1',
    })
    const forged = { attested: { name: 'The chief' }, by: 'u-1', capacity: 'Owner', sentence: 'I was there' }
    await start.attest(draft, forged)
    const one = await readOne(start, draft.id)
    expect(one).toMatchObject({
      made: { by: start.ana.id, name: 'Ana Whitfield' },
      ours: { attested: { by: start.ana.id, name: 'Ana Whitfield', capacity: 'Privacy officer' } },
    })
    expect(JSON.stringify(one)).not.toContain('The chief')
  })

  test('the history tells what was done, by whom', async () => {
    const start = await begun()
    const { id } = await start.attested()
    const { json } = await start.to('GET', `/${id}`)
    expect((json['history'] as { did: string; by: string }[]).map(({ did, by }) => [did, by])).toEqual([
      ['Written down', 'Ana Whitfield'],
      [
        'Our signature on the paper was attested; The other side’s signature on the paper was attested',
        'Ana Whitfield',
      ],
    ])
  })
})

describe('who may', () => {
  test.each([
    ['the list', 'GET', '', 200],
    ['writing one down', 'POST', '', 403],
  ] as const)('an auditor asks for %s', async (_, method, path, status) => {
    const { to, asLee } = await begun()
    const body = method === 'POST' ? { key: '00000000000000ff', terms: TERMS, supersedes: null } : undefined
    expect((await to(method, path, body, asLee)).status).toBe(status)
  })

  test('another tenant’s agreement is not there', async () => {
    const { to, doors, attested } = await begun()
    const { id } = await attested()
    const boss = await doors.add({ role: 'hipaa-administrator', tenant: 'other' })
    const as = await doors.signIn(boss)
    expect((await to('GET', `/${id}`, undefined, as)).status).toBe(404)
    expect((await to('GET', `/${id}`, undefined, as, 'other')).status).toBe(404)
    expect((await to('POST', `/${id}/void`, { expects: 2, why: 'not ours' }, as, 'other')).status).toBe(404)
  })

  test('attesting, voiding and ending ask for a fresh proof', async () => {
    const { doors, add, attest, to } = await begun()
    const draft = await add()
    doors.clock.advance({ minutes: 6 })
    expect((await attest(draft)).json['code']).toBe('prove-again')
    const voided = await to('POST', `/${draft.id}/void`, { expects: 1, why: 'twice written down' })
    expect(voided.json['code']).toBe('prove-again')
  })
})

describe('two officers at once', () => {
  test('what was changed meanwhile is not attested unseen', async () => {
    const { add, attest, to, sha256 } = await begun()
    const draft = await add()
    const terms = { ...TERMS, document: sha256, until: '2028-12-31' }
    expect((await to('PUT', `/${draft.id}/terms`, { expects: 1, terms })).status).toBe(200)
    expect((await attest(draft)).json['code']).toBe('conflict')
  })

  test('a draft that is sent twice is one', async () => {
    const { to, sha256 } = await begun()
    const body = { key: 'abcdefabcdefabcd', terms: { ...TERMS, document: sha256 }, supersedes: null }
    const [one, other] = [await to('POST', '', body), await to('POST', '', body)]
    expect([one.status, other.status]).toEqual([200, 200])
    const { json } = await to('GET', '')
    expect(json['agreements']).toHaveLength(1)
  })

  test('only one of two newer ones takes the place', async () => {
    const start = await begun()
    const old = await start.attested({ until: '2026-12-31' })
    const next = (key: string) =>
      start.to('POST', '', {
        key,
        terms: { ...TERMS, document: start.sha256, effective: '2026-11-22', until: '2029-12-31' },
        supersedes: { id: old.id, version: old.version },
      })
    const [first, second] = [await next('aaaaaaaaaaaaaaaa'), await next('bbbbbbbbbbbbbbbb')]
    expect([first.status, second.json['code']]).toEqual([200, 'conflict'])
    // Until the newer one is signed, the older goes on.
    expect(await readOne(start, old.id)).toMatchObject({ state: { status: 'expiring_soon', reminder: 60 } })
    await start.attest(first.json['agreement'] as never)
    expect(await readOne(start, old.id)).toMatchObject({
      state: { status: 'superseded', lastDay: '2026-11-21' },
      supersededBy: { id: 'ag-aaaaaaaaaaaaaaaa' },
    })
  })
})

describe('nothing that is signed is edited', () => {
  const ROWS = [
    ['PUT', '/terms', { terms: TERMS }],
    ['POST', '/draft-text', {}],
    ['POST', '/ask', { side: 'ours' }],
    ['POST', '/decline', { side: 'theirs', why: 'they changed their mind' }],
    ['POST', '/attest', { sha256: null, ours: PAPER, theirs: null, name: 'Ana Whitfield' }],
  ] as const
  test('a table of it', async () => {
    const { attested, to } = await begun()
    const { id, version } = await attested()
    for (const [method, path, body] of ROWS) {
      const answer = await to(method, `/${id}${path}`, { expects: version, ...body })
      expect([answer.status, answer.json['code']], path).toEqual([409, 'conflict'])
    }
  })

  test('which vendor it is and whether it is an agent is no part of the paper', async () => {
    const { doors, scope, ana, attested, to } = await begun()
    const { id, version } = await attested()
    const held = { expects: version, vendor: 'vendor-1', agent: 'agent' }
    expect((await to('PUT', `/${id}/held`, held)).text).toContain('no vendor vendor-1 in the register')
    const by = { by: { id: ana.id, name: ana.name }, at: doors.clock.now() }
    await addVendor(doors.store, scope, { ...NO_TERMS, name: 'Tidewater' }, by, { by: ana.id })
    const { json } = await to('PUT', `/${id}/held`, held)
    expect(json['agreement']).toMatchObject({
      agent: 'agent',
      party: { vendor: 'vendor-1', name: 'Tidewater Transcription' },
      state: { status: 'active' },
    })
  })
})
