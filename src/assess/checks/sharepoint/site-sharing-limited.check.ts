import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { atMost, isLimited, sharedWith } from './sharing-level.ts'

export const siteSharingLimited = defineCheck({
  id: 'sharepoint.site-sharing-limited',
  since: '0.1',
  title: 'Sites are shared outside only with guests who are already known',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Access only for people who were granted it leaves no room for links that anyone can open.',
    },
    {
      citation: '164.308(a)(4)(i)',
      strength: 'supports',
      why: 'Who outside may see patient files is decided by the clinic, not by each person who shares.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { SharingCapability } = facts['sharepoint.tenant']
    return judgeSetting({
      meets: isLimited(SharingCapability),
      properties: { SharingCapability },
      pass: `Sites can be shared ${atMost(SharingCapability)}.`,
      fail: `Sites can be shared with ${sharedWith(SharingCapability)}.`,
    })
  },
  rationale:
    'A link that works for anyone is forwarded, found in a mailbox years later, or guessed. Nobody then knows who has seen the patient’s file.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Sharing',
      'External sharing, the SharePoint slider: Existing guests, or Only people in your organization',
      'Save',
    ],
    command: 'Set-SPOTenant -SharingCapability ExistingExternalUserSharingOnly',
    docs: 'https://learn.microsoft.com/sharepoint/turn-external-sharing-on-or-off',
    impact:
      'Links already given to labs, billing firms or patients stop working unless those people are guests: list the links first (the sharing report of each site, under Site usage) and invite who must keep access. Undo by setting the slider back.',
    disturbs: 'patients',
    workflows: ['sharing-with-outside-practices', 'mail-with-patients'],
  },
  equivalents: { scuba: ['MS.SHAREPOINT.1.1v1'], cis: ['7.0.0/7.2.3'] },
})
