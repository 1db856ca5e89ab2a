import { describe, expect, it } from 'vitest'
import { verifySealedPdf } from '../../../report/pdf/verify-sealed-pdf.ts'
import { WITH_SCRIPT, withTable } from '../../../report/pdf/pdf.fixture.ts'
import { ANSWERS, DOCUMENT, LICENCE, MICROSOFT, microsoftDoors } from './microsoft-agreement.fixture.ts'

const SLOW = 30_000

describe('the record of Microsoft’s agreement', () => {
  it(
    'goes from missing by document, licence, checklist and signature to accepted, and says on any day why',
    async () => {
      const { doors, scope, read, reviewed, post, sign, kim } = await microsoftDoors()
      expect(await read()).toMatchObject({ state: 'missing', inForce: null, inWork: null, changes: [] })
      const { id, version } = await reviewed()
      expect(await read()).toMatchObject({
        state: 'reviewed',
        missing: null,
        inWork: {
          id,
          document: { title: DOCUMENT.title, file: { pages: 1 } },
          review: { by: { name: 'Kim Park' } },
        },
      })
      const { json: asked, status } = await post('signature', { id, expects: version })
      expect(status).toBe(200)
      expect(await read()).toMatchObject({
        state: 'in-signature',
        inWork: { signature: { state: 'pending' } },
      })
      const signed = await sign(String(asked['signature']))
      expect(signed.status).toBe(200)
      const shown = await read()
      expect(shown).toMatchObject({
        state: 'accepted',
        because: expect.stringContaining('Kim Park (Privacy officer) accepted'),
        inForce: { id, due: '2027-11-22', acceptance: { how: 'signed', on: '2026-11-22', attestedBy: null } },
        changes: [],
      })
      const sealed = await doors.store.documents.read(scope, shown.inForce?.acceptance?.sha256 ?? '')
      expect(verifySealedPdf(sealed)).toMatchObject({ whole: true })
      const on = async (day: string) =>
        (await doors.ask('GET', `${MICROSOFT}/status?asOf=${day}`, { as: kim.as })).json
      expect(await on('2026-11-21')).toMatchObject({ accepted: false, state: 'missing' })
      expect(await on('2026-11-22')).toMatchObject({ accepted: true, state: 'accepted' })
      expect(await on('2026-11-23')).toMatchObject({ code: 'bad-input' })
      expect(await on('2026-02-30')).toMatchObject({ code: 'bad-usage' })
      expect((await doors.store.evidence.verify(scope)).ok).toBe(true)
    },
    SLOW,
  )

  it(
    'edits nothing that is accepted: writing, reviewing, asking and putting aside are refused, and the refusal is logged',
    async () => {
      const { doors, scope, accepted, read, post } = await microsoftDoors()
      const { id } = await accepted()
      const version = (await read()).inForce?.version ?? 0
      const acts = [
        ['draft', { id, key: '0'.repeat(16), expects: version, licence: LICENCE }],
        ['review', { id, expects: version, answers: ANSWERS }],
        ['signature', { id, expects: version }],
        ['put-aside', { id, expects: version, why: 'A slip' }],
      ] as const
      for (const [act, body] of acts) {
        expect([act, (await post(act, body)).json['code']]).toEqual([act, 'conflict'])
      }
      const { items } = await doors.store.evidence.list(scope, { limit: 500 })
      const refused = items.filter(({ entry }) => entry.kind === 'microsoft-agreement-refused')
      expect(refused).toHaveLength(acts.length)
      expect((await read()).inForce?.version).toBe(version)
    },
    SLOW,
  )

  it('keeps a document of Microsoft’s in which something acts, marked: nobody signs that file', async () => {
    const { doors, scope, read, post } = await microsoftDoors()
    const { sha256 } = await doors.store.documents.keep(scope, withTable(WITH_SCRIPT), { by: 'tester' })
    const document = { ...DOCUMENT, sha256 }
    const begun = await post('draft', {
      id: null,
      key: 'abcdefabcdef0123',
      expects: 0,
      document,
      licence: LICENCE,
    })
    expect(begun.status).toBe(200)
    const script = { document: { file: { sha256, active: ['script', 'on-opening'] } } }
    expect((await read()).inWork).toMatchObject(script)
    const { id, version } = begun.json as { id: string; version: number }
    const reviewed = await post('review', { id, expects: version, answers: ANSWERS })
    // What is signed is Ward’s own paper over it.
    const asked = await post('signature', { id, expects: reviewed.json['version'] })
    expect(asked.status).toBe(200)
    expect((await read()).inWork).toMatchObject(script)
  })

  it('is not reviewed without a copy, and cannot be asked for a signature before', async () => {
    const { post, read } = await microsoftDoors()
    const body = {
      id: null,
      key: '0123456789abcdef',
      expects: 0,
      document: { ...DOCUMENT, sha256: null },
      licence: LICENCE,
    }
    const { json } = await post('draft', body)
    const { id } = json
    expect((await read()).missing).toContain('no copy of the document')
    const reviewed = await post('review', { id, expects: 1, answers: ANSWERS })
    expect(reviewed.json).toMatchObject({ code: 'bad-input' })
    expect((await post('signature', { id, expects: 1 })).json).toMatchObject({ code: 'conflict' })
  })

  it.each([
    ['a row is missing', ANSWERS.slice(1), 'is not answered yet'],
    ['a row is answered twice', [...ANSWERS, ...ANSWERS.slice(0, 1)], 'is answered twice'],
    ['seen, and nobody knows where', ANSWERS.map(one => ({ ...one, where: '' })), 'say where'],
    [
      'not found without a word',
      ANSWERS.map(one => ({ ...one, result: 'not-found', where: '', note: '' })),
      'what you do about it',
    ],
    [
      'what applies to all does not apply',
      ANSWERS.map(one => ({ ...one, result: 'does-not-apply', note: 'No.' })),
      'applies to every practice',
    ],
  ])('refuses a checklist: %s', async (_, answers, sentence) => {
    const { begin, post } = await microsoftDoors()
    const { json } = await begin()
    const answer = await post('review', { id: json['id'], expects: 1, answers })
    expect(answer.json).toMatchObject({ code: 'bad-input', detail: expect.stringContaining(sentence) })
  })

  it('takes a new document for a draft; what was reviewed of the one before falls', async () => {
    const { reviewed, read, post, keep } = await microsoftDoors()
    const { id, version } = await reviewed()
    const sha256 = await keep('A later document')
    const document = { ...DOCUMENT, version: 'May 2025', date: '2025-05-01', sha256 }
    await post('draft', { id, key: '0'.repeat(16), expects: version, document })
    expect(await read()).toMatchObject({
      state: 'drafted',
      inWork: { review: null, licence: { kind: 'portal' } },
    })
  })

  it(
    'says to the second of two officers that the first was quicker, and keeps nothing of theirs',
    async () => {
      const { reviewed, officer, post, read } = await microsoftDoors()
      const sam = await officer({ role: 'security-officer', name: 'Sam Reed', email: 'sam@clinic.example' })
      const { id, version } = await reviewed()
      const [one, two] = await Promise.all([
        post('signature', { id, expects: version }),
        post('signature', { id, expects: version }, sam.as),
      ])
      expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 409])
      const [lost] = [one, two].filter(({ status }) => status === 409)
      expect(lost?.json['detail']).toContain('meanwhile')
      expect(await read()).toMatchObject({
        state: 'in-signature',
        inWork: { signature: { state: 'pending' } },
      })
    },
    SLOW,
  )

  it('keeps what is sent twice once, and a second draft beside it is refused', async () => {
    const { begin, read } = await microsoftDoors()
    await begin('aaaaaaaaaaaaaaaa')
    const again = await begin('aaaaaaaaaaaaaaaa')
    expect([again.status, (await read()).inWork?.version]).toEqual([200, 1])
    expect((await begin('bbbbbbbbbbbbbbbb')).json).toMatchObject({ code: 'conflict' })
    expect((await read()).inWork?.id).toBe('ma-aaaaaaaaaaaaaaaa')
  })

  it('takes who acts from the session, whatever the body says', async () => {
    const { keep, post, read, kim } = await microsoftDoors()
    const by = { id: 'u-1', name: 'Somebody Else', capacity: 'Owner' }
    const document = { ...DOCUMENT, sha256: await keep('x') }
    const sent = {
      id: null,
      key: '0123456789abcdef',
      expects: 0,
      document,
      licence: LICENCE,
      by,
      written: { by },
    }
    const { json } = await post('draft', sent)
    await post('review', { id: json['id'], expects: 1, answers: ANSWERS, by, reviewer: 'Somebody Else' })
    const { inWork } = await read()
    expect(inWork?.written.by).toEqual({ id: kim.account.id, name: 'Kim Park', capacity: 'Privacy officer' })
    expect(inWork?.review?.by.name).toBe('Kim Park')
  })

  it('lets read, change and sign who may, and knows nothing of it for another tenant', async () => {
    const { doors, officer, begin, post, kim } = await microsoftDoors()
    const { json } = await begin()
    const auditor = await officer({ role: 'auditor' })
    const nobody = await officer({ role: 'workforce' })
    const owner = await officer({ role: 'owner' })
    const end = { id: json['id'], expects: 1, on: '2026-11-22', why: 'Left', name: 'x' }
    const draft = { id: json['id'], key: '0'.repeat(16), expects: 1, licence: LICENCE }
    const statuses = [
      (await doors.ask('GET', MICROSOFT, { as: auditor.as })).status,
      (await post('draft', draft, auditor.as)).status,
      (await post('end', end, auditor.as)).status,
      (await doors.ask('GET', MICROSOFT, { as: nobody.as })).status,
      (await doors.ask('GET', MICROSOFT, { as: owner.as })).status,
      (await post('draft', draft, owner.as)).status,
      (await doors.ask('GET', MICROSOFT.replace('clinic', 'other'), { as: kim.as })).status,
      (await doors.ask('GET', MICROSOFT)).status,
    ]
    expect(statuses).toEqual([200, 403, 403, 403, 200, 403, 404, 401])
    // The record of another tenant is none here.
    const elsewhere = await post('review', { id: 'ma-ffffffffffffffff', expects: 1, answers: ANSWERS })
    expect(elsewhere.status).toBe(404)
  })

  it('asks anew who it is before an attestation, five minutes after the last proof', async () => {
    const { doors, begin, keep, post } = await microsoftDoors()
    const { json } = await begin()
    const sha256 = await keep('The signed page')
    doors.clock.advance({ minutes: 6 })
    const acceptedBy = { name: 'Lee Okafor', capacity: 'Owner' }
    const body = {
      id: json['id'],
      expects: 1,
      sha256,
      acceptedBy,
      acceptedOn: '2025-11-10',
      name: 'Kim Park',
    }
    expect((await post('attestation', body)).json).toMatchObject({ code: 'prove-again' })
  })

  it('refuses every write by a clock that went back', async () => {
    const { doors, officer, reviewed, post } = await microsoftDoors({ at: '2026-11-22T08:00:00.000Z' })
    const { id, version } = await reviewed()
    doors.clock.set('2026-11-22T07:00:00.000Z')
    const sam = await officer({ role: 'security-officer', name: 'Sam Reed', email: 'sam@clinic.example' })
    const answer = await post('signature', { id, expects: version }, sam.as)
    expect(answer.json).toMatchObject({ code: 'conflict', detail: expect.stringContaining('clock') })
  })
})
