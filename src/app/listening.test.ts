import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { refused } from '../../test/crash/store-fixtures.ts'
import { isLoopback, listeningOf, type ListeningWish, PLAIN_HTTP } from './listening.ts'

const folder = mkdtempSync(join(tmpdir(), 'ward-listening-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const cert = file('cert.pem', '-----BEGIN CERTIFICATE-----\n')
const key = file('key.pem', '-----BEGIN PRIVATE KEY-----\n')

const wish = (given: Partial<ListeningWish>): ListeningWish => ({
  listen: '127.0.0.1',
  publicUrl: null,
  tlsCertificate: null,
  tlsKey: null,
  plainHttp: null,
  ...given,
})
const URL = 'https://ward.clinic.example'

describe('Ward listens', () => {
  test.each<[string, Partial<ListeningWish>, object]>([
    ['on this machine without a word', {}, { host: '127.0.0.1', tls: null, publicOrigin: null }],
    ['on the other names of this machine', { listen: '::1' }, { host: '::1', behindProxy: false }],
    [
      'beyond it with a certificate',
      { listen: '0.0.0.0', tlsCertificate: cert, tlsKey: key, publicUrl: URL },
      { host: '0.0.0.0', publicOrigin: URL, behindProxy: false },
    ],
    [
      'beyond it behind a proxy that was spoken of',
      { listen: '10.0.0.5', plainHttp: PLAIN_HTTP, publicUrl: `${URL}/` },
      { host: '10.0.0.5', tls: null, publicOrigin: URL, behindProxy: true },
    ],
    [
      'on this machine behind a proxy',
      { publicUrl: URL, plainHttp: PLAIN_HTTP },
      { publicOrigin: URL, behindProxy: true },
    ],
    [
      'at an own port of this machine',
      { publicUrl: 'http://localhost:8365' },
      { publicOrigin: 'http://localhost:8365' },
    ],
  ])('%s', (_, given, expected) => {
    expect(listeningOf(wish(given))).toMatchObject(expected)
  })
})

describe('Ward refuses to listen', () => {
  test.each<[string, Partial<ListeningWish>, RegExp]>([
    ['beyond this machine without TLS', { listen: '0.0.0.0', publicUrl: URL }, /without encryption/],
    ['on every address of version 6', { listen: '::', publicUrl: URL }, /without encryption/],
    ['on a name that may lead anywhere', { listen: 'ward.internal', publicUrl: URL }, /without encryption/],
    [
      'when other words were said',
      { listen: '0.0.0.0', publicUrl: URL, plainHttp: 'yes' },
      /without encryption/,
    ],
    ['with half of what TLS needs', { tlsCertificate: cert }, /both files/],
    [
      'with a file that is not there',
      { tlsCertificate: '/no/such', tlsKey: key },
      /certificate is not there/,
    ],
    [
      'with a file that is no key',
      { tlsCertificate: cert, tlsKey: file('other', 'hello') },
      /no TLS private key/,
    ],
    [
      'to every name, because a name could be made to point here',
      { listen: '0.0.0.0', plainHttp: PLAIN_HTTP },
      /under which address/,
    ],
    ['with an address that is none', { publicUrl: 'ward' }, /no address/],
    ['with a plain one', { publicUrl: 'http://ward.clinic.example' }, /begins with https/],
    ['with one of another kind', { publicUrl: 'ftp://ward.clinic.example' }, /begins with https/],
    ['with a path, which Ward does not serve', { publicUrl: `${URL}/ward` }, /without a path/],
  ])('%s', async (_, given, sentence) => {
    const error = await refused((async () => listeningOf(wish(given)))(), 'bad-usage')
    expect(error.message).toMatch(sentence)
  })
})

test.each<[string, boolean]>([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['127.evil.example', false],
  ['192.168.0.1', false],
])('%s is this machine only: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
