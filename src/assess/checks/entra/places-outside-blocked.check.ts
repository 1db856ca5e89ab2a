import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { blocks } from '../../conditional-access/grants.ts'
import { includesAllApps, includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { both, known, type Truth } from '../../truth.ts'

export const placesOutsideBlocked = defineCheck({
  id: 'entra.places-outside-blocked',
  since: '0.1',
  title: 'Nobody signs in from places where the clinic has no staff',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Access is given to people where they work; a sign-in from another continent is not one of them.',
    },
    {
      citation: '164.308(a)(1)(ii)(B)',
      strength: 'supports',
      why: 'Most stolen passwords are tried from abroad; that risk is lowered at little cost.',
    },
  ],
  severity: 'low',
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
        { lacks: 'does not hold everywhere but in chosen places', test: holdsElsewhere },
        { lacks: 'does not block', test: blocks },
      ],
      mayDependOn: ['locations'],
      pass: policy =>
        `“${policy}” blocks sign-ins from all places but those you chose. Which those are was not read.`,
      fail: 'No enforced policy blocks sign-ins from places that nobody chose.',
    }),
  rationale:
    'The password of the front desk is tried from four countries in one night. None of them has a patient of the clinic in it.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Named locations > Countries location: choose the countries your staff work from',
      'Policies > New policy; Users: include All users, exclude the emergency accounts; Target resources: All resources',
      'Network: include Any network or location; exclude the countries location; Grant: Block access',
      'Run it in report-only mode for a month with a holiday in it; then On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-block-by-location',
    impact:
      'Staff on holiday abroad, and an outside billing service or transcriber in another country, cannot sign in: make an exception with an end date for them.',
    disturbs: 'some-staff',
    workflows: ['outside-it-support', 'phones-and-tablets'],
  },
  equivalents: {},
})

/**
 * Everywhere, less chosen places. Places that are named to be blocked leave the others open, but a list of countries may
 * name all others: which places stand behind an id was not read.
 */
function holdsElsewhere({ conditions }: ConditionalAccessPolicy): Truth {
  return known(conditions?.locations, locations => {
    if (locations === null) return false
    const { includeLocations, excludeLocations } = locations
    const everywhere = known(includeLocations, list => {
      if (list === null || list.length === 0) return false
      return list.includes('All') ? true : list.includes('AllTrusted') ? false : undefined
    })
    if (everywhere !== true) return everywhere
    return both(known(excludeLocations, list => (list ?? []).length > 0))
  })
}
