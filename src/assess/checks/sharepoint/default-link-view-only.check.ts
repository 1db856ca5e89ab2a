import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { known } from '../../truth.ts'

const VIEW = 1

export const defaultLinkViewOnly = defineCheck({
  id: 'sharepoint.default-link-view-only',
  since: '0.1',
  title: 'A new sharing link allows viewing only unless somebody chooses otherwise',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Whoever only has to read is given no more than that.',
    },
    {
      citation: '164.312(c)(1)',
      strength: 'supports',
      why: 'Fewer people who can edit means fewer ways to alter patient data by mistake.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { DefaultLinkPermission } = facts['sharepoint.tenant']
    return judgeSetting({
      meets: known(DefaultLinkPermission, permission => permission === VIEW),
      properties: { DefaultLinkPermission },
      pass: 'A new link allows viewing only.',
      fail:
        DefaultLinkPermission === 2
          ? 'A new link allows editing.'
          : 'No permission is chosen for new links, so Microsoft’s default applies.',
    })
  },
  rationale:
    'A medication list that a reader changed by accident is a danger to the patient, and nobody notices until it is used.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Sharing > File and folder links',
      'Choose the permission that’s selected by default for sharing links: View',
      'Save',
    ],
    command: 'Set-SPOTenant -DefaultLinkPermission View',
    docs: 'https://learn.microsoft.com/sharepoint/change-default-sharing-link',
    impact: 'People who write together choose Can edit when they share. Links that exist keep working.',
    disturbs: 'all-staff',
  },
  equivalents: { scuba: ['MS.SHAREPOINT.2.2v1'], cis: ['7.0.0/7.2.11'] },
})
