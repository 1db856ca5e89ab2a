import { defineCheck } from '../../define-check.ts'
import { headsOf, mostlyNarrower, rightNumber } from '../../entra/privileged-people.ts'
import { counted, judgeSetting } from '../../judgement.ts'
import { both } from '../../truth.ts'

export const leastPrivilegedRoles = defineCheck({
  id: 'entra.least-privileged-roles',
  since: '0.1',
  title: 'Most administrators hold a narrower role than Global Administrator',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Access is authorised as wide as the task, not wider.',
    },
    {
      citation: '164.308(a)(3)(i)',
      strength: 'supports',
      why: 'Staff who administer mail need not reach every file and every switch.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.privileged-users'],
  judge: ({ 'entra.privileged-users': people }) => {
    const heads = headsOf(people)
    const [number, ratio] = [rightNumber(heads), mostlyNarrower(heads)]
    const known = people.length > 0 && heads.unread.length === 0
    return judgeSetting({
      meets: people.length === 0 ? undefined : both(number, ratio),
      properties: {
        globalAdministrators: known ? heads.global.length : undefined,
        narrowerAdministrators: known ? heads.narrower.length : undefined,
      },
      pass: `${heads.global.length} people are Global Administrators, and ${counted(heads.narrower.length, 'person works', 'people work')} with narrower roles.`,
      fail:
        ratio === false
          ? `${counted(heads.global.length, 'person is a Global Administrator', 'people are Global Administrators')}, and ${heads.narrower.length === 0 ? 'nobody works' : `only ${counted(heads.narrower.length, 'person works', 'people work')}`} with narrower roles alone.`
          : `${counted(heads.global.length, 'Global Administrator')} is not a number that lets roles be shared out: have two to eight first.`,
    })
  },
  rationale:
    'An administrator who only resets passwords should not be able to read the mail of every patient, nor should whoever steals that account.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Roles & admins',
      'For each Global Administrator write down what they do, and find the least role for it',
      'Add the narrower role, let them work with it for a week, then remove Global Administrator',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/role-based-access-control/delegate-by-task',
    impact:
      'A few tasks need a second person or an activation; plan them with whoever is on call and with your IT firm. Undo by giving the wide role back.',
    disturbs: 'administrators',
    workflows: ['outside-it-support'],
  },
  equivalents: {
    scuba: ['MS.AAD.7.2v1'],
    related: [{ scuba: 'MS.AAD.7.2v1', why: 'SCuBA counts different display names; Ward counts accounts.' }],
  },
})
