import { defineCheck } from '../../define-check.ts'
import { directorySetting, GROUP_SETTINGS } from '../../entra/directory-settings.ts'
import { judgeSetting } from '../../judgement.ts'
import { known } from '../../truth.ts'

export const groupCreationLimited = defineCheck({
  id: 'entra.group-creation-limited',
  since: '0.1',
  title: 'Only chosen people create teams and Microsoft 365 groups',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(C)',
      strength: 'supports',
      why: 'Each team brings a mailbox, a site and its own members; someone who answers for it makes it.',
    },
  ],
  severity: 'low',
  licence: 'entra-id-p1',
  needs: ['entra.directory-settings'],
  judge: facts => {
    const settings = facts['entra.directory-settings']
    const EnableGroupCreation = directorySetting(settings, GROUP_SETTINGS, 'EnableGroupCreation', 'true')
    return judgeSetting({
      meets: known(EnableGroupCreation, value =>
        value.toLowerCase() === 'false' ? true : value.toLowerCase() === 'true' ? false : undefined,
      ),
      properties: { EnableGroupCreation },
      pass: 'Only chosen people can create teams and Microsoft 365 groups.',
      fail: 'Everybody can create teams and Microsoft 365 groups, each with a mailbox and a site.',
    })
  },
  rationale:
    'Nobody knows which of two hundred teams hold patient files, because everybody made them and many of their owners have left.',
  fix: {
    steps: [
      'Make a security group of those who may create teams',
      'Follow Microsoft’s page: it sets EnableGroupCreation to false and names the group',
      'Tell staff whom to ask for a team',
    ],
    docs: 'https://learn.microsoft.com/microsoft-365/solutions/manage-creation-of-groups',
    impact: 'Everybody else cannot make a team, a Planner plan or a group in Outlook, and has to ask.',
    disturbs: 'some-staff',
    workflows: [],
  },
  equivalents: {},
})
