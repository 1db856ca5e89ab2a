/** The units that one character of a byte text gives, and the bytes it took. */
export interface ReadCharacter {
  readonly units: string
  readonly bytes: number
}

/**
 * Reads one character of UTF-8 (RFC 3629).
 * @returns null when the bytes there are not UTF-8
 */
export function utf8Character(bytes: readonly number[], at: number): ReadCharacter | null {
  const [first = -1, ...rest] = bytes.slice(at, at + 4)
  if (first < 0) return null
  if (first < 0x80) return { units: String.fromCharCode(first), bytes: 1 }
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0
  if (length === 0) return null
  let point = first & (0xff >> (length + 1))
  for (let each = 0; each < length - 1; each++) {
    const next = rest[each] ?? -1
    if ((next & 0xc0) !== 0x80) return null
    point = (point << 6) | (next & 63)
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  if (point < least || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null
  return { units: String.fromCodePoint(point), bytes: length }
}
