import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { includesAllApps, includesAllUsers } from '../../conditional-access/scope.ts'
import { asksAgainWithin, forgetsWhenClosed } from '../../conditional-access/sessions.ts'
import { defineCheck } from '../../define-check.ts'
import { known, type Truth } from '../../truth.ts'

/** A long working day; the rule itself names no number. */
const MOST_HOURS = 12

export const unmanagedSessionsEnd = defineCheck({
  id: 'entra.unmanaged-sessions-end',
  since: '0.1',
  title: 'On devices that nobody manages, people sign in each working day and browsers forget them',
  requirements: [
    {
      citation: '164.312(a)(2)(iii)',
      strength: 'supports',
      why: 'The specification asks that sessions end by themselves; this ends those on devices the clinic cannot lock.',
    },
    {
      citation: '164.310(b)',
      strength: 'supports',
      why: 'How patient data may be used depends on the workstation, and a family computer is one of the weakest.',
    },
  ],
  severity: 'medium',
  licence: 'entra-id-p1',
  needs: ['entra.conditional-access-policies'],
  uses: ['entra.privileged-users'],
  judge: (facts, context) =>
    judgeCoverage(context, {
      policies: facts['entra.conditional-access-policies'],
      people: facts['entra.privileged-users'],
      includes: { lacks: 'does not include all users', test: includesAllUsers },
      demands: [
        { lacks: 'does not include all apps', test: includesAllApps },
        { lacks: 'does not hold for devices that nobody manages', test: holdsForUnmanaged },
        {
          lacks: `does not ask to sign in again after ${MOST_HOURS} hours`,
          test: policy => asksAgainWithin(policy, MOST_HOURS),
        },
        { lacks: 'lets browsers stay signed in', test: forgetsWhenClosed },
      ],
      mayDependOn: ['devices'],
      pass: policy => `“${policy}” ends sessions on devices that nobody manages.`,
      fail: 'No enforced policy ends everybody’s sessions on devices that nobody manages.',
    }),
  rationale:
    'A therapist looked at her notes on a hotel computer. Without an end to the session, the next guest reads on.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include All users; Target resources: All resources',
      'Conditions > Filter for devices: include device.trustType -ne "ServerAD" -or device.isCompliant -ne True',
      'Session: Sign-in frequency, 12 hours or less; Persistent browser session: Never persistent; On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-all-users-persistent-browser',
    impact:
      'People who work on their own devices sign in each day, and so do shared computers that are not enrolled. Clinic computers are not touched by the filter. Undo by setting the policy to Report-only.',
    disturbs: 'some-staff',
    workflows: ['phones-and-tablets', 'shared-workstations', 'outside-it-support'],
  },
  equivalents: { cis: ['7.0.0/5.2.2.13'] },
})

/** Both are true of a device that is neither compliant nor joined to the domain. */
const TRUE_OF_UNMANAGED = /^device\.(?:iscompliant -ne "?true"?|trusttype -ne "?serverad"?)$/
/** Both are false of it. */
const FALSE_OF_UNMANAGED = /^device\.(?:iscompliant -eq "?true"?|trusttype -eq "?serverad"?)$/
/** Longer rules are not Microsoft’s (3072 characters at most). */
const LONGEST_RULE = 3072

/** Whether a device that nobody manages is among those of the policy; undefined for a rule that says anything else. */
function holdsForUnmanaged({ conditions }: ConditionalAccessPolicy): Truth {
  return known(conditions?.devices, devices => {
    if (devices === null) return true
    const { deviceFilter, includeDevices, excludeDevices } = devices
    if ([...(includeDevices ?? []), ...(excludeDevices ?? [])].length > 0) return undefined
    return known(deviceFilter, filter => {
      if (filter === null) return true
      const { mode, rule } = filter
      if (typeof rule !== 'string' || rule.length > LONGEST_RULE) return undefined
      const clauses = rule.toLowerCase().split(/ -(?:or|and) /)
      const all = (form: RegExp) => clauses.every(clause => form.test(clause.trim()))
      if (mode === 'include')
        return all(TRUE_OF_UNMANAGED) ? true : all(FALSE_OF_UNMANAGED) ? false : undefined
      if (mode === 'exclude')
        return all(FALSE_OF_UNMANAGED) ? true : all(TRUE_OF_UNMANAGED) ? false : undefined
      return undefined
    })
  })
}
