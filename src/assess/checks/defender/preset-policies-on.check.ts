import { presetIsOn } from '../../defender/preset-coverage.ts'
import { PRESETS } from '../../defender/recipients.ts'
import { defineCheck } from '../../define-check.ts'
import { judgeEach, namesOf, unread } from '../../judgement.ts'
import { either } from '../../truth.ts'

export const presetPoliciesOn = defineCheck({
  id: 'defender.preset-policies-on',
  since: '0.1',
  title: 'Microsoft’s standard and strict preset policies against harmful mail are on',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'The presets filter harmful mail as Microsoft advises and are kept up to date by Microsoft.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['defender.eop-preset-rules'],
  uses: ['defender.atp-preset-rules'],
  judge: (facts, context) =>
    judgeEach(context, {
      entities: PRESETS.map(preset => {
        const meets = either(
          presetIsOn(facts['defender.eop-preset-rules'], preset),
          presetIsOn(facts['defender.atp-preset-rules'], preset),
        )
        return {
          kind: 'policy',
          id: preset,
          name: `${preset} preset`,
          meets,
          ...(meets === false ? { why: 'It is off.' } : {}),
        }
      }),
      pass: () => 'Both preset policies are on.',
      fail: bad => (bad.length === 1 ? `The ${namesOf(bad)} is off.` : 'Both preset policies are off.'),
      none: unread('No preset policy to look at.'),
    }),
  rationale:
    'Most break-ins at clinics begin with a mail. With the presets, everyday staff get the standard filter and those whom attackers seek out get the strict one, without anybody tuning single settings.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies',
      'Turn on Standard protection, then Manage protection settings: all recipients',
      'Turn on Strict protection, then Manage protection settings: the people who sign, pay or administer',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/preset-security-policies',
    impact:
      'Some wanted mail, such as newsletters, faxes by mail or a patient’s first letter, lands in quarantine. Look there every day in the first weeks and let what is wanted through. Undo by switching the preset off.',
    disturbs: 'all-staff',
    workflows: ['scan-to-mail', 'fax-to-mail', 'mail-with-patients'],
  },
  equivalents: {
    scuba: ['MS.DEFENDER.1.1v1'],
    related: ['1.1v1', '1.2v1', '1.3v1', '1.4v1'].map(policy => ({
      scuba: `MS.SECURITYSUITE.${policy}`,
      why: 'It asks for the single settings that follow from the presets, whoever sets them.',
    })),
  },
})
