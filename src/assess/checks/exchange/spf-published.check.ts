import { defineCheck } from '../../define-check.ts'
import { judgeEach, type Looked, namesOf, unread } from '../../judgement.ts'
import { domainName, isCoexistenceDomain, mailDomains, OTHER_DOMAINS } from '../../mail-dns/domains.ts'
import { judgeSpf } from '../../mail-dns/spf.ts'

export const spfPublished = defineCheck({
  id: 'exchange.spf-published',
  since: '0.1',
  title: 'DNS says which servers may send your mail (SPF)',
  requirements: [
    {
      citation: '164.312(e)(2)(i)',
      strength: 'supports',
      why: 'Receivers can check that a message comes from a server the clinic named.',
    },
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Forged mail from other servers is marked or refused.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['dns.spf-records'],
  uses: ['exchange.accepted-domains'],
  judge: (facts, context) => {
    const lookups = facts['dns.spf-records']
    const domains = mailDomains({ accepted: facts['exchange.accepted-domains'], spf: lookups })
    const byDomain = new Map(
      lookups.toReversed().map(({ domain, texts }) => [domain && domainName(domain), texts]),
    )
    const textsOf = (name: string) => byDomain.get(domainName(name))
    const entities: Looked[] = lookups.map(({ domain, texts }) => {
      const name = domain === undefined ? 'a domain without a name' : domainName(domain)
      return { kind: 'domain', id: name, name, ...judgeSpf(texts, textsOf) }
    })
    const asked = new Set(entities.map(({ name }) => name))
    for (const name of domains.names) {
      if (asked.has(name) || isCoexistenceDomain(name)) continue
      const why = 'Its SPF record was not looked up.'
      entities.push({ kind: 'domain', id: name, name, meets: undefined, why })
    }
    if (entities.length > 0 && !domains.complete) entities.push(OTHER_DOMAINS)
    return judgeEach(context, {
      entities,
      pass: () => 'Every domain has an SPF record that turns other servers away.',
      fail: bad => `The SPF record of ${namesOf(bad)} is missing or lets any server send.`,
      none: unread('No SPF record was looked up.'),
    })
  },
  rationale:
    'Without it any server in the world can send a letter that looks like yours to your patients, and receivers have no list to check it against.',
  fix: {
    steps: [
      'List who sends mail in your name: Microsoft 365, the EHR, reminders, billing, newsletters',
      'Open the DNS settings where the domain is registered',
      'Keep exactly one TXT record that begins with v=spf1, such as v=spf1 include:spf.protection.outlook.com -all, with the other senders before -all',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-spf-configure',
    impact:
      'Mail from a sender that is not in the list may be refused: an EHR relay, a scanner at another provider, a reminder service. Start with ~all and change to -all when the reports are quiet; ~all is the way back too. A domain that sends no mail takes v=spf1 -all.',
    disturbs: 'patients',
    workflows: ['appointment-reminders', 'ehr-mail-relay', 'scan-to-mail', 'fax-to-mail'],
  },
  equivalents: {
    scuba: ['MS.EXO.2.2v1', 'MS.EXO.2.2v2', 'MS.EXO.2.2v3'],
    cis: ['7.0.0/2.1.8'],
    differs: [
      {
        scuba: 'MS.EXO.2.2v3',
        why: 'It judges the domains it looked up, and passes a record that hands over (redirect=) unseen. Ward says unknown while a domain of Exchange’s list, or the one that is handed over to, was not looked up.',
      },
    ],
    related: [
      {
        scuba: 'MS.EXO.2.1v1',
        why: 'It asks for a list of approved addresses, which no setting holds; ScubaGear never judged it.',
      },
    ],
  },
})
