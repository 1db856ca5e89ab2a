import type { Facts } from '../../../collect/facts/facts.schema.ts'

type DataPolicy = Facts['power-platform.data-policies'][number]

/** A patch of the good tenant's Power Platform settings. */
export const settingsWith = (changes: Partial<Facts['power-platform.tenant-settings']>) => (facts: Facts) => {
  Object.assign(facts['power-platform.tenant-settings'], changes)
}

/** A patch of the data policy that holds in the good tenant's default environment only. */
export const defaultPolicyWith = (changes: Partial<DataPolicy>) => (facts: Facts) => {
  Object.assign(facts['power-platform.data-policies'][0] ?? {}, changes)
}

export const policies =
  (...all: readonly Partial<DataPolicy>[]) =>
  (facts: Facts) => {
    facts['power-platform.data-policies'] = all.map(policy => ({ displayName: 'A policy', ...policy }))
  }

export const environments =
  (...all: Facts['power-platform.environments']) =>
  (facts: Facts) => {
    facts['power-platform.environments'] = all
  }

export const isolation =
  (properties: Facts['power-platform.tenant-isolation']['properties']) => (facts: Facts) => {
    facts['power-platform.tenant-isolation'] = { properties }
  }
