import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { API_TOKEN_PREFIX, hashOfToken, newSecretToken } from './secret-token.ts'

const plain = newSecretToken()
const api = newSecretToken(API_TOKEN_PREFIX)
/** Not random, so that the form of the first release stays known. */
const FIXED = 'ward_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh88UQroA'

describe('newSecretToken', () => {
  it('is 256 bits in base64url, and its SHA-256', () => {
    expect(plain.token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(Buffer.from(plain.token, 'base64url')).toHaveLength(32)
    expect(hex(plain.hash)).toBe(createHash('sha256').update(plain.token).digest('hex'))
  })

  it('is never the same', () => {
    expect(newSecretToken().token).not.toBe(plain.token)
  })

  it('of the API begins with ward_ and ends with a checksum', () => {
    expect(api.token).toMatch(/^ward_[A-Za-z0-9_-]{49}$/)
    expect(hex(api.hash)).toBe(createHash('sha256').update(api.token).digest('hex'))
  })
})

describe('hashOfToken', () => {
  it('is the hash that was kept', () => {
    for (let round = 0; round < 50; round += 1) {
      const [one, two] = [newSecretToken(), newSecretToken(API_TOKEN_PREFIX)]
      expect(hashOfToken(one.token)).toEqual(one.hash)
      expect(hashOfToken(two.token, API_TOKEN_PREFIX)).toEqual(two.hash)
    }
  })

  it('knows the tokens of the first release for ever', () => {
    expect(hashOfToken(FIXED, API_TOKEN_PREFIX)).toEqual(
      Uint8Array.from(createHash('sha256').update(FIXED).digest()),
    )
  })

  it.each([
    { reason: 'empty', token: '' },
    { reason: 'one character short', token: plain.token.slice(1) },
    { reason: 'one character more', token: `${plain.token}A` },
    { reason: 'a line break after it', token: `${plain.token.slice(1)}\n` },
    { reason: 'a space before it', token: ` ${plain.token.slice(1)}` },
    { reason: 'base64 of the other kind', token: `+/${plain.token.slice(2)}` },
    { reason: 'a quote', token: `'${plain.token.slice(1)}` },
    { reason: 'bits beyond the 256th', token: `${plain.token.slice(0, 42)}B` },
    { reason: 'half a character', token: `\ud800${plain.token.slice(1)}` },
    { reason: 'an API token where a session is asked', token: api.token },
    { reason: 'long', token: 'A'.repeat(10_000_000) },
  ])('null for what is none: $reason', ({ token }) => {
    expect(hashOfToken(token)).toBeNull()
  })

  it.each([
    { reason: 'without the prefix', token: api.token.slice(API_TOKEN_PREFIX.length) },
    { reason: 'a session where an API token is asked', token: plain.token },
    { reason: 'another prefix', token: `word_${api.token.slice(5)}` },
    { reason: 'another kind, with a checksum that is right', token: newSecretToken('word_').token },
    { reason: 'the prefix in capitals', token: `WARD_${api.token.slice(5)}` },
    { reason: 'the checksum cut off', token: api.token.slice(0, -6) },
    { reason: 'the checksum of another', token: api.token.slice(0, -6) + FIXED.slice(-6) },
  ])('null for what is no API token: $reason', ({ token }) => {
    expect(hashOfToken(token, API_TOKEN_PREFIX)).toBeNull()
  })

  it('sees every error of one character, and every two neighbours that changed places', () => {
    for (let at = 0; at < FIXED.length; at += 1) {
      const one = FIXED[at] === 'x' ? 'y' : 'x'
      const wrong = FIXED.slice(0, at) + one + FIXED.slice(at + 1)
      expect(hashOfToken(wrong, API_TOKEN_PREFIX)).toBeNull()
      const [first = '', second = ''] = FIXED.slice(at, at + 2)
      if (first === second || second === '') continue
      const turned = FIXED.slice(0, at) + second + first + FIXED.slice(at + 2)
      expect(hashOfToken(turned, API_TOKEN_PREFIX)).toBeNull()
    }
  })
})

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
