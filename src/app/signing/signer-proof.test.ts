import { describe, expect, it, test } from 'vitest'
import type { Store } from '../../store/store.ts'
import { accepting, asked, at, withSecondFactor } from '../api/routes/signatures.fixture.ts'
import { openDoors, PASSWORD } from '../api/doors.fixture.ts'
import { changeSecrets } from '../auth/secrets.ts'
import { totpCode } from '../auth/totp.ts'
import { proofNeed } from './signer-proof.ts'

const SECRET = Buffer.from('12345678901234567890')

async function withTotp(store: Store, account: string, at: string): Promise<void> {
  await changeSecrets(store, account, () => ({
    change: { totp: { secret: SECRET.toString('base64'), confirmedAt: at as never, lastStep: 0 } },
    result: null,
  }))
}

async function place(method: string) {
  const doors = await openDoors()
  const owner = await doors.add({ role: 'owner', name: 'Lee Okafor', password: true })
  await withTotp(doors.store, owner.id, doors.clock.now())
  const kept = await asked(doors)
  const { id } = kept.value
  let as = await withSecondFactor(doors, owner, method)
  await doors.ask('POST', at(id, 'text'), { as })
  return {
    doors,
    need: async () => ((await doors.ask('GET', at(id), { as })).json['me'] as { proof: string }).proof,
    prove: async () => {
      const proven = await doors.ask('POST', '/api/session/prove', { as, body: { password: PASSWORD } })
      as = proven.cookie ?? ''
    },
    accept: (code: object | null) =>
      doors.ask('POST', at(id, 'accept'), { as, body: { ...accepting(kept, 'Lee Okafor'), code } }),
    code: () => totpCode(SECRET, Math.floor(Date.parse(doors.clock.now()) / 30_000)),
  }
}

describe('a fresh second factor', () => {
  it('is the sign-in itself while that is fresh', async () => {
    const { need, accept } = await place('password+totp')
    expect(await need()).toBe('nothing')
    expect((await accept(null)).status).toBe(200)
  }, 30_000)

  it('is asked for when the last proof was a password alone, works once, and is used up by nothing else', async () => {
    const { doors, need, prove, accept, code } = await place('password+totp')
    doors.clock.advance({ minutes: 6 })
    expect(await need()).toBe('code')
    await prove()
    expect((await accept(null)).json).toMatchObject({ code: 'bad-input' })
    expect((await accept({ factor: 'totp', code: '000000' })).json).toMatchObject({ code: 'not-allowed' })
    const right = { factor: 'totp', code: code() }
    const signed = await accept(right)
    expect(signed.json['signature']).toMatchObject({
      signer: {
        method: 'password and code of an authenticator app',
        provenAt: doors.clock.now(),
      },
    })
  }, 30_000)

  test.each(['password', 'first-run', 'invitation', 'microsoft'])('is not %s', async method => {
    const { need, accept } = await place(method)
    expect(await need()).toBe('code')
    expect((await accept(null)).status).toBe(422)
  })

  test.each(['passkey', 'microsoft+mfa', 'password+recovery-code'])('is %s', async method => {
    const { need } = await place(method)
    expect(await need()).toBe('nothing')
  })
})

test.each<[because: string, method: string, needs: string]>([
  ['Microsoft does not say that it asked for two factors', 'microsoft', 'set-up'],
  ['Microsoft says that it did', 'microsoft+mfa', 'nothing'],
])(
  'of somebody who has Microsoft alone, %s',
  async (_, method, needs) => {
    const doors = await openDoors()
    const owner = await doors.add({ role: 'owner', name: 'Lee Okafor' })
    const kept = await asked(doors)
    const as = await withSecondFactor(doors, owner, method)
    const { json } = await doors.ask('GET', at(kept.value.id), { as })
    expect((json['me'] as { proof: string }).proof).toBe(needs)
    await doors.ask('POST', at(kept.value.id, 'text'), { as })
    const body = { ...accepting(kept, 'Lee Okafor'), code: null }
    const answer = await doors.ask('POST', at(kept.value.id, 'accept'), { as, body })
    if (needs === 'nothing') {
      expect(answer.json['signature']).toMatchObject({
        signer: { method: 'Microsoft account and second factor at Microsoft, as its token says' },
      })
    } else {
      expect([answer.status, answer.text]).toEqual([
        403,
        expect.stringMatching(/Microsoft does not say that it asked you/),
      ])
    }
  },
  30_000,
)

it('is not asked of who tries the practice clinic and has none; a kept tenant waits until it is set up', async () => {
  const { store, add, signIn, clock } = await openDoors()
  const account = await add({ role: 'owner', password: true })
  await signIn(account)
  const [session] = await store.people.sessions.ofAccount(account.id)
  if (session === undefined) throw new Error('a session was begun')
  const asks = { account, session, now: clock.now() }
  expect(await proofNeed(store, { ...asks, practice: true })).toEqual({ need: 'nothing', method: 'password' })
  expect(await proofNeed(store, { ...asks, practice: false })).toEqual({ need: 'set-up', method: 'password' })
})
