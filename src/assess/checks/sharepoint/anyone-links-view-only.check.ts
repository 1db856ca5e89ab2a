import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { both, known } from '../../truth.ts'
import { withoutEffect } from './sharing-level.ts'

const VIEW = 1

export const anyoneLinksViewOnly = defineCheck({
  id: 'sharepoint.anyone-links-view-only',
  since: '0.1',
  title: 'Links that anyone can open allow viewing only',
  requirements: [
    {
      citation: '164.312(c)(1)',
      strength: 'supports',
      why: 'Nobody unknown can change or delete what a link leads to.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A person whose name is not known is given no more than reading.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { SharingCapability, FileAnonymousLinkType, FolderAnonymousLinkType } = facts['sharepoint.tenant']
    const settings = { FileAnonymousLinkType, FolderAnonymousLinkType }
    const wider = [
      ...(FileAnonymousLinkType === VIEW ? [] : ['files']),
      ...(FolderAnonymousLinkType === VIEW ? [] : ['folders']),
    ]
    return (
      withoutEffect([0, 1, 3], SharingCapability, settings) ??
      judgeSetting({
        meets: known(SharingCapability, () =>
          both(
            known(FileAnonymousLinkType, type => type === VIEW),
            known(FolderAnonymousLinkType, type => type === VIEW),
          ),
        ),
        properties: { SharingCapability, ...settings },
        pass: 'Links that anyone can open allow viewing only.',
        fail: `Links that anyone can open allow more than viewing of ${wider.join(' and ')}.`,
      })
    )
  },
  rationale:
    'Whoever holds such a link could alter a result or put a harmful file into the folder, and the log would show no name.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Sharing',
      'Choose expiration and permissions options for Anyone links > These links can give these permissions: Files: View; Folders: View',
      'Save',
    ],
    command: 'Set-SPOTenant -FileAnonymousLinkType View -FolderAnonymousLinkType View',
    docs: 'https://learn.microsoft.com/sharepoint/turn-external-sharing-on-or-off',
    impact:
      'Patients or partners who upload through such a link need a request-files link or a guest account: ask the front desk who sends forms that way first. Undo by choosing the permissions that stood there before.',
    disturbs: 'patients',
    workflows: ['sharing-with-outside-practices', 'mail-with-patients'],
  },
  equivalents: { scuba: ['MS.SHAREPOINT.3.2v1'] },
})
