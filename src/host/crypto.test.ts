import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../base/app-error.ts'
import {
  deriveKey,
  equalBytes,
  hmacSha256,
  open,
  randomKey,
  SEAL_OVERHEAD_BYTES,
  seal,
  sha256,
  sha256Hex,
} from './crypto.ts'

const key = new Uint8Array(32).fill(7)
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex')

describe('seal and open', () => {
  test('gives back any bytes under any context', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (plain, context) => {
        const sealed = seal(key, plain, context)
        expect(sealed.length).toBe(plain.length + SEAL_OVERHEAD_BYTES)
        expect(open(key, sealed, context)).toEqual(plain)
      }),
      { numRuns: 100 },
    )
  })

  test('one changed bit at any position is refused', () => {
    const sealed = seal(key, bytes('Jane Roe, 1961'), 'block/1')
    for (let position = 0; position < sealed.length; position += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = sealed.slice()
        changed[position] = (changed[position] ?? 0) ^ (1 << bit)
        expect(() => open(key, changed, 'block/1')).toThrow(AppError)
      }
    }
  })

  test('every shorter or longer text is refused', () => {
    const sealed = seal(key, bytes('Jane Roe, 1961'), 'block/1')
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => open(key, sealed.subarray(0, length), 'block/1')).toThrow(AppError)
    }
    expect(() => open(key, Uint8Array.from([...sealed, 0]), 'block/1')).toThrow(AppError)
  })

  test.each([
    ['block/2', 'the neighbour: sealed bytes must not move'],
    ['', 'no context at all'],
    ['block/1 ', 'a context that only looks the same'],
    ['block/1\0', 'a context that is longer by a zero'],
  ])('context %j is refused: %s', context => {
    const sealed = seal(key, bytes('Jane Roe'), 'block/1')
    expect(() => open(key, sealed, context)).toThrow(AppError)
  })

  test('the refusal is not-verified and tells nothing of the content', () => {
    const sealed = seal(key, bytes('Jane Roe'), 'patients/Jane Roe')
    try {
      open(randomKey(), sealed, 'patients/Jane Roe')
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'not-verified', detail: {} })
      expect(String(error)).not.toMatch(/jane|roe/i)
      expect((error as AppError).cause).toBeUndefined()
    }
  })

  test('two seals of the same bytes differ', () => {
    expect(seal(key, bytes('x'), 'c')).not.toEqual(seal(key, bytes('x'), 'c'))
  })

  test('a text sealed by the first release opens for ever', () => {
    const sealed = '0100112233445566778899aabbcbe2b5f21d23dbcbc2f473bed936ea75ad6857c1f5c80dac'
    expect(open(key, Buffer.from(sealed, 'hex'), 'fixture')).toEqual(bytes('format 1'))
    expect(hex(deriveKey(key, 'tokens'))).toBe(
      '85bf8df7775c0005e6e1388c00aa4ff69944c887a10cd273d56eb94bfc3b92c5',
    )
  })

  test('a key of another length is a fault in the code', () => {
    expect(() => seal(new Uint8Array(16), bytes('x'), 'c')).toThrow(TypeError)
    expect(() => open(new Uint8Array(33), bytes('x'), 'c')).toThrow(TypeError)
  })
})

describe('digests and derived keys', () => {
  test('SHA-256 of "abc" is that of FIPS 180-2, B.1', () => {
    const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(sha256Hex(bytes('abc'))).toBe(known)
    expect(hex(sha256(bytes('abc')))).toBe(known)
  })

  test('HMAC-SHA-256 is that of RFC 4231, case 2', () => {
    expect(hex(hmacSha256(bytes('Jefe'), bytes('what do ya want for nothing?')))).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  test('a derived key depends on key and purpose and on nothing else', () => {
    expect(deriveKey(key, 'tokens')).toEqual(deriveKey(key, 'tokens'))
    expect(deriveKey(key, 'tokens')).not.toEqual(deriveKey(key, 'token'))
    expect(deriveKey(key, 'tokens')).not.toEqual(deriveKey(randomKey(), 'tokens'))
    expect(deriveKey(key, 'tokens')).toHaveLength(32)
  })

  test('bytes compare by content and length', () => {
    expect(equalBytes(bytes('ab'), bytes('ab'))).toBe(true)
    expect(equalBytes(bytes('ab'), bytes('ac'))).toBe(false)
    expect(equalBytes(bytes('ab'), bytes('abc'))).toBe(false)
  })
})
