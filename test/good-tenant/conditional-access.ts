import type { ConditionalAccessPolicy } from '../../src/collect/facts/entra/conditional-access-policies.schema.ts'

/** An enforced policy for all users and apps, without conditions; a table names what makes it the one it needs. */
export function policy(
  displayName: string,
  changes: {
    readonly state?: ConditionalAccessPolicy['state']
    readonly conditions?: Partial<NonNullable<ConditionalAccessPolicy['conditions']>>
    readonly grantControls?: ConditionalAccessPolicy['grantControls']
    readonly sessionControls?: ConditionalAccessPolicy['sessionControls']
  } = {},
): ConditionalAccessPolicy {
  return {
    id: `id of ${displayName}`,
    displayName,
    state: changes.state ?? 'enabled',
    conditions: {
      users: {
        includeUsers: ['All'],
        excludeUsers: [],
        includeGroups: [],
        excludeGroups: [],
        includeRoles: [],
        excludeRoles: [],
        includeGuestsOrExternalUsers: null,
        excludeGuestsOrExternalUsers: null,
      },
      applications: {
        includeApplications: ['All'],
        excludeApplications: [],
        includeUserActions: [],
        includeAuthenticationContextClassReferences: [],
        applicationFilter: null,
      },
      clientAppTypes: ['all'],
      userRiskLevels: [],
      signInRiskLevels: [],
      servicePrincipalRiskLevels: null,
      platforms: null,
      locations: null,
      devices: null,
      clientApplications: null,
      agentIdRiskLevels: null,
      authenticationFlows: null,
      others: [],
      ...changes.conditions,
    },
    grantControls: changes.grantControls ?? {
      operator: 'OR',
      builtInControls: ['block'],
      customAuthenticationFactors: [],
      termsOfUse: [],
      authenticationStrength: null,
    },
    sessionControls: changes.sessionControls ?? null,
    handMade: false,
  }
}

export function grant(
  builtInControls: readonly string[],
  operator: 'AND' | 'OR' = 'OR',
): NonNullable<ConditionalAccessPolicy['grantControls']> {
  return {
    operator,
    builtInControls: [...builtInControls],
    customAuthenticationFactors: [],
    termsOfUse: [],
    authenticationStrength: null,
  }
}

export function strength(
  ...allowedCombinations: string[]
): NonNullable<ConditionalAccessPolicy['grantControls']> {
  return {
    operator: 'OR',
    builtInControls: [],
    customAuthenticationFactors: [],
    termsOfUse: [],
    authenticationStrength: { id: 'strength', displayName: 'A strength', allowedCombinations },
  }
}

/** Sign in again after these hours, and browsers forget. */
export function session(hours: number): NonNullable<ConditionalAccessPolicy['sessionControls']> {
  return {
    signInFrequency: { isEnabled: true, type: 'hours', value: hours, frequencyInterval: 'timeBased' },
    persistentBrowser: { isEnabled: true, mode: 'never' },
    secureSignInSession: null,
  }
}
