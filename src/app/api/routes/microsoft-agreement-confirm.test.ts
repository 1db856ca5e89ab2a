import { describe, expect, it } from 'vitest'
import { DOCUMENT, MICROSOFT, microsoftDoors } from './microsoft-agreement.fixture.ts'

const ACCEPTED_BY = { name: 'Lee Okafor', capacity: 'Owner' }
type Doors = Awaited<ReturnType<typeof microsoftDoors>>

/** Attested by Kim, as accepted on a day. */
async function attested({ begin, keep, post }: Doors, acceptedOn: string, key?: string) {
  const { json } = await begin(key)
  const sha256 = await keep('The page that was signed on paper')
  const body = { id: json['id'], expects: 1, sha256, acceptedBy: ACCEPTED_BY, acceptedOn, name: 'kim  PARK' }
  return { id: String(json['id']), answer: await post('attestation', body), body }
}

async function lookedAt({ post }: Doors, found = 'the-same', more: object = {}) {
  return await post('look', {
    expects: 0,
    found,
    document: null,
    sha256: null,
    scopeAsOf: null,
    note: '',
    ...more,
  })
}

describe('the yearly confirmation', () => {
  const confirm = async ({ post, read }: Doors, change: object = {}) => {
    const { inForce, changesKey } = await read()
    const body = {
      id: inForce?.id,
      seen: 0,
      changesKey,
      licence: null,
      keepsEarlier: null,
      note: '',
      name: 'Kim Park',
    }
    return await post('confirmation', { ...body, ...change })
  }

  it('is due after a year, rests on a look, and counts the next year from its day', async () => {
    const doors = await microsoftDoors()
    const { id } = await attested(doors, '2025-10-20')
    expect(await doors.read()).toMatchObject({ state: 'confirmation-due', inForce: { due: '2026-10-20' } })
    expect((await confirm(doors)).json).toMatchObject({
      code: 'bad-input',
      detail: expect.stringContaining('Look first'),
    })
    expect((await lookedAt(doors)).status).toBe(200)
    expect((await confirm(doors)).status).toBe(200)
    const shown = await doors.read()
    expect(shown).toMatchObject({
      state: 'accepted',
      inForce: { id, due: '2027-11-22', confirmations: [{ by: { name: 'Kim Park' }, changes: [] }] },
    })
    const before = await doors.doors.ask('GET', `${MICROSOFT}/status?asOf=2026-11-21`, { as: doors.kim.as })
    expect(before.json).toMatchObject({ state: 'confirmation-due', accepted: true })
  })

  it('tells the second of two officers that it is confirmed, and keeps one', async () => {
    const doors = await microsoftDoors()
    const sam = await doors.officer({
      role: 'security-officer',
      name: 'Sam Reed',
      email: 'sam@clinic.example',
    })
    await attested(doors, '2025-10-20')
    await lookedAt(doors)
    const { inForce, changesKey } = await doors.read()
    const body = { id: inForce?.id, seen: 0, changesKey, licence: null, keepsEarlier: null, note: '' }
    const [one, two] = await Promise.all([
      doors.post('confirmation', { ...body, name: 'Kim Park' }),
      doors.post('confirmation', { ...body, name: 'Sam Reed' }, sam.as),
    ])
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 409])
    expect((await doors.read()).inForce?.confirmations).toHaveLength(1)
    // The same sent again, because the answer was lost, is no second one.
    expect((await doors.post('confirmation', { ...body, name: 'Kim Park' })).status).toBe(409)
  })

  it('is refused when other changes are there than were shown', async () => {
    const doors = await microsoftDoors()
    await attested(doors, '2025-10-20')
    await lookedAt(doors)
    const answer = await confirm(doors, { changesKey: 'f'.repeat(64) })
    expect(answer.json).toMatchObject({
      code: 'conflict',
      detail: expect.stringContaining('changed while you looked'),
    })
  })

  it('needs a reason where another document was found', async () => {
    const doors = await microsoftDoors()
    await attested(doors, '2025-10-20')
    const document = { title: DOCUMENT.title, version: 'May 2026', date: '2026-05-02', from: DOCUMENT.from }
    doors.doors.clock.advance({ minutes: 1 })
    await lookedAt(doors, 'another', { document })
    const shown = await doors.read()
    expect(shown.state).toBe('newer-document')
    expect(shown.changes).toMatchObject([{ what: 'document', now: expect.stringContaining('May 2026') }])
    expect((await confirm(doors)).json).toMatchObject({ code: 'bad-input' })
    doors.doors.clock.advance({ minutes: 1 })
    expect((await confirm(doors, { keepsEarlier: 'Our subscription is renewed in July.' })).status).toBe(200)
    expect(await doors.read()).toMatchObject({
      state: 'accepted',
      because: expect.stringContaining('Our subscription is renewed in July'),
    })
  })
})

describe('a look at Microsoft’s document', () => {
  const another = { title: 'x', version: 'y', date: null, from: 'z' }
  it.each([
    ['the same, by a file that is another', 'the-same', { sha256: '9'.repeat(64) }],
    ['another, without saying which', 'another', {}],
    ['nothing, without saying where it was looked', 'not-found', {}],
    ['another, by exactly the file on record', 'another', { document: another, sha256: 'copy' }],
  ])('is refused: %s', async (_, found, more: { readonly sha256?: string }) => {
    const doors = await microsoftDoors()
    await attested(doors, '2026-05-04')
    const copy = (await doors.read()).inForce?.document?.file?.sha256
    const sha256 = more.sha256 === 'copy' ? copy : (more.sha256 ?? null)
    expect((await lookedAt(doors, found, { ...more, sha256 })).json).toMatchObject({ code: 'bad-input' })
    expect((await doors.read()).looks.count).toBe(0)
  })

  it('cannot be the same while there is none on record', async () => {
    const doors = await microsoftDoors()
    expect((await lookedAt(doors)).json).toMatchObject({ code: 'bad-input' })
  })
})
