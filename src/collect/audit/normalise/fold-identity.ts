/**
 * Folding: the same identity gets the same text, however a log wrote it. Strict on purpose: two forms are folded together
 * only where the form itself says that they are the same, because a wrong fold would merge two people.
 * Forms: audit records 2020 to 2026; identity types of the Management Activity API schema (2026-06-24).
 */

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** `User_<guid>`, `ServicePrincipal_<guid>`, `Group_<guid>`. */
const TYPED_GUID = /^[A-Za-z]{2,20}_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i
/** Passport ids of organisational accounts: 16 hexadecimal digits beginning with 1003 (and 1001, 1005 of old ones). */
const PUID = /^100[1-9a-f][0-9a-f]{12}$/i
const PUID_AT = /^(100[1-9a-f][0-9a-f]{12})@/i
const SID = /^S-1-\d+(?:-\d+){1,15}$/i
const NOBODY = new Set([
  'not available',
  'notavailable',
  'not-available',
  'not-found',
  'notfound',
  'not found',
  'unknown',
  'unknown user',
  '<null>',
  'null',
  'none',
  'n/a',
  '-',
  '00000000-0000-0000-0000-000000000000',
  'user_00000000-0000-0000-0000-000000000000',
])

/** Folds a name; null where it names nobody. Pure: a cache may stand in for it. */
export type FoldIdentity = (name: string) => string | null

export function foldIdentity(name: string): string | null {
  const trimmed = name.trim()
  if (trimmed === '') return null
  const lower = trimmed.toLowerCase()
  if (NOBODY.has(lower)) return null
  const first = lower.charCodeAt(0)
  if (lower.includes('|')) return foldClaim(trimmed)
  if (first === 0x73 && SID.test(trimmed)) return trimmed.toUpperCase()
  if (first === 0x31 && trimmed.length >= 16) {
    if (PUID.test(trimmed)) return trimmed.toUpperCase()
    if (lower.endsWith('@live.com') && PUID_AT.test(trimmed)) return trimmed.slice(0, 16).toUpperCase()
  }
  if (first === 0x7b && lower.endsWith('}') && GUID.test(lower.slice(1, -1))) return lower.slice(1, -1)
  if (!lower.includes('@')) {
    const typed = TYPED_GUID.exec(lower)
    if (typed) return typed[1] ?? null
    // Services write the same account with and without the name of the service, in several spellings.
    if (lower.startsWith('nt authority\\')) return lower.replace(/\s*\(.*$/s, '')
  }
  if (lower.startsWith('smtp:') || lower.startsWith('mailto:'))
    return foldIdentity(trimmed.slice(lower.indexOf(':') + 1))
  return lower
}

/** `i:0#.f|membership|user@domain`, `i:0h.f|membership|<puid>@live.com`, `c:0t.c|tenant|<guid>`: the last part is the name. */
function foldClaim(claim: string): string | null {
  const last = claim.slice(claim.lastIndexOf('|') + 1)
  if (last === '' || last.length === claim.length) return claim.toLowerCase()
  const kind = claim.slice(0, 8).toLowerCase()
  if (!/^[ic]:0/.test(kind)) return claim.toLowerCase()
  return foldIdentity(last)
}

/** Folds a key: as a name, and `<puid>@domain` is the PUID too. */
export function foldKey(key: string, fold: FoldIdentity): string | null {
  const found = key.length > 17 && key.charCodeAt(0) === 0x31 ? PUID_AT.exec(key) : null
  return found?.[1] ? found[1].toUpperCase() : fold(key)
}

export function isGuid(value: string): boolean {
  if (value.length !== 36) return false
  for (let at = 0; at < 36; at++) {
    const code = value.charCodeAt(at)
    if (at === 8 || at === 13 || at === 18 || at === 23) {
      if (code !== 45) return false
    } else if (!isHexadecimal(code)) return false
  }
  return true
}

function isHexadecimal(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70)
}

/** The id of a file or list item: GUIDs in lower case, every other id as logged, because its case may count. */
export function foldItemId(id: string): string {
  return isGuid(id) ? id.toLowerCase() : id
}

export function isPuid(value: string): boolean {
  return value.length === 16 && PUID.test(value)
}

/** A SID of an account of a domain: not of Windows itself, not of a group that everybody is in. */
export function isAccountSid(value: string): boolean {
  return value.startsWith('S-1-5-21-') && SID.test(value)
}

/** A folded name that is a user principal name or an address. */
export function isAddress(folded: string): boolean {
  const at = folded.lastIndexOf('@')
  return at > 0 && at < folded.length - 1 && !folded.includes(' ') && !folded.includes('/')
}

/** Legacy Exchange name, `/o=.../cn=...`. */
export function isLegacyName(folded: string): boolean {
  return folded.startsWith('/o=') && folded.includes('/cn=')
}
