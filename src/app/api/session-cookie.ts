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

/**
 * The cookie of a sign-in that goes by Microsoft: the browser that began it is the one that ends it. It comes back on a
 * request that Microsoft's page begins, so it cannot be Strict.
 */
const TICKET_COOKIE = '__Host-ward-ticket'
const TICKET_SECONDS = 600

/** @param ticket null takes the cookie away */
export function ticketCookie(ticket: string | null): string {
  const age = ticket === null ? 0 : TICKET_SECONDS
  return `${TICKET_COOKIE}=${ticket ?? ''}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=${age}`
}

export function ticketIn(header: string | undefined): string | null {
  return cookieIn(header, TICKET_COOKIE)
}

/** The token a request brings, or null. */
export function sessionTokenIn(header: string | undefined): string | null {
  return cookieIn(header, SESSION_COOKIE)
}

function cookieIn(header: string | undefined, name: string): string | null {
  if (header === undefined || header.length > 10_000) return null
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim()
  }
  return null
}
