import type { TxtLookups } from '../../collect/facts/dns/txt-lookups.schema.ts'
import type { AcceptedDomains } from '../../collect/facts/exchange/accepted-domains.schema.ts'
import type { Looked } from '../judgement.ts'

/** The domains whose mail records are judged, in small letters. */
export interface MailDomains {
  readonly names: readonly string[]
  /** False when there may be others. */
  readonly complete: boolean
}

interface Sources {
  readonly accepted: AcceptedDomains | undefined
  readonly spf: TxtLookups | undefined
}

/**
 * Every domain that Exchange accepts mail for, and every one that was looked up: ScubaGear looks up all that Exchange
 * lists. Mail can be sent, and forged, from each of them, so one without a lookup is one that was not read.
 */
export function mailDomains({ accepted = NO_DOMAINS, spf = NO_LOOKUPS }: Sources): MailDomains {
  const bySpf = seen.get(accepted) ?? new WeakMap<TxtLookups, MailDomains>()
  seen.set(accepted, bySpf)
  let found = bySpf.get(spf)
  if (found === undefined) {
    const all = [...accepted.map(({ DomainName }) => DomainName), ...spf.map(({ domain }) => domain)]
    found = { names: distinct(all), complete: all.length > 0 && !all.includes(undefined) }
    bySpf.set(spf, found)
  }
  return found
}

/** Every check on a DNS record asks for the same domains. Facts are never changed. */
const seen = new WeakMap<AcceptedDomains, WeakMap<TxtLookups, MailDomains>>()
const NO_DOMAINS: AcceptedDomains = []
const NO_LOOKUPS: TxtLookups = []

/** Addresses under these are the organisation's own. `complete` is false when there may be others. */
export interface OwnDomains {
  readonly names: readonly string[]
  readonly withSubdomains: readonly string[]
  readonly complete: boolean
}

/** Exchange's list and the SPF lookups together: sources without the list still name every domain there. */
export function ownDomains({ accepted = [], spf = [] }: Sources): OwnDomains {
  const all = [...accepted.map(({ DomainName }) => DomainName), ...spf.map(({ domain }) => domain)]
  return {
    names: distinct(all),
    withSubdomains: distinct(
      accepted.filter(one => one.MatchSubDomains === true).map(({ DomainName }) => DomainName),
    ),
    complete: all.length > 0 && !all.includes(undefined),
  }
}

function distinct(domains: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(domains.filter(domain => domain !== undefined).map(domainName))].sort()
}

export function domainName(name: string): string {
  return name.trim().replace(/\.$/, '').toLowerCase()
}

/**
 * The hybrid routing domain that Microsoft keeps, `NAME.mail.onmicrosoft.com`: nobody can publish DNS records there.
 * Told by the name, which only Microsoft can give out, so that no missing property decides.
 */
export function isCoexistenceDomain(domain: string): boolean {
  return /\.mail\.onmicrosoft\.(?:com|us|cn)$/.test(domainName(domain))
}

/** Stands in the evidence for domains that were not listed, so that a verdict never covers them unseen. */
export const OTHER_DOMAINS: Looked = {
  kind: 'setting',
  id: 'domains',
  name: 'the list of mail domains',
  meets: undefined,
  why: 'The list of the organisation’s mail domains was not read in full.',
}
