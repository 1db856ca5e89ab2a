import { defineCheck } from '../../define-check.ts'
import { judgeEach, namesOf, unread } from '../../judgement.ts'
import { not } from '../../truth.ts'

export const safeListOff = defineCheck({
  id: 'exchange.safe-list-off',
  since: '0.1',
  title: 'No outside list of senders passes the filter',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Mail from senders on Microsoft’s list passes the spam filter unseen, and nobody here knows who is on it.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['exchange.connection-filter-policies'],
  judge: (facts, context) =>
    judgeEach(context, {
      entities: facts['exchange.connection-filter-policies'].map(({ Name, EnableSafeList }) => ({
        kind: 'policy',
        id: Name ?? '',
        name: Name ?? 'a policy without a name',
        meets: not(EnableSafeList),
        properties: { EnableSafeList },
      })),
      pass: () => 'The list of unfiltered senders is off.',
      fail: bad => `The list of unfiltered senders is on in ${namesOf(bad)}.`,
      none: unread('The list of connection filter policies is empty, though every organisation has one.'),
    }),
  rationale:
    'The list is kept by others and cannot be read. A sender on it that is broken into reaches your staff, and through them your patients’ records.',
  fix: {
    steps: [
      'Microsoft Defender portal > Email & collaboration > Policies & rules > Threat policies > Anti-spam > Connection filter policy (Default)',
      'Edit connection filter policy: clear Turn on safe list, then Save',
    ],
    command: 'Set-HostedConnectionFilterPolicy -Identity Default -EnableSafeList $false',
    docs: 'https://learn.microsoft.com/defender-office-365/connection-filter-policies-configure',
    impact: 'Some newsletters may land in junk. Mail from patients and partners is judged as before.',
    disturbs: 'nobody',
  },
  equivalents: { scuba: ['MS.EXO.12.2v1', 'MS.SECURITYSUITE.8.2v1'], cis: ['7.0.0/2.1.13'] },
})
