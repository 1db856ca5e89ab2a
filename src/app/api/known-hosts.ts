/**
 * Whether a request's Host header names this server as people reach it: on this machine, or at its public address. A page of
 * another site that had its name point to Ward (DNS rebinding) sends that name here, and is refused.
 * @param publicOrigin such as `https://ward.clinic.example`; null for this machine only
 */
export function isKnownHost(
  host: string | undefined,
  port: number,
  publicOrigin: string | null = null,
): boolean {
  if (host === undefined) return false
  if (publicOrigin !== null && host.toLowerCase() === new URL(publicOrigin).host) return true
  const [, name, given] = /^(127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i.exec(host) ?? []
  return name !== undefined && (given === undefined ? port === 80 : Number(given) === port)
}
