import { defineCheck } from '../../define-check.ts'
import { judgeAuthorizationPolicy } from '../../entra/authorization-policy.ts'
import { known } from '../../truth.ts'

export const guestInvitationsLimited = defineCheck({
  id: 'entra.guest-invitations-limited',
  since: '0.1',
  title: 'Only people with that task invite guests',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'An invitation grants access to a person outside; that is left to people who were given the task.',
    },
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'Whoever invites knows to ask whether the guest’s employer has an agreement.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.authorization-policy'],
  judge: facts =>
    judgeAuthorizationPolicy(facts['entra.authorization-policy'], {
      meets: policy =>
        known(policy.allowInvitesFrom, from => from === 'adminsAndGuestInviters' || from === 'none'),
      properties: policy => ({ allowInvitesFrom: policy.allowInvitesFrom }),
      pass: 'Only administrators and people with the Guest Inviter role can invite guests, or nobody.',
      fail: 'More people than administrators and guest inviters can invite guests.',
    }),
  rationale:
    'A guest invited in a hurry to one file often stays for years, in a team where patients are discussed.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > External Identities > External collaboration settings',
      'Guest invite settings: Only users assigned to specific admin roles can invite guest users; Save',
      'Give the Guest Inviter role to the people who run outside projects',
    ],
    docs: 'https://learn.microsoft.com/entra/external-id/external-collaboration-settings-configure',
    impact:
      'Sharing with a new outside practice, lab or insurer asks for an invitation first; tell the people who share whom to ask. Guests who exist keep their access. Undo by choosing the setting that stood there before.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: {
    scuba: ['MS.AAD.8.2v1'],
    cis: ['7.0.0/5.1.6.3'],
    related: [
      {
        scuba: 'MS.AAD.8.2v1',
        why: 'SCuBA fails “none” (nobody may invite); Ward passes it, because it is stricter.',
      },
    ],
  },
})
