import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { known } from '../../truth.ts'
import { withoutEffect } from './sharing-level.ts'

const MOST_DAYS = 30

export const anyoneLinksExpire = defineCheck({
  id: 'sharepoint.anyone-links-expire',
  since: '0.1',
  title: 'Links that anyone can open stop working within 30 days',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Access ends by itself when the reason for it has passed.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { SharingCapability, RequireAnonymousLinksExpireInDays } = facts['sharepoint.tenant']
    const settings = { RequireAnonymousLinksExpireInDays }
    const days = RequireAnonymousLinksExpireInDays ?? 0
    return (
      withoutEffect([0, 1, 3], SharingCapability, settings) ??
      judgeSetting({
        meets: known(SharingCapability, () =>
          known(RequireAnonymousLinksExpireInDays, limit => limit >= 1 && limit <= MOST_DAYS),
        ),
        properties: { SharingCapability, ...settings },
        pass: `Links that anyone can open stop working after ${days} days.`,
        fail:
          days < 1
            ? 'Links that anyone can open never stop working.'
            : `Links that anyone can open work for ${days} days; ${MOST_DAYS} at most is asked.`,
      })
    )
  },
  rationale:
    'A link sent with a patient’s scan still opens it years later, from every mailbox the message was forwarded to.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Sharing',
      'Choose expiration and permissions options for Anyone links > These links must expire within this many days: 30',
      'Save',
    ],
    command: 'Set-SPOTenant -RequireAnonymousLinksExpireInDays 30',
    docs: 'https://learn.microsoft.com/sharepoint/turn-external-sharing-on-or-off',
    impact:
      'Old links on a web site, in a leaflet or in a letter to a patient stop working: put what is meant for the public on a public page. Ask the front desk and referrals which links they hand out first. Undo by clearing the limit.',
    disturbs: 'patients',
    workflows: ['sharing-with-outside-practices', 'mail-with-patients'],
  },
  equivalents: { scuba: ['MS.SHAREPOINT.3.1v1'] },
})
