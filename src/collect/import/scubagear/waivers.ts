import type { EntityKind, ImportedWaiver } from '../../../base/fact.ts'
import { type Instant, parseInstant } from '../../../base/time.ts'
import { isObject } from './graph-shape.ts'
import type { Export } from './mapping.ts'

/** The lists of `scuba_config` that excuse something, and what each names. */
const LISTS: readonly { readonly group: string | null; readonly list: string; readonly kind: EntityKind }[] =
  [
    { group: 'CapExclusions', list: 'Users', kind: 'user' },
    { group: 'CapExclusions', list: 'Groups', kind: 'group' },
    { group: 'CapExclusions', list: 'Applications', kind: 'application' },
    { group: 'CapExclusions', list: 'GuestUserTypes', kind: 'guest-type' },
    { group: 'RoleExclusions', list: 'Users', kind: 'user' },
    { group: 'RoleExclusions', list: 'Groups', kind: 'group' },
    { group: null, list: 'AllowedForwardingDomains', kind: 'domain' },
  ]

/** More than a person writes; what is shown stays one paragraph. */
const LONGEST_REASON = 10_000

const POLICY_ID = /^MS\.[A-Z]+(?:\.\d+){2}v\d+$/i

/** The exclusions and omissions of a ScubaGear configuration as waivers of the policies they name. */
export function waiversOf(whole: Export): readonly ImportedWaiver[] {
  const config = whole.scuba_config
  if (!isObject(config)) return []
  const waivers: ImportedWaiver[] = []
  for (const [product, policies] of Object.entries(config)) {
    if (!isObject(policies)) continue
    if (product === 'OmitPolicy') waivers.push(...omissions(policies))
    else
      for (const [policy, settings] of Object.entries(policies)) waivers.push(...exclusions(policy, settings))
  }
  return waivers
}

function exclusions(policy: string, settings: unknown): readonly ImportedWaiver[] {
  if (!POLICY_ID.test(policy) || !isObject(settings)) return []
  return LISTS.flatMap(({ group, list, kind }) => {
    const holder = group === null ? settings : settings[group]
    const ids = isObject(holder) ? namesIn(holder[list]) : []
    return ids.map(id => ({ policy, kind, id, reason: null, ends: null }))
  })
}

/** `OmitPolicy: { POLICY: { Rationale, Expiration } }`. Ward judges the check all the same and lists the omission. */
function omissions(policies: Record<string, unknown>): readonly ImportedWaiver[] {
  return Object.entries(policies).flatMap(([policy, said]) => {
    if (!POLICY_ID.test(policy)) return []
    const { Rationale: reason, Expiration: ends } = isObject(said) ? said : {}
    return [
      {
        policy,
        kind: 'check' as const,
        id: policy,
        reason: typeof reason === 'string' ? reason.slice(0, LONGEST_REASON) : null,
        ends: typeof ends === 'string' ? dateOrNull(ends) : null,
      },
    ]
  })
}

function namesIn(value: unknown): readonly string[] {
  const list = Array.isArray(value) ? value : [value]
  return list
    .filter((item): item is string => typeof item === 'string' && item.trim() !== '')
    .map(item => item.trim())
}

function dateOrNull(text: string): Instant | null {
  try {
    return parseInstant(text)
  } catch {
    return null
  }
}
