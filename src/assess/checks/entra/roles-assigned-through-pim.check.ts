import { defineCheck } from '../../define-check.ts'
import { judgeAssignments } from '../../entra/role-assignments.ts'
import { counted, namesOf } from '../../judgement.ts'
import { known } from '../../truth.ts'

export const rolesAssignedThroughPim = defineCheck({
  id: 'entra.roles-assigned-through-pim',
  since: '0.1',
  title: 'Powerful roles are handed out only through Privileged Identity Management',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(C)',
      strength: 'supports',
      why: 'Access that is established in one place with a reason and an end is documented and can be reviewed.',
    },
    {
      citation: '164.308(a)(1)(ii)(D)',
      strength: 'supports',
      why: 'Assignments made elsewhere leave no request and no justification to review.',
    },
  ],
  severity: 'medium',
  licence: 'privileged-identity-management',
  needs: ['entra.privileged-roles'],
  uses: ['entra.privileged-users'],
  judge: (facts, context) =>
    judgeAssignments(context, {
      roles: facts['entra.privileged-roles'],
      people: facts['entra.privileged-users'],
      meets: assignment => known(assignment.startDateTime, start => start !== null),
      wrong: 'Was given outside Privileged Identity Management:',
      pass: holders =>
        `Every active assignment was made through Privileged Identity Management (${counted(holders, 'holder')}).`,
      fail: bad =>
        `${counted(bad.length, 'holder was', 'holders were')} given a powerful role outside Privileged Identity Management: ${namesOf(bad)}.`,
    }),
  rationale:
    'A role given on the side, as an intruder does it, has no reason, no approval and no alert; nobody sees who can now read patient data.',
  fix: {
    steps: [
      'Entra admin center > ID Governance > Privileged Identity Management > Microsoft Entra roles > Assignments',
      'For each holder named here add the assignment in Privileged Identity Management, then remove the old one under Roles & admins',
    ],
    docs: 'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-add-role-to-user',
    impact:
      'A short moment without the role while it is moved; do it one person at a time, your own account last, and tell your IT firm before theirs. Undo by giving the role under Roles & admins again.',
    disturbs: 'administrators',
    workflows: ['emergency-access', 'outside-it-support'],
  },
  equivalents: { scuba: ['MS.AAD.7.5v1'] },
})
