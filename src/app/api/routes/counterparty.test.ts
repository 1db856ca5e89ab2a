import { describe, expect, it } from 'vitest'
import { PAT, place, post } from './counterparty.fixture.ts'
import { accepting } from './signatures.fixture.ts'

describe('a signer outside', () => {
  it('opens the document by link and code, signs, and gets the sealed copy; Ward knows them by no more than that', async () => {
    const { doors, kept, make, state } = await place()
    const { made, token, code } = await make()
    expect(made.status).toBe(200)
    expect(String(made.json['link'])).toMatch(/^http:\/\/127\.0\.0\.1:8365\/counterparty#[\w-]{43}$/)
    expect(code).toMatch(/^\d{8}$/)
    const key = { token, code: `${code.slice(0, 4)} ${code.slice(4)}` }
    const opened = await post(doors, 'open', key)
    expect(opened.json).toMatchObject({
      state: 'pending',
      from: { name: 'Dana Ruiz' },
      signer: { name: PAT.name, organisation: PAT.organisation },
      text: { title: kept.value.document.title },
      sealed: null,
    })
    const body = {
      ...accepting({ ...kept, version: Number(opened.json['version']) }, 'pat lindqvist'),
      ...key,
      title: 'Managing director',
      signer: { id: 'u-0000000000000000' },
      email: 'else@bayline.example',
    }
    const signed = await post(doors, 'accept', body)
    expect(signed.json).toMatchObject({ state: 'completed' })
    expect(await state()).toMatchObject({
      signer: {
        kind: 'outside',
        id: null,
        name: PAT.name,
        email: PAT.email,
        roles: [],
        method: 'link+code-by-one',
      },
    })
    const copy = await post(doors, 'document', { ...key, copy: true })
    expect(copy.headers['content-type']).toBe('application/pdf')
    // The link is used up for signing and for the open document; the copy is theirs.
    expect((await post(doors, 'accept', body)).json).toMatchObject({ code: 'not-allowed' })
    expect((await post(doors, 'document', { ...key, copy: false })).status).toBe(403)
    expect((await post(doors, 'open', key)).json).toMatchObject({ state: 'completed' })
  }, 30_000)

  it('declines with a reason, and the link opens nothing more to sign', async () => {
    const { doors, make, state } = await place()
    const key = await make()
    const opened = await post(doors, 'open', { token: key.token, code: key.code })
    const given = { token: key.token, code: key.code, expects: Number(opened.json['version']) }
    expect((await post(doors, 'decline', { ...given, why: '' })).status).toBe(422)
    expect((await post(doors, 'decline', { ...given, why: 'We send our own.' })).json).toMatchObject({
      state: 'declined',
    })
    expect(await state()).toMatchObject({ state: 'declined', why: 'We send our own.', signer: null })
    expect((await post(doors, 'decline', { ...given, why: 'Again.' })).status).toBe(403)
  })
})
