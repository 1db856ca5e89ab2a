import type { TxtLookup, TxtLookups } from '../../collect/facts/dns/txt-lookups.schema.ts'
import type { AcceptedDomains } from '../../collect/facts/exchange/accepted-domains.schema.ts'
import type { JudgeContext, Judgement } from '../define-check.ts'
import { judgeEach, type Looked, namesOf, unread } from '../judgement.ts'
import type { Truth } from '../truth.ts'
import { type DmarcPolicy, readDmarc, type Wish } from './dmarc.ts'
import { domainName, isCoexistenceDomain, mailDomains, OTHER_DOMAINS } from './domains.ts'

export interface DmarcQuestion {
  readonly dmarc: TxtLookups
  readonly spf: TxtLookups | undefined
  readonly accepted: AcceptedDomains | undefined
  /** @param wish what is asked for the domain itself; undefined when it cannot be told whose record it is. */
  readonly test: (policy: DmarcPolicy, wish: Wish | undefined) => Truth
  readonly lacks: (policy: DmarcPolicy, wish: Wish | undefined) => string
  readonly pass: string
  readonly fail: (names: string) => string
}

/** Asks the same of the DMARC record of every mail domain. */
export function judgeDmarc(context: JudgeContext, question: DmarcQuestion): Judgement {
  const domains = mailDomains(question)
  const lookups = question.dmarc.filter(({ domain }) => domain === undefined || !isCoexistenceDomain(domain))
  const asked = new Set(lookups.map(({ domain }) => domain && domainName(domain)))
  const entities: Looked[] = lookups.map(lookup => look(question, lookup))
  for (const name of domains.names) {
    if (asked.has(name) || isCoexistenceDomain(name)) continue
    entities.push({ ...domainEntity(name), meets: undefined, why: 'Its DMARC record was not looked up.' })
  }
  if (!domains.complete) entities.push(OTHER_DOMAINS)
  return judgeEach(context, {
    entities,
    pass: () => question.pass,
    fail: bad => question.fail(namesOf(bad)),
    none: unread('No mail domain was read that can have a DMARC record.'),
  })
}

function look(question: DmarcQuestion, lookup: TxtLookup): Looked {
  const entity = domainEntity(lookup.domain)
  if (lookup.texts === undefined) return { ...entity, meets: undefined, why: 'DNS did not answer.' }
  const dmarc = readDmarc(lookup.texts)
  switch (dmarc.kind) {
    case 'none':
      return { ...entity, meets: false, why: 'It has no DMARC record.' }
    case 'several':
      return {
        ...entity,
        meets: false,
        why: `It has ${dmarc.count} DMARC records; receivers then use none of them.`,
        properties: { records: lookup.texts },
      }
    case 'broken':
      return {
        ...entity,
        meets: false,
        why: 'Its DMARC record does not say what to do with such mail.',
        properties: { records: lookup.texts },
      }
    case 'policy': {
      const wish = wishFor(lookup, dmarc)
      const meets = question.test(dmarc, wish)
      const why = meets === true ? {} : { why: question.lacks(dmarc, wish) }
      return { ...entity, meets, ...why, properties: { record: dmarc.record, foundAt: lookup.foundAt } }
    }
  }
}

/** A subdomain without a record takes its organisation's, and of that what is asked for subdomains. */
function wishFor(lookup: TxtLookup, { p, sp }: DmarcPolicy): Wish | undefined {
  if (p === sp) return p
  if (lookup.domain === undefined) return undefined
  const domain = domainName(lookup.domain)
  if (domain.split('.').length <= 2) return p
  if (lookup.foundAt === undefined || lookup.foundAt === null) return undefined
  return domainName(lookup.foundAt) === `_dmarc.${domain}` ? p : sp
}

function domainEntity(domain: string | undefined): Pick<Looked, 'kind' | 'id' | 'name'> {
  const name = domain === undefined ? 'a domain without a name' : domainName(domain)
  return { kind: 'domain', id: name, name }
}
