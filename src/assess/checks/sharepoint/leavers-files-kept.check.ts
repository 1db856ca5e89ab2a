import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { known } from '../../truth.ts'

/** Microsoft’s default is 30 days. The rule itself names no number; a year lets a yearly review find what is missing. */
const FEWEST_DAYS = 365

export const leaversFilesKept = defineCheck({
  id: 'sharepoint.leavers-files-kept',
  since: '0.1',
  title: 'The OneDrive of somebody who left is kept for a year',
  requirements: [
    {
      citation: '164.308(a)(7)(ii)(A)',
      strength: 'supports',
      why: 'Files that only one person held can still be fetched after the account is gone.',
    },
    {
      citation: '164.308(a)(3)(ii)(C)',
      strength: 'supports',
      why: 'Accounts of people who leave can be ended the same day, because nothing is lost with them.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { OrphanedPersonalSitesRetentionPeriod } = facts['sharepoint.tenant']
    return judgeSetting({
      meets: known(OrphanedPersonalSitesRetentionPeriod, days => days >= FEWEST_DAYS),
      properties: { OrphanedPersonalSitesRetentionPeriod },
      pass: `The OneDrive of a deleted user is kept for ${OrphanedPersonalSitesRetentionPeriod ?? FEWEST_DAYS} days.`,
      fail: `The OneDrive of a deleted user is deleted after ${OrphanedPersonalSitesRetentionPeriod ?? 'too few'} days; ${FEWEST_DAYS} at least is asked.`,
    })
  },
  rationale:
    'A clinician left in March. In May a patient asks for a letter that lay only in her OneDrive, and it was deleted in April.',
  fix: {
    steps: [
      'SharePoint admin center > Settings > OneDrive Retention',
      'Days to retain a deleted user’s OneDrive: 365; Save',
      'Still move what belongs in a patient’s record: Microsoft archives the OneDrive of a user without a licence after 93 days',
    ],
    command: 'Set-SPOTenant -OrphanedPersonalSitesRetentionPeriod 365',
    docs: 'https://learn.microsoft.com/sharepoint/set-retention',
    impact: 'Nothing changes for staff. Bringing back an archived OneDrive costs a fee for its size.',
    disturbs: 'nobody',
    workflows: [],
  },
  equivalents: {},
})
