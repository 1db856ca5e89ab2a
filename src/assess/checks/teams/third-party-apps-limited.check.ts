import { defineCheck } from '../../define-check.ts'
import { judgeApps, ORG_WIDE_UNREAD } from './apps.ts'

export const thirdPartyAppsLimited = defineCheck({
  id: 'teams.third-party-apps-limited',
  since: '0.1',
  title: 'Apps of other companies in Teams are used only once somebody allows them',
  requirements: [
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'Whoever makes an app that reads patient data is a business associate, and needs an agreement first.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Access by a program is granted by the clinic, not by whoever adds it.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['teams.org-wide-app-settings'],
  uses: ['teams.app-permission-policies'],
  judge: (facts, context) =>
    judgeApps(facts, context, {
      setting: 'GlobalApp',
      type: 'GlobalCatalogAppsType',
      apps: 'apps of other companies',
    }),
  rationale:
    'A note-taking or scheduling app that somebody adds can read the chat or the visit and keeps it at a company that has signed nothing with you.',
  fix: {
    steps: [
      'Teams admin center > Teams apps > Manage apps > Actions > Org-wide app settings',
      'Third-party apps > Let users install and use available apps by default: turn off, then Save',
      'Open each app you have an agreement for > Users and groups, and make it available',
      'Where there are no such settings: Teams apps > Permission policies > each policy that is named here > Third-party apps: Allow specific apps and block all others',
    ],
    docs: 'https://learn.microsoft.com/microsoftteams/manage-apps',
    impact:
      'Staff lose apps they added themselves until each is allowed. Ask first what telehealth, EHR, dictation and scheduling apps are in use; undo by turning the setting on again.',
    disturbs: 'some-staff',
    workflows: ['third-party-apps', 'telehealth-visits'],
  },
  equivalents: {
    scuba: ['MS.TEAMS.5.2v1', 'MS.TEAMS.5.2v2'],
    cis: ['7.0.0/8.4.1'],
    differs: ['MS.TEAMS.5.2v1', 'MS.TEAMS.5.2v2'].map(scuba => ({ scuba, why: ORG_WIDE_UNREAD })),
  },
})
