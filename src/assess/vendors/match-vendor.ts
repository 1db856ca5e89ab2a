import type { FoundApp } from '../../base/vendors/found.ts'
import type { AppNote, Vendor } from '../../base/vendors/vendor.ts'
import { domainOf, isShared, isWithin } from './domains.ts'

export type MatchedBy = 'decided' | 'app-id' | 'verified-publisher' | 'domain'
export type SuggestedBy = MatchedBy | 'publisher' | 'said-domain' | 'name'

/** Why an app is thought to be a vendor's, in one sentence. */
export interface Suggestion {
  readonly vendor: string
  readonly by: SuggestedBy
  readonly because: string
}

export interface Match {
  /** Id of the vendor; null where nothing decides it. */
  readonly vendor: string | null
  readonly by: MatchedBy | null
  readonly because: string | null
  /** What somebody may look at where nothing decides, and what contradicts where something does. */
  readonly suggestions: readonly Suggestion[]
}

/** Finds the vendor of an app; made once for a register, asked for each of thousands of apps. */
export type MatchVendor = (app: FoundApp, note: Pick<AppNote, 'vendor'> | null) => Match

/**
 * What decides: what a person said; the app's id, which a person wrote down; the publisher that Microsoft verified, where
 * its whole name is written down; the domain that mail really goes to, where all of it goes to the vendor. What an app says of itself (a publisher's name, a home page, its own name) only
 * suggests: anybody may register an app that calls itself like a vendor with an agreement. Where what decides names two
 * vendors, nothing is decided.
 */
export function matcher(vendors: readonly Vendor[]): MatchVendor {
  const there = vendors.filter(({ retired }) => retired === null)
  const ids = new Map(vendors.map(vendor => [vendor.id, vendor]))
  const byAppId = index(there, ({ appIds }) => appIds.map(id => id.toLowerCase()))
  const byWholeName = index(there, ({ publishers, name }) => [...publishers, name].map(whole))
  const byPublisher = index(there, ({ publishers, name }) => [...publishers, name].map(folded))
  // Shorter ones would fit by chance.
  const byName = index(there, ({ name }) => [folded(name)].filter(text => text.length >= 5))
  const byDomain = index(there, ({ domains }) => domains.flatMap(text => domainOf(text) ?? []))
  const names = (host: string) =>
    isShared(host)
      ? []
      : parents(host).flatMap(domain => (byDomain.get(domain) ?? []).map(vendor => ({ vendor, domain })))

  return (app, note) => {
    const decided = note?.vendor === undefined || note.vendor === null ? undefined : ids.get(note.vendor)
    const theirs = app.domains.flatMap(names).map(({ vendor, domain }) => ({
      vendor,
      by: 'domain' as const,
      because: `Mail goes to or comes from ${domain}, which is the vendor’s.`,
    }))
    // Mail that also goes to a host of nobody in the register is not the vendor's alone: no agreement covers that part.
    const isAllTheirs = app.domains.every(host => names(host).length > 0)
    const strong: Suggestion[] = [
      ...(app.appId === null ? [] : (byAppId.get(app.appId.toLowerCase()) ?? [])).map(vendor => ({
        vendor,
        by: 'app-id' as const,
        because: 'Its app id is written down with the vendor.',
      })),
      ...(app.verifiedPublisher === null ? [] : (byWholeName.get(whole(app.verifiedPublisher)) ?? [])).map(
        vendor => ({
          vendor,
          by: 'verified-publisher' as const,
          because: 'Microsoft has verified its publisher, who is the vendor.',
        }),
      ),
      ...(isAllTheirs ? theirs : []),
    ]
    const weak: Suggestion[] = [
      ...theirs,
      ...(app.verifiedPublisher === null ? [] : (byPublisher.get(folded(app.verifiedPublisher)) ?? [])).map(
        vendor => ({
          vendor,
          by: 'publisher' as const,
          because:
            'Microsoft has verified a publisher of nearly this name; whether it is the same company, somebody has to see.',
        }),
      ),
      ...(app.publisher === null ? [] : (byPublisher.get(folded(app.publisher)) ?? [])).map(vendor => ({
        vendor,
        by: 'publisher' as const,
        because: 'It says of itself that the vendor publishes it; Microsoft has not verified that.',
      })),
      ...app.saidDomains.flatMap(names).map(({ vendor, domain }) => ({
        vendor,
        by: 'said-domain' as const,
        because: `It names ${domain} as its home; anybody could.`,
      })),
      ...beginnings(folded(app.name))
        .flatMap(name => byName.get(name) ?? [])
        .map(vendor => ({
          vendor,
          by: 'name' as const,
          because: 'Its name begins as the vendor’s does.',
        })),
    ]
    const all = once([...strong, ...weak])
    if (decided !== undefined) {
      const suggestions = all.filter(({ vendor }) => vendor !== decided.id)
      return { vendor: decided.id, by: 'decided', because: 'Somebody of the practice said so.', suggestions }
    }
    const one = strong[0]
    if (one === undefined || strong.some(({ vendor }) => vendor !== one.vendor)) {
      return { vendor: null, by: null, because: null, suggestions: all }
    }
    const suggestions = all.filter(({ vendor }) => vendor !== one.vendor)
    return { vendor: one.vendor, by: one.by as MatchedBy, because: one.because, suggestions }
  }
}

function index(
  vendors: readonly Vendor[],
  keys: (vendor: Vendor) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const vendor of vendors) {
    for (const key of new Set(keys(vendor))) {
      if (key !== '') found.set(key, [...(found.get(key) ?? []), vendor.id])
    }
  }
  return found
}

/** `mail.chart.example` lies in itself, `chart.example` and `example`. */
function parents(host: string): readonly string[] {
  const labels = host.split('.')
  return labels.map((_, at) => labels.slice(at).join('.')).filter(domain => isWithin(host, domain))
}

/** Without what a company’s form adds: `Lantern EHR, Inc.` is `Lantern EHR`. */
function folded(name: string): string {
  return whole(name).replace(/ (?:inc|llc|ltd|corp|corporation|co|gmbh)$/, '')
}

/** With its form, which tells one company from another: `Lantern EHR, Inc.` is not `Lantern EHR LLC`. */
function whole(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, '')
    .replaceAll(/[\s,.]+/g, ' ')
    .trim()
}

/** `a b c` begins with `a`, `a b` and `a b c`. */
function beginnings(name: string): readonly string[] {
  const words = name.split(' ')
  return words.map((_, at) => words.slice(0, at + 1).join(' '))
}

function once(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const byVendor = new Map<string, Suggestion>()
  for (const one of suggestions) if (!byVendor.has(one.vendor)) byVendor.set(one.vendor, one)
  return [...byVendor.values()]
}
