import { defineCheck } from '../../define-check.ts'
import { judgeDmarc } from '../../mail-dns/judge-dmarc.ts'

export const dmarcPublished = defineCheck({
  id: 'exchange.dmarc-published',
  since: '0.1',
  title: 'Every domain has a DMARC record',
  requirements: [
    {
      citation: '164.312(e)(2)(i)',
      strength: 'supports',
      why: 'The record lets receivers check that mail in the clinic’s name is the clinic’s.',
    },
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'It is the ground for refusing forged mail that carries malicious software.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['dns.dmarc-records'],
  uses: ['dns.spf-records', 'exchange.accepted-domains'],
  judge: (facts, context) =>
    judgeDmarc(context, {
      dmarc: facts['dns.dmarc-records'],
      spf: facts['dns.spf-records'],
      accepted: facts['exchange.accepted-domains'],
      test: () => true,
      lacks: () => 'It has no DMARC record.',
      pass: 'Every domain has one DMARC record that receivers can use.',
      fail: names => `Receivers find no DMARC record they can use for ${names}.`,
    }),
  rationale:
    'A forged letter from “your” clinic asks a patient for an insurance number. DMARC is how the patient’s mail provider learns that it is not from you.',
  fix: {
    steps: [
      'Open the DNS settings where the domain is registered',
      'Add one TXT record named _dmarc with the value v=DMARC1; p=none; rua=mailto:MAILBOX@YOUR-DOMAIN',
      'If there is already one, change it: two records count as none',
      'For the onmicrosoft.com domain: Microsoft 365 admin center > Settings > Domains > the domain > DNS records > Add record',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-dmarc-configure',
    impact: 'Nothing stops: p=none only asks for reports. It is the first step before mail is refused.',
    disturbs: 'nobody',
  },
  equivalents: {
    scuba: ['MS.EXO.4.1v1'],
    cis: ['7.0.0/2.1.10'],
    differs: [
      {
        scuba: 'MS.EXO.4.1v1',
        why: 'It judges the domains it looked up; Ward says unknown while a domain of Exchange’s list was not looked up.',
      },
    ],
  },
})
