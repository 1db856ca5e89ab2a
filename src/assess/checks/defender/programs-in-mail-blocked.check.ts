import { judgeInOrder } from '../../defender/order-of-policies.ts'
import { ownDomains } from '../../defender/recipients.ts'
import { defineCheck } from '../../define-check.ts'
import { namesOf } from '../../judgement.ts'
import { both, known } from '../../truth.ts'

/** What opens with a click and runs. CISA names these three. */
const PROGRAMS = ['exe', 'cmd', 'vbe']

function hasPrograms(endings: readonly string[]): boolean {
  const all = new Set(endings.map(ending => ending.toLowerCase()))
  return PROGRAMS.every(ending => all.has(ending))
}

export const programsInMailBlocked = defineCheck({
  id: 'defender.programs-in-mail-blocked',
  since: '0.1',
  title: 'Programs that come as attachments are blocked',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Malicious software that arrives as a program never reaches a desk.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['defender.malware-filter-policies'],
  uses: ['defender.eop-preset-rules', 'defender.malware-filter-rules', 'exchange.accepted-domains'],
  judge: (facts, context) =>
    judgeInOrder(
      context,
      {
        policies: facts['defender.malware-filter-policies'],
        presetRules: facts['defender.eop-preset-rules'],
        ownRules: facts['defender.malware-filter-rules'],
        policyOf: rule => rule.MalwareFilterPolicy,
        standIn: 'Default',
        own: ownDomains(facts['exchange.accepted-domains']),
        meets: policy => both(policy.EnableFileFilter, known(policy.FileTypes, hasPrograms)),
        why: 'Programs in attachments are not blocked.',
      },
      {
        pass: 'Every policy that counts for somebody blocks programs in attachments.',
        fail: names =>
          `Programs in attachments are not blocked. This is so for: ${namesOf(names.map(name => ({ name })))}.`,
      },
    ),
  rationale:
    'Nobody sends a program to a clinic by mail for an honest reason. One double click on such a file can lock every record the clinic has.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Anti-malware > the policy that is named > Edit protection settings',
      'Tick Enable the common attachments filter; the list must hold exe, cmd and vbe',
    ],
    command: 'Set-MalwareFilterPolicy -Identity Default -EnableFileFilter $true',
    docs: 'https://learn.microsoft.com/defender-office-365/anti-malware-policies-configure',
    impact:
      'Mail with a program, a script, an installer, a disc image (iso, such as an imaging disc) or a Word file with macros is turned away. Such senders give a download link instead; release a mail caught by mistake from quarantine.',
    disturbs: 'some-staff',
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.1.1v1', 'MS.EXO.9.5v1'],
    differs: [
      {
        scuba: 'MS.SECURITYSUITE.1.1v1',
        why: 'It looks at the first policy that is for everybody; Ward also at those above it that are for some people.',
      },
      {
        scuba: 'MS.EXO.9.5v1',
        why: 'It left the answer to a person; Ward reads the policies.',
      },
    ],
  },
})
