import { defineCheck } from '../../define-check.ts'
import { judgeDmarc } from '../../mail-dns/judge-dmarc.ts'
import { both, known } from '../../truth.ts'

export const dmarcEnforced = defineCheck({
  id: 'exchange.dmarc-enforced',
  since: '0.1',
  title: 'Forged mail in your name is set aside or refused',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Forged mail that is set aside or refused does not bring malicious software to patients and staff.',
    },
    {
      citation: '164.312(e)(2)(i)',
      strength: 'supports',
      why: 'Receivers act on a failed check of the sender’s domain instead of delivering the message.',
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
      test: (policy, wish) =>
        both(
          known(wish, asked => asked !== 'none'),
          policy.sp !== 'none',
          policy.np !== 'none',
          policy.pct === 100,
          !policy.testing,
        ),
      lacks: policy =>
        policy.testing
          ? 'Its DMARC record is marked as a test (t=y).'
          : policy.pct < 100
            ? `Its DMARC record asks it for ${policy.pct} of 100 messages.`
            : policy.p === 'none'
              ? 'Its DMARC record asks receivers to do nothing (p=none).'
              : `Its DMARC record leaves subdomains open (${policy.sp === 'none' ? 'sp' : 'np'}=none).`,
      pass: 'Receivers are asked to set aside or refuse all forged mail, subdomains included.',
      fail: names => `Receivers are not asked to set aside all forged mail from ${names}.`,
    }),
  rationale:
    'A DMARC record that only watches stops nobody: the forged letter still reaches the patient. Quarantine or reject keeps it out of the inbox.',
  fix: {
    steps: [
      'Read the DMARC reports for some weeks and give every service that sends for you SPF or DKIM',
      'Open the DNS settings where the domain is registered',
      'In the TXT record _dmarc change p=none to p=quarantine; take out pct, sp, np and t if they stand there',
      'After some quiet weeks change it to p=reject',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-dmarc-configure',
    impact:
      'Senders nobody thought of, such as a reminder service, a billing company or a scanner at another provider, land in junk until they are signed, and patients miss what they sent. Read the reports first. Undo with p=none; it works once the record’s time to live is over.',
    disturbs: 'patients',
    workflows: [
      'appointment-reminders',
      'ehr-mail-relay',
      'mail-with-patients',
      'scan-to-mail',
      'fax-to-mail',
    ],
  },
  equivalents: {
    related: [
      { scuba: 'MS.EXO.4.2v1', why: 'It accepts reject only; Ward asks that as exchange.dmarc-reject.' },
    ],
  },
})
