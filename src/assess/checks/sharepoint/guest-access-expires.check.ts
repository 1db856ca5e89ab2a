import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { both, known } from '../../truth.ts'
import { NOBODY, withoutEffect } from './sharing-level.ts'

/** CIS Microsoft 365 Foundations 7.0.0, 7.2.9. The rule itself names no number. */
const MOST_DAYS = 30

export const guestAccessExpires = defineCheck({
  id: 'sharepoint.guest-access-expires',
  since: '0.1',
  title: 'Guests lose access to a site within 30 days unless somebody renews it',
  requirements: [
    {
      citation: '164.308(a)(3)(ii)(C)',
      strength: 'supports',
      why: 'The access of a guest ends by itself, also when nobody remembers to end it.',
    },
    {
      citation: '164.308(a)(4)(ii)(C)',
      strength: 'supports',
      why: 'Each renewal is a review of whether the guest still needs the site.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const {
      SharingCapability,
      ExternalUserExpirationRequired: required,
      ExternalUserExpireInDays: days,
    } = facts['sharepoint.tenant']
    const settings = { ExternalUserExpirationRequired: required, ExternalUserExpireInDays: days }
    return (
      withoutEffect([NOBODY], SharingCapability, settings) ??
      judgeSetting({
        meets: known(SharingCapability, () =>
          both(
            required,
            known(days, limit => limit >= 1 && limit <= MOST_DAYS),
          ),
        ),
        properties: { SharingCapability, ...settings },
        pass: `Guests lose access after ${days ?? MOST_DAYS} days.`,
        fail:
          required === false
            ? 'Guests keep their access until somebody takes it away.'
            : `Guests keep their access for ${days ?? 'too many'} days; ${MOST_DAYS} at most is asked.`,
      })
    )
  },
  rationale:
    'The billing company changed two years ago, and its clerk still opens the folder with patients’ statements.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Sharing > More external sharing settings',
      'Guest access to a site or OneDrive will expire automatically after this many days: 30',
      'Save',
    ],
    command: 'Set-SPOTenant -ExternalUserExpirationRequired $true -ExternalUserExpireInDays 30',
    docs: 'https://learn.microsoft.com/sharepoint/turn-external-sharing-on-or-off',
    impact:
      'Owners of a site are told three weeks before the end and can extend it. Guests who were there before are counted from the day of the change.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: { cis: ['7.0.0/7.2.9'] },
})
