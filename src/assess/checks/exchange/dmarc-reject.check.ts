import { defineCheck } from '../../define-check.ts'
import { judgeDmarc } from '../../mail-dns/judge-dmarc.ts'
import { both, known } from '../../truth.ts'

export const dmarcReject = defineCheck({
  id: 'exchange.dmarc-reject',
  since: '0.1',
  title: 'Forged mail in your name is refused at the door',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'good-practice',
      why: 'Refusing is stronger than setting aside: nobody can open the message from the junk folder.',
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
      test: (policy, wish) =>
        both(
          known(wish, asked => asked === 'reject'),
          policy.pct === 100,
          !policy.testing,
        ),
      lacks: (policy, wish) =>
        policy.testing
          ? 'Its DMARC record is marked as a test (t=y).'
          : policy.pct < 100
            ? `Its DMARC record asks it for ${policy.pct} of 100 messages.`
            : `Its DMARC record asks for ${wish ?? policy.p}, not reject.`,
      pass: 'Receivers are asked to refuse all forged mail from every domain.',
      fail: names => `Receivers are not asked to refuse all forged mail from ${names}.`,
    }),
  rationale:
    'Mail in the junk folder is still opened by patients who wait for a letter from you. Refused mail never arrives.',
  fix: {
    steps: [
      'Keep p=quarantine until the DMARC reports show no genuine mail that fails',
      'Open the DNS settings where the domain is registered',
      'In the TXT record _dmarc set p=reject and take out pct and t',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-dmarc-configure',
    impact:
      'Genuine mail from a sender without SPF and DKIM, such as reminders, and some mail that a list or another practice passes on, is refused and does not arrive. Read the reports first. Undo with p=quarantine; it works once the record’s time to live is over.',
    disturbs: 'patients',
    workflows: [
      'appointment-reminders',
      'ehr-mail-relay',
      'mail-with-patients',
      'sharing-with-outside-practices',
    ],
  },
  equivalents: {
    scuba: ['MS.EXO.4.2v1'],
    differs: [
      {
        scuba: 'MS.EXO.4.2v1',
        why: 'It judges the domains it looked up; Ward says unknown while a domain of Exchange’s list was not looked up. A record marked as a test (t=y) does not ask for it yet.',
      },
    ],
  },
})
