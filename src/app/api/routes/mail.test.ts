import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDoors } from '../doors.fixture.ts'

const MAIL = '/api/settings/mail'
const TEST = '/api/settings/mail/test'

const SETTINGS = {
  host: 'smtp.clinic.example',
  port: 587,
  encryption: 'starttls',
  user: 'ward@clinic.example',
  password: 'a very secret word',
  fromAddress: 'ward@clinic.example',
  fromName: 'Ward',
  publicAddress: 'https://ward.clinic.example',
}

async function administrator() {
  const doors = await openDoors()
  const account = await doors.add({ role: 'hipaa-administrator', email: 'dana@clinic.example' })
  const as = await doors.signIn(account)
  const write = (settings: object | null, expects = 0) =>
    doors.ask('PUT', MAIL, { as, body: { expects, settings } })
  return { ...doors, account, as, write, read: async () => (await doors.ask('GET', MAIL, { as })).json }
}

/** A mail server on this machine. */
async function mailServer(options: SMTPServerOptions = {}) {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_, __, done) => done(new Error('535 the word "a very secret word" is wrong')),
    onData: (stream, _, done) => {
      let text = ''
      stream.on('data', (part: Buffer) => {
        text += part.toString('utf8')
      })
      stream.on('end', () => {
        taken.push(text)
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    taken,
    here: { ...SETTINGS, host: '127.0.0.1', port, encryption: 'none', user: null, password: undefined },
  }
}

describe('the settings of mail', () => {
  test('are off at first; once kept they are told without the password', async () => {
    const { write, read, ask, as, store } = await administrator()
    expect(await read()).toMatchObject({ version: 0, settings: null, ownAddress: 'http://127.0.0.1:8365' })
    expect((await write(SETTINGS)).status).toBe(200)
    const { password: _, ...rest } = SETTINGS
    expect(await read()).toMatchObject({ version: 1, settings: { ...rest, hasPassword: true } })
    expect((await ask('GET', MAIL, { as })).text).not.toContain('secret')
    const { items } = await store.installationEvidence.list({ limit: 500 })
    expect(JSON.stringify(items)).not.toContain('secret')
    expect((await write(null, 1)).status).toBe(200)
    expect(await read()).toMatchObject({ version: 2, settings: null })
  })

  test('tell a conflict: somebody else was faster', async () => {
    const { write } = await administrator()
    await write(SETTINGS)
    const { status, json } = await write({ ...SETTINGS, port: 465 })
    expect([status, json['code']]).toEqual([409, 'conflict'])
  })

  test.each<[because: string, change: object, status: number, says: RegExp]>([
    ['no encryption beyond this machine', { encryption: 'none' }, 422, /Without encryption/],
    ['the wrong words for it', { encryption: 'none', plainly: 'yes' }, 422, /mail may be read on its way/],
    ['a user without a password', { password: undefined }, 422, /Enter the password/],
    ['an address for links with a path', { publicAddress: 'https://a.example/b' }, 422, /without a path/],
    ['an address for links without TLS', { publicAddress: 'http://a.example' }, 422, /like https/],
    ['an address for links that runs a script', { publicAddress: 'javascript:alert(1)' }, 422, /like https/],
    ['an address for links with a name in it', { publicAddress: 'https://u:p@a.example' }, 422, /like https/],
    ['a server with its protocol', { host: 'smtps://smtp.clinic.example' }, 400, /./],
    ['a port that is none', { port: 70_000 }, 400, /./],
    ['a sender with a line end', { fromName: 'Ward\r\nBcc: eve@else.example' }, 400, /./],
    ['a sender that is no address', { fromAddress: 'ward' }, 400, /./],
    ['two senders', { fromAddress: 'a@b.example,c@d.example' }, 400, /./],
  ])('refuse %s', async (_, change, status, says) => {
    const { write, read } = await administrator()
    const answer = await write({ ...SETTINGS, ...change })
    expect([answer.status, String(answer.json['detail'])]).toEqual([status, expect.stringMatching(says)])
    expect((await read())['settings']).toBe(null)
    expect(answer.text).not.toContain('secret')
  })

  test.each<[because: string, change: object]>([
    [
      'encryption is left out in so many words',
      { encryption: 'none', plainly: 'mail may be read on its way' },
    ],
    ['the server is this machine', { host: '127.0.0.1', encryption: 'none' }],
    ['the server asks nobody who they are', { user: null, password: undefined }],
    ['links lead where Ward runs', { publicAddress: null }],
    ['the field for links is empty', { publicAddress: '' }],
    ['an address of IPv6', { host: '::1', encryption: 'none' }],
  ])('take it where %s', async (_, change) => {
    const { write } = await administrator()
    expect((await write({ ...SETTINGS, ...change })).status).toBe(200)
  })

  test.each<[because: string, change: object, status: number]>([
    ['nothing else changes', { fromName: 'Ward of Main Street' }, 200],
    ['the server is another: it would be told the password', { host: 'smtp.else.example' }, 422],
    ['the port is another', { port: 2525 }, 422],
    ['the user is another', { user: 'else@clinic.example' }, 422],
    [
      'encryption is left out: it would be read on the way',
      { encryption: 'none', plainly: 'mail may be read on its way' },
      422,
    ],
  ])('keep the password where it is left out and %s', async (_, change, status) => {
    const { write } = await administrator()
    await write(SETTINGS)
    const answer = await write({ ...SETTINGS, password: undefined, ...change }, 1)
    expect(answer.status).toBe(status)
  })

  test('a change does not begin mail anew: what is due since then still goes', async () => {
    const { write, read, clock } = await administrator()
    await write(SETTINGS)
    clock.advance({ minutes: 1 })
    await write({ ...SETTINGS, fromName: 'Ward of Main Street' }, 1)
    expect(await read()).toMatchObject({ settings: { since: '2026-11-22T08:00:00.000Z' } })
  })

  test.each(['privacy-officer', 'security-officer', 'it-administrator', 'auditor'] as const)(
    'are not for the %s',
    async role => {
      const doors = await openDoors()
      const as = await doors.signIn(await doors.add({ role }))
      expect((await doors.ask('GET', MAIL, { as })).status).toBe(403)
      expect((await doors.ask('PUT', MAIL, { as, body: { expects: 0, settings: null } })).status).toBe(403)
      expect((await doors.ask('POST', TEST, { as })).status).toBe(403)
    },
  )

  test('are read without a fresh proof, and changed with one', async () => {
    const { ask, as, clock } = await administrator()
    clock.advance({ minutes: 6 })
    expect((await ask('GET', MAIL, { as })).status).toBe(200)
    const off = { as, body: { expects: 0, settings: null } }
    expect((await ask('PUT', MAIL, off)).json['code']).toBe('prove-again')
  })
})

describe('a test mail', () => {
  test('goes to the own address, and is told of', async () => {
    const { write, ask, as, account, store, read } = await administrator()
    const { here, taken } = await mailServer()
    await write(here)
    expect((await ask('POST', TEST, { as })).json).toMatchObject({
      to: 'dana@clinic.example',
      sent: true,
      problem: null,
    })
    expect(taken).toHaveLength(1)
    expect(taken[0]).toContain('To: dana@clinic.example')
    const { items } = await store.installationEvidence.find({ kinds: ['mail-sent'] })
    expect(items).toMatchObject([{ entry: { by: account.id, subject: account.id, template: 'test' } }])
    const sentence = expect.stringMatching(/sent themselves a test mail\.$/)
    expect(await read()).toMatchObject({ last: [{ what: 'mail-sent', sentence }] })
  })

  test('says what is wrong, without a secret and without the server’s words', async () => {
    const { write, ask, as } = await administrator()
    const { here } = await mailServer()
    await write({ ...here, user: 'ward', password: SETTINGS.password })
    const { status, json, text } = await ask('POST', TEST, { as })
    expect([status, json['sent'], json['problem']]).toEqual([
      200,
      false,
      expect.stringMatching(/refused the user name or the password/),
    ])
    expect(text).not.toContain('secret')
  })

  test('before there are settings says what to do', async () => {
    const { ask, as } = await administrator()
    const { status, json } = await ask('POST', TEST, { as })
    expect([status, json['detail']]).toEqual([422, expect.stringContaining('save the settings first')])
  })
})

describe('which mails somebody gets', () => {
  const OWN = '/api/account/mail'

  test('the Monday mail, unless they turn it off; of two tabs one is told', async () => {
    const doors = await openDoors()
    const account = await doors.add({ role: 'auditor', email: 'lee@clinic.example' })
    const as = await doors.signIn(account)
    expect((await doors.ask('GET', OWN, { as })).json).toMatchObject({
      version: 0,
      isOn: false,
      to: 'lee@clinic.example',
      digest: true,
    })
    const off = { expects: 0, digest: false }
    expect((await doors.ask('PUT', OWN, { as, body: off })).json).toMatchObject({ version: 1 })
    expect((await doors.ask('GET', OWN, { as })).json).toMatchObject({ version: 1, digest: false })
    const again = await doors.ask('PUT', OWN, { as, body: { expects: 0, digest: true } })
    expect([again.status, again.json['code']]).toEqual([409, 'conflict'])
  })

  test('is everybody’s own: nobody else’s is asked for', async () => {
    const doors = await openDoors()
    expect((await doors.ask('GET', OWN)).status).toBe(401)
    const one = await doors.signIn(await doors.add({}))
    await doors.ask('PUT', OWN, { as: one, body: { expects: 0, digest: false } })
    const other = await doors.signIn(await doors.add({}))
    expect((await doors.ask('GET', OWN, { as: other })).json['digest']).toBe(true)
  })
})
