import { defineCheck } from '../../define-check.ts'
import { judgeAuthorizationPolicy } from '../../entra/authorization-policy.ts'
import { known, type Truth } from '../../truth.ts'

/** Role template ids of limited and of restricted guest access. https://learn.microsoft.com/entra/identity/users/users-restrict-guest-permissions (2026-11-21) */
const LIMITED = new Set(['10dae51f-b6af-4016-8d66-8c2a99b929b3', '2af84b1e-32c8-42b7-82bc-daa82404023b'])
/** The same access as members. */
const LIKE_MEMBERS = 'a0b1b346-4d3e-4e8b-98f8-753987be4970'

/** Undefined for an id that Microsoft does not list. */
function levelOf(id: string): Truth {
  if (LIMITED.has(id.toLowerCase())) return true
  return id.toLowerCase() === LIKE_MEMBERS ? false : undefined
}

export const guestDirectoryAccessLimited = defineCheck({
  id: 'entra.guest-directory-access-limited',
  since: '0.1',
  title: 'Guests see only what they were invited to',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A guest who cannot list people and groups cannot find the ones that hold patient data.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Access of guests is authorised one by one, not by being a guest.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.authorization-policy'],
  judge: facts =>
    judgeAuthorizationPolicy(facts['entra.authorization-policy'], {
      meets: policy => known(policy.guestUserRoleId, id => levelOf(id)),
      properties: policy => ({ guestUserRoleId: policy.guestUserRoleId }),
      pass: 'Guests have limited or restricted access to the directory.',
      fail: 'Guests can look around in the directory like staff.',
    }),
  rationale:
    'The names of groups and their members can tell who is treated where. Guests need their one team, not the whole list.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > External Identities > External collaboration settings',
      'Guest user access: Guest user access is restricted to properties and memberships of their own directory objects; Save',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/users/users-restrict-guest-permissions',
    impact:
      'Guests may no longer see other members of a team by search. Teams and sites they were invited to keep working. Undo by choosing the setting that stood there before.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: { scuba: ['MS.AAD.8.1v1'], cis: ['7.0.0/5.1.6.2'] },
})
