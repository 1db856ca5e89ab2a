import { describe, expect, test } from 'vitest'
import { mailFailureOf } from './mail-failure.ts'

const server = { host: 'smtp.clinic.example', port: 587, encryption: 'starttls' } as const
const failed = (fields: object) => Object.assign(new Error('x'), fields)

describe('what an error of the mail server means', () => {
  test.each<[because: string, error: unknown, kind: string, passes: boolean, says: RegExp]>([
    ['a name nobody has', { code: 'EDNS' }, 'unknown-server', true, /No server of the name smtp\.clinic/],
    [
      'the same, told by the system',
      { code: 'ESOCKET', message: 'getaddrinfo ENOTFOUND smtp' },
      'unknown-server',
      true,
      /No server/,
    ],
    ['nobody listens', { code: 'ESOCKET' }, 'unreachable', true, /port 587/],
    ['silence', { code: 'ETIMEDOUT' }, 'too-slow', true, /in time/],
    [
      'a certificate of its own making',
      { code: 'ESOCKET', message: 'self-signed certificate' },
      'certificate',
      false,
      /does not know/,
    ],
    [
      'a certificate that has ended',
      { code: 'ESOCKET', message: 'certificate has expired' },
      'certificate',
      false,
      /has expired/,
    ],
    [
      'a certificate for another name',
      { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
      'certificate',
      false,
      /for another name/,
    ],
    [
      'TLS where STARTTLS is spoken',
      { code: 'ESOCKET', message: 'ssl3_get_record:wrong version number' },
      'encryption',
      false,
      /Choose STARTTLS/,
    ],
    ['no STARTTLS', { code: 'ETLS' }, 'encryption', false, /does not offer STARTTLS/],
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'sign-in', false, /password \(535\)/],
    ['a sign-in server that rests', { code: 'EAUTH', responseCode: 454 }, 'sign-in', true, /\(454\)/],
    [
      'greylisting',
      { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' },
      'held-back',
      true,
      /\(451\)/,
    ],
    [
      'a sender it does not let',
      { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' },
      'sender',
      false,
      /sender/,
    ],
    [
      'a recipient it does not know',
      { code: 'EENVELOPE', responseCode: 550 },
      'recipient',
      false,
      /recipient/,
    ],
    ['the mail itself', { code: 'EMESSAGE', responseCode: 554 }, 'refused', false, /\(554\)/],
    ['something nobody thought of', { code: 'EWHAT' }, 'refused', false, /refused the mail\./],
  ])('%s', (_, error, kind, passes, says) => {
    const failure = mailFailureOf(failed(error as object), server)
    expect([failure.kind, failure.passes]).toEqual([kind, passes])
    expect(failure.sentence).toMatch(says)
  })

  test.each([[undefined], [null], ['text'], [{}]])('what is no error at all, %j, is a refusal', error => {
    expect(mailFailureOf(error, server).kind).toBe('refused')
  })

  test('never quotes what the server said: it may quote the mail or the password', () => {
    const error = failed({
      code: 'EAUTH',
      responseCode: 535,
      message: 'Invalid login: 535 hunter2 is wrong',
      response: 'hunter2',
    })
    expect(JSON.stringify(mailFailureOf(error, server))).not.toContain('hunter2')
  })
})
