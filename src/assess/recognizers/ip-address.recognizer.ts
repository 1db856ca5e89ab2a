import { defineRecognizer } from './define-recognizer.ts'
import { isAlphanumeric } from './pattern-recognizer.ts'

/** An address points at a household or a device at best. */
const PUBLIC = 10
/** Private, reserved and loopback addresses are the same everywhere. */
const RESERVED = 1

/**
 * IPv4 in four decimal numbers without leading zeros, IPv6 as RFC 4291 2.2 lets it be written. Shorter and longer chains
 * are versions and section numbers; "::" alone is no address of anybody.
 */
export const ipAddress = defineRecognizer({
  id: 'ip-address',
  title: 'Internet address',
  subject: 'O',
  source: {
    name: 'RFC 4291, IP Version 6 Addressing Architecture, 2.2; RFC 6890, Special-Purpose Address Registries',
    url: 'https://www.rfc-editor.org/rfc/rfc4291',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 1, signs: ['.', ':'] },
  because: {
    public: 'an internet address',
    reserved: 'an internet address of a private or reserved range',
  },
  find: ({ text }, found) => {
    if (!isWorthALook(text)) return
    CHAIN.lastIndex = 0
    for (let match = CHAIN.exec(text); match !== null; match = CHAIN.exec(text)) {
      const whole = match[0]
      const from = match.index
      // The end of a sentence is no part of it.
      const value = whole.replace(/(?:\.|(?<!:):)$/, '')
      const to = from + value.length
      if (isAlphanumeric(text, from - 1) || isAlphanumeric(text, to)) continue
      const reserved = isIpv4(value)
        ? isReservedIpv4(value)
        : isIpv6(value)
          ? RESERVED_IPV6.test(value)
          : null
      if (reserved === null || isVersion(text, from, value)) continue
      found({
        class: 'I2',
        from,
        to,
        confidence: reserved ? RESERVED : PUBLIC,
        because: reserved ? 'reserved' : 'public',
      })
    }
  },
})

/** Three dots or two colons: most lines have "Re:" and a dot at the end. */
function isWorthALook(text: string): boolean {
  const dot = text.indexOf('.')
  if (dot >= 0) {
    const second = text.indexOf('.', dot + 1)
    if (second >= 0 && text.includes('.', second + 1)) return true
  }
  const colon = text.indexOf(':')
  return colon >= 0 && text.includes(':', colon + 1)
}

/** Digits, a to f, dots and colons in one piece; a longer piece than any address is none. */
const CHAIN = /[\da-f:][\da-f.:]{2,}/gi

const OCTET = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)'
const IPV4 = new RegExp(`^${OCTET}\\.${OCTET}\\.${OCTET}\\.${OCTET}$`)

const isIpv4 = (value: string): boolean => value.length <= 15 && IPV4.test(value)

/** "version 4.0.1.2" */
const isVersion = (text: string, from: number, value: string): boolean =>
  isIpv4(value) &&
  /(?<![a-z])(?:v|ver|version|release|rev|build|section)\.? ?$/i.test(
    text.slice(Math.max(0, from - 10), from),
  )

function isIpv6(value: string): boolean {
  if (value.length > 45 || !/\d/.test(value) || !value.includes(':')) return false
  const halves = value.split('::')
  if (halves.length > 2) return false
  let groups = 0
  for (const [index, half] of halves.entries()) {
    const parts = half === '' ? [] : half.split(':')
    for (const [place, part] of parts.entries()) {
      const last = index === halves.length - 1 && place === parts.length - 1
      if (last && part.includes('.')) {
        if (!isIpv4(part)) return false
        groups += 2
      } else if (/^[\da-f]{1,4}$/i.test(part)) groups++
      else return false
    }
  }
  return halves.length === 2 ? groups < 8 : groups === 8
}

/** RFC 6890 and RFC 5737: this network, private, shared, loopback, link-local, documentation, multicast and above. */
function isReservedIpv4(value: string): boolean {
  const [one = 0, two = 0, three = 0] = value.split('.').map(Number)
  if (one === 0 || one === 10 || one === 127 || one >= 224) return true
  if (one === 100) return two >= 64 && two < 128
  if (one === 169) return two === 254
  if (one === 172) return two >= 16 && two < 32
  if (one === 192) return two === 168 || (two === 0 && (three === 0 || three === 2))
  if (one === 198) return two === 18 || two === 19 || (two === 51 && three === 100)
  return one === 203 && two === 0 && three === 113
}

/** Loopback, mapped, link-local, unique local, multicast, documentation (RFC 3849), translation (RFC 6052). */
const RESERVED_IPV6 =
  /^(?:::|0{1,4}:0{1,4}:|fe[89ab][\da-f]:|f[cd][\da-f]{2}:|ff[\da-f]{2}:|2001:0?db8:|64:ff9b:)/i
