import { isObject, listOf, listOrNothing, onlyItem, toGraphShape, UnreadableShape } from './graph-shape.ts'
import type { Export, FactMapping } from './mapping.ts'

/** Entra's tenant-wide settings: authentication methods, defaults for users and guests, consent, domains. */
export const ENTRA_POLICY_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'entra.admin-consent-request-policy',
    key: 'directory_settings',
    products: ['aad'],
    commands: ['Get-MgBetaDirectorySetting', 'Get-MgBetaPolicyAdminConsentRequestPolicy'],
    value: (member, whole) => ({ isEnabled: adminConsentEnabled(member, whole) }),
  },
  {
    fact: 'entra.authentication-methods-policy',
    key: 'authentication_method',
    products: ['aad'],
    commands: ['Get-MgBetaPolicyAuthenticationMethodPolicy'],
    value: member => authenticationMethodsPolicy(onlyItem(member)),
  },
  {
    fact: 'entra.authorization-policy',
    key: 'authorization_policies',
    products: ['aad'],
    commands: ['Get-MgBetaPolicyAuthorizationPolicy'],
    value: member => listOf(member).map(authorizationPolicy),
  },
  {
    fact: 'entra.default-app-management-policy',
    key: 'default_app_management_policy',
    products: ['aad'],
    commands: ['Get-MgBetaPolicyDefaultAppManagementPolicy'],
    value: member => defaultAppManagementPolicy(onlyItem(member)),
  },
  {
    fact: 'entra.domains',
    key: 'domain_settings',
    products: ['aad'],
    commands: ['Get-MgBetaDomain'],
    value: member => listOf(member).map(domain => toGraphShape(domain)),
  },
  {
    fact: 'entra.risky-permission-classifications',
    key: 'risky_delegated_permission_classifications',
    products: ['aad'],
    commands: ['Get-ServicePrincipalsWithRiskyDelegatedPermissionClassifications'],
    value: member => listOrNothing(member).map(riskyClassification),
  },
]

/** “Consent Policy Settings”. https://learn.microsoft.com/graph/group-directory-settings (2026-11-22) */
const CONSENT_SETTINGS = 'dffd5d46-495d-40a9-8e21-954ff55e198a'

/**
 * The switch stands in the directory settings of every version, and in `admin_consent_policies` of 1.0 as well. All that
 * was found must agree; one place that cannot be read might say no, so then nothing was read. Where nobody ever changed
 * the settings for consent there are none, and the switch is off, which is Microsoft's default.
 */
function adminConsentEnabled(settings: unknown, whole: Export): boolean | undefined {
  const { admin_consent_policies: policies } = whole
  const list = listOrNothing(settings)
  if (policies === undefined && list.every(isOfAnotherTemplate)) return false
  const answers = [
    ...list.flatMap(answersIn),
    ...(policies === undefined
      ? []
      : listOf(policies).map(policy => (isObject(policy) ? policy.IsEnabled : undefined))),
  ]
  if (answers.includes(false)) return false
  return answers.length > 0 && answers.every(answer => answer === true) ? true : undefined
}

function isOfAnotherTemplate(setting: unknown): boolean {
  const template = isObject(setting) ? setting.TemplateId : undefined
  return typeof template === 'string' && template.toLowerCase() !== CONSENT_SETTINGS
}

/** What one directory setting says on the switch: nothing, an answer, or undefined for what may have been one. */
function answersIn(setting: unknown): readonly (boolean | undefined)[] {
  const values = isObject(setting) ? setting.Values : undefined
  if (!Array.isArray(values)) return [undefined]
  return values.flatMap(value => {
    const { Name: name, Value: said } = isObject(value) ? value : {}
    if (typeof name !== 'string') return [undefined]
    return name === 'EnableAdminConsentRequests' ? [flag(said)] : []
  })
}

/** Directory settings are texts: `"true"`, `"False"`. */
function flag(value: unknown): boolean | undefined {
  const said = typeof value === 'string' ? value.toLowerCase() : undefined
  return said === 'true' ? true : said === 'false' ? false : undefined
}

/** From 1.1 on the policy and the methods' settings stand side by side; 1.0 has the policy alone, its settings lost. */
function authenticationMethodsPolicy(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('the policy is not an object')
  const apart = 'authentication_method_policy' in raw || 'authentication_method_feature_settings' in raw
  const policy = toGraphShape(apart ? raw.authentication_method_policy : raw)
  const shaped = isObject(policy) ? policy : {}
  if (!apart) return shaped
  return {
    ...shaped,
    authenticationMethodConfigurations: toGraphShape(raw.authentication_method_feature_settings),
  }
}

/** The beta interface keeps the consent policies beside the permissions, Graph v1.0 among them. */
function authorizationPolicy(raw: unknown): unknown {
  const policy = toGraphShape(raw)
  if (!isObject(policy)) throw new UnreadableShape('a policy is not an object')
  const {
    permissionGrantPolicyIdsAssignedToDefaultUserRole: grants,
    defaultUserRolePermissions: permissions,
  } = policy
  return {
    ...policy,
    defaultUserRolePermissions: {
      ...(isObject(permissions) ? permissions : {}),
      ...(grants === undefined ? {} : { permissionGrantPoliciesAssigned: grants }),
    },
  }
}

function riskyClassification(raw: unknown): unknown {
  const app = toGraphShape(raw)
  if (!isObject(app)) throw new UnreadableShape('an app is not an object')
  const { displayName, riskyPermClassifications: permissions } = app
  return { displayName, permissions }
}

const RESTRICTIONS = ['applicationRestrictions', 'servicePrincipalRestrictions'] as const
/** What Graph writes beside the restrictions. A sample made by hand has none of it; taking one away makes no sample. */
const BESIDE_RESTRICTIONS = new Set(['id', 'displayname', 'description', 'isenabled'])
/** .NET's smallest moment stands where no date was chosen. */
const NO_DATE = /^\/?Date\(-62135596800000\)\/?$/

function defaultAppManagementPolicy(raw: unknown): unknown {
  const policy = toGraphShape(raw)
  if (!isObject(policy)) throw new UnreadableShape('the policy is not an object')
  const handMade = !Object.keys(policy).some(key => BESIDE_RESTRICTIONS.has(key.toLowerCase()))
  const scopes = RESTRICTIONS.map(name => [name, withoutNoDates(policy[name])] as const)
  return { ...policy, ...Object.fromEntries(scopes), handMade }
}

function withoutNoDates(restrictions: unknown): unknown {
  if (!isObject(restrictions)) return restrictions
  return Object.fromEntries(
    Object.entries(restrictions).map(([name, list]) => [name, Array.isArray(list) ? list.map(dated) : list]),
  )
}

function dated(restriction: unknown): unknown {
  if (!isObject(restriction)) return restriction
  const { restrictForAppsCreatedAfterDateTime: date } = restriction
  return typeof date === 'string' && NO_DATE.test(date)
    ? { ...restriction, restrictForAppsCreatedAfterDateTime: null }
    : restriction
}
