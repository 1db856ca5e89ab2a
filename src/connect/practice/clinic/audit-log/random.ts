/**
 * Numbers, names and ids that are the same on every run for the same seed. Nothing here is for keys or secrets: the ids of
 * made-up records must be equal on every machine, and a million of them must come in seconds.
 */
export interface Random {
  /** A whole number from 0 to `limit` - 1; `limit` from 1 to 2^32. */
  readonly below: (limit: number) => number
  /** True in `chance` of 1. */
  readonly happens: (chance: number) => boolean
  /** @throws Error for an empty list */
  readonly pick: <T>(list: readonly T[]) => T
  /** Lower-case hex digits. */
  readonly hex: (digits: number) => string
  /** In the form of a random UUID (RFC 9562, version 4), lower case. */
  readonly guid: () => string
  /** Characters of base64url (RFC 4648) without padding. */
  readonly base64: (characters: number) => string
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const FOUR_HEX = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'))
const TWO_BASE64 = Array.from(
  { length: 4_096 },
  (_, value) => BASE64.charAt(value >> 6) + BASE64.charAt(value & 63),
)

/** The generator sfc32 of Chris Doty-Humphrey (PractRand): 32 bits at a time, period of 2^32 and more. */
export function random(seed: number): Random {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = seed | 0
  let count = 1
  function bits(): number {
    const sum = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  // The first numbers after a small seed are alike for neighbouring seeds.
  for (let round = 0; round < 15; round += 1) bits()

  const below = (limit: number) => Math.floor((bits() / 2 ** 32) * limit)
  const fourHex = (value: number) => FOUR_HEX[value & 0xffff] ?? ''

  function hex(digits: number): string {
    let made = ''
    while (made.length < digits) {
      const value = bits()
      made += fourHex(value) + fourHex(value >>> 16)
    }
    return made.slice(0, digits)
  }

  function guid(): string {
    const first = bits()
    const second = bits()
    const third = bits()
    const fourth = bits()
    const version = fourHex((second & 0x0fff) | 0x4000)
    const variant = fourHex(((second >>> 16) & 0x3fff) | 0x8000)
    return `${fourHex(first)}${fourHex(first >>> 16)}-${fourHex(third)}-${version}-${variant}-${fourHex(third >>> 16)}${fourHex(fourth)}${fourHex(fourth >>> 16)}`
  }

  function base64(characters: number): string {
    let made = ''
    while (made.length < characters) {
      const value = bits()
      made += (TWO_BASE64[value & 4095] ?? '') + (TWO_BASE64[(value >>> 12) & 4095] ?? '')
    }
    return made.length === characters ? made : made.slice(0, characters)
  }

  function pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('there is nothing to pick from')
    return list[below(list.length)] as T
  }

  return { below, happens: chance => bits() / 2 ** 32 < chance, pick, hex, guid, base64 }
}
