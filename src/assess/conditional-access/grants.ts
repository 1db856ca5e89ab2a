import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { both, either, known, type Truth } from '../truth.ts'

type GrantControls = NonNullable<ConditionalAccessPolicy['grantControls']>

/** Phishing-resistant combinations of an authentication strength (Microsoft, "Authentication strengths", 2026-11-21). */
const PHISHING_RESISTANT: ReadonlySet<string> = new Set([
  'windowsHelloForBusiness',
  'fido2',
  'x509CertificateMultiFactor',
])

/** Methods that are more than one factor by themselves. */
const MULTI_FACTOR: ReadonlySet<string> = new Set([
  ...PHISHING_RESISTANT,
  'deviceBasedPush',
  'federatedMultiFactor',
  'temporaryAccessPassOneTime',
  'temporaryAccessPassMultiUse',
])

/**
 * Microsoft's own strengths, which nobody can change, by id: MFA, passwordless MFA, phishing-resistant MFA. One way in
 * that stands for the strength is enough where the list of combinations was not read.
 * https://learn.microsoft.com/entra/identity/authentication/concept-authentication-strengths (2026-11-21)
 */
const BUILT_IN_STRENGTHS: Readonly<Record<string, readonly string[]>> = {
  '00000000-0000-0000-0000-000000000002': ['password,microsoftAuthenticatorPush'],
  '00000000-0000-0000-0000-000000000003': ['deviceBasedPush'],
  '00000000-0000-0000-0000-000000000004': ['fido2'],
}

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
const APP_CONTROLS: ReadonlySet<string> = new Set(['compliantApplication', 'approvedApplication'])

/** Whether nobody gets in past this policy: it blocks. */
export function blocks(policy: ConditionalAccessPolicy): Truth {
  return grantsAsk(policy, controls => known(controls.builtInControls, list => list.includes('block')))
}

/** Whether everybody who gets in past this policy has used more than one factor. */
export function asksForMfa(policy: ConditionalAccessPolicy): Truth {
  // What a control of another product (Duo, for example) asks for is not in the policy.
  return everyWayIn(policy, control => control === 'mfa', combinationIsMfa, undefined)
}

/** Whether everybody who gets in past this policy has used a method that cannot be phished. */
export function asksForPhishingResistantMfa(policy: ConditionalAccessPolicy): Truth {
  return everyWayIn(policy, () => false, combinationResistsPhishing, false)
}

/** Whether everybody who gets in past this policy uses a compliant or domain-joined device. */
export function asksForManagedDevice(policy: ConditionalAccessPolicy): Truth {
  return everyWayIn(
    policy,
    control => DEVICE_CONTROLS.has(control),
    () => false,
    false,
  )
}

/** As asksForManagedDevice, where an app that keeps the clinic's data apart from the rest of the phone is enough. */
export function asksForManagedAppOrDevice(policy: ConditionalAccessPolicy): Truth {
  return everyWayIn(
    policy,
    control => DEVICE_CONTROLS.has(control) || APP_CONTROLS.has(control),
    () => false,
    false,
  )
}

/** Undefined for a combination Microsoft added after this list was made. */
function combinationIsMfa(combination: string): Truth {
  if (SINGLE_FACTOR.has(combination)) return false
  return MULTI_FACTOR.has(combination) || combination.includes(',') ? true : undefined
}

function combinationResistsPhishing(combination: string): Truth {
  if (PHISHING_RESISTANT.has(combination)) return true
  return combinationIsMfa(combination) === undefined ? undefined : false
}

/** Undefined for an empty list: Microsoft writes none. */
function everyCombination(
  strength: NonNullable<GrantControls['authenticationStrength']>,
  fits: (combination: string) => Truth,
): Truth {
  const { id, allowedCombinations: read } = strength
  const list = read && read.length > 0 ? read : BUILT_IN_STRENGTHS[id ?? '']
  return list === undefined ? undefined : both(...list.map(fits))
}

/**
 * With AND one fitting control is enough; with OR every alternative must fit, or people take the other one. In a
 * hand-made policy the controls of several questions stand side by side, so one fitting control is enough there.
 */
function everyWayIn(
  policy: ConditionalAccessPolicy,
  controlFits: (control: string) => boolean,
  combinationFits: (combination: string) => Truth,
  customFits: Truth,
): Truth {
  return grantsAsk(policy, controls => {
    const ways: Truth[] = []
    if (controls.builtInControls === undefined) ways.push(undefined)
    for (const control of controls.builtInControls ?? []) ways.push(controlFits(control))
    if (controls.authenticationStrength === undefined && !policy.handMade) ways.push(undefined)
    const strength = controls.authenticationStrength
    if (strength) ways.push(everyCombination(strength, combinationFits))
    const { customAuthenticationFactors: custom, termsOfUse: terms } = controls
    if (custom && custom.length > 0) ways.push(customFits)
    if (terms && terms.length > 0) ways.push(false)
    // A list that was not read may be the way round.
    if ((custom === undefined || terms === undefined) && !policy.handMade) ways.push(undefined)
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
