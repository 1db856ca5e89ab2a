/**
 * What one party has at least, so that a limit by address is not one for each of 2^64: an IPv4 address, however it is
 * written, or the /64 of an IPv6 one (RFC 6177, 2; RFC 4291, 2.5.1). IPv4 stands within IPv6 as a machine hears it that
 * listens on both (`::ffff:0:0/96`, RFC 4291, 2.5.5.2), or as a gateway translates it (`64:ff9b::/96`, RFC 6052, 2.1).
 * @param address also with a port, brackets or a zone, as proxies write it. What is no address stays as it is
 */
export function networkOf(address: string): string {
  const bare = withoutPort(address.trim().toLowerCase())
  if (FOUR.test(bare)) return bare
  const groups = groupsOf(bare)
  if (groups === null) return address
  const [high = 0, low = 0] = groups.slice(6)
  if (FOUR_WITHIN.has(groups.slice(0, 6).join(':'))) {
    return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
  }
  return `${groups
    .slice(0, 4)
    .map(group => group.toString(16))
    .join(':')}::/64`
}

const FOUR = /^\d{1,3}(?:\.\d{1,3}){3}$/
const FOUR_WITHIN: ReadonlySet<string> = new Set([
  [0, 0, 0, 0, 0, 0xffff].join(':'),
  [0x64, 0xff9b, 0, 0, 0, 0].join(':'),
])

function withoutPort(address: string): string {
  const inBrackets = /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1]
  return (inBrackets ?? address.replace(/^([\d.]+):\d+$/, '$1')).replace(/%.*$/, '')
}

/** The eight groups of an IPv6 address (RFC 4291, 2.2); null for what is none. */
function groupsOf(address: string): readonly number[] | null {
  const halves = address.split('::').map(half => half.split(':').filter(group => group !== ''))
  if (!address.includes(':') || halves.length > 2) return null
  const [left = [], right = []] = halves.map(half => half.flatMap(numbersOf))
  const missing = 8 - left.length - right.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null
  const all = [...left, ...Array.from({ length: missing }, () => 0), ...right]
  return all.every(group => group >= 0 && group <= 0xffff) ? all : null
}

/** One number of a group, two of an IPv4 tail, -1 of anything else. */
function numbersOf(group: string): readonly number[] {
  if (!FOUR.test(group)) return [/^[0-9a-f]{1,4}$/.test(group) ? Number.parseInt(group, 16) : -1]
  const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number)
  return [a * 256 + b, c * 256 + d]
}
