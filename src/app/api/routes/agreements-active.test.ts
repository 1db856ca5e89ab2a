import { describe, expect, test } from 'vitest'
import { WITH_SCRIPT, withTable } from '../../../report/pdf/pdf.fixture.ts'
import { begun, type Kept, readOne, TERMS } from './agreements.fixture.ts'

describe('a file in which something acts', () => {
  const active = ['script', 'on-opening']
  async function withScript() {
    const start = await begun()
    const { store } = start.doors
    const { sha256 } = await store.documents.keep(start.scope, withTable(WITH_SCRIPT), { by: start.ana.id })
    const { id, version } = await start.add({ document: sha256 })
    return { start, sha256, id, version }
  }

  test('is not asked to be signed: each side has to see the same', async () => {
    const { start, id, version } = await withScript()
    for (const side of ['ours', 'theirs']) {
      const who =
        side === 'ours' ? {} : { name: 'Mara Lindqvist', email: 'mara@tidewater.example', title: null }
      const asked = await start.to('POST', `/${id}/ask`, { expects: version, side, ...who })
      expect([asked.status, asked.text]).toEqual([
        422,
        expect.stringMatching(/holds JavaScript and .*Print it to a new PDF/),
      ])
    }
    expect(await start.doors.store.records.current(start.scope, 'signature')).toEqual([])
    // The same paper without it.
    const terms = { ...TERMS, document: start.sha256 }
    expect((await start.to('PUT', `/${id}/terms`, { expects: version, terms })).status).toBe(200)
    const kept = await readOne(start, id)
    expect(kept['document']).not.toHaveProperty('active')
    expect((await start.to('POST', `/${id}/ask`, { expects: 2, side: 'ours' })).json['signature']).toMatch(
      /^sg-/,
    )
  })

  test('is evidence of what was signed on paper, and marked', async () => {
    const { start, sha256, id } = await withScript()
    expect(await readOne(start, id)).toMatchObject({ document: { sha256, active } })
    const kept = (await readOne(start, id)) as unknown as Kept
    expect((await start.attest(kept, { sha256 })).status).toBe(200)
    // The mark stays with the file also when the terms are written anew.
    expect(await readOne(start, id)).toMatchObject({ document: { sha256, active } })
  })
})
