import { defineCheck } from '../../define-check.ts'
import { namesMailbox } from '../../mail-dns/dmarc.ts'
import { judgeDmarc } from '../../mail-dns/judge-dmarc.ts'

/** The US government’s own mailbox: in a copied record it is nobody at the clinic. */
const GOVERNMENT = /@dmarc\.cyber\.dhs\.gov$/i

export const dmarcFailureReports = defineCheck({
  id: 'exchange.dmarc-failure-reports',
  since: '0.1',
  title: 'A contact of your own is named for daily and for failure reports',
  requirements: [
    {
      citation: '164.308(a)(6)(ii)',
      strength: 'good-practice',
      why: 'A failure report shows a forged message while it is being sent, early enough to warn patients.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['dns.dmarc-records'],
  uses: ['dns.spf-records', 'exchange.accepted-domains'],
  judge: (facts, context) =>
    judgeDmarc(context, {
      dmarc: facts['dns.dmarc-records'],
      spf: facts['dns.spf-records'],
      accepted: facts['exchange.accepted-domains'],
      test: policy => policy.rua.some(isOwn) && policy.ruf.some(isOwn),
      lacks: policy =>
        policy.rua.some(isOwn)
          ? 'Its DMARC record names nobody of yours for failure reports (ruf).'
          : 'Its DMARC record names nobody of yours for daily reports (rua).',
      pass: 'The DMARC record of every domain names a contact for daily and for failure reports.',
      fail: names => `No contact of yours is named for both kinds of DMARC reports on ${names}.`,
    }),
  rationale:
    'With a failure report you can see what a forged letter told your patients and warn them the same day. Few providers send them; those that do may include parts of the message.',
  fix: {
    steps: [
      'Make a shared mailbox inside your own tenant that only the security officer opens',
      'Open the DNS settings where the domain is registered',
      'Add ruf=mailto:MAILBOX@YOUR-DOMAIN beside rua in the TXT record _dmarc',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-dmarc-configure',
    impact:
      'A failure report can hold parts of a genuine message that failed the check, patient data among them. Never send them to an outside service without an agreement; accepting this check as open is reasonable.',
    disturbs: 'administrators',
  },
  equivalents: {
    scuba: ['MS.EXO.4.4v1'],
    differs: [
      {
        scuba: 'MS.EXO.4.4v1',
        why: 'It judges the domains it looked up; Ward says unknown while a domain of Exchange’s list was not looked up. The address of the US government in a copied record is no contact of yours.',
      },
    ],
    related: [
      { scuba: 'MS.EXO.4.3v1', why: 'It asks for a mailbox of the US government: federal agencies only.' },
    ],
  },
})

function isOwn(address: string): boolean {
  return namesMailbox(address) && !GOVERNMENT.test(address)
}
