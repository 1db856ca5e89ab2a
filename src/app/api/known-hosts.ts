/**
 * Whether a request's Host header names this server as a person on this machine does. A page of another site that had
 * its name point to 127.0.0.1 (DNS rebinding) sends that name here, and is refused.
 */
export function isKnownHost(host: string | undefined, port: number): boolean {
  if (host === undefined) return false
  const [, name, given] = /^(127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i.exec(host) ?? []
  return name !== undefined && (given === undefined ? port === 80 : Number(given) === port)
}
