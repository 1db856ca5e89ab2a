import { describe, expect, it } from 'vitest'
import { lastSignature } from '../../../comply/signing/signature-records.ts'
import type { AddedAccount } from '../doors.fixture.ts'
import { methodWords } from '../../signing/complete-signature.ts'
import { PAT, place, post } from './counterparty.fixture.ts'
import { accepting, at, clinicScope, withSecondFactor } from './signatures.fixture.ts'

/** Dana Ruiz makes the link; others with the roles given here are there too. */
async function withOthers(...others: readonly AddedAccount[]) {
  const there = await place()
  const { doors, id, officer } = there
  const scope = await clinicScope(doors)
  const accounts = []
  for (const other of others) accounts.push(await doors.add(other))
  const take = async (account = officer) => {
    const as = await withSecondFactor(doors, account)
    const { status, json, text } = await doors.ask('POST', at(id, 'outside-code'), { as, body: {} })
    return { status, code: String(json['code']), text }
  }
  const shown = async (account = officer) => {
    const as = await withSecondFactor(doors, account)
    return (await doors.ask('GET', at(id), { as })).json['link']
  }
  const sign = async (token: string, code: string) => {
    const version = (await lastSignature(doors.store, scope, id))?.version ?? 0
    await post(doors, 'open', { token, code })
    const body = { ...accepting({ ...there.kept, version }, PAT.name), title: 'Director' }
    return await post(doors, 'accept', { ...body, token, code })
  }
  return { ...there, accounts, take, shown, sign, scope }
}

const KIM = { role: 'security-officer', name: 'Kim Park', email: 'kim@clinic.example' } as const

describe('with a second officer', () => {
  it('nobody holds link and code: one makes the link, the other is told the code, once', async () => {
    const { doors, make, take, shown, sign, state, officer, accounts, scope } = await withOthers(KIM)
    const [kim = officer] = accounts
    const { made, token } = await make()
    expect(made.json['code']).toBeNull()
    // Whatever is guessed: there is no code yet, and no try at one is used up.
    const early = await post(doors, 'open', { token, code: '00000000' })
    expect([early.status, String(early.json['detail'])]).toEqual([
      403,
      expect.stringMatching(/Nobody there has taken the code/),
    ])
    const own = await take(officer)
    expect([own.status, own.text]).toEqual([
      403,
      expect.stringMatching(/You made the link\. Another officer/),
    ])
    expect(await shown(officer)).toMatchObject({ code: null, mayTakeCode: false })
    expect(await shown(kim)).toMatchObject({ code: null, mayTakeCode: true, aboutCode: null })
    const { status, code } = await take(kim)
    expect([status, code]).toEqual([200, expect.stringMatching(/^\d{8}$/)])
    expect((await take(kim)).text).toMatch(/told once already/)
    expect((await take(officer)).status).toBe(409)
    expect(await shown(officer)).toMatchObject({
      code: { name: 'Kim Park', alone: false },
      mayTakeCode: false,
      aboutCode: null,
    })
    const wrong = code === '00000000' ? '11111111' : '00000000'
    expect((await post(doors, 'open', { token, code: wrong })).status).toBe(403)
    expect((await sign(token, code)).json).toMatchObject({ state: 'completed' })
    expect(await state()).toMatchObject({ signer: { method: 'link+code' } })
    const { items } = await doors.store.evidence.find(scope, { kinds: ['signature-refused'] })
    expect(items.map(({ entry }) => [entry.by, entry['act']])).toEqual([
      [officer.id, 'take-code'],
      [kim.id, 'take-code'],
      [officer.id, 'take-code'],
    ])
    const refused = await doors.store.evidence.find(scope, { kinds: ['counterparty-refused'] })
    expect(refused.items.map(({ entry }) => entry['why'])).toEqual(['wrong-code', 'no-code'])
  }, 30_000)

  it('a newer link has a code of its own, and who took the one before may make it', async () => {
    const { doors, id, make, take, officer, accounts } = await withOthers(KIM)
    const [kim = officer] = accounts
    const first = await make()
    const before = await take(kim)
    const version = async () => (await lastSignature(doors.store, await clinicScope(doors), id))?.version ?? 0
    const as = await withSecondFactor(doors, kim)
    const made = await doors.ask('POST', at(id, 'outside-link'), { as, body: { expects: await version() } })
    const token = String(made.json['link']).split('#')[1] ?? ''
    expect(made.json['code']).toBeNull()
    expect((await take(kim)).status).toBe(403)
    const { code } = await take(officer)
    expect((await post(doors, 'open', { token: first.token, code: before.code })).status).toBe(403)
    if (before.code !== code) {
      expect((await post(doors, 'open', { token, code: before.code })).status).toBe(403)
    }
    expect((await post(doors, 'open', { token, code })).status).toBe(200)
  })

  it('of two who take the code at the same moment one is told it, and it opens', async () => {
    const lee = { role: 'owner', name: 'Lee Abara', email: 'lee@clinic.example' } as const
    const { doors, make, take, officer, accounts } = await withOthers(KIM, lee)
    const { token } = await make()
    const both = await Promise.all(accounts.map(account => take(account ?? officer)))
    expect(both.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409])
    const code = both.find(({ status }) => status === 200)?.code ?? ''
    expect((await post(doors, 'open', { token, code })).status).toBe(200)
  })
})

describe('alone', () => {
  it.each<[because: string, others: readonly AddedAccount[]]>([
    ['nobody else is there', []],
    [
      'the other may not sign',
      [{ role: 'it-administrator', name: 'Sam Field', email: 'sam@clinic.example' }],
    ],
  ])(
    '%s: link and code are told together, which stands on the record and the certificate',
    async (_, others) => {
      const { make, take, shown, sign, state } = await withOthers(...others)
      const { token, code } = await make()
      expect(code).toMatch(/^\d{8}$/)
      expect((await take()).status).toBe(409)
      expect(await shown()).toMatchObject({
        code: { name: 'Dana Ruiz', alone: true },
        aboutCode: expect.stringMatching(/handed out by one person: there was no second/),
      })
      expect((await sign(token, code)).json).toMatchObject({ state: 'completed' })
      expect(await state()).toMatchObject({ signer: { method: 'link+code-by-one' } })
      expect(methodWords('link+code-by-one')).toBe(
        'one-time link and code given apart from it, both handed out by one person, because there was no second who may sign',
      )
    },
    30_000,
  )

  it('who became alone since is told the code; that stands on the record too', async () => {
    const { doors, make, take, shown, accounts } = await withOthers(KIM)
    await make()
    for (const one of accounts) await doors.accounts.change(one, { state: 'closed' }, { by: 'tester' })
    expect(await shown()).toMatchObject({ mayTakeCode: true, aboutCode: expect.stringMatching(/one person/) })
    expect((await take()).status).toBe(200)
    expect(await shown()).toMatchObject({ code: { alone: true } })
  })
})
