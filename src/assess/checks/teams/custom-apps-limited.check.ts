import { defineCheck } from '../../define-check.ts'
import { judgeApps, ORG_WIDE_UNREAD } from './apps.ts'

export const customAppsLimited = defineCheck({
  id: 'teams.custom-apps-limited',
  since: '0.1',
  title: 'Custom apps in Teams are used only once somebody allows them',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A program made for the clinic gets access only when somebody has decided so.',
    },
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'It closes a way by which a harmful program is brought in as a file.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['teams.org-wide-app-settings'],
  uses: ['teams.app-permission-policies'],
  judge: (facts, context) =>
    judgeApps(facts, context, {
      setting: 'PrivateApp',
      type: 'PrivateCatalogAppsType',
      apps: 'custom apps',
    }),
  rationale:
    'A custom app is a file that anybody can write. With one upload it sits in a team where patients are discussed.',
  fix: {
    steps: [
      'Teams admin center > Teams apps > Manage apps > Actions > Org-wide app settings',
      'Custom apps > Let users install and use available apps by default: turn off, then Save',
      'Open each custom app you know > Users and groups, and make it available',
      'Where there are no such settings: Teams apps > Permission policies > each policy that is named here > Custom apps: Allow specific apps and block all others',
    ],
    docs: 'https://learn.microsoft.com/microsoftteams/manage-apps',
    impact:
      'Apps your IT firm or EHR vendor made for you, and Power Apps shown in Teams, stop until they are allowed: allow those you can name first. Undo by turning the setting on again.',
    disturbs: 'some-staff',
    workflows: ['third-party-apps', 'low-code-apps'],
  },
  equivalents: {
    scuba: ['MS.TEAMS.5.3v1', 'MS.TEAMS.5.3v2'],
    differs: ['MS.TEAMS.5.3v1', 'MS.TEAMS.5.3v2'].map(scuba => ({ scuba, why: ORG_WIDE_UNREAD })),
  },
})
