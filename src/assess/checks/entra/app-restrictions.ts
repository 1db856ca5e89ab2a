import type {
  AppRestriction,
  DefaultAppManagementPolicy,
} from '../../../collect/facts/entra/default-app-management-policy.schema.ts'
import type { Judgement } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { both, either, known, type Truth } from '../../truth.ts'

/** One limit, which must stand for the apps' registrations and for their service principals. */
export interface AppLimit {
  readonly list: 'passwordCredentials' | 'keyCredentials'
  readonly type: string
  /** The longest lifetime it may allow, in days; without it the limit is a block. */
  readonly mostDays?: number
}

const SCOPES = ['applicationRestrictions', 'servicePrincipalRestrictions'] as const

/** Whether the policy is on and holds this limit for every app, old and new, with nobody exempt. */
export function limits(policy: DefaultAppManagementPolicy, limit: AppLimit): Truth {
  return both(
    isOn(policy),
    ...SCOPES.map(scope =>
      known(policy[scope]?.[limit.list], list => {
        const named = list.filter(one => one.restrictionType === limit.type)
        const nameless = list.some(one => one.restrictionType === undefined)
        const held = either(...named.map(one => holds(one, limit)))
        return held === false && nameless ? undefined : held
      }),
    ),
  )
}

export function judgeAppLimit(
  policy: DefaultAppManagementPolicy,
  limit: AppLimit,
  words: { readonly pass: string; readonly fail: string },
): Judgement {
  const meets = limits(policy, limit)
  return judgeSetting({
    meets,
    properties: {
      isEnabled: isOn(policy) ?? policy.isEnabled,
      ...Object.fromEntries(SCOPES.map(scope => [scope, described(policy, scope, limit)])),
      ...(meets === undefined && exempts(policy, limit) ? { 'who is exempt': undefined } : {}),
    },
    // A policy of an app's own takes the place of the default, and those were not read.
    pass: `${words.pass} An app with a policy of its own is not looked at here.`,
    fail:
      isOn(policy) === false
        ? `The limits on credentials of apps are switched off. ${words.fail}`
        : words.fail,
  })
}

function isOn(policy: DefaultAppManagementPolicy): Truth {
  return policy.isEnabled ?? (policy.handMade ? true : undefined)
}

function holds(one: AppRestriction, { mostDays }: AppLimit): Truth {
  return both(
    known(one.state, state => (state === 'enabled' ? true : state === 'disabled' ? false : undefined)),
    known(one.restrictForAppsCreatedAfterDateTime, date => date === null),
    isExempting(one) ? undefined : true,
    mostDays === undefined
      ? true
      : known(one.maxLifetime, text =>
          text === null ? undefined : known(daysOf(text), days => days > 0 && days <= mostDays),
        ),
  )
}

/** Whom an exemption is for is not in the policy. */
function isExempting({ excludeActors }: AppRestriction): boolean {
  return excludeActors !== undefined && excludeActors !== null
}

function exempts(policy: DefaultAppManagementPolicy, { list, type }: AppLimit): boolean {
  return SCOPES.some(scope =>
    policy[scope]?.[list]?.some(one => one.restrictionType === type && isExempting(one)),
  )
}

/** The limit as it stands, for the evidence; undefined where a part that decides was not read. */
function described(
  policy: DefaultAppManagementPolicy,
  scope: (typeof SCOPES)[number],
  { list, type, mostDays }: AppLimit,
): string | undefined {
  const restrictions = policy[scope]?.[list]
  if (restrictions === undefined) return undefined
  const one = restrictions.find(({ restrictionType }) => restrictionType === type)
  if (one === undefined)
    return restrictions.every(({ restrictionType }) => restrictionType !== undefined) ? 'not set' : undefined
  const { state, restrictForAppsCreatedAfterDateTime: after, maxLifetime } = one
  if (state === undefined || after === undefined) return undefined
  if (mostDays !== undefined && typeof maxLifetime !== 'string') return undefined
  const lifetime = mostDays === undefined ? '' : ` ${maxLifetime ?? ''}`
  return `${state}${lifetime}${after === null ? '' : `, only for apps made after ${after.slice(0, 10)}`}`
}

const DURATION =
  /^P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,9})(?:\.\d+)?S)?)?$/

/** Days of an ISO 8601 duration, months and years at their longest; undefined for any other text. */
function daysOf(text: string): number | undefined {
  const parts = DURATION.exec(text)
  if (parts === null || parts.slice(1).every(part => part === undefined)) return undefined
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map(part => Number(part ?? 0))
  const time = hours / 24 + minutes / 1440 + seconds / 86_400
  return years * 366 + months * 31 + weeks * 7 + days + time
}
