import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { either, known, type Truth } from '../truth.ts'

type GrantControls = NonNullable<ConditionalAccessPolicy['grantControls']>

/** Phishing-resistant combinations of an authentication strength (Microsoft, "Authentication strengths", 2026-11-21). */
const PHISHING_RESISTANT: ReadonlySet<string> = new Set([
  'windowsHelloForBusiness',
  'fido2',
  'x509CertificateMultiFactor',
])

/** Combinations that are one factor only: a strength that allows one of these does not ask for MFA. */
const SINGLE_FACTOR: ReadonlySet<string> = new Set([
  'password',
  'sms',
  'voice',
  'email',
  'qrCodePin',
  'softwareOath',
  'hardwareOath',
  'x509CertificateSingleFactor',
  'federatedSingleFactor',
])

const DEVICE_CONTROLS: ReadonlySet<string> = new Set(['compliantDevice', 'domainJoinedDevice'])

/** Whether nobody gets in past this policy: it blocks. */
export function blocks(policy: ConditionalAccessPolicy): Truth {
  return grantsAsk(policy, controls => known(controls.builtInControls, list => list.includes('block')))
}

/** Whether everybody who gets in past this policy has used more than one factor. */
export function asksForMfa(policy: ConditionalAccessPolicy): Truth {
  return everyWayIn(policy, control => control === 'mfa', strengthIsMfa)
}

/** Whether everybody who gets in past this policy has used a method that cannot be phished. */
export function asksForPhishingResistantMfa(policy: ConditionalAccessPolicy): Truth {
  return everyWayIn(
    policy,
    () => false,
    combinations => combinations.every(one => PHISHING_RESISTANT.has(one)),
  )
}

/** Whether everybody who gets in past this policy uses a compliant or domain-joined device. */
export function asksForManagedDevice(policy: ConditionalAccessPolicy): Truth {
  return everyWayIn(
    policy,
    control => DEVICE_CONTROLS.has(control),
    () => false,
  )
}

function strengthIsMfa(combinations: readonly string[]): boolean {
  return combinations.every(one => !SINGLE_FACTOR.has(one))
}

/**
 * With AND one fitting control is enough; with OR every alternative must fit, or people take the other one. In a
 * hand-made policy the controls of several questions stand side by side, so one fitting control is enough there.
 */
function everyWayIn(
  policy: ConditionalAccessPolicy,
  controlFits: (control: string) => boolean,
  strengthFits: (combinations: readonly string[]) => boolean,
): Truth {
  return grantsAsk(policy, controls => {
    const ways: Truth[] = []
    if (controls.builtInControls === undefined) ways.push(undefined)
    for (const control of controls.builtInControls ?? []) ways.push(controlFits(control))
    if (controls.authenticationStrength === undefined && !policy.handMade) ways.push(undefined)
    const strength = controls.authenticationStrength
    if (strength) {
      ways.push(
        known(strength.allowedCombinations, list => (list.length === 0 ? undefined : strengthFits(list))),
      )
    }
    for (const other of [controls.customAuthenticationFactors, controls.termsOfUse]) {
      if (other && other.length > 0) ways.push(false)
    }
    if (ways.length === 0) return false
    if (policy.handMade || ways.length === 1) return either(...ways)
    if (controls.operator === 'AND') return either(...ways)
    const all = ways.includes(false) ? false : ways.includes(undefined) ? undefined : true
    return controls.operator === 'OR' ? all : all === true ? true : ways.includes(true) ? undefined : all
  })
}

function grantsAsk(policy: ConditionalAccessPolicy, ask: (controls: GrantControls) => Truth): Truth {
  return known(policy.grantControls, controls => (controls === null ? false : ask(controls)))
}
