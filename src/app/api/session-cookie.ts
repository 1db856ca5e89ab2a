/**
 * The session's cookie. The `__Host-` prefix has the browser refuse it without Secure, with another path or for another
 * host's sake (RFC 6265bis, section 4.1.3.2); browsers count this machine itself as secure. No request that another site
 * begins carries it.
 */
export const SESSION_COOKIE = '__Host-ward-session'

/** @param token null takes the cookie away */
export function sessionCookie(token: string | null): string {
  const value = token ?? ''
  const end = token === null ? '; Max-Age=0' : ''
  return `${SESSION_COOKIE}=${value}; Path=/; Secure; HttpOnly; SameSite=Strict${end}`
}

/** The token a request brings, or null. */
export function sessionTokenIn(header: string | undefined): string | null {
  if (header === undefined || header.length > 10_000) return null
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (part.slice(0, at).trim() === SESSION_COOKIE) return part.slice(at + 1).trim()
  }
  return null
}
