import { FOUND_KINDS, type Place, PLACES, type Reach } from '../../../base/vendors/found.ts'
import { SETTLED, VENDOR_RESULTS, type VendorResult } from '../../../base/vendors/results.ts'
import type { ShownApp, ShownVendors } from '../../api/contracts/vendors.ts'

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const CAN = { read: 'Reads', change: 'Changes', send: 'Sends' } as const
const STRENGTH: readonly Reach['can'][] = ['change', 'read', 'send']

/** What an app does in one sentence, the strongest first: "Reads mail, by itself." Null where it reaches nothing known. */
export function reachWords(reach: ShownApp['reach']): string | null {
  const byCan = STRENGTH.flatMap(can => {
    const places = [...new Set(reach.filter(one => one.can === can).map(({ place }) => place))]
    // Whoever changes it reads it too.
    const weaker = can !== 'change' && places.every(place => changes(reach, place))
    return places.length === 0 || weaker ? [] : [`${CAN[can]} ${listed(places.map(place => PLACES[place]))}`]
  })
  if (byCan.length === 0) return null
  const ways = new Set(reach.map(({ type }) => type))
  const how = ways.has('application')
    ? ', without anybody signed in'
    : ways.has('delegated') && ways.size === 1
      ? ', as the person who is signed in'
      : ''
  return `${byCan.join('; ')}${how}.`
}

function changes(reach: ShownApp['reach'], place: Place): boolean {
  return reach.some(one => one.place === place && one.can === 'change')
}

/** What stands under an app's name. */
export function kindWords({ kind, owner }: Pick<ShownApp, 'kind' | 'owner'>): string {
  return owner === 'microsoft' ? 'App of Microsoft' : FOUND_KINDS[kind]
}

export function resultWord(result: VendorResult): string {
  return VENDOR_RESULTS[result]
}

export function isSettled(result: VendorResult): boolean {
  return SETTLED.includes(result)
}

/** The one thing first: what of it has to be settled. */
export function vendorsHeadline({
  apps,
  vendors,
  sources,
}: Pick<ShownVendors, 'apps' | 'vendors' | 'sources'>): string {
  const open = vendors.filter(({ standing }) => !isSettled(standing.result)).length
  if (vendors.length === 0 && apps.all === 0) {
    return sources.settings === null
      ? 'No vendor is on record yet'
      : 'Nothing was found, and no vendor is on record yet'
  }
  const parts = [
    ...(apps.urgent === 0
      ? []
      : [
          `${counted(apps.urgent, 'app')} ${apps.urgent === 1 ? 'reaches' : 'reach'} mail or files without an agreement on record`,
        ]),
    ...(open === 0
      ? []
      : [`${open} of ${counted(vendors.length, 'vendor')} ${open === 1 ? 'is' : 'are'} not settled`]),
  ]
  if (parts.length === 0) return 'Every vendor on record is settled'
  return capital(parts.join('; '))
}

export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? what : `${what}s`}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** When an app came, in a few words. */
export function sinceWords(since: ShownApp['since'], dayWords: (day: string) => string): string {
  if (since === null) return 'Since when is not known'
  return since.orBefore
    ? `There since ${dayWords(since.day)} or before`
    : `There since ${dayWords(since.day)}`
}
