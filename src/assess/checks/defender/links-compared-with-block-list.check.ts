import { judgeLinks } from '../../defender/attachments-and-links.ts'
import { defineCheck } from '../../define-check.ts'
import { both } from '../../truth.ts'

export const linksComparedWithBlockList = defineCheck({
  id: 'defender.links-compared-with-block-list',
  since: '0.1',
  title: 'Links are compared with known harmful ones when somebody clicks',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Most malicious software and most stolen passwords begin with a link; it is stopped at the moment of the click.',
    },
  ],
  severity: 'medium',
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
      meets: policy =>
        both(
          policy.EnableSafeLinksForEmail,
          policy.EnableSafeLinksForTeams,
          policy.EnableSafeLinksForOffice,
          policy.EnableForInternalSenders,
        ),
      pass: 'Every policy that counts for somebody looks at links in mail, also between colleagues, in Teams and in Office documents.',
      why: 'Links in mail, in mail between colleagues, in Teams or in Office documents are not looked at.',
    }),
  rationale:
    'A link that was harmless on arrival can lead to a copy of the sign-in page an hour later. Looking when it is clicked stops the visit before a password to patients’ charts is typed.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Preset Security Policies > Standard protection: turn it on for all recipients',
      'For a policy of your own: Safe Links > the policy > Edit protection settings: switch it on for Email, Teams and Office 365 apps, and tick Apply Safe Links to email messages sent within the organization',
    ],
    command:
      'Set-SafeLinksPolicy -Identity "<policy>" -EnableSafeLinksForEmail $true -EnableSafeLinksForTeams $true -EnableSafeLinksForOffice $true -EnableForInternalSenders $true',
    docs: 'https://learn.microsoft.com/defender-office-365/safe-links-policies-configure',
    impact:
      'Links look different, and a link for one use (a telehealth visit, a password reset) may be opened by the check first: put such senders on the list of links that are not rewritten.',
    disturbs: 'all-staff',
    workflows: ['telehealth-visits', 'mail-with-patients'],
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.7.1v1', 'MS.EXO.15.1v1'],
    cis: ['7.0.0/2.1.1'],
    differs: [
      {
        scuba: 'MS.SECURITYSUITE.7.1v1',
        why: 'It takes a preset that is on for everybody in the mail filter for granted; Ward reads what the preset for links says, and each policy that counts for somebody.',
      },
      {
        scuba: 'MS.EXO.15.1v1',
        why: 'It asked for links in mail alone, and left the answer to a person; Ward looks at Teams and Office too.',
      },
    ],
    related: [
      {
        scuba: 'MS.TEAMS.8.1v1',
        why: 'It asked it of Teams messages alone, and left the answer to a person; Ward asks it of mail, Teams and Office in one.',
      },
    ],
  },
})
