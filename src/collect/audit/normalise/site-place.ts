import type { EventPlace, Named } from '../../../base/audit/event.ts'
import { ownerOfPersonalSite, siteOf } from './site-address.ts'

/** The site of an address as a place, and whose OneDrive it is. */
export interface SitePlace {
  readonly place: EventPlace
  readonly owner: Named | null
}

/** @param actor folded; decides how a personal site's owner is read */
export type SiteOf = (address: string, actor: string | null) => SitePlace | null

export function sitePlace(address: string, actor: string | null): SitePlace | null {
  const site = siteOf(address)
  return site === null ? null : placeOf(site, actor)
}

function placeOf(site: string, actor: string | null): SitePlace {
  const owner = ownerOfPersonalSite(site, actor)
  return {
    place: { kind: owner === null ? 'site' : 'onedrive', id: site.toLowerCase(), name: site },
    owner: owner === null ? null : { id: owner, name: owner },
  }
}

interface KnownSite {
  readonly site: string | null
  readonly isPersonal: boolean
  actor: string | null
  found: SitePlace | null
}

const LONGEST = 400

/** Remembers at most `most` addresses of sites, then starts anew. The answers are those of `sitePlace`. */
export function createSites(most = 5_000): SiteOf {
  let seen = new Map<string, KnownSite>()
  return (address, actor) => {
    const known = seen.get(address)
    if (known !== undefined) {
      if (known.site === null || !known.isPersonal || known.actor === actor) return known.found
      known.actor = actor
      known.found = placeOf(known.site, actor)
      return known.found
    }
    const site = siteOf(address)
    const found = site === null ? null : placeOf(site, actor)
    if (address.length > LONGEST) return found
    if (seen.size >= most) seen = new Map()
    const isPersonal = site !== null && site.toLowerCase().includes('/personal/')
    seen.set(address, { site, isPersonal, actor, found })
    return found
  }
}
