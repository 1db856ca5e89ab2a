import { describe, expect, test } from 'vitest'
import {
  type Checkpoint,
  formatVerifierKey,
  newSignerKey,
  openCheckpoint,
  parseVerifierKey,
  signCheckpoint,
  signerKey,
} from './checkpoint.ts'
import { EMPTY_ROOT } from './merkle.ts'

const ORIGIN = 'ward.local/test/clinic'
const key = signerKey(ORIGIN, new Uint8Array(32).fill(7))
const checkpoint: Checkpoint = { origin: ORIGIN, size: 12, root: EMPTY_ROOT }

describe('signed notes', () => {
  test('RFC 8032 7.1 test 1: the seed gives that public key', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
    expect(Buffer.from(signerKey('x', seed).publicKey).toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    )
  })

  test('Go x/mod/sumdb/note: its documented key has the id it prints', () => {
    // The example of https://pkg.go.dev/golang.org/x/mod/sumdb/note
    const printed = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    expect(formatVerifierKey(parseVerifierKey(printed))).toBe(printed)
    // A signed note, but none of a log: two lines and no root.
    const note =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
    expect(openCheckpoint(note, parseVerifierKey(printed))).toBe('malformed')
  })

  test('a note has the form of the specification and opens to what was signed', () => {
    const note = signCheckpoint(checkpoint, key)
    expect(note.split('\n').slice(0, 4)).toEqual([
      ORIGIN,
      '12',
      '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      '',
    ])
    expect(note).toMatch(/\n— ward\.local\/test\/clinic [A-Za-z0-9+/]+=*\n$/)
    expect(openCheckpoint(note, key)).toEqual(checkpoint)
    expect(openCheckpoint(note, parseVerifierKey(formatVerifierKey(key)))).toEqual(checkpoint)
  })

  test('other signatures are left aside; one of ours that is false spoils the note', () => {
    const note = signCheckpoint(checkpoint, key)
    const other = newSignerKey('witness.example')
    const theirs = signCheckpoint(checkpoint, other).split('\n').at(-2)
    expect(openCheckpoint(`${note}${theirs}\n`, key)).toEqual(checkpoint)
    expect(openCheckpoint(signCheckpoint(checkpoint, other), key)).toBe('unsigned')
    expect(openCheckpoint(note.replace('\n12\n', '\n13\n'), key)).toBe('forged')
    expect(openCheckpoint(signCheckpoint({ ...checkpoint, origin: 'another.example' }, key), key)).toBe(
      'unsigned',
    )
  })

  test.each([
    ['nothing', ''],
    ['no signature', 'a\n1\nb\n'],
    ['a size with a zero before it', signCheckpoint(checkpoint, key).replace('\n12\n', '\n012\n')],
    ['a root that is not base64', signCheckpoint(checkpoint, key).replace('47DE', '47D!')],
    ['a carriage return', signCheckpoint(checkpoint, key).replaceAll('\n', '\r\n')],
    ['cut off', signCheckpoint(checkpoint, key).slice(0, -5)],
    ['not ended', signCheckpoint(checkpoint, key).slice(0, -1)],
  ])('%s is malformed', (_, note) => {
    expect(openCheckpoint(note, key)).toBe('malformed')
  })

  test('every flipped bit of a note is seen', () => {
    const note = Buffer.from(signCheckpoint(checkpoint, key))
    for (let bit = 0; bit < note.length * 8; bit += 1) {
      const copy = Buffer.from(note)
      copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(typeof openCheckpoint(copy.toString('utf8'), key), `bit ${bit}`).toBe('string')
    }
  })

  test.each([
    'x',
    'name+00000000+AAAA',
    formatVerifierKey(key).replace(/.$/, ''),
    formatVerifierKey(key).replace('clinic', 'clinik'),
  ])('"%s" is no verifier key', text => {
    expect(() => parseVerifierKey(text)).toThrow('verifier key')
  })
})
