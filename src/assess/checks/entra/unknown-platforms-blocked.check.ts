import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { blocks } from '../../conditional-access/grants.ts'
import { includesAllApps, includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { both, known } from '../../truth.ts'

/** The systems Entra can tell apart. https://learn.microsoft.com/entra/identity/conditional-access/concept-conditional-access-conditions (2026-11-22) */
const KNOWN_PLATFORMS: ReadonlySet<string> = new Set([
  'android',
  'ios',
  'windows',
  'windowsphone',
  'macos',
  'linux',
])

export const unknownPlatformsBlocked = defineCheck({
  id: 'entra.unknown-platforms-blocked',
  since: '0.1',
  title: 'Devices with a system that Entra does not know cannot sign in',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A device that hides what it is passes by every rule that names a system, so it gets no access.',
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
        {
          lacks: 'is not about unknown systems',
          test: ({ conditions }) =>
            known(conditions?.platforms, platforms =>
              platforms === null
                ? false
                : both(
                    known(platforms.includePlatforms, list => (list ?? []).includes('all')),
                    known(platforms.excludePlatforms, list =>
                      (list ?? []).every(one => KNOWN_PLATFORMS.has(one.toLowerCase())),
                    ),
                  ),
            ),
        },
        { lacks: 'does not block', test: blocks },
      ],
      mayDependOn: ['platforms'],
      pass: policy => `“${policy}” blocks systems that Entra does not know.`,
      fail: 'No enforced policy blocks systems that Entra does not know.',
    }),
  rationale:
    'A program that claims to run on no known system slips past rules for phones and computers, and reads patients’ mail.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: include All users; Target resources: All resources',
      'Conditions > Device platforms: include Any device; exclude the systems that the clinic uses',
      'Grant: Block access; On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-all-users-device-unknown-unsupported',
    impact:
      'Some scanners, EHR programs and older tools name no system: run the policy in report-only mode for a week first, and read in the sign-in log whom it would stop. Undo by setting it to Report-only again.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'ehr-mail-relay', 'emergency-access'],
  },
  equivalents: {},
})
