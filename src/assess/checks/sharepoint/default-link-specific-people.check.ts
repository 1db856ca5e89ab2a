import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { known } from '../../truth.ts'

const SPECIFIC_PEOPLE = 1

export const defaultLinkSpecificPeople = defineCheck({
  id: 'sharepoint.default-link-specific-people',
  since: '0.1',
  title: 'A new sharing link is for specific people unless somebody chooses otherwise',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'The choice made by default decides who can open most shared files.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { DefaultSharingLinkType } = facts['sharepoint.tenant']
    const others = ['is not set', '', 'is for everyone in the organisation', 'is the one for anyone'] as const
    return judgeSetting({
      meets: known(DefaultSharingLinkType, type => type === SPECIFIC_PEOPLE),
      properties: { DefaultSharingLinkType },
      pass: 'A new link opens only for the people it is made for.',
      fail: `The link offered by default ${others[DefaultSharingLinkType ?? 0]}.`,
    })
  },
  rationale:
    'Few people change what the sharing box offers. A link for the whole clinic lets everyone open a colleague’s record as a patient.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Sharing > File and folder links',
      'Choose the type of link that’s selected by default: Specific people (only the people the user specifies)',
      'Save',
    ],
    command: 'Set-SPOTenant -DefaultSharingLinkType Direct',
    docs: 'https://learn.microsoft.com/sharepoint/change-default-sharing-link',
    impact:
      'People type a name each time they share; with outside practices that is a mail address. Links that exist keep working. Undo by choosing the type that stood there before.',
    disturbs: 'all-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: { scuba: ['MS.SHAREPOINT.2.1v1'], cis: ['7.0.0/7.2.7'] },
})
