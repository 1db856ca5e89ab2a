import { defineCheck } from '../../define-check.ts'
import { judgeAssignments } from '../../entra/role-assignments.ts'
import { counted, namesOf } from '../../judgement.ts'
import { known } from '../../truth.ts'

export const noPermanentRoleAssignments = defineCheck({
  id: 'entra.no-permanent-role-assignments',
  since: '0.1',
  title: 'Powerful roles are given only until an end date',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(C)',
      strength: 'supports',
      why: 'Access that ends by itself is access that gets reviewed and modified.',
    },
    {
      citation: '164.308(a)(3)(ii)(C)',
      strength: 'supports',
      why: 'The role of somebody who leaves does not stay behind.',
    },
  ],
  severity: 'high',
  licence: 'privileged-identity-management',
  needs: ['entra.privileged-roles'],
  uses: ['entra.privileged-users'],
  judge: (facts, context) =>
    judgeAssignments(context, {
      roles: facts['entra.privileged-roles'],
      people: facts['entra.privileged-users'],
      meets: assignment => known(assignment.endDateTime, end => end !== null),
      wrong: 'Holds without an end:',
      pass: holders => `Every active assignment has an end (${counted(holders, 'holder')}).`,
      fail: bad =>
        `${counted(bad.length, 'holder has', 'holders have')} a powerful role without an end: ${namesOf(bad)}.`,
    }),
  rationale:
    'A role that is always on is there for the thief, too. One that is taken for an hour and ends leaves little to steal.',
  fix: {
    steps: [
      'Entra admin center > ID Governance > Privileged Identity Management > Microsoft Entra roles > Assignments > Active assignments',
      'Make each person Eligible instead, or set an end; leave only the two emergency access accounts permanent and record a waiver for them',
      'Entra admin center > ID Governance > Privileged Identity Management > Microsoft Entra roles > Settings > the role > Edit > Assignment: clear Allow permanent active assignment',
    ],
    docs: 'https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-how-to-change-default-settings',
    impact:
      'Administrators activate the role when they need it, the people of your IT firm too. Scripts and services that hold a role need an end date that somebody renews. Leave the emergency access accounts permanent; undo by making the assignment active again.',
    disturbs: 'administrators',
    workflows: ['emergency-access', 'outside-it-support'],
  },
  equivalents: { scuba: ['MS.AAD.7.4v1'], cis: ['7.0.0/5.3.1'] },
})
