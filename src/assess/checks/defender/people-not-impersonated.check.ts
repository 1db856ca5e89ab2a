import { judgeNamed } from '../../defender/impersonation.ts'
import { defineCheck } from '../../define-check.ts'

export const peopleNotImpersonated = defineCheck({
  id: 'defender.people-not-impersonated',
  since: '0.1',
  title: 'Mail in the name of your leading people is stopped',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Staff who act on a false order from the owner let malicious software in with their own hands.',
    },
  ],
  severity: 'medium',
  licence: 'defender-for-office-365-p1',
  needsLicenceToWork: true,
  needs: ['defender.anti-phish-policies'],
  uses: [
    'defender.baseline-settings',
    'defender.anti-phish-rules',
    'defender.eop-preset-rules',
    'exchange.accepted-domains',
  ],
  judge: (facts, context) =>
    judgeNamed(facts, context, {
      named: facts['defender.baseline-settings']?.people,
      on: policy => policy.EnableTargetedUserProtection,
      watched: policy => policy.TargetedUsersToProtect,
      action: policy => policy.TargetedUserProtectionAction,
      pass: 'Every policy that counts for somebody stops mail in the name of the people who are named.',
      why: 'Mail in the name of your leading people is not stopped.',
      nobodyNamed:
        'Every policy that counts stops mail in the name of some people. Whether these are all whom others obey, a person has to say.',
    }),
  rationale:
    'A mail that seems to come from the owner makes people send patient lists or change bank details. The filter knows the name and sees that the address is not theirs.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies > Standard protection > Manage protection settings > Impersonation protection',
      'Add the owner, the physicians in charge, the office manager and billing; do the same under Strict protection',
    ],
    docs: 'https://learn.microsoft.com/defender-office-365/anti-phishing-policies-mdo-configure',
    impact:
      'Mail that such a person sends from a private address lands in quarantine: add that address as trusted.',
    disturbs: 'some-staff',
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.2.1v1'],
    related: [
      {
        scuba: 'MS.DEFENDER.2.1v1',
        why: 'It wants the names in both presets, whomever the presets are for; Ward asks it of every policy that counts for somebody. With nobody named it takes presets that watch for nobody.',
      },
    ],
  },
})
