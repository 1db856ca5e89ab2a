import { defineCheck } from '../../define-check.ts'
import { judgeEach, namesOf, unread } from '../../judgement.ts'
import { known } from '../../truth.ts'

export const ipAllowListEmpty = defineCheck({
  id: 'exchange.ip-allow-list-empty',
  since: '0.1',
  title: 'No server’s mail passes the filter because of its address',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Mail from listed addresses is delivered without the checks for malicious software and forgery.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['exchange.connection-filter-policies'],
  judge: (facts, context) =>
    judgeEach(context, {
      entities: facts['exchange.connection-filter-policies'].map(({ Name, IPAllowList }) => ({
        kind: 'policy',
        id: Name ?? '',
        name: Name ?? 'a policy without a name',
        meets: known(IPAllowList, list => list.length === 0),
        properties: { IPAllowList },
      })),
      pass: () => 'No address is on the IP allow list.',
      fail: bad => `Mail from addresses on the IP allow list of ${namesOf(bad)} is not filtered.`,
      none: unread('The list of connection filter policies is empty, though every organisation has one.'),
    }),
  rationale:
    'An address on this list may belong to a scanner today and to somebody else next year. Its mail reaches staff unchecked, and one opened attachment can lock every chart.',
  fix: {
    steps: [
      'Microsoft Defender portal > Email & collaboration > Policies & rules > Threat policies > Anti-spam > Connection filter policy (Default)',
      'Edit connection filter policy: empty the first list (always allow messages from these IP addresses), then Save',
    ],
    command: 'Set-HostedConnectionFilterPolicy -Identity Default -IPAllowList @()',
    docs: 'https://learn.microsoft.com/defender-office-365/connection-filter-policies-configure',
    impact:
      'Mail of scanners, fax gateways and EHR relays that were listed here is filtered like any other and may land in junk. Write the list down, ask whose each address is, and give them a connector instead. Undo by entering the address again.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay'],
  },
  equivalents: { scuba: ['MS.EXO.12.1v1', 'MS.SECURITYSUITE.8.1v1'], cis: ['7.0.0/2.1.12'] },
})
