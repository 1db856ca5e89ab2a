import { defineCheck } from '../../define-check.ts'
import { type AppLimit, judgeAppLimit } from './app-restrictions.ts'

export const PASSWORDS_BLOCKED: AppLimit = { list: 'passwordCredentials', type: 'passwordAddition' }

export const appPasswordsBlocked = defineCheck({
  id: 'entra.app-passwords-blocked',
  since: '0.1',
  title: 'Apps cannot be given new passwords',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'A certificate that never leaves its machine proves which program is asking; a password can be copied.',
    },
    {
      citation: '164.308(a)(5)(ii)(D)',
      strength: 'supports',
      why: 'Procedures for passwords are about those of programs too, and the simplest is to have none.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.default-app-management-policy'],
  judge: facts =>
    judgeAppLimit(facts['entra.default-app-management-policy'], PASSWORDS_BLOCKED, {
      pass: 'New passwords are blocked for all apps.',
      fail: 'New passwords are not blocked for all apps.',
    }),
  rationale:
    'The password of an app that reads mailboxes stands in a script or an e-mail to the vendor. Whoever finds it reads patients’ letters without any second factor.',
  fix: {
    steps: [
      'Ask each vendor whether its app can sign in with a certificate',
      'Entra admin center > Enterprise apps > Security > Application policies > Block password addition',
      'Status: On; Applies to: All applications; leave Only apply to apps created after empty',
      'Save',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/enterprise-apps/configure-app-management-policies',
    impact:
      'Passwords that exist work until they expire, then the app stops: look first under App registrations > Certificates & secrets at those of the EHR, the reminders and the backup. Give an app whose vendor knows only passwords a policy of its own. Undo with Status: Off.',
    disturbs: 'administrators',
    workflows: ['ehr-mail-relay', 'third-party-apps'],
  },
  equivalents: { scuba: ['MS.AAD.5.5v1'] },
})
