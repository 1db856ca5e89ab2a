/**
 * The bare address of an address field, without port, brackets and wrapping; IPv4 within IPv6 is IPv4, IPv6 is lower
 * case. Host names, `localhost`, `NAME (10.999.0.1)` and everything else that is no address give null. Forms: audit
 * records of 2020 to 2026 hold `a.b.c.d`, `a.b.c.d:port`, `[a.b.c.d]`, `[a.b.c.d]:port`, IPv6 bare and in brackets with
 * and without port, `::ffff:a.b.c.d`, `NAME (address)` and `[NAME (address)]`.
 */
export function bareAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length < 2 || value.length > 300) return null
  const plain = isV4(value, 0, value.length) ? value : unwrapped(value.trim())
  if (plain === null) return null
  if (isV4(plain, 0, plain.length)) return plain
  return isV6(plain) ? withoutMapping(plain.toLowerCase()) : null
}

function unwrapped(value: string): string | null {
  let bare = value
  if (bare.startsWith('[')) {
    const end = bare.indexOf(']')
    if (end < 0) return null
    const rest = bare.slice(end + 1)
    if (rest !== '' && !isPort(rest)) return null
    bare = bare.slice(1, end).trim()
  }
  const open = bare.indexOf('(')
  if (open >= 0) {
    const close = bare.indexOf(')', open)
    if (close < 0) return null
    return unwrapped(bare.slice(open + 1, close).trim())
  }
  const colon = bare.indexOf(':')
  if (colon > 0 && colon === bare.lastIndexOf(':') && isPort(bare.slice(colon))) return bare.slice(0, colon)
  const zone = bare.indexOf('%')
  if (zone > 0) bare = bare.slice(0, zone)
  // `::ffff:1.2.3.4:443`: the port after a mapped address.
  const last = bare.lastIndexOf(':')
  const dot = bare.lastIndexOf('.')
  if (dot > 0 && last > dot && isPort(bare.slice(last))) return bare.slice(0, last)
  return bare === '' ? null : bare
}

function isPort(value: string): boolean {
  if (value.length < 2 || value.length > 6 || value.charCodeAt(0) !== 58) return false
  for (let at = 1; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if (code < 48 || code > 57) return false
  }
  return Number(value.slice(1)) <= 65_535
}

function isV4(value: string, from: number, to: number): boolean {
  if (to - from < 7 || to - from > 15) return false
  let parts = 1
  let digits = 0
  let number = 0
  for (let at = from; at < to; at++) {
    const code = value.charCodeAt(at)
    if (code === 46) {
      if (digits === 0) return false
      parts++
      digits = 0
      number = 0
    } else if (code >= 48 && code <= 57) {
      digits++
      number = number * 10 + code - 48
      if (digits > 3 || number > 255) return false
    } else return false
  }
  return parts === 4 && digits > 0
}

function isV6(value: string): boolean {
  if (value.length > 45 || !value.includes(':')) return false
  let groups = 0
  let digits = 0
  let gap = false
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at) | 0x20
    if (value.charCodeAt(at) === 58) {
      const after = digits > 0
      if (after) groups++
      digits = 0
      if (value.charCodeAt(at + 1) === 58) {
        if (gap) return false
        gap = true
        at++
      } else if (!after || at === value.length - 1) return false
    } else if (value.charCodeAt(at) === 46) {
      const start = at - digits
      if (!isV4(value, start, value.length)) return false
      groups += 2
      return gap ? groups < 8 : groups === 8
    } else if ((value.charCodeAt(at) >= 48 && value.charCodeAt(at) <= 57) || (code >= 97 && code <= 102)) {
      digits++
      if (digits > 4) return false
    } else return false
  }
  if (digits > 0) groups++
  return gap ? groups < 8 : groups === 8
}

function withoutMapping(value: string): string {
  const mapped = value.startsWith('::ffff:') ? value.slice(7) : value
  return mapped !== value && isV4(mapped, 0, mapped.length) ? mapped : value
}
