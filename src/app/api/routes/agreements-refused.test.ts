import { describe, expect, test } from 'vitest'
import { begun, type Begun, nextKey, PAPER, readOne, TERMS } from './agreements.fixture.ts'

const OTHER = 'f'.repeat(64)
const ATTEMPT = { on: '2026-10-01', law: 'State reporting act', how: 'By letter', why: 'They sign nothing.' }

test('what cannot be written down', async () => {
  const rows: readonly (readonly [string, object, number, RegExp])[] = [
    ['a vendor’s subcontractor agreement', { kind: 'subcontractor' }, 422, /between two business associates/],
    ['a subcontractor’s ordinary one', { direction: 'subcontractor-to-us' }, 422, /choose that kind/],
    ['a last day before the first', { until: '2025-12-31' }, 422, /last day is before the first/],
    ['30 February', { until: '2027-02-30' }, 400, /./],
    ['29 February of a year without one', { effective: '2027-02-29' }, 400, /./],
    ['more than 60 days for a breach', { notice: { breach: 61, ending: null } }, 422, /60 days/],
    ['a file that is not kept here', { document: OTHER }, 404, /no such document/],
    ['no name', { party: { vendor: null, name: ' ' } }, 400, /./],
    [
      'a vendor who may come to stand in the register one day',
      { party: { vendor: 'vendor-1', name: 'Tidewater Transcription' } },
      422,
      /no vendor vendor-1 in the register/,
    ],
    ['a kind that there is none of', { kind: 'handshake' }, 400, /./],
    ['an attempt with an ordinary contract', { attempt: ATTEMPT }, 422, /to nothing else/],
    ['what a law requires without an attempt', { kind: 'required-by-law' }, 422, /Write down the attempt/],
    [
      'an attempt in the future',
      { kind: 'required-by-law', attempt: { ...ATTEMPT, on: '2026-11-23' } },
      422,
      /in the future/,
    ],
  ]
  const { to, sha256 } = await begun()
  for (const [what, changes, status, told] of rows) {
    const terms = { ...TERMS, document: sha256, ...changes }
    const answer = await to('POST', '', { key: nextKey(), terms, supersedes: null })
    expect([answer.status, answer.text], what).toEqual([status, expect.stringMatching(told)])
  }
})

describe('what cannot be attested', () => {
  const ROWS: readonly (readonly [string, object, number, RegExp])[] = [
    ['another file than it has', { sha256: OTHER }, 409, /another file/],
    ['by another name', { name: 'Ana W.' }, 422, /Type your full name/],
    ['nobody', { ours: null, theirs: null }, 422, /at least for one side/],
    ['a signature of tomorrow', { theirs: { ...PAPER, on: '2026-11-23' } }, 422, /in the future/],
    ['a version that was not seen', { expects: 7 }, 409, /Look at it again/],
  ]
  test('a table of it', async () => {
    const { add, attest } = await begun()
    const draft = await add()
    for (const [what, changes, status, told] of ROWS) {
      const answer = await attest(draft, changes)
      expect([answer.status, answer.text], what).toEqual([status, expect.stringMatching(told)])
    }
  })

  test('one side after the other, and none of them twice', async () => {
    const start = await begun()
    const draft = await start.add()
    const half = await start.attest(draft, { ours: null })
    expect(half.json['agreement']).toMatchObject({
      state: { status: 'pending' },
      theirs: { state: 'signed' },
    })
    const seen = { ...draft, version: 2 }
    expect((await start.attest(seen)).text).toMatch(/signed already/)
    expect((await start.attest(seen, { theirs: null })).json['agreement']).toMatchObject({
      state: { status: 'active' },
    })
  })
})

describe('clauses', () => {
  const found = (clause: string, some: object = {}) => ({
    clause,
    result: 'present',
    page: '3',
    quote: null,
    note: null,
    ...some,
  })
  const check = async ({ to, sha256 }: Begun, id: string, clauses: object[], changes: object = {}) =>
    to('POST', `/${id}/clauses`, { sha256, clauses, expects: 0, ...changes })

  test('what was read is kept with who read it, also after the signature; the rest stays open', async () => {
    const start = await begun()
    const { id } = await start.attested()
    const answer = await check(start, id, [
      found('1'),
      found('12', { result: 'absent', page: null }),
      found('O1'),
    ])
    expect(answer.json['agreement']).toMatchObject({
      wants: 'clauses-missing',
      clauses: { asked: 13, found: 1 },
      check: { version: 1, isOfThisFile: true, checked: { name: 'Ana Whitfield' } },
    })
    expect((await check(start, id, [found('2')])).json['code']).toBe('conflict')
    expect((await check(start, id, [found('2')], { expects: 1 })).status).toBe(200)
  })

  const ROWS: readonly (readonly [string, object[], object, number, RegExp])[] = [
    ['without page or quote', [found('1', { page: null })], {}, 422, /page or in which section/],
    ['a clause that there is none of', [found('14')], {}, 422, /no clause 14/],
    ['one twice', [found('1'), found('1')], {}, 422, /twice/],
    [
      'one not needed in a contract',
      [found('12', { result: 'not-needed', note: 'So they say' })],
      {},
      422,
      /is needed here/,
    ],
    [
      'one not clear, without saying what',
      [found('3', { result: 'unclear', page: null })],
      {},
      422,
      /what is unclear/,
    ],
    ['of another file', [found('1')], { sha256: OTHER }, 409, /another file/],
  ]
  test('what is refused', async () => {
    const start = await begun()
    const { id } = await start.add()
    for (const [what, clauses, changes, status, told] of ROWS) {
      const answer = await check(start, id, clauses, changes)
      expect([answer.status, answer.text], what).toEqual([status, expect.stringMatching(told)])
    }
  })
})

describe('the end', () => {
  const end = (start: Begun, { id, version }: { id: string; version: number }, changes: object = {}) =>
    start.to('POST', `/${id}/terminate`, {
      expects: version,
      from: '2026-11-22',
      why: 'We parted ways',
      ...changes,
    })
  const AFTER = {
    on: '2026-11-22',
    data: 'returned',
    backups: 'destroyed',
    logs: 'destroyed',
    how: 'Certificate 114',
    sha256: null,
    infeasible: null,
  }

  test('waits for what became of the data, backups and logs', async () => {
    const start = await begun()
    const held = await start.attested()
    const early = await start.to('POST', `/${held.id}/data-after`, { ...AFTER, expects: held.version })
    expect(early.text).toMatch(/still holds/)
    expect((await end(start, held)).json['agreement']).toMatchObject({
      state: { status: 'terminated', keptThrough: '2032-11-22' },
      wants: 'data-after',
    })
    const left = { ...AFTER, backups: 'protected', expects: 3 }
    expect((await start.to('POST', `/${held.id}/data-after`, left)).text).toMatch(/not feasible/)
    const infeasible = { why: 'Tapes turn over in a year', protections: 'Encrypted, in the vault' }
    const told = { ...left, infeasible }
    const unproven = await start.to('POST', `/${held.id}/data-after`, { ...told, sha256: OTHER })
    expect([unproven.status, unproven.text]).toEqual([404, expect.stringMatching(/no such document/)])
    const kept = await start.to('POST', `/${held.id}/data-after`, { ...told, sha256: start.sha256 })
    expect(kept.json['agreement']).toMatchObject({
      wants: null,
      dataAfter: { name: 'Ana Whitfield', sha256: start.sha256 },
    })
  })

  const ROWS: readonly (readonly [string, object, number, RegExp])[] = [
    ['before it began', { from: '2025-12-31' }, 422, /began to hold/],
    ['after it ends by itself', { from: '2028-01-02' }, 422, /ends by itself/],
    ['without a reason', { why: 'no' }, 400, /./],
  ]
  test('what is refused', async () => {
    const start = await begun()
    const held = await start.attested()
    for (const [what, changes, status, told] of ROWS) {
      const answer = await end(start, held, changes)
      expect([answer.status, answer.text], what).toEqual([status, expect.stringMatching(told)])
    }
  })

  test('a draft is not ended, and a voided one counts for nothing', async () => {
    const start = await begun()
    const draft = await start.add()
    expect((await end(start, draft)).status).toBe(409)
    const held = await start.attested()
    const body = { expects: held.version, why: 'The wrong file' }
    expect((await start.to('POST', `/${held.id}/void`, body)).json['agreement']).toMatchObject({
      state: { status: 'voided', from: null },
      wants: null,
    })
    expect((await start.to('POST', `/${held.id}/void`, { ...body, expects: 3 })).status).toBe(409)
  })
})

test('a known breach has steps and one outcome, which is not edited', async () => {
  const start = await begun()
  const { id, version } = await start.attested()
  const at = (path: string, body: object) => start.to('POST', `/${id}/breaches${path}`, body)
  await at('', { expects: version, learned: '2026-11-01', what: 'Reports come weeks late' })
  await at('/1/steps', { expects: 3, on: '2026-11-10', what: 'Asked for a cure in writing' })
  expect(
    (await at('/1/outcome', { expects: 4, kind: 'ended', on: '2026-11-20', why: 'We end it' })).text,
  ).toMatch(/not ended yet/)
  expect(
    (await at('/1/outcome', { expects: 4, kind: 'cured', on: '2026-10-20', why: 'They did' })).text,
  ).toMatch(/before you learned/)
  const cured = { expects: 4, kind: 'cured', on: '2026-11-20', why: 'Three reports in time' }
  expect((await at('/1/outcome', cured)).status).toBe(200)
  expect((await at('/1/outcome', { ...cured, expects: 5 })).text).toMatch(/not edited/)
  expect((await at('/2/steps', { expects: 5, on: '2026-11-20', what: 'There is none' })).status).toBe(404)
  expect(await readOne(start, id)).toMatchObject({ breaches: [{ outcome: { kind: 'cured' } }] })
})

describe('asking to sign', () => {
  test('both sides are asked for the very file, and the draft stands still while they are', async () => {
    const start = await begun()
    const { id } = await start.add({ document: null })
    const drafted = await start.to('POST', `/${id}/draft-text`, { expects: 1 })
    expect(drafted.json['agreement']).toMatchObject({ document: { from: 'draft' }, version: 2 })
    const ours = await start.to('POST', `/${id}/ask`, { expects: 2, side: 'ours' })
    expect(ours.json['signature']).toMatch(/^sg-/)
    const who = { name: 'Mara Lindqvist', email: 'mara@tidewater.example', title: null }
    const theirs = await start.to('POST', `/${id}/ask`, { expects: 3, side: 'theirs', ...who })
    expect(theirs.json['agreement']).toMatchObject({
      state: { status: 'pending', detail: 'waits-for-signatures' },
      ours: { state: 'asked' },
      theirs: { state: 'asked', asked: { name: 'Mara Lindqvist' } },
    })
    const terms = { ...TERMS, title: 'Another' }
    expect((await start.to('PUT', `/${id}/terms`, { expects: 4, terms })).status).toBe(409)
    await start.to('POST', `/${id}/void`, { expects: 4, why: 'Other terms' })
    const signatures = await start.doors.store.records.current(start.scope, 'signature')
    expect(signatures.map(({ body }) => (body as Record<string, unknown>)['state'])).toEqual([
      'voided',
      'voided',
    ])
  })

  test('other terms make another draft', async () => {
    const start = await begun()
    const { id } = await start.add({ document: null })
    const { document } = (await start.to('POST', `/${id}/draft-text`, { expects: 1 })).json['agreement'] as {
      document: { sha256: string }
    }
    const terms = { ...TERMS, document: document.sha256, until: '2030-12-31' }
    const changed = await start.to('PUT', `/${id}/terms`, { expects: 2, terms })
    expect(changed.json['agreement']).toMatchObject({ document: { from: 'draft' } })
    expect(changed.text).not.toContain(document.sha256)
  })
})

test('the list is filtered and paged', async () => {
  const start = await begun()
  await start.attested({ until: '2026-12-01' })
  await start.attested({ direction: 'us-to-client' })
  await start.add()
  const list = async (query: string) =>
    ((await start.to('GET', query)).json['agreements'] as { id: string }[]).length
  expect(await list('')).toBe(3)
  expect(await list('?direction=us-to-client')).toBe(1)
  expect(await list('?status=pending')).toBe(1)
  expect(await list('?expiring=30')).toBe(1)
  const first = (await start.to('GET', '?limit=2')).json
  expect(first['next']).not.toBeNull()
  expect(await list(`?limit=2&after=${String(first['next'])}`)).toBe(1)
  expect((await start.to('GET', '?after=ag-nobody')).status).toBe(400)
})
