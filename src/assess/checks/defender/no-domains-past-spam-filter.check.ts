import { judgeSpamFilter } from '../../defender/spam-filter.ts'
import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'

export const noDomainsPastSpamFilter = defineCheck({
  id: 'defender.no-domains-past-spam-filter',
  since: '0.1',
  title: 'No domain’s mail passes the spam filter unchecked',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Mail that names a listed domain as its sender is delivered without most checks for forgery and malicious software.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['defender.content-filter-policies'],
  uses: ['defender.content-filter-rules', 'defender.eop-preset-rules', 'exchange.accepted-domains'],
  judge: (facts, context) =>
    judgeSpamFilter(facts, context, {
      meets: policy => known(policy.AllowedSenderDomains, domains => domains.length === 0),
      pass: 'No policy that counts for somebody lets a whole domain past the filter.',
      why: 'Mail of whole domains is let past the spam filter.',
    }),
  rationale:
    'The sender’s domain is easily forged. Whoever writes in the name of a laboratory on this list reaches the staff that send it results.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Anti-spam > the policy that is named > Edit allowed and blocked senders and domains > Allow domains',
      'Write down why each domain is there, then remove it. If honest mail of one is filtered, submit it to Microsoft under Submissions: that lets it through for a time',
    ],
    command: 'Set-HostedContentFilterPolicy -Identity Default -AllowedSenderDomains @()',
    docs: 'https://learn.microsoft.com/defender-office-365/create-safe-sender-lists-in-office-365',
    impact:
      'Mail of a domain that was listed may land in Junk until it signs its mail properly: first look which fax, EHR or laboratory services are on the list.',
    disturbs: 'some-staff',
    workflows: ['fax-to-mail', 'ehr-mail-relay', 'mail-with-patients'],
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.6.2v1', 'MS.EXO.14.3v1', 'MS.EXO.14.3v2'],
    cis: ['7.0.0/2.1.14'],
    differs: [
      {
        scuba: 'MS.SECURITYSUITE.6.2v1',
        why: 'It looks at the first policy that is for everybody and does what is asked; Ward also at those above it that are for some people.',
      },
      ...(['MS.EXO.14.3v1', 'MS.EXO.14.3v2'] as const).map(scuba => ({
        scuba,
        why: 'It left the answer to a person; Ward reads the policies.',
      })),
    ],
  },
})
