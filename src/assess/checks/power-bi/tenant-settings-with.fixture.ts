import type { Facts } from '../../../collect/facts/facts.schema.ts'

type Setting = Facts['power-bi.tenant-settings'][number]

/** A patch of one of the good tenant's Power BI settings. */
export const settingWith = (name: string, changes: Partial<Setting>) => (facts: Facts) => {
  const setting = facts['power-bi.tenant-settings'].find(({ settingName }) => settingName === name)
  Object.assign(setting ?? {}, changes)
}

/** The setting stands in the list twice. */
export const settingTwice = (name: string) => (facts: Facts) => {
  const settings = facts['power-bi.tenant-settings']
  facts['power-bi.tenant-settings'] = [...settings, { settingName: name, enabled: false }]
}

export const noPowerBi = (facts: Facts) => {
  facts['power-bi.licence'] = { found: false }
}

export const licenceUnread = (facts: Facts) => {
  facts['power-bi.licence'] = {}
}
