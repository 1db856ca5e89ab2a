const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The bytes of a base32 text (RFC 4648, section 6), as an authenticator app reads the key it is given. */
export function base32Bytes(text: string): Uint8Array {
  const bits = Array.from(text, letter => DIGITS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], byte => Number.parseInt(byte, 2))
}
