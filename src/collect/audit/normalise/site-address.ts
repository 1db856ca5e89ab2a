/**
 * The address of the site that a file or page is in: up to `/sites/x`, `/teams/x`, `/personal/x` or another managed path,
 * else the host alone. As logged, without the last slash; null for what is no web address.
 */
export function siteOf(address: string): string | null {
  const lower = address.slice(0, 8).toLowerCase()
  if (!lower.startsWith('http://') && !lower.startsWith('https://')) return null
  const host = address.indexOf('/', 8)
  if (host < 0) return address
  const first = address.indexOf('/', host + 1)
  const managed = address.slice(host + 1, first < 0 ? undefined : first).toLowerCase()
  if (!MANAGED.has(managed)) return address.slice(0, host)
  if (first < 0) return address.slice(0, host)
  const second = address.indexOf('/', first + 1)
  return second < 0 ? address : address.slice(0, second)
}

const MANAGED = new Set(['sites', 'teams', 'personal', 'portals', 'search', 'contentstorage'])
/** Second-level domains under which names are given away: `_clinic_co_uk` is `clinic.co.uk`. */
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'ac', 'gov', 'edu', 'nhs'])

/**
 * Whose OneDrive a personal site is. SharePoint writes every sign of the user principal name that is no letter or digit as
 * `_`, which cannot be turned back with certainty: the actor is the owner when the actor's name so written is the same;
 * else the actor's own domain or `onmicrosoft.com` ends the name, else the last two (or, as in `co.uk`, three) parts are
 * the domain. The part before the domain keeps its `_`. Null for other sites.
 */
export function ownerOfPersonalSite(site: string, actor: string | null): string | null {
  const lower = site.toLowerCase()
  const from = lower.indexOf('/personal/')
  if (from < 0) return null
  const written = lower.slice(from + 10)
  if (written === '') return null
  if (actor !== null) {
    if (asWritten(actor) === written) return actor
    const at = actor.lastIndexOf('@')
    const domain = at < 0 ? '' : asWritten(actor.slice(at + 1))
    if (domain !== '' && written.endsWith(`_${domain}`) && written.length > domain.length + 1) {
      return `${written.slice(0, -domain.length - 1)}@${actor.slice(at + 1)}`
    }
  }
  const parts = written.split('_')
  let tail = 2
  if (written.endsWith('_onmicrosoft_com')) tail = 3
  else if (parts.length > 3 && parts.at(-1)?.length === 2 && SECOND_LEVEL.has(parts.at(-2) ?? '')) tail = 3
  if (parts.length <= tail) return written
  return `${parts.slice(0, -tail).join('_')}@${parts.slice(-tail).join('.')}`
}

function asWritten(name: string): string {
  return name.replace(/[^a-z0-9]/g, '_')
}
