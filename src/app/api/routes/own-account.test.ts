import { describe, expect, test } from 'vitest'
import { millisecondsOf } from '../../../base/time.ts'
import { readSecrets } from '../../auth/secrets.ts'
import { totpCode } from '../../auth/totp.ts'
import { type OpenDoors, openDoors, PASSWORD } from '../doors.fixture.ts'

const NEXT = 'bramble kettle orbit finch'

async function signedIn({ password = false } = {}) {
  const doors = await openDoors()
  const account = await doors.add({ role: 'auditor', password, name: 'Ada Example' })
  return { doors, account, as: await doors.signIn(account) }
}

/** The code that an app with the secret shows now. */
function codeOf(secret: string, { clock }: OpenDoors): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(secret, letter => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = Uint8Array.from(bits.match(/.{8}/g) ?? [], byte => Number.parseInt(byte, 2))
  return totpCode(bytes, Math.floor(millisecondsOf(clock.now()) / 30_000))
}

async function setUpTotp(doors: OpenDoors, as: string) {
  const begun = await doors.ask('POST', '/api/account/totp/begin', { as })
  const code = codeOf(String(begun.json['secret']), doors)
  const confirmed = await doors.ask('POST', '/api/account/totp/confirm', { as, body: { code } })
  return { begun, code, confirmed, codes: confirmed.json['codes'] as string[] | null }
}

test.each(
  (
    [
      ['PUT', '/api/account/password', { current: PASSWORD, next: NEXT }],
      ['POST', '/api/account/totp/begin', undefined],
      ['POST', '/api/account/totp/confirm', { code: '123456' }],
      ['DELETE', '/api/account/totp', undefined],
      ['POST', '/api/account/recovery-codes', undefined],
    ] as const
  ).map(each => each),
)('%s %s asks for a proof of the last five minutes', async (method, url, body) => {
  const { doors, account, as } = await signedIn()
  const sent = body === undefined ? {} : { body }
  expect((await doors.ask(method, url, sent)).json['code']).toBe('not-signed-in')
  doors.clock.advance({ minutes: 6 })
  expect((await doors.ask(method, url, { as, ...sent })).json['code']).toBe('prove-again')
  expect(await readSecrets(doors.store, account.id)).toMatchObject({ totp: null, recovery: [] })
})

describe('the own password', () => {
  const change = (doors: OpenDoors, as: string, current: string, next: string) =>
    doors.ask('PUT', '/api/account/password', { as, body: { current, next } })
  const signInWith = async (doors: OpenDoors, email: string, password: string) =>
    (await doors.ask('POST', '/api/sign-in/password', { body: { email, password } })).status

  test('is changed, and every other session ends', async () => {
    const { doors, account, as } = await signedIn({ password: true })
    const other = await doors.signIn(account)
    const changed = await change(doors, as, PASSWORD, NEXT)
    expect(changed.json).toEqual({ schema: 'ward.password-changed/1', ended: 1 })
    expect((await doors.ask('GET', '/api/sessions', { as })).status).toBe(200)
    expect((await doors.ask('GET', '/api/sessions', { as: other })).status).toBe(401)
    expect(await signInWith(doors, account.email, NEXT)).toBe(200)
    expect(await signInWith(doors, account.email, PASSWORD)).toBe(401)
    expect(await doors.evidence(account)).toContain('password-changed')
  })

  test.each([
    ['not the password', NEXT, 'not-allowed', /current password is not right/, 'the current one is wrong'],
    [PASSWORD, 'plum 42', 'bad-input', /too short/, 'the rules refuse it'],
    [
      PASSWORD,
      'ada example clinic',
      'bad-input',
      /too little of it is left/,
      'it is made of the name and the clinic',
    ],
    [PASSWORD, PASSWORD, 'bad-input', /the one you have/, 'it is no new one'],
  ])('%s to %s is refused: %s %s, %s', async (current, next, code, sentence) => {
    const { doors, account, as } = await signedIn({ password: true })
    const other = await doors.signIn(account)
    const answer = await change(doors, as, current, next)
    expect(answer.json['code']).toBe(code)
    expect(answer.json['detail']).toMatch(sentence)
    expect(answer.text).not.toContain(next)
    expect((await doors.ask('GET', '/api/sessions', { as: other })).status).toBe(200)
    expect(await doors.evidence(account)).not.toContain('password-changed')
  })

  test('cannot be guessed at in an open session', async () => {
    const { doors, as } = await signedIn({ password: true })
    const statuses = []
    for (let n = 0; n < 6; n += 1) statuses.push((await change(doors, as, `wrong ${n}`, NEXT)).status)
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429])
  })
})

describe('the authenticator', () => {
  test('is set up with a code of the app, and gives recovery codes the first time', async () => {
    const { doors, account, as } = await signedIn({ password: true })
    const { begun, code, confirmed, codes } = await setUpTotp(doors, as)
    expect(begun.json).toMatchObject({ secret: expect.stringMatching(/^[A-Z2-7]{32}$/) })
    expect(begun.json['uri']).toContain(`secret=${String(begun.json['secret'])}`)
    const rows = begun.json['qr'] as string[]
    expect(rows.every(row => row.length === rows.length && /^[01]+$/.test(row))).toBe(true)
    expect(confirmed.status).toBe(200)
    expect(new Set(codes).size).toBe(10)
    expect(await doors.evidence(account)).toEqual(
      expect.arrayContaining(['totp-set-up', 'recovery-codes-made']),
    )
    const { json } = await doors.ask('GET', '/api/account/factors', { as })
    expect(json).toMatchObject({ totp: { since: doors.clock.now() }, recoveryCodes: 10, due: null })

    const { json: first } = await doors.ask('POST', '/api/sign-in/password', {
      body: { email: account.email, password: PASSWORD },
    })
    expect(first).toMatchObject({ state: 'second-factor', factors: ['totp', 'recovery-code'] })
    const second = (given: object) =>
      doors.ask('POST', '/api/sign-in/code', { body: { ticket: first['ticket'], ...given } })
    expect((await second({ factor: 'totp', code })).status).toBe(401)
    expect((await second({ factor: 'recovery-code', code: codes?.[3] })).json['state']).toBe('signed-in')
  })

  test('is replaced by a later one, which brings no new recovery codes', async () => {
    const { doors, account, as } = await signedIn()
    const first = await setUpTotp(doors, as)
    const second = await setUpTotp(doors, as)
    expect(second.begun.json['secret']).not.toBe(first.begun.json['secret'])
    expect(second.codes).toBeNull()
    const { totp, recovery } = await readSecrets(doors.store, account.id)
    expect(totp?.confirmedAt).toBe(doors.clock.now())
    expect(recovery).toHaveLength(10)
  })

  test.each<[string, (doors: OpenDoors, as: string) => Promise<{ as?: string; code?: string }>]>([
    ['a code of another moment', async () => ({ code: '000000' })],
    ['nothing was begun', async (doors, as) => ({ code: (await setUpTotp(doors, as)).code })],
    [
      'more than ten minutes went by',
      async (doors, as) => {
        const { json } = await doors.ask('POST', '/api/account/totp/begin', { as })
        doors.clock.advance({ minutes: 4 })
        const again = await proven(doors, as)
        doors.clock.advance({ minutes: 4 })
        const oneMore = await proven(doors, again)
        doors.clock.advance({ minutes: 3 })
        return { as: oneMore, code: codeOf(String(json['secret']), doors) }
      },
    ],
    [
      'it was begun anew meanwhile',
      async (doors, as) => {
        const { json } = await doors.ask('POST', '/api/account/totp/begin', { as })
        await doors.ask('POST', '/api/account/totp/begin', { as })
        return { code: codeOf(String(json['secret']), doors) }
      },
    ],
    [
      'somebody else began it',
      async (doors, as) => {
        await doors.ask('POST', '/api/account/totp/begin', { as })
        const other = await doors.signIn(await doors.add())
        const { json } = await doors.ask('POST', '/api/account/totp/begin', { as: other })
        return { code: codeOf(String(json['secret']), doors) }
      },
    ],
  ])('is not set up when %s', async (_, prepare) => {
    const { doors, as } = await signedIn({ password: true })
    const given = await prepare(doors, as)
    const before = await doors.evidence()
    const answer = await doors.ask('POST', '/api/account/totp/confirm', {
      as: given.as ?? as,
      body: { code: given.code },
    })
    expect([answer.status, answer.json['code']]).toEqual([422, 'bad-input'])
    expect(await doors.evidence()).toEqual(before)
  })

  test('is begun by one of two that begin at the same moment, or by the later', async () => {
    const { doors, as } = await signedIn()
    const begin = () => doors.ask('POST', '/api/account/totp/begin', { as })
    const answers = await Promise.all([begin(), begin()])
    expect(answers.filter(({ status }) => ![200, 409].includes(status))).toEqual([])
    const confirmed = []
    for (const { json } of answers.filter(({ status }) => status === 200)) {
      const body = { code: codeOf(String(json['secret']), doors) }
      confirmed.push((await doors.ask('POST', '/api/account/totp/confirm', { as, body })).status)
    }
    expect(confirmed.filter(status => status === 200)).toEqual([200])
  })

  test('is removed, and its recovery codes with it', async () => {
    const { doors, account, as } = await signedIn()
    await setUpTotp(doors, as)
    expect((await doors.ask('DELETE', '/api/account/totp', { as })).status).toBe(200)
    expect(await readSecrets(doors.store, account.id)).toMatchObject({ totp: null, recovery: [] })
    expect(await doors.evidence(account)).toContain('totp-removed')
    expect((await doors.ask('DELETE', '/api/account/totp', { as })).status).toBe(404)
  })
})

describe('recovery codes', () => {
  test('are made anew, and the old ones are void', async () => {
    const { doors, account, as } = await signedIn()
    const { codes: old } = await setUpTotp(doors, as)
    const { json } = await doors.ask('POST', '/api/account/recovery-codes', { as })
    const codes = json['codes'] as string[]
    expect(codes).toHaveLength(10)
    expect(codes.filter(code => old?.includes(code))).toEqual([])
    expect((await readSecrets(doors.store, account.id)).recovery).toHaveLength(10)
    expect((await doors.evidence(account)).filter(kind => kind === 'recovery-codes-made')).toHaveLength(2)
  })

  test('stand in for a second factor, so there are none without one', async () => {
    const { doors, as } = await signedIn()
    const answer = await doors.ask('POST', '/api/account/recovery-codes', { as })
    expect([answer.status, answer.json['code']]).toEqual([422, 'bad-input'])
  })
})

describe('who has no second factor', () => {
  test('is told when it is due, and after it reaches only the account', async () => {
    const { doors, account } = await signedIn({ password: true })
    // A later version of the account does not begin the week anew.
    doors.clock.advance({ days: 5 })
    await doors.accounts.change(account, { name: 'Ada Changed' }, { by: 'tester' })
    doors.clock.set('2026-11-29T07:59:59.000Z')
    const early = await doors.signIn(account)
    const url = '/api/tenants/clinic/assessment'
    expect((await doors.ask('GET', url, { as: early })).status).toBe(200)
    const { json } = await doors.ask('GET', '/api/account/factors', { as: early })
    expect(json['due']).toBe('2026-11-29T08:00:00.000Z')

    doors.clock.advance({ seconds: 1 })
    const refused = await doors.ask('GET', url, { as: early })
    expect([refused.status, refused.json['code']]).toEqual([403, 'not-allowed'])
    expect(refused.json['detail']).toContain('/account')
    expect((await doors.ask('GET', '/api/account/factors', { as: early })).status).toBe(200)
    expect((await doors.ask('GET', '/api/sessions', { as: early })).status).toBe(200)
    expect((await setUpTotp(doors, early)).confirmed.status).toBe(200)
    expect((await doors.ask('GET', url, { as: early })).status).toBe(200)
  })

  test('is not stopped where no password opens the account', async () => {
    const { doors, account } = await signedIn()
    doors.clock.advance({ days: 30 })
    const as = await doors.signIn(account)
    expect((await doors.ask('GET', '/api/tenants/clinic/assessment', { as })).status).toBe(200)
  })
})

/** The session's new cookie after the password was entered once more. */
async function proven(doors: OpenDoors, as: string): Promise<string> {
  const { cookie } = await doors.ask('POST', '/api/session/prove', { as, body: { password: PASSWORD } })
  return cookie ?? ''
}
