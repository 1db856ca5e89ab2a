import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { both, known } from '../../truth.ts'
import { NOBODY, withoutEffect } from './sharing-level.ts'

const MOST_DAYS = 30

export const verificationCodeRenewed = defineCheck({
  id: 'sharepoint.verification-code-renewed',
  since: '0.1',
  title: 'People who sign in with a code by mail prove themselves again every 30 days',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A code by mail shows that the person still holds that mailbox; after a while it has to be shown anew.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { SharingCapability, EmailAttestationRequired, EmailAttestationReAuthDays } =
      facts['sharepoint.tenant']
    const settings = { EmailAttestationRequired, EmailAttestationReAuthDays }
    return (
      withoutEffect([NOBODY], SharingCapability, settings) ??
      judgeSetting({
        meets: known(SharingCapability, () =>
          both(
            EmailAttestationRequired,
            known(EmailAttestationReAuthDays, days => days >= 1 && days <= MOST_DAYS),
          ),
        ),
        properties: { SharingCapability, ...settings },
        pass: `A code is asked for again after ${EmailAttestationReAuthDays} days.`,
        fail:
          EmailAttestationRequired === false
            ? 'A code that was entered once holds for good.'
            : `A code is asked for again after ${EmailAttestationReAuthDays} days; ${MOST_DAYS} at most is asked.`,
      })
    )
  },
  rationale:
    'A nurse who left the partner practice keeps reading shared records until the code is asked for again and her old mailbox is gone.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Sharing > More external sharing settings',
      'Tick People who use a verification code must reauthenticate after this many days: 30',
      'Save',
    ],
    command: 'Set-SPOTenant -EmailAttestationRequired $true -EmailAttestationReAuthDays 30',
    docs: 'https://learn.microsoft.com/sharepoint/turn-external-sharing-on-or-off',
    impact: 'Partners without an account of their own enter a new code once a month.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: {
    scuba: ['MS.SHAREPOINT.3.3v1', 'MS.SHAREPOINT.3.3v2'],
    cis: ['7.0.0/7.2.10'],
    differs: [
      {
        scuba: 'MS.SHAREPOINT.3.3v1',
        why: 'That version passes tenants that share with existing guests by; they use codes as well, as the next version says.',
      },
    ],
  },
})
