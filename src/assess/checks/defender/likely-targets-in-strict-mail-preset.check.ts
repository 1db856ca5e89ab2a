import { ownDomains } from '../../defender/recipients.ts'
import { judgeStrictPeople } from '../../defender/strict-people.ts'
import { defineCheck } from '../../define-check.ts'

export const likelyTargetsInStrictMailPreset = defineCheck({
  id: 'defender.likely-targets-in-strict-mail-preset',
  since: '0.1',
  title: 'The strict preset policy filters the mail of likely targets',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Those whom attackers seek out get the stronger guard against malicious software.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['defender.eop-preset-rules'],
  uses: ['defender.baseline-settings', 'exchange.accepted-domains'],
  judge: facts =>
    judgeStrictPeople(
      facts['defender.eop-preset-rules'],
      facts['defender.baseline-settings']?.strictForMail,
      ownDomains(facts['exchange.accepted-domains']),
    ),
  rationale:
    'Attackers go for the people who sign, pay or hold the keys to the records. The strict filter lets less through to them than the standard one.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies',
      'Strict protection: turn it on > Manage protection settings > Apply Exchange Online Protection: All recipients, or Specific recipients',
      'With Specific recipients, name the owner, the physicians in charge, billing and every administrator',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/preset-security-policies',
    impact:
      'More wanted mail of these few people lands in quarantine, a patient’s first letter among it. They or an administrator look there every working day; undo by taking the person out of the strict preset.',
    disturbs: 'some-staff',
    workflows: ['mail-with-patients'],
  },
  equivalents: {
    scuba: ['MS.DEFENDER.1.4v1'],
    differs: [
      {
        scuba: 'MS.DEFENDER.1.4v1',
        why: 'It wants the lists of the policy to be the same as the named ones; Ward also takes a policy that holds more people or leaves out fewer.',
      },
    ],
  },
})
