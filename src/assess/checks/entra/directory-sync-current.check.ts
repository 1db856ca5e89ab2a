import { defineCheck } from '../../define-check.ts'
import { judgeSetting, notApplicable } from '../../judgement.ts'
import { known } from '../../truth.ts'

const AGO = {
  'within-3-hours': 'within the last three hours',
  'within-a-day': 'some hours ago',
  'longer-ago': 'more than a day ago',
} as const

export const directorySyncCurrent = defineCheck({
  id: 'entra.directory-sync-current',
  since: '0.1',
  title: 'Accounts are copied from the local directory within three hours',
  requirements: [
    {
      citation: '164.308(a)(3)(ii)(C)',
      strength: 'supports',
      why: 'An account that is ended in the local directory is ended in Microsoft 365 as well, the same morning.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['entra.organization'],
  judge: facts => {
    const { onPremisesSyncEnabled, lastDirectorySync } = facts['entra.organization']
    if (onPremisesSyncEnabled === null || onPremisesSyncEnabled === false)
      return notApplicable('Accounts are not copied from a local directory.', { onPremisesSyncEnabled })
    return judgeSetting({
      meets: known(onPremisesSyncEnabled, () => known(lastDirectorySync, last => last === 'within-3-hours')),
      properties: { onPremisesSyncEnabled, lastDirectorySync },
      pass: 'Accounts were copied from the local directory less than three hours before the reading.',
      fail:
        lastDirectorySync === 'never'
          ? 'Copying accounts from the local directory is on, and it never happened.'
          : `Accounts were last copied from the local directory ${AGO[lastDirectorySync ?? 'longer-ago']}, and it should happen every half hour.`,
    })
  },
  rationale:
    'A nurse is let go and her account is ended on the server in the basement. The copying stopped last week, so she reads the clinic’s mail at home.',
  fix: {
    steps: [
      'On the server with Microsoft Entra Connect or the cloud sync agent: look whether the service runs',
      'Entra admin center > Entra ID > Entra Connect: open the errors and renew what has lapsed',
      'End accounts of people who left in both places until it runs again',
      'Where the local directory is gone, turn synchronisation off',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-sync-feature-scheduler',
    impact:
      'When copying starts again, changes that were made only in the cloud to copied accounts are overwritten.',
    disturbs: 'administrators',
    workflows: [],
  },
  equivalents: {},
})
