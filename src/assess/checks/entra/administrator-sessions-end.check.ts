import { type Coverage, judgeInParts } from '../../conditional-access/coverage.ts'
import { roleIdsOf } from '../../conditional-access/roles.ts'
import { includesAllApps, includesRoles } from '../../conditional-access/scope.ts'
import { asksAgainWithin, forgetsWhenClosed } from '../../conditional-access/sessions.ts'
import { defineCheck } from '../../define-check.ts'
import { known } from '../../truth.ts'

/** CIS Microsoft 365 Foundations 7.0.0, 5.2.2.4. The rule itself names no number. */
const MOST_HOURS = 4

export const administratorSessionsEnd = defineCheck({
  id: 'entra.administrator-sessions-end',
  since: '0.1',
  title: 'Administrators sign in again after four hours, and browsers forget them',
  requirements: [
    {
      citation: '164.312(a)(2)(iii)',
      strength: 'supports',
      why: 'The specification asks that sessions end by themselves; this ends those that can do the most harm.',
    },
  ],
  severity: 'medium',
  licence: 'entra-id-p1',
  needs: ['entra.conditional-access-policies', 'entra.privileged-roles'],
  uses: ['entra.privileged-users'],
  judge: (facts, context) => {
    const again = {
      lacks: `does not ask to sign in again after ${MOST_HOURS} hours`,
      test: (policy: Coverage['policies'][number]) => asksAgainWithin(policy, MOST_HOURS),
    }
    const forgets = { lacks: 'lets browsers stay signed in', test: forgetsWhenClosed }
    const allApps = { lacks: 'does not include all apps', test: includesAllApps }
    const whole: Coverage = {
      policies: facts['entra.conditional-access-policies'],
      people: facts['entra.privileged-users'],
      includes: {
        lacks: 'does not include every privileged role',
        test: policy => known(roleIdsOf(facts['entra.privileged-roles']), ids => includesRoles(policy, ids)),
      },
      demands: [allApps, again, forgets],
      pass: policy => `“${policy}” ends the sessions of every privileged role.`,
      fail: 'No enforced policy ends the sessions of every privileged role in time.',
    }
    return judgeInParts(context, whole, [
      {
        ...whole,
        demands: [allApps, again],
        pass: policy => `“${policy}” asks every privileged role to sign in again.`,
      },
      {
        ...whole,
        demands: [allApps, forgets],
        pass: policy => `“${policy}” makes browsers forget every privileged role.`,
      },
    ])
  },
  rationale:
    'An administrator’s browser left open in the server room opens every patient’s mailbox to whoever walks in, today and next week.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include Directory roles, tick every administrator role; Target resources: All resources',
      'Session: Sign-in frequency, 4 hours; Persistent browser session: Never persistent',
      'On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/concept-session-lifetime',
    impact:
      'Administrators, those of an outside IT firm with accounts of yours too, sign in more often. Give each an account of its own for administration. Undo by setting the policy to Report-only.',
    disturbs: 'administrators',
    workflows: ['outside-it-support'],
  },
  equivalents: { cis: ['7.0.0/5.2.2.4'] },
})
