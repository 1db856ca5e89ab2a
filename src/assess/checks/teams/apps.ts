import type {
  AppPermissionPolicies,
  AppPermissionPolicy,
} from '../../../collect/facts/teams/app-permission-policies.schema.ts'
import type { OrgWideAppSettings } from '../../../collect/facts/teams/org-wide-app-settings.schema.ts'
import type { JudgeContext, Judgement } from '../../define-check.ts'
import { judgeSetting, unread } from '../../judgement.ts'
import { both, known } from '../../truth.ts'
import { judgePolicies } from './policies.ts'

/** Why Ward answers otherwise in some tenants. */
export const ORG_WIDE_UNREAD =
  'Where the org-wide settings may exist but were not read, it judges by app permission policies, which have no effect beside them; Ward says unknown.'

interface AppFacts {
  readonly 'teams.org-wide-app-settings': OrgWideAppSettings
  readonly 'teams.app-permission-policies': AppPermissionPolicies | undefined
}

/** Org-wide app settings hold where the organisation has them; app permission policies only where it has none. */
export function judgeApps(
  facts: AppFacts,
  context: JudgeContext,
  kind: {
    readonly setting: 'DefaultApp' | 'GlobalApp' | 'PrivateApp'
    readonly type: Exclude<keyof AppPermissionPolicy, 'Identity'>
    /** "apps of other companies". */
    readonly apps: string
  },
): Judgement {
  const { 'teams.org-wide-app-settings': settings, 'teams.app-permission-policies': policies } = facts
  if (settings.length > 0) return judgeSettings(settings, kind)
  if (policies === undefined) return unread('The app permission policies were not read.')
  return judgePolicies(policies, context, {
    what: 'app permission policy',
    meets: policy => known(policy[kind.type], type => type === 'AllowedAppList'),
    properties: policy => ({ [kind.type]: policy[kind.type] }),
    pass: `Under every app permission policy people can add only the ${kind.apps} that are listed.`,
    fail: names => `People can add ${kind.apps} that nobody looked at under ${names}.`,
  })
}

function judgeSettings(
  settings: OrgWideAppSettings,
  { setting, apps }: { readonly setting: string; readonly apps: string },
): Judgement {
  const own = settings.filter(({ SettingName }) => SettingName === setting)
  const others = settings.some(({ SettingName }) => SettingName === undefined) ? undefined : true
  const closed = both(...own.map(({ SettingValue }) => known(SettingValue, value => value === 'None')))
  const value = own.find(({ SettingValue }) => SettingValue !== 'None')?.SettingValue ?? own[0]?.SettingValue
  return judgeSetting({
    meets: own.length === 0 ? undefined : both(closed, others),
    properties: { [setting]: value },
    pass: `By default nobody can add ${apps}; each has to be allowed first.`,
    fail: `By default ${value === 'All' ? 'everyone' : 'some people'} can add ${apps} that nobody looked at.`,
  })
}
