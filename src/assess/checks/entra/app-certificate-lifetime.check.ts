import { defineCheck } from '../../define-check.ts'
import { type AppLimit, judgeAppLimit } from './app-restrictions.ts'

/** 365 days, and the day that Entra counts on top. SCuBA's baseline for Entra ID, MS.AAD.5.7v1, of April 2026. */
const LIFETIME: AppLimit = { list: 'keyCredentials', type: 'asymmetricKeyLifetime', mostDays: 366 }

export const appCertificateLifetime = defineCheck({
  id: 'entra.app-certificate-lifetime',
  since: '0.1',
  title: 'A certificate of an app works for a year at most',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A key that is renewed each year proves less long to a thief that he is the program.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['entra.default-app-management-policy'],
  judge: facts =>
    judgeAppLimit(facts['entra.default-app-management-policy'], LIFETIME, {
      pass: 'A new certificate of an app works for a year at most.',
      fail: 'A new certificate of an app may work for longer than a year.',
    }),
  rationale:
    'A certificate copied from an old server opens the mailboxes that its app may read. With an end in sight, the copy is worth nothing after a year.',
  fix: {
    steps: [
      'Entra admin center > Enterprise apps > Security > Application policies > Restrict max certificate lifetime',
      'Status: On; maximum lifetime: 365 days; Applies to: All applications; leave Only apply to apps created after empty',
      'Save, and put the renewal of each certificate into the calendar of the person responsible',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-app-management-policies',
    impact:
      'Certificates that exist keep their end. An app whose new certificate is not renewed in time stops, the EHR’s mail or a connector among them: list under App registrations > Certificates & secrets what ends when, and who renews it. Undo with Status: Off.',
    disturbs: 'administrators',
    workflows: ['ehr-mail-relay', 'third-party-apps'],
  },
  equivalents: { scuba: ['MS.AAD.5.7v1'] },
})
