import { defineCheck } from '../../define-check.ts'
import { namesOf } from '../../judgement.ts'
import { both, not } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

const STORES = {
  AllowBox: 'Box',
  AllowDropBox: 'Dropbox',
  AllowEgnyte: 'Egnyte',
  AllowGoogleDrive: 'Google Drive',
  AllowShareFile: 'Citrix files',
} as const
const SWITCHES = Object.keys(STORES) as readonly (keyof typeof STORES)[]

export const outsideStorageOff = defineCheck({
  id: 'teams.outside-storage-off',
  since: '0.1',
  title: 'Files in Teams cannot be put into storage of other companies',
  requirements: [
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'Whoever stores patient files for the clinic is a business associate; a store without an agreement is not offered.',
    },
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'Files stay where the clinic’s rules for sharing hold.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['teams.client-configuration'],
  judge: (facts, context) =>
    judgePolicies(facts['teams.client-configuration'], context, {
      what: 'client configuration',
      meets: stores => both(...SWITCHES.map(name => not(stores[name]))),
      properties: stores => Object.fromEntries(SWITCHES.map(name => [name, stores[name]])),
      pass: 'Teams offers no storage of other companies.',
      fail: () => {
        const offered = SWITCHES.filter(name =>
          facts['teams.client-configuration'].some(one => one[name] === true),
        ).map(name => ({ name: STORES[name] }))
        return `Teams offers staff to store files with ${namesOf(offered, offered.length)}.`
      },
    }),
  rationale:
    'A practice manager drops the billing folder into a free Dropbox from within Teams. There is no agreement with Dropbox, and no way to take the files back.',
  fix: {
    steps: [
      'Teams admin center > Teams > Teams settings > Files',
      'Turn off Citrix files, Dropbox, Box, Google Drive and Egnyte; Save',
      'Where you have an agreement with one of them, leave that one on and accept it here',
    ],
    command:
      'Set-CsTeamsClientConfiguration -AllowDropBox $false -AllowBox $false -AllowGoogleDrive $false -AllowShareFile $false -AllowEgnyte $false',
    docs: 'https://learn.microsoft.com/microsoftteams/enable-features-office-365',
    impact:
      'Staff who work with such a store open it in the browser instead. Files that lie there already are not moved.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices', 'third-party-apps'],
  },
  equivalents: { cis: ['7.0.0/8.1.1'] },
})
