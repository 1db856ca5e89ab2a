import type { ReadFacts, Sign } from './sign.ts'

/** What settings, beside the plans, show of a service. */
export function settingSigns(service: string, facts: ReadFacts): readonly Sign[] {
  return Object.hasOwn(SIGNS, service) ? (SIGNS[service]?.(facts) ?? []) : []
}

const SIGNS: Readonly<Record<string, (facts: ReadFacts) => readonly Sign[]>> = {
  'power-apps': facts => {
    const made = (valueOf(facts, 'power-platform.environments') ?? []).filter(
      ({ IsDefault }) => IsDefault === false,
    )
    const names = made.map(({ DisplayName = 'one without a name' }) => `“${DisplayName}”`)
    return names.length === 0
      ? []
      : [
          {
            use: 'seen',
            says: `Somebody made an environment in Power Platform: ${names.slice(0, 5).join(', ')}.`,
          },
        ]
  },
  'power-pages': facts => {
    const off = valueOf(facts, 'power-platform.tenant-settings')?.disablePortalsCreationByNonAdminUsers
    return off === false
      ? [{ use: 'offered', says: 'A setting of Power Platform lets everybody make a site.' }]
      : []
  },
  'copilot-studio': facts => {
    const on = valueOf(facts, 'power-platform.tenant-settings')?.powerPlatform?.intelligence
      ?.enableOpenAiBotPublishing
    if (on === undefined) return []
    return on
      ? [{ use: 'offered', says: 'Power Platform lets people publish bots with AI features.' }]
      : [{ use: 'off', says: 'Power Platform does not let people publish bots with AI features.' }]
  },
  'power-bi': facts => {
    const found = valueOf(facts, 'power-bi.licence')?.found
    return found === false ? [{ use: 'off', says: 'No plan with Power BI is among the products.' }] : []
  },
  'power-platform-connectors': facts => {
    const policies = valueOf(facts, 'power-platform.data-policies')
    if (policies === undefined) return []
    return policies.length === 0
      ? [{ use: 'offered', says: 'No data policy keeps any connector of another firm out.' }]
      : []
  },
  'teams-transcripts': facts => {
    const policies = valueOf(facts, 'teams.meeting-policies')
    if (policies === undefined || policies.length === 0) return []
    const on = policies.filter(one => one.AllowCloudRecording === true || one.AllowTranscription === true)
    if (on.length > 0) {
      const names = on.map(({ Identity = 'one without a name' }) => Identity.replace(/^Tag:/, ''))
      return [
        {
          use: 'offered',
          says: `Recording or transcription is on in the meeting policy ${names.slice(0, 5).join(', ')}.`,
        },
      ]
    }
    const off = policies.every(one => one.AllowCloudRecording === false && one.AllowTranscription === false)
    return off ? [{ use: 'off', says: 'Recording and transcription are off in every meeting policy.' }] : []
  },
  'teams-third-party-storage': facts => {
    const all = valueOf(facts, 'teams.client-configuration')
    if (all === undefined || all.length === 0) return []
    const on = STORES.filter(([key]) => all.some(one => one[key] === true)).map(([, name]) => name)
    if (on.length > 0) return [{ use: 'offered', says: `Teams lets people add ${on.join(', ')}.` }]
    const off = STORES.every(([key]) => all.every(one => one[key] === false))
    return off ? [{ use: 'off', says: 'Teams lets nobody add another firm’s storage.' }] : []
  },
  'customer-lockbox': facts => {
    const on = valueOf(facts, 'exchange.organization-config')?.CustomerLockBoxEnabled
    if (on === undefined) return []
    return on
      ? [{ use: 'seen', says: 'Customer Lockbox is on.' }]
      : [{ use: 'off', says: 'Customer Lockbox is off.' }]
  },
}

const STORES = [
  ['AllowBox', 'Box'],
  ['AllowDropBox', 'Dropbox'],
  ['AllowEgnyte', 'Egnyte'],
  ['AllowGoogleDrive', 'Google Drive'],
  ['AllowShareFile', 'ShareFile'],
] as const

type ValueOf<K extends keyof ReadFacts> = Extract<NonNullable<ReadFacts[K]>, { readonly read: true }>['value']

function valueOf<K extends keyof ReadFacts>(facts: ReadFacts, name: K): ValueOf<K> | undefined {
  const reading = facts[name]
  return reading?.read === true ? (reading.value as ValueOf<K>) : undefined
}
