import { dayWords } from '../../assess/words.ts'
import { DIRECTION_WORDS, KIND_WORDS, STATUS_WORDS } from '../../base/agreements/agreement-words.ts'
import type { KnownAgreement } from '../../base/agreements/known-agreements.ts'
import type { Instant } from '../../base/time.ts'
import { FOUND_KINDS, type FoundApp } from '../../base/vendors/found.ts'
import { plainName } from '../../base/vendors/plain-name.ts'
import { VENDOR_RESULTS, type VendorResult } from '../../base/vendors/results.ts'
import type { Vendor } from '../../base/vendors/vendor.ts'
import type { Standing } from '../../comply/standing.ts'
import { PAGES } from '../api/contracts/pages.ts'
import type { Entry } from './rank.ts'

/** Microsoft’s own agreement, where the record of it stands. */
export function microsoftEntry(standings: readonly Standing[]): readonly Entry[] {
  return standings
    .filter(({ id }) => id === 'microsoft-agreement')
    .map(({ title, sentence }) => ({
      kind: 'agreement',
      title,
      text: sentence,
      to: `${PAGES.agreements}?agreement=microsoft`,
      words: 'contract business associate product terms data protection addendum dpa',
    }))
}

/** Agreements by who promises and what they call themselves. Why one was ended is not searched: people write freely there. */
export function agreementEntries(agreements: readonly KnownAgreement[]): readonly Entry[] {
  return agreements.map(({ agreement: { id, party, title, kind, direction, services }, state }) => ({
    kind: 'agreement',
    title: title.includes(party.name) ? title : `${title} (${party.name})`,
    text: [
      STATUS_WORDS[state.status],
      ...(state.lastDay === null
        ? []
        : [`last day ${dayWords(`${state.lastDay}T00:00:00.000Z` as Instant)}`]),
      DIRECTION_WORDS[direction],
    ].join(' · '),
    to: `${PAGES.agreements}?agreement=${id}`,
    words: ['contract', KIND_WORDS[kind].title, ...services].join(' '),
  }))
}

interface FoundVendor {
  readonly vendor: Pick<Vendor, 'id' | 'name' | 'domains'>
  readonly standing: { readonly result: VendorResult }
}

/** Vendors by their names and domains. What they do is not searched: people write freely there. */
export function vendorEntries(vendors: readonly FoundVendor[]): readonly Entry[] {
  return vendors.map(({ vendor: { id, name, domains }, standing }) => ({
    kind: 'vendor',
    title: name,
    text: VENDOR_RESULTS[standing.result],
    to: `${PAGES.vendors}?vendor=${id}`,
    keys: domains,
    words: ['vendor', ...domains].join(' '),
  }))
}

interface SearchedApp {
  readonly app: Pick<FoundApp, 'key' | 'name' | 'kind' | 'owner'>
  readonly vendor: Pick<Vendor, 'name'> | null
  readonly standing: { readonly result: VendorResult }
}

/** Apps and connections by name and vendor. Where mail is forwarded to is a person’s address: that is not searched. */
export function appEntries(apps: readonly SearchedApp[]): readonly Entry[] {
  return apps
    .filter(({ app: { kind } }) => kind !== 'forwarding')
    .map(({ app: { key, name, kind, owner }, vendor, standing }) => ({
      kind: 'app',
      title: plainName(name),
      text: [
        VENDOR_RESULTS[standing.result],
        owner === 'microsoft' ? 'App of Microsoft' : FOUND_KINDS[kind],
        ...(vendor === null ? [] : [vendor.name]),
      ].join(' · '),
      to: `${PAGES.vendors}?view=apps&show=all&app=${encodeURIComponent(key)}`,
      words: `app ${vendor?.name ?? ''}`,
    }))
}
