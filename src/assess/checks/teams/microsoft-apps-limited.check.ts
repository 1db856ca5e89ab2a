import { defineCheck } from '../../define-check.ts'
import { judgeApps, ORG_WIDE_UNREAD } from './apps.ts'

export const microsoftAppsLimited = defineCheck({
  id: 'teams.microsoft-apps-limited',
  since: '0.1',
  title: 'New Microsoft apps in Teams are used only once somebody allows them',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'good-practice',
      why: 'What can read chats and files is decided before people use it.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['teams.org-wide-app-settings'],
  uses: ['teams.app-permission-policies'],
  judge: (facts, context) =>
    judgeApps(facts, context, {
      setting: 'DefaultApp',
      type: 'DefaultCatalogAppsType',
      apps: 'apps of Microsoft',
    }),
  rationale:
    'A new app may keep its data outside the services your agreement with Microsoft covers. Somebody should look before staff put patients into it.',
  fix: {
    steps: [
      'Teams admin center > Teams apps > Manage apps > Actions > Org-wide app settings',
      'Microsoft apps > Let users install and use available apps by default: turn off, then Save',
      'Open the apps your staff need, such as Shifts, Planner or Bookings > Users and groups, and make them available',
      'Where there are no such settings: Teams apps > Permission policies > each policy that is named here > Microsoft apps: Allow specific apps and block all others',
    ],
    docs: 'https://learn.microsoft.com/microsoftteams/manage-apps',
    impact:
      'Apps that Microsoft adds later appear only once they are allowed. List first what staff use, Bookings for telehealth and Shifts for rosters among them, and allow these.',
    disturbs: 'some-staff',
    workflows: ['telehealth-visits'],
  },
  equivalents: {
    scuba: ['MS.TEAMS.5.1v1', 'MS.TEAMS.5.1v2'],
    differs: ['MS.TEAMS.5.1v1', 'MS.TEAMS.5.1v2'].map(scuba => ({ scuba, why: ORG_WIDE_UNREAD })),
  },
})
