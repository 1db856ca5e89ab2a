import type { Facts } from '../../../collect/facts/facts.schema.ts'
import type { AppPermissionPolicy } from '../../../collect/facts/teams/app-permission-policies.schema.ts'

/** A patch of the good tenant's org-wide app settings, by name. */
export const appSettings = (values: Readonly<Record<string, string | undefined>>) => (facts: Facts) => {
  facts['teams.org-wide-app-settings'] = Object.entries(values).map(([SettingName, SettingValue]) => ({
    SettingName,
    SettingValue,
  }))
}

/** A patch to a tenant without org-wide app settings: the policy Global and one for some people. */
export const appPolicies =
  (other: Partial<AppPermissionPolicy> = {}) =>
  (facts: Facts) => {
    facts['teams.org-wide-app-settings'] = []
    const [global] = facts['teams.app-permission-policies']
    facts['teams.app-permission-policies'].push({ ...global, Identity: 'Tag:Dictation', ...other })
  }
