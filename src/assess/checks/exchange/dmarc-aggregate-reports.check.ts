import { defineCheck } from '../../define-check.ts'
import { isReportAddress } from '../../mail-dns/dmarc.ts'
import { judgeDmarc } from '../../mail-dns/judge-dmarc.ts'

export const dmarcAggregateReports = defineCheck({
  id: 'exchange.dmarc-aggregate-reports',
  since: '0.1',
  title: 'The daily DMARC reports reach you',
  requirements: [
    {
      citation: '164.308(a)(1)(ii)(D)',
      strength: 'supports',
      why: 'The reports are the only record of who sends mail in the clinic’s name.',
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
      test: policy => policy.rua.some(isReportAddress),
      lacks: policy =>
        policy.rua.length === 0
          ? 'Its DMARC record names nobody for reports (rua).'
          : 'The address for reports (rua) must begin with mailto:, else receivers send nothing.',
      pass: 'The DMARC record of every domain names an address for reports.',
      fail: names => `Nobody receives DMARC reports for ${names}.`,
    }),
  rationale:
    'The reports show, by the number of messages and the sending server, who writes to patients in your name. They hold no message text.',
  fix: {
    steps: [
      'Make a shared mailbox for the reports, or choose a service that reads them',
      'Open the DNS settings where the domain is registered',
      'Add rua=mailto:MAILBOX@YOUR-DOMAIN to the TXT record _dmarc',
      'For a mailbox under another domain, such as a report service: that domain has to publish a TXT record YOUR-DOMAIN._report._dmarc with v=DMARC1, else receivers send nothing',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-dmarc-configure',
    impact: 'Some files a day arrive in that mailbox. Mail itself is not touched.',
    disturbs: 'administrators',
  },
  equivalents: {
    related: [
      {
        scuba: 'MS.EXO.4.4v1',
        why: 'It asks for failure reports (ruf) as well, which can carry parts of messages; see exchange.dmarc-failure-reports.',
      },
      { scuba: 'MS.EXO.4.3v1', why: 'It asks for a mailbox of the US government: federal agencies only.' },
    ],
  },
})
