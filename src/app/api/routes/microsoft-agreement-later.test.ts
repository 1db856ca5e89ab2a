import { describe, expect, it } from 'vitest'
import { composePdf } from '../../../report/pdf/compose-pdf.ts'
import { DOCUMENT, LICENCE, MICROSOFT, microsoftDoors } from './microsoft-agreement.fixture.ts'

const SLOW = 30_000
const ACCEPTED_BY = { name: 'Lee Okafor', capacity: 'Owner' }
type Doors = Awaited<ReturnType<typeof microsoftDoors>>

/** Attested by Kim, as accepted on a day. */
async function attested({ begin, keep, post }: Doors, acceptedOn: string, key?: string) {
  const { json } = await begin(key)
  const sha256 = await keep('The page that was signed on paper')
  const body = { id: json['id'], expects: 1, sha256, acceptedBy: ACCEPTED_BY, acceptedOn, name: 'kim  PARK' }
  return { id: String(json['id']), answer: await post('attestation', body), body }
}

describe('an attestation', () => {
  it('is accepted, and told as attested and not signed in Ward', async () => {
    const doors = await microsoftDoors()
    expect((await attested(doors, '2026-05-04')).answer.status).toBe(200)
    const shown = await doors.read()
    expect(shown).toMatchObject({
      state: 'accepted',
      because: expect.stringContaining(
        'attested by Kim Park on 22 November 2026. It was not signed in Ward.',
      ),
      inForce: { acceptance: { how: 'attested', on: '2026-05-04', by: ACCEPTED_BY }, due: '2027-05-04' },
    })
  })

  it.each([
    ['the name is another', { name: 'Lee Okafor' }, 'type your name'],
    ['no such file is kept', { sha256: '9'.repeat(64) }, 'not kept here'],
    ['the day has not come', { acceptedOn: '2026-11-23' }, 'has not come yet'],
    ['nobody could have accepted it so early', { acceptedOn: '2021-12-02' }, 'nobody accepted it before'],
    ['30 February', { acceptedOn: '2026-02-30' }, ''],
  ])('is refused: %s', async (_, change, sentence) => {
    const { begin, keep, post, read } = await microsoftDoors()
    const { json } = await begin()
    const sha256 = await keep('The page')
    const body = {
      id: json['id'],
      expects: 1,
      sha256,
      acceptedBy: ACCEPTED_BY,
      acceptedOn: '2026-05-04',
      name: 'Kim Park',
    }
    const answer = await post('attestation', { ...body, ...change })
    expect([answer.status < 500, String(answer.json['detail']).includes(sentence)]).toEqual([true, true])
    expect(['bad-input', 'bad-usage']).toContain(answer.json['code'])
    expect((await read()).state).toBe('drafted')
  })

  it('is refused over a file that is no PDF', async () => {
    const { doors, scope, begin, post } = await microsoftDoors()
    const { json } = await begin()
    const { sha256 } = await doors.store.documents.keep(scope, Buffer.from('Not a PDF'), { by: 'tester' })
    const body = {
      id: json['id'],
      expects: 1,
      sha256,
      acceptedBy: ACCEPTED_BY,
      acceptedOn: '2026-05-04',
      name: 'Kim Park',
    }
    expect((await post('attestation', body)).json).toMatchObject({ code: 'bad-input' })
  })

  it(
    'is refused a second time, and of a record that waits for a signature',
    async () => {
      const doors = await microsoftDoors()
      const { id, version } = await doors.asked()
      const sha256 = await doors.keep('The page')
      const body = {
        id,
        expects: version,
        sha256,
        acceptedBy: ACCEPTED_BY,
        acceptedOn: '2026-05-04',
        name: 'Kim Park',
      }
      expect((await doors.post('attestation', body)).json).toMatchObject({ code: 'conflict' })
    },
    SLOW,
  )
})

describe('the end of a record', () => {
  it('is kept with its day and reason, and takes nothing away', async () => {
    const doors = await microsoftDoors()
    const { id } = await attested(doors, '2026-05-04')
    const end = { id, expects: 2, on: '2026-11-20', why: 'Moved to another provider.', name: 'Kim Park' }
    expect((await doors.post('end', { ...end, on: '2026-05-03' })).json).toMatchObject({ code: 'bad-input' })
    expect((await doors.post('end', { ...end, on: '2026-11-23' })).json).toMatchObject({ code: 'bad-input' })
    expect((await doors.post('end', end)).status).toBe(200)
    expect(await doors.read()).toMatchObject({
      state: 'ended',
      inForce: null,
      earlier: [{ id, state: 'ended', acceptance: { on: '2026-05-04' }, ended: { why: end.why } }],
    })
    const { json } = await doors.doors.ask('GET', `${MICROSOFT}/status?asOf=2026-11-19`, { as: doors.kim.as })
    expect(json).toMatchObject({ accepted: true, state: 'accepted' })
  })

  it('puts a draft aside, which makes room for another', async () => {
    const { begin, post, read } = await microsoftDoors()
    const { json } = await begin('aaaaaaaaaaaaaaaa')
    expect((await post('put-aside', { id: json['id'], expects: 1, why: 'The wrong paper' })).status).toBe(200)
    expect(await read()).toMatchObject({ state: 'missing', inWork: null, earlier: [{ state: 'ended' }] })
    expect((await begin('bbbbbbbbbbbbbbbb')).status).toBe(200)
  })

  it('comes by a newer record that is accepted: the one before is replaced, and stays as it was', async () => {
    const doors = await microsoftDoors()
    const { id } = await attested(doors, '2026-05-04', 'aaaaaaaaaaaaaaaa')
    const before = (await doors.read()).inForce
    const bytes = await composePdf({ title: 'A newer one', parts: [] })
    const { sha256 } = await doors.doors.store.documents.keep(doors.scope, bytes, { by: 'tester' })
    const document = { ...DOCUMENT, version: 'May 2026', date: '2026-05-10', sha256 }
    const draft = { id: null, key: 'bbbbbbbbbbbbbbbb', expects: 0, document, licence: LICENCE }
    expect((await doors.post('draft', draft)).status).toBe(200)
    expect(await doors.read()).toMatchObject({
      state: 'accepted',
      inForce: { id },
      inWork: { state: 'drafted' },
    })
    const newer = 'ma-bbbbbbbbbbbbbbbb'
    const body = {
      id: newer,
      expects: 1,
      sha256,
      acceptedBy: ACCEPTED_BY,
      acceptedOn: '2026-06-01',
      name: 'Kim Park',
    }
    expect((await doors.post('attestation', body)).status).toBe(200)
    const shown = await doors.read()
    expect(shown).toMatchObject({
      state: 'accepted',
      inForce: { id: newer },
      earlier: [{ id, state: 'superseded' }],
    })
    expect(shown.earlier[0]?.document).toEqual(before?.document)
    expect((await doors.doors.store.evidence.verify(doors.scope)).ok).toBe(true)
  })
})
