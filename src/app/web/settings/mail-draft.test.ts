import { describe, expect, test } from 'vitest'
import {
  draftOf,
  FIELDS,
  keepsPassword,
  type MailDraft,
  type MailSettings,
  settingsOf,
  withEncryption,
  wrongIn,
} from './mail-draft.ts'

const KEPT: MailSettings = {
  host: 'smtp.clinic.example',
  port: 587,
  encryption: 'starttls',
  user: 'ward@clinic.example',
  hasPassword: true,
  fromAddress: 'ward@clinic.example',
  fromName: 'Ward',
  publicAddress: null,
  since: '2026-11-01T00:00:00.000Z',
}

describe('what is wrong in the form', () => {
  test.each<[because: string, change: Partial<MailDraft>, fields: readonly (keyof typeof FIELDS)[]]>([
    ['nothing: it is as it was kept', {}, []],
    ['a server with its protocol', { host: 'smtps://smtp.clinic.example', password: 'x' }, ['host']],
    ['a port that is none', { port: '0', password: 'x' }, ['port']],
    ['a port in words', { port: 'smtp', password: 'x' }, ['port']],
    ['no encryption, and nothing said', { encryption: 'none', password: 'x' }, ['plainly']],
    ['it was said', { encryption: 'none', plainly: true, password: 'x' }, []],
    ['the server is this machine', { encryption: 'none', host: '127.0.0.1', password: 'x' }, []],
    ['another server without the password', { host: 'smtp.else.example' }, ['password']],
    ['another user without the password', { user: 'else' }, ['password']],
    ['no user needs no password', { user: '' }, []],
    ['no sender', { fromAddress: '', fromName: ' ' }, ['fromAddress', 'fromName']],
    ['two senders', { fromAddress: 'a@b.example, c@d.example' }, ['fromAddress']],
    ['links without TLS', { links: 'http://ward.clinic.example' }, ['links']],
    ['links with a path', { links: 'https://ward.clinic.example/x' }, ['links']],
    ['links to this machine', { links: 'http://127.0.0.1:8365' }, []],
  ])('%s', (_, change, fields) => {
    const problems = wrongIn({ ...draftOf(KEPT), ...change }, KEPT)
    expect(problems.map(({ field }) => field)).toEqual(fields.map(field => FIELDS[field]))
  })

  test('at first a server, a password and a sender are asked for, in the order of the form', () => {
    const empty = { ...draftOf(null), user: 'ward' }
    expect(wrongIn(empty, null).map(({ field }) => field)).toEqual([
      FIELDS.host,
      FIELDS.password,
      FIELDS.fromAddress,
    ])
  })
})

test('the port follows the encryption while it is the usual one', () => {
  const draft = draftOf(KEPT)
  expect(withEncryption(draft, 'tls').port).toBe('465')
  expect(withEncryption({ ...draft, port: '2525' }, 'tls').port).toBe('2525')
  expect(withEncryption({ ...draft, plainly: true }, 'none').plainly).toBe(false)
})

test('an empty password is not sent: the kept one stays', () => {
  expect(settingsOf(draftOf(KEPT))).not.toHaveProperty('password')
  expect(settingsOf({ ...draftOf(KEPT), password: ' spaces stay ' })).toMatchObject({
    password: ' spaces stay ',
  })
  expect(settingsOf({ ...draftOf(KEPT), user: ' ', password: 'x' })).toMatchObject({ user: null })
  expect(keepsPassword({ ...draftOf(KEPT), encryption: 'none' }, KEPT)).toBe(false)
  expect(keepsPassword({ ...draftOf(KEPT), encryption: 'tls' }, KEPT)).toBe(true)
})
