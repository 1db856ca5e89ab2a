import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { type Letter, sendBySmtp } from './smtp.ts'
import type { SmtpServer } from './smtp-server.ts'

const LETTER: Letter = {
  from: { name: 'Ward', address: 'ward@clinic.example' },
  to: 'dana@clinic.example',
  subject: 'This week in Ward',
  text: 'Two tasks are due.\n',
  html: '<p>Two tasks are due.</p>',
  id: 'digest-1',
}

/** A mail server on this machine, and what it took. */
async function mailServer(options: SMTPServerOptions = {}) {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === 'ward' && password === 'right' ? done(null, { user: 'ward' }) : done(new Error('no')),
    onData: (stream, _, done) => {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString('utf8')))
      stream.on('end', () => {
        taken.push(text)
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
  const address = server.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const plain: SmtpServer = { host: '127.0.0.1', port, encryption: 'none', login: null }
  return { plain, taken }
}

test('a mail arrives whole, with both texts, and says that no person wrote it', async () => {
  const { plain, taken } = await mailServer()
  expect(await sendBySmtp(plain, LETTER)).toEqual({ sent: true })
  expect(taken).toHaveLength(1)
  for (const part of [
    'From: Ward <ward@clinic.example>',
    'To: dana@clinic.example',
    'Subject: This week in Ward',
    'Message-ID: <digest-1@clinic.example>',
    'Auto-Submitted: auto-generated',
    'Content-Type: text/plain',
    'Content-Type: text/html',
  ]) {
    expect(taken[0]).toContain(part)
  }
})

test.each<[because: string, options: SMTPServerOptions, change: Partial<SmtpServer>, kind: string | null]>([
  ['the right password', {}, { login: { user: 'ward', password: 'right' } }, null],
  ['a wrong password', {}, { login: { user: 'ward', password: 'wrong' } }, 'sign-in'],
  ['STARTTLS is not offered, so nothing is sent', {}, { encryption: 'starttls' }, 'encryption'],
  [
    'a certificate of its own making, which comes with the server',
    { disabledCommands: [] },
    { encryption: 'starttls' },
    'certificate',
  ],
  [
    'the same with TLS from the start',
    { secure: true, disabledCommands: [] },
    { encryption: 'tls' },
    'certificate',
  ],
  ['TLS on a port without it', {}, { encryption: 'tls' }, 'encryption'],
  [
    'a recipient it does not take',
    { onRcptTo: (_, __, done) => done(Object.assign(new Error('no such user'), { responseCode: 550 })) },
    {},
    'recipient',
  ],
  [
    'a sender it does not let',
    { onMailFrom: (_, __, done) => done(Object.assign(new Error('no'), { responseCode: 553 })) },
    {},
    'sender',
  ],
  [
    'it holds back for now',
    { onRcptTo: (_, __, done) => done(Object.assign(new Error('later'), { responseCode: 451 })) },
    {},
    'held-back',
  ],
])('%s', async (_, options, change, kind) => {
  const { plain, taken } = await mailServer(options)
  const done = await sendBySmtp({ ...plain, ...change }, LETTER)
  expect(done.sent ? null : done.failure.kind).toBe(kind)
  expect(taken).toHaveLength(kind === null ? 1 : 0)
})

test('nobody listens', async () => {
  const { plain } = await mailServer()
  const done = await sendBySmtp({ ...plain, port: 1 }, LETTER)
  expect(done).toMatchObject({ sent: false, failure: { kind: 'unreachable', passes: true } })
})

test('a line end in a name or subject begins no header', async () => {
  const { plain, taken } = await mailServer()
  await sendBySmtp(plain, {
    ...LETTER,
    from: { ...LETTER.from, name: 'Ward\r\nBcc: eve@else.example' },
    subject: 'a\r\nBcc: eve@else.example',
  })
  expect(taken.join('')).not.toMatch(/^Bcc:/im)
})
