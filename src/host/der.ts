/**
 * The little of ASN.1 DER (ITU-T X.690) that a certificate and a seal need. Ward writes both in one shape only, so it is
 * enough to write them, and to take apart what was written.
 */
export type Der = Uint8Array

const TAGS = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  time: 0x18,
} as const

/** Any value with its tag. Lengths in the definite form, as short as can be. */
export function der(tag: number, ...contents: readonly Uint8Array[]): Der {
  const body = Buffer.concat(contents)
  const length: number[] = []
  if (body.length < 0x80) length.push(body.length)
  else {
    for (let rest = body.length; rest > 0; rest = Math.floor(rest / 256)) length.unshift(rest % 256)
    length.unshift(0x80 | length.length)
  }
  return new Uint8Array(Buffer.concat([Uint8Array.from([tag, ...length]), body]))
}

export function sequence(...items: readonly Der[]): Der {
  return der(0x30, ...items)
}

/** SET OF: the items in the order of their bytes, X.690 11.6. */
export function setOf(...items: readonly Der[]): Der {
  return der(0x31, ...[...items].sort((one, other) => Buffer.compare(one, other)))
}

/** Context-specific and constructed: `[n]`. */
export function tagged(tag: number, ...items: readonly Der[]): Der {
  return der(0xa0 | tag, ...items)
}

/** A number that is not negative, from its bytes, highest first. */
export function integer(bytes: Uint8Array): Der {
  let at = 0
  while (at < bytes.length - 1 && bytes[at] === 0) at += 1
  const trimmed = bytes.subarray(at)
  return (trimmed[0] ?? 0) >= 0x80
    ? der(TAGS.integer, Uint8Array.of(0), trimmed)
    : der(TAGS.integer, trimmed.length === 0 ? Uint8Array.of(0) : trimmed)
}

export function smallInteger(value: number): Der {
  return integer(Uint8Array.of(value))
}

/** An object identifier from its text, such as `2.5.4.3`. */
export function oid(text: string): Der {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  const bytes = [first * 40 + second]
  for (const arc of rest) {
    const groups = [arc % 128]
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      groups.unshift((left % 128) | 0x80)
    }
    bytes.push(...groups)
  }
  return der(TAGS.oid, Uint8Array.from(bytes))
}

export function octets(bytes: Uint8Array): Der {
  return der(TAGS.octets, bytes)
}

/** A bit string of whole bytes, or one whose last `unused` bits do not count. */
export function bits(bytes: Uint8Array, unused = 0): Der {
  return der(TAGS.bits, Uint8Array.of(unused), bytes)
}

export function utf8Text(text: string): Der {
  return der(TAGS.utf8, Buffer.from(text, 'utf8'))
}

export function boolean(value: boolean): Der {
  return der(0x01, Uint8Array.of(value ? 0xff : 0))
}

export function nothing(): Der {
  return der(TAGS.nothing)
}

/** A moment of X.509: UTCTime until 2049, GeneralizedTime after (RFC 5280, 4.1.2.5). */
export function time(instant: string): Der {
  const digits = instant.slice(0, 19).replace(/\D/g, '')
  return Number(digits.slice(0, 4)) < 2050
    ? der(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : der(TAGS.time, Buffer.from(`${digits}Z`))
}

/** One value as it stands in its bytes. */
export interface DerValue {
  readonly tag: number
  readonly contents: Uint8Array
  /** Tag, length and contents. */
  readonly whole: Uint8Array
}

/** The value that begins at `at`; null where there is none that ends within the bytes. */
export function readDer(bytes: Uint8Array, at = 0): DerValue | null {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null
  let [start, length] = [at + 2, first]
  if (first >= 0x80) {
    const count = first & 0x7f
    if (count === 0 || count > 4) return null
    length = 0
    for (const byte of bytes.subarray(start, start + count)) length = length * 256 + byte
    start += count
  }
  if (start + length > bytes.length) return null
  return { tag, contents: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) }
}

/** The values that stand one after the other; null when the bytes are not whole. */
export function readAllDer(bytes: Uint8Array): readonly DerValue[] | null {
  const values: DerValue[] = []
  for (let at = 0; at < bytes.length; ) {
    const value = readDer(bytes, at)
    if (value === null) return null
    values.push(value)
    at += value.whole.length
  }
  return values
}
