import type { TxtLookups } from '../../collect/facts/dns/txt-lookups.schema.ts'
import type { AcceptedDomains } from '../../collect/facts/exchange/accepted-domains.schema.ts'
import { type Looked, namesOf } from '../judgement.ts'

/** The domains whose mail records are judged, in small letters. */
export interface MailDomains {
  readonly names: readonly string[]
  /** False when there may be others. */
  readonly complete: boolean
  /** Accepted domains that no lookup was made for: a verdict does not speak of them, and says so. */
  readonly notLookedUp: readonly string[]
}

interface Sources {
  readonly accepted: AcceptedDomains | undefined
  readonly spf: TxtLookups | undefined
}

/**
 * The domains of the SPF lookups, which are made for every domain that Exchange accepts mail for: what ScubaGear counts
 * as a domain. Where they were not made, Exchange's list itself.
 */
export function mailDomains({ accepted = [], spf = [] }: Sources): MailDomains {
  const listed = accepted.map(({ DomainName }) => DomainName)
  const lookedUp = spf.map(({ domain }) => domain)
  const judged = lookedUp.length > 0 ? lookedUp : listed
  const names = distinct(judged)
  return {
    names,
    complete: judged.length > 0 && !judged.includes(undefined),
    notLookedUp: distinct(listed).filter(name => !names.includes(name)),
  }
}

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

/** The end of a sentence about all domains: which ones it does not speak of. */
export function exceptFor({ notLookedUp }: MailDomains): string {
  const left = namesOf(notLookedUp.map(name => ({ name })))
  return notLookedUp.length === 0 ? '.' : `. Not looked up: ${left}.`
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
