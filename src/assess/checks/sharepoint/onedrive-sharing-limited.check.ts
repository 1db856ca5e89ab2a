import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { either } from '../../truth.ts'
import { atMost, isLimited, narrower, sharedWith } from './sharing-level.ts'

export const onedriveSharingLimited = defineCheck({
  id: 'sharepoint.onedrive-sharing-limited',
  since: '0.1',
  title: 'OneDrive files are shared outside only with guests who are already known',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Personal folders hold patient files too; access to them is for people who were granted it.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { SharingCapability, ODBSharingCapability } = facts['sharepoint.tenant']
    const level =
      narrower(ODBSharingCapability, SharingCapability) ?? ODBSharingCapability ?? SharingCapability
    return judgeSetting({
      meets: either(isLimited(ODBSharingCapability), isLimited(SharingCapability)),
      properties: { ODBSharingCapability, SharingCapability },
      pass: `OneDrive files can be shared ${atMost(level)}.`,
      fail: `OneDrive files can be shared with ${sharedWith(level)}.`,
    })
  },
  rationale:
    'A clinician’s own folder fills with exports and scans. Shared by a link for anyone, they are one forwarded message from the public.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Sharing',
      'External sharing, the OneDrive slider: Existing guests, or Only people in your organization',
      'Save',
    ],
    command: 'Set-SPOTenant -OneDriveSharingCapability ExistingExternalUserSharingOnly',
    docs: 'https://learn.microsoft.com/sharepoint/turn-external-sharing-on-or-off',
    impact:
      'People who send large files by a OneDrive link to outside practices or patients need another way, such as a site for that partner, and links they gave to people who are no guests stop. Ask imaging and referrals first. Undo by setting the slider back.',
    disturbs: 'patients',
    workflows: ['sharing-with-outside-practices', 'mail-with-patients'],
  },
  equivalents: {
    scuba: ['MS.SHAREPOINT.1.2v1'],
    cis: ['7.0.0/7.2.4'],
    differs: [
      {
        scuba: 'MS.SHAREPOINT.1.2v1',
        why: 'It looks at OneDrive’s own level alone; a narrower level of SharePoint holds for OneDrive too.',
      },
    ],
  },
})
