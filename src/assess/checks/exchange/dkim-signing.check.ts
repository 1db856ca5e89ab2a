import type { TxtLookup } from '../../../collect/facts/dns/txt-lookups.schema.ts'
import type { DkimSigningConfig } from '../../../collect/facts/exchange/dkim-signing-config.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { judgeEach, type Looked, namesOf, unread } from '../../judgement.ts'
import { domainName, isCoexistenceDomain, mailDomains, OTHER_DOMAINS } from '../../mail-dns/domains.ts'
import { both, either, known, type Truth } from '../../truth.ts'

export const dkimSigning = defineCheck({
  id: 'exchange.dkim-signing',
  since: '0.1',
  title: 'Outgoing mail of every domain is signed with DKIM',
  requirements: [
    {
      citation: '164.312(e)(2)(i)',
      strength: 'supports',
      why: 'The signature shows a receiver that a message was not changed on its way.',
    },
    {
      citation: '164.312(c)(2)',
      strength: 'supports',
      why: 'It is a technical means to show that what arrived is what the clinic sent.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['exchange.dkim-signing-config', 'dns.dkim-records'],
  uses: ['exchange.accepted-domains', 'dns.spf-records'],
  judge: (facts, context) => {
    const signing: Signing = {
      configs: Map.groupBy(facts['exchange.dkim-signing-config'], ({ Domain }) => byName(Domain)),
      lookups: Map.groupBy(facts['dns.dkim-records'], ({ domain }) => byName(domain)),
    }
    const domains = mailDomains({
      accepted: facts['exchange.accepted-domains'],
      spf: facts['dns.spf-records'],
    })
    const entities = domains.names.map(name => look(name, signing))
    return judgeEach(context, {
      entities: domains.complete ? entities : [...entities, OTHER_DOMAINS],
      pass: () => 'Mail from every domain is signed.',
      fail: bad => `Mail from ${namesOf(bad)} is not signed with a key that receivers find.`,
      none: unread('No mail domain was read.'),
    })
  },
  rationale:
    'Without a signature, receivers cannot tell your appointment letters from a forgery, and the genuine ones land in junk. Patients who are fooled by a letter in your name give their data away.',
  fix: {
    steps: [
      'Microsoft Defender portal > Email & collaboration > Policies & rules > Threat policies > Email authentication settings > DKIM',
      'Pick the domain and copy the two CNAME records it shows',
      'Add both records where the domain’s DNS is kept',
      'Turn on Sign messages for this domain with DKIM signatures',
    ],
    command: 'Set-DkimSigningConfig -Identity clinic.example -Enabled $true',
    docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-dkim-configure',
    impact:
      'Nothing stops. Services that send in your name, such as a reminder or newsletter service, need signatures of their own. Where a gateway such as Proofpoint or Mimecast signs what leaves the clinic, that is not seen here: sign here as well, or record it as accepted.',
    disturbs: 'nobody',
  },
  equivalents: {
    scuba: ['MS.EXO.3.1v1'],
    cis: ['7.0.0/2.1.9'],
    differs: [
      {
        scuba: 'MS.EXO.3.1v1',
        why: 'It judges the domains it looked up; Ward says unknown while a domain of Exchange’s list was not looked up.',
      },
    ],
  },
})

/** What was read of DKIM, by domain; '' is a domain whose name was not read. */
interface Signing {
  readonly configs: ReadonlyMap<string, DkimSigningConfig>
  readonly lookups: ReadonlyMap<string, readonly TxtLookup[]>
}

function byName(name: string | undefined): string {
  return name === undefined ? '' : domainName(name)
}

function look(name: string, { configs, lookups }: Signing): Looked {
  const asked = lookups.get(name) ?? []
  const routing = isCoexistenceDomain(name)
  const enabled = isEnabled(name, configs, asked.length > 0 || routing)
  // Microsoft signs for its routing domain with a key of its own: no record can stand there.
  const published = routing ? true : isPublished(asked)
  const meets = both(enabled, published)
  const why =
    enabled === false
      ? 'Signing is off.'
      : published === false
        ? 'DNS holds no key for it.'
        : enabled === undefined
          ? 'Whether signing is on was not read.'
          : 'Its key in DNS was not read.'
  return { kind: 'domain', id: name, name, meets, ...(meets === true ? {} : { why }) }
}

function isEnabled(name: string, configs: Signing['configs'], asked: boolean): Truth {
  const own = configs.get(name) ?? []
  if (own.length > 0) return both(...own.map(({ Enabled }) => Enabled))
  // A domain that was never set up is not in the list. One whose name was not read may be this one, and of a domain
  // that DNS was not asked for either, the source says nothing.
  return asked && !configs.has('') ? false : undefined
}

function isPublished(lookups: readonly TxtLookup[]): Truth {
  if (lookups.length === 0) return undefined
  return both(...lookups.map(({ texts }) => known(texts, all => either(...all.map(isKey)))))
}

/** RFC 6376, 3.6.1: a key with an empty `p` is one that was taken back. */
function isKey(text: string): boolean {
  return /^v=DKIM1[ \t]*;/.test(text) && !/;[ \t]*p[ \t]*=[ \t]*(?:;|$)/.test(text)
}
