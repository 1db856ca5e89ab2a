/**
 * What one party has at least, so that a limit by address is not one for each of 2^64: an IPv4 address, however it is
 * written, or the /64 of an IPv6 one (RFC 6177, 2; RFC 4291, 2.5.1).
 */
export function networkOf(address: string): string {
  const four = /(?:^|:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(address)?.[1]
  if (four !== undefined || !address.includes(':')) return four ?? address
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const groups = (part: string): string[] => part.split(':').filter(group => group !== '')
  const [left, right] = [groups(head), groups(tail ?? '')]
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - left.length - right.length }, () => '0')
  const whole = [...left, ...zeros, ...right].slice(0, 4)
  return `${whole.map(group => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
