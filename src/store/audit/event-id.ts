import { hash } from 'node:crypto'

export const EVENT_ID_BYTES = 16

/** Where the dashes of a GUID stand. */
const DASHES = new Set([8, 13, 18, 23])
const DASH = 0x2d
const GUID_LENGTH = 36
/** The value of each lower-case hexadecimal digit by its character. */
const DIGITS = new Int8Array(128).fill(-1)
for (let digit = 0; digit < 16; digit += 1) DIGITS[digit.toString(16).charCodeAt(0)] = digit

/**
 * Puts the 16 bytes under which an event is known at a place of the keys: a GUID's own, in whatever case it is written,
 * else the beginning of the SHA-256 of the text.
 * @returns true when the bytes give the text back.
 */
export function putEventKey(id: string, keys: Buffer, at: number): boolean {
  if (putGuid(id, keys, at)) return true
  if (id.length !== GUID_LENGTH || !putGuid(id.toLowerCase(), keys, at)) {
    keys.write(hash('sha256', id, 'binary').slice(0, EVENT_ID_BYTES), at, 'latin1')
  }
  return false
}

/** The 16 bytes alone. */
export function eventIdKey(id: string): Uint8Array {
  const key = Buffer.alloc(EVENT_ID_BYTES)
  putEventKey(id, key, 0)
  return key
}

/** The GUID of 32 hexadecimal digits. */
export function guidOfHex(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The GUID of four parts of 32 bits. */
export function guidOfParts(a: number, b: number, c: number, d: number): string {
  const [second, third] = [hex8(b), hex8(c)]
  return `${hex8(a)}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex8(d)}`
}

function hex8(part: number): string {
  return part.toString(16).padStart(8, '0')
}

/** A GUID as Microsoft writes it, in lower case. False leaves the place in any state. */
function putGuid(text: string, keys: Buffer, at: number): boolean {
  if (text.length !== GUID_LENGTH) return false
  let byte = at
  for (let place = 0; place < GUID_LENGTH; place += 2) {
    if (DASHES.has(place)) {
      if (text.charCodeAt(place) !== DASH) return false
      place -= 1
      continue
    }
    const high = DIGITS[text.charCodeAt(place)] ?? -1
    const low = DIGITS[text.charCodeAt(place + 1)] ?? -1
    if (high < 0 || low < 0) return false
    keys[byte] = (high << 4) | low
    byte += 1
  }
  return true
}
