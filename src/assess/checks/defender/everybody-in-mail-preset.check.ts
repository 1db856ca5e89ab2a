import { judgeCoverageByPreset } from '../../defender/preset-coverage.ts'
import { ownDomains } from '../../defender/recipients.ts'
import { defineCheck } from '../../define-check.ts'

export const everybodyInMailPreset = defineCheck({
  id: 'defender.everybody-in-mail-preset',
  since: '0.1',
  title: 'A preset policy filters everybody’s mail',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Guarding against malicious software works only if nobody’s mailbox is left out.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['defender.eop-preset-rules'],
  uses: ['exchange.accepted-domains'],
  judge: facts =>
    judgeCoverageByPreset({
      rules: facts['defender.eop-preset-rules'],
      own: ownDomains(facts['exchange.accepted-domains']),
      pass: preset => `The ${preset} preset policy filters the mail of everybody.`,
      fail: 'No preset policy filters the mail of everybody.',
    }),
  rationale:
    'An attacker needs one mailbox. The one that was left out of the filter, often a shared one at the front desk, gets the mail that opens the way to patients’ records.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies',
      'Standard protection > Manage protection settings > Apply Exchange Online Protection: All recipients, no exclusions',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/preset-security-policies',
    impact:
      'Some wanted mail lands in junk or quarantine until its sender is known: patients who write for the first time, faxes by mail, scanners that send without signing in. Look at the quarantine every day in the first weeks, and release what is wanted.',
    disturbs: 'all-staff',
    workflows: ['scan-to-mail', 'fax-to-mail', 'mail-with-patients'],
  },
  equivalents: {
    scuba: ['MS.DEFENDER.1.2v1'],
    differs: [
      {
        scuba: 'MS.DEFENDER.1.2v1',
        why: 'It counts a preset that is off or leaves people out, and does not count one that names every domain of the tenant.',
      },
    ],
  },
})
