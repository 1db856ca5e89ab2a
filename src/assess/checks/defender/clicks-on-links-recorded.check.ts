import { judgeLinks } from '../../defender/attachments-and-links.ts'
import { defineCheck } from '../../define-check.ts'

export const clicksOnLinksRecorded = defineCheck({
  id: 'defender.clicks-on-links-recorded',
  since: '0.1',
  title: 'It is recorded who clicked on a link',
  requirements: [
    {
      citation: '164.308(a)(6)(ii)',
      strength: 'supports',
      why: 'Limiting an incident starts with knowing who opened the harmful link.',
    },
  ],
  severity: 'low',
  licence: 'defender-for-office-365-p1',
  needsLicenceToWork: true,
  needs: ['defender.safe-links-policies'],
  uses: [
    'defender.safe-links-rules',
    'defender.atp-preset-rules',
    'defender.built-in-protection-rules',
    'exchange.accepted-domains',
  ],
  judge: (facts, context) =>
    judgeLinks(facts, context, {
      meets: policy => policy.TrackClicks,
      pass: 'Every policy that counts for somebody records clicks on links.',
      why: 'Who clicks on links is not recorded.',
    }),
  rationale:
    'When a harmful mail went to thirty people, this record says which two have to change their passwords, and whose patients may be concerned.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies > Standard protection: turn it on for all recipients',
      'For a policy of your own: Safe Links > the policy > Edit protection settings: tick Track user clicks',
    ],
    command: 'Set-SafeLinksPolicy -Identity "<policy>" -TrackClicks $true',
    docs: 'https://learn.microsoft.com/defender-office-365/safe-links-policies-configure',
    impact: 'Disturbs nobody. Tell staff that clicks on links are recorded.',
    disturbs: 'nobody',
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.7.3v1', 'MS.EXO.15.3v1'],
    differs: [
      {
        scuba: 'MS.SECURITYSUITE.7.3v1',
        why: 'It takes a preset that is on for everybody in the mail filter for granted; Ward reads what the preset for links says, and whom built-in protection leaves out.',
      },
      {
        scuba: 'MS.EXO.15.3v1',
        why: 'It left the answer to a person; Ward reads the policies.',
      },
    ],
    related: [
      {
        scuba: 'MS.TEAMS.8.2v1',
        why: 'It asked it of Teams messages alone, and left the answer to a person; the switch is one for mail, Teams and Office.',
      },
    ],
  },
})
