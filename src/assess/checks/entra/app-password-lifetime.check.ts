import { defineCheck } from '../../define-check.ts'
import { notApplicable } from '../../judgement.ts'
import { PASSWORDS_BLOCKED } from './app-passwords-blocked.check.ts'
import { type AppLimit, judgeAppLimit, limits } from './app-restrictions.ts'

/** 180 days, and the day that Entra counts on top. SCuBA's baseline for Entra ID, MS.AAD.5.6v1, of April 2026. */
const LIFETIME: AppLimit = { list: 'passwordCredentials', type: 'passwordLifetime', mostDays: 181 }

export const appPasswordLifetime = defineCheck({
  id: 'entra.app-password-lifetime',
  since: '0.1',
  title: 'A password of an app works for half a year at most',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(D)',
      strength: 'supports',
      why: 'Procedures for changing passwords include those that programs use.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.default-app-management-policy'],
  judge: facts => {
    const policy = facts['entra.default-app-management-policy']
    const limit = judgeAppLimit(policy, LIFETIME, {
      pass: 'A new password of an app works for half a year at most.',
      fail: 'A new password of an app may work for longer than half a year.',
    })
    return limit.verdict === 'fail' && limits(policy, PASSWORDS_BLOCKED) === true
      ? notApplicable('Apps cannot be given new passwords, so none needs an end.', limit.properties)
      : limit
  },
  rationale:
    'A vendor’s former employee still holds the password of the app that reads the clinic’s calendar. An end date closes that door when everybody has forgotten it.',
  fix: {
    steps: [
      'Entra admin center > Enterprise apps > Security > Application policies > Restrict max password lifetime',
      'Status: On; maximum lifetime: 180 days; Applies to: All applications; leave Only apply to apps created after empty',
      'Save, and put the renewal of each password into the calendar of the person responsible',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-app-management-policies',
    impact:
      'Passwords that exist keep their end. An app whose new password is not renewed in time stops, the EHR’s mail or a connector among them: list under App registrations > Certificates & secrets what ends when, and who renews it. Undo with Status: Off.',
    disturbs: 'administrators',
    workflows: ['ehr-mail-relay', 'third-party-apps'],
  },
  equivalents: { scuba: ['MS.AAD.5.6v1'] },
})
