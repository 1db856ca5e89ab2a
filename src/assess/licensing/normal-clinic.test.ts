import { describe, expect, it } from 'vitest'
import { judgeRow } from '../../../test/check-table.ts'
import { grant, policy } from '../../../test/good-tenant/conditional-access.ts'
import type { FactId, Facts } from '../../collect/facts/facts.schema.ts'
import { CHECKS } from '../checks/index.ts'
import { CAPABILITY_NAMES, type Capability } from './capabilities.ts'
import { carries } from './holds.ts'
import { knownProduct } from './plans.ts'
import { SERVICE_PLANS } from './service-plans.ts'

const BUSINESS_PREMIUM = 'SPB'

/** The good tenant, but with one product for everybody, as Graph would show it. */
function onPlan(name: string) {
  const known = knownProduct({ skuPartNumber: name })
  if (known === undefined) throw new Error(`no product ${name}`)
  const { servicePlans, product } = known
  return (facts: Facts) => {
    const held = (capability: Capability) => carries(capability, servicePlans) === true
    facts['licensing.capability-probes'] = {
      defenderForOffice365: held('defender-for-office-365-p1'),
      dataLossPrevention: held('data-loss-prevention'),
    }
    facts['licensing.service-plans'] = servicePlans.map(plan => ({
      servicePlanId: SERVICE_PLANS[plan],
      servicePlanName: plan,
      provisioningStatus: 'Success',
    }))
    facts['licensing.subscribed-products'] = [
      { skuId: product.sku, skuPartNumber: name, consumedUnits: 41, prepaidUnits: { enabled: 42 } },
    ]
  }
}

function checkNamed(id: string) {
  const check = CHECKS.find(one => one.id === id)
  if (check === undefined) throw new Error(`no check ${id}`)
  return check
}

/** Checks that come out otherwise on this plan than on the good tenant's own. */
const changed = (name: string) =>
  CHECKS.filter(check => judgeRow(check, { patch: onPlan(name) }).verdict !== judgeRow(check, {}).verdict)

/** Checks whose answer is that the plan lacks it, when nothing of the tenant but its licences can be read. */
const lacking = (name: string) =>
  CHECKS.filter(check => {
    const unread = check.needs.filter((fact): fact is FactId => !fact.startsWith('licensing.'))
    return judgeRow(check, { patch: onPlan(name), unread }).verdict === 'not-licensed'
  })

/** A new check that needs a licence Business Premium lacks belongs here, with the reason. */
const ON_BUSINESS_PREMIUM: readonly { check: string; does: 'nothing there' | 'cannot be on'; why: string }[] =
  [
    {
      check: 'entra.global-administrator-activation-alerts',
      does: 'nothing there',
      why: 'roles are not activated without P2',
    },
    {
      check: 'entra.global-administrator-activation-approved',
      does: 'nothing there',
      why: 'nobody activates, so nobody approves',
    },
    {
      check: 'entra.high-risk-sign-ins-blocked',
      does: 'nothing there',
      why: 'P1 measures no risk of a sign-in',
    },
    { check: 'entra.high-risk-users-blocked', does: 'nothing there', why: 'P1 measures no risk of a person' },
    {
      check: 'entra.no-permanent-role-assignments',
      does: 'cannot be on',
      why: 'without P2 every assignment is permanent',
    },
    {
      check: 'entra.other-role-activation-alerts',
      does: 'nothing there',
      why: 'roles are not activated without P2',
    },
    { check: 'entra.risky-agents-blocked', does: 'nothing there', why: 'P1 measures no risk of an agent' },
    {
      check: 'entra.role-assignment-alerts',
      does: 'nothing there',
      why: 'Privileged Identity Management sends them',
    },
    {
      check: 'entra.roles-assigned-through-pim',
      does: 'cannot be on',
      why: 'it has no Privileged Identity Management',
    },
    { check: 'exchange.customer-lockbox-on', does: 'cannot be on', why: 'Customer Lockbox is an E5 feature' },
    { check: 'purview.audit-log-kept-a-year', does: 'nothing there', why: 'Audit (Standard) keeps 180 days' },
  ]

describe('the normal clinic: the good tenant on Business Premium', () => {
  it.each(ON_BUSINESS_PREMIUM)('$check $does: $why', ({ check, does }) => {
    const judged = judgeRow(checkNamed(check), { patch: onPlan(BUSINESS_PREMIUM) })
    expect([judged.verdict, judged.licence?.held]).toEqual([
      does === 'nothing there' ? 'not-licensed' : 'pass',
      false,
    ])
  })

  it('changes no other verdict, and says of nothing else that the plan lacks it', () => {
    const idle = ON_BUSINESS_PREMIUM.filter(({ does }) => does === 'nothing there').map(({ check }) => check)
    expect(changed(BUSINESS_PREMIUM).map(check => check.id)).toEqual(idle)
    expect(lacking(BUSINESS_PREMIUM).map(check => check.id)).toEqual(
      ON_BUSINESS_PREMIUM.map(({ check }) => check),
    )
  })

  it('a feature it lacks is not held against it, and the one it has is', () => {
    const lockboxOff = (facts: Facts) => {
      facts['exchange.organization-config'].CustomerLockBoxEnabled = false
    }
    const judge = (plan: string) =>
      judgeRow(checkNamed('exchange.customer-lockbox-on'), {
        patch: facts => {
          onPlan(plan)(facts)
          lockboxOff(facts)
        },
      }).verdict
    expect([judge(BUSINESS_PREMIUM), judge('SPE_E5')]).toEqual(['not-licensed', 'fail'])
  })

  it('data loss prevention for mail and files is asked of it, for chat and devices it is not', () => {
    const judge = (plan: string, places: readonly string[]) =>
      judgeRow(checkNamed('purview.dlp-everywhere'), {
        patch: facts => {
          onPlan(plan)(facts)
          for (const policy of facts['purview.dlp-policies'])
            for (const place of places) Object.assign(policy, { [place]: [] })
        },
      })
    const chatAndDevices = ['TeamsLocation', 'EndpointDlpLocation']
    expect(judge(BUSINESS_PREMIUM, chatAndDevices)).toMatchObject({
      verdict: 'not-licensed',
      reason: expect.stringMatching(/Teams chat and Devices/),
    })
    expect(judge(BUSINESS_PREMIUM, ['SharePointLocation']).verdict).toBe('fail')
    expect(judge('SPE_E5', chatAndDevices).verdict).toBe('fail')
  })

  it.each([
    ['Business Premium', BUSINESS_PREMIUM, 'fail', 'P1 is in it, so nothing excuses this'],
    ['Business Basic', 'O365_BUSINESS_ESSENTIALS', 'not-licensed', 'it has no Conditional Access'],
  ])('MFA by Conditional Access on %s', (_, plan, verdict) => {
    const judged = judgeRow(checkNamed('entra.mfa-all-users'), {
      patch: facts => {
        onPlan(plan)(facts)
        const leaky = policy('MFA', { grantControls: grant(['mfa']) })
        if (leaky.conditions?.users) leaky.conditions.users.excludeUsers = ['somebody']
        facts['entra.conditional-access-policies'] = [leaky]
      },
    })
    expect(judged.verdict).toBe(verdict)
  })
})

const licences = new Set(CHECKS.flatMap(({ licence }) => licence ?? []))
const P2_AND_LOCKBOX: readonly Capability[] = [
  'entra-id-p2',
  'privileged-identity-management',
  'customer-lockbox',
  'audit-premium',
]

describe('other plans', () => {
  it.each<[string, string, readonly Capability[], string]>([
    ['Microsoft 365 E5', 'SPE_E5', [], 'everything Ward’s checks ask'],
    ['Microsoft 365 E3', 'SPE_E3', P2_AND_LOCKBOX, 'P1 and Defender for Office 365 (Plan 1), no P2'],
    ['Office 365 E3', 'ENTERPRISEPACK', ['entra-id-p1', ...P2_AND_LOCKBOX], 'no Entra ID plan at all'],
    [
      'Office 365 E5',
      'ENTERPRISEPREMIUM',
      ['entra-id-p1', 'entra-id-p2', 'privileged-identity-management'],
      'Lockbox, but no Entra ID plan',
    ],
    [
      'Microsoft 365 F3',
      'SPE_F1',
      ['defender-for-office-365-p1', 'data-loss-prevention', ...P2_AND_LOCKBOX],
      'P1 and Intune, a small mailbox',
    ],
    [
      'Business Basic',
      'O365_BUSINESS_ESSENTIALS',
      [
        'entra-id-p1',
        'defender-for-office-365-p1',
        'data-loss-prevention',
        'message-encryption',
        ...P2_AND_LOCKBOX,
      ],
      'mail, files and chat only',
    ],
    [
      'Business Standard',
      'O365_BUSINESS_PREMIUM',
      [
        'entra-id-p1',
        'defender-for-office-365-p1',
        'data-loss-prevention',
        'message-encryption',
        ...P2_AND_LOCKBOX,
      ],
      'as Basic, with the desktop apps',
    ],
    [
      'Office 365 G5',
      'ENTERPRISEPREMIUM_GOV',
      ['entra-id-p1', 'entra-id-p2', 'privileged-identity-management'],
      'the government’s own service plans count',
    ],
  ])('%s (%s) lacks, of what checks ask, %j: %s', (_, plan, expected) => {
    const servicePlans = knownProduct({ skuPartNumber: plan })?.servicePlans ?? []
    const lacks = CAPABILITY_NAMES.filter(one => licences.has(one) && carries(one, servicePlans) === false)
    expect(lacks.toSorted()).toEqual(expected.filter(one => licences.has(one)).toSorted())
    expect(new Set(lacking(plan).map(check => check.licence))).toEqual(new Set(lacks))
  })
})
