import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { asksForManagedAppOrDevice } from '../../conditional-access/grants.ts'
import { includesAllUsers } from '../../conditional-access/scope.ts'
import { defineCheck } from '../../define-check.ts'
import { both, known, type Truth } from '../../truth.ts'
import { includesMailAndFiles } from './mail-and-files.ts'

const PHONES = ['android', 'ios'] as const

export const phonesUseManagedApps = defineCheck({
  id: 'entra.phones-use-managed-apps',
  since: '0.1',
  title: 'Phones reach mail and files only as managed devices or in protected apps',
  requirements: [
    {
      citation: '164.310(d)(1)',
      strength: 'supports',
      why: 'Patient data on a phone stays in an app from which the clinic can wipe it.',
    },
    {
      citation: '164.312(a)(2)(iii)',
      strength: 'supports',
      why: 'A protected app locks itself after a while, whatever the phone does.',
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
        {
          lacks: 'does not include all apps, Office 365 or Exchange and SharePoint',
          test: includesMailAndFiles,
        },
        { lacks: 'does not hold for iPhones, iPads and Android', test: holdsOnPhones },
        {
          lacks: 'does not ask for a protected app or a managed device',
          test: policy => asksForManagedAppOrDevice(withoutRetired(policy)),
        },
      ],
      mayDependOn: ['platforms'],
      pass: policy => `“${policy}” asks phones for a protected app or a managed device.`,
      fail: 'No enforced policy asks phones for a protected app or a managed device.',
    }),
  rationale:
    'A nurse reads the clinic’s mail in the app that came with her phone. When the phone is lost in a bus, nobody can take the mail back.',
  fix: {
    steps: [
      'Intune admin center > Apps > Protection > Create policy for iOS/iPadOS and for Android: PIN, no saving to other places, wipe after days without contact; assign it to all staff',
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy; Users: All users; Target resources: Office 365',
      'Conditions > Device platforms: Android and iOS; Grant: Require app protection policy',
      'Report-only for two weeks; then On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/policy-all-users-approved-app-or-app-protection',
    impact: 'Staff who read mail in the phone’s own mail app change to Outlook, and set a PIN for it.',
    disturbs: 'all-staff',
    workflows: ['phones-and-tablets'],
  },
  equivalents: {},
})

/**
 * “Require approved client app” is enforced no more since 2026: Microsoft takes it as if it were not chosen.
 * https://learn.microsoft.com/entra/identity/conditional-access/migrate-approved-client-app (2026-11-22)
 */
function withoutRetired(policy: ConditionalAccessPolicy): ConditionalAccessPolicy {
  const { grantControls } = policy
  if (!grantControls?.builtInControls?.includes('approvedApplication')) return policy
  const builtInControls = grantControls.builtInControls.filter(control => control !== 'approvedApplication')
  return { ...policy, grantControls: { ...grantControls, builtInControls } }
}

/** Null is every platform. */
function holdsOnPhones({ conditions }: ConditionalAccessPolicy): Truth {
  return known(conditions?.platforms, platforms => {
    if (platforms === null) return true
    const names = (list: readonly string[] | null) => new Set((list ?? []).map(one => one.toLowerCase()))
    return both(
      known(platforms.includePlatforms, list => {
        const included = names(list)
        return included.has('all') || PHONES.every(phone => included.has(phone))
      }),
      known(platforms.excludePlatforms, list => PHONES.every(phone => !names(list).has(phone))),
    )
  })
}
