import type { PowerBiLicence } from '../../../collect/facts/power-bi/licence.schema.ts'
import type { PowerBiTenantSettings } from '../../../collect/facts/power-bi/tenant-settings.schema.ts'
import type { Judgement } from '../../define-check.ts'
import { judgeSetting, unread } from '../../judgement.ts'
import { either, known, not, type Truth } from '../../truth.ts'

interface PowerBiFacts {
  readonly 'power-bi.licence': PowerBiLicence
  readonly 'power-bi.tenant-settings': PowerBiTenantSettings | undefined
}

/** How a setting must stand: `limited` is off, or on for named groups only. */
type Asked = 'off' | 'on' | 'limited'

/**
 * Judges one setting of Power BI by its name. Every tenant with Power BI has every setting, so one that is not in the list,
 * or stands there twice, was not read.
 */
export function judgeTenantSetting(
  facts: PowerBiFacts,
  setting: {
    readonly name: string
    /** What the portal calls it. */
    readonly label: string
    readonly asked: Asked
    readonly pass: string
    readonly fail: string
  },
): Judgement {
  const { found } = facts['power-bi.licence']
  if (found === undefined)
    return unread('Could not read whether the organisation holds a plan with Power BI.')
  if (!found)
    return {
      verdict: 'not-licensed',
      reason: 'No plan with Power BI was found, so its settings were not judged.',
    }
  const settings = facts['power-bi.tenant-settings']
  if (settings === undefined) return unread('The settings of Power BI were not read.')
  const [one, ...more] = settings.filter(({ settingName }) => settingName === setting.name)
  if (one === undefined || more.length > 0)
    return unread(
      one === undefined
        ? `The setting “${setting.label}” is not among those that were read.`
        : `The setting “${setting.label}” was read more than once, so neither is taken.`,
    )
  const { enabled, enabledSecurityGroups } = one
  const groups = enabledSecurityGroups?.map(({ name }) => name ?? 'a group without a readable name')
  const properties =
    setting.asked === 'limited' && enabled !== false
      ? { enabled, enabledSecurityGroups: groups }
      : { enabled }
  return judgeSetting({
    meets: meets(setting.asked, enabled, groups),
    properties,
    pass:
      setting.asked === 'limited' && enabled !== false
        ? limitedSentence(setting.label, enabled)
        : setting.pass,
    fail: setting.fail,
  })
}

function meets(asked: Asked, enabled: Truth, groups: readonly string[] | undefined): Truth {
  if (asked === 'on') return enabled
  if (asked === 'off') return not(enabled)
  return either(
    not(enabled),
    known(groups, named => named.length > 0),
  )
}

function limitedSentence(label: string, enabled: Truth): string {
  return `“${label}” is ${enabled === undefined ? 'off, or on' : 'on'} for named groups only.`
}
