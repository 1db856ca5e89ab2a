import type { DataPolicies } from '../../../collect/facts/power-platform/data-policies.schema.ts'
import type { Truth } from '../../truth.ts'

type DataPolicy = DataPolicies[number]

/** Stands for the default environment. Its name carries the tenant's id, which a redacted export writes in several ways. */
export const DEFAULT_ENVIRONMENT = 'Default-'

/** Whether at least one of the policies holds in an environment. The name is undefined when it was not read. */
export function coverage(policies: readonly DataPolicy[]): (environment: string | undefined) => Truth {
  let everywhere = false
  let uncertain = false
  let excepting = 0
  const named = new Set<string>()
  const excepted = new Map<string, number>()
  for (const policy of policies) {
    const { environmentType } = policy
    const { keys, whole } = listedIn(policy)
    if (environmentType === 'AllEnvironments') everywhere = true
    else if (environmentType === undefined || !whole) uncertain = true
    if (environmentType === 'OnlyEnvironments' || environmentType === 'SingleEnvironment')
      for (const key of keys) named.add(key)
    if (environmentType === 'ExceptEnvironments' && whole) {
      excepting += 1
      for (const key of keys) excepted.set(key, (excepted.get(key) ?? 0) + 1)
    }
  }
  return environment => {
    if (everywhere) return true
    if (environment !== undefined) {
      const key = keyOf(environment)
      if (named.has(key) || (excepted.get(key) ?? 0) < excepting) return true
    }
    return environment === undefined && policies.length > 0 ? undefined : uncertain ? undefined : false
  }
}

/** The environments a policy lists, and whether all of them were read. A policy for some environments lists at least one. */
function listedIn({ environments }: DataPolicy): {
  readonly keys: ReadonlySet<string>
  readonly whole: boolean
} {
  const names = (environments ?? []).map(({ name }) => name)
  const read = names.filter(name => name !== undefined)
  return { keys: new Set(read.map(keyOf)), whole: names.length > 0 && read.length === names.length }
}

function keyOf(environment: string): string {
  const key = environment.toLowerCase()
  return key.startsWith('default-') ? 'default-' : key
}
