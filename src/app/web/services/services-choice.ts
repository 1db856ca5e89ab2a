import { useSyncExternalStore } from 'react'
import type { Coverage } from '../../../assess/services/define-service.ts'
import { withTenant } from '../address.ts'

export const PARTS = ['services', 'people', 'plans', 'list', 'azure'] as const
export type Part = (typeof PARTS)[number]

export const COVERAGES = [
  'covered',
  'listed-in-2021',
  'not-listed',
  'unknown',
] as const satisfies readonly Coverage[]

/** Which services are shown: what is to be done, what is used or offered, or all. */
export const SHOWS = ['todo', 'here', 'all'] as const
export type Show = (typeof SHOWS)[number]

/** What the page shows, as its address says it. */
export interface ServicesChoice {
  readonly part: Part
  readonly words: string
  readonly coverages: readonly Coverage[]
  readonly show: Show
  /** The service whose details are open. */
  readonly service: string | null
  /** The decision about several services that is open. */
  readonly decide: string | null
  /** Only people who lack this safeguard. */
  readonly safeguard: string | null
}

export const PLAIN: ServicesChoice = {
  part: 'services',
  words: '',
  coverages: [],
  show: 'todo',
  service: null,
  decide: null,
  safeguard: null,
}

/** The choice of an address; what is none is left out. `#list` and `#plans` are how tasks name a part. */
export function servicesChoiceIn(search: string, hash = ''): ServicesChoice {
  const given = new URLSearchParams(search)
  const listed = (given.get('coverage') ?? '').split(',')
  const id = (name: string) => /^[a-z][a-z0-9-]{1,60}$/.exec(given.get(name) ?? '')?.[0] ?? null
  const part = given.get('part') ?? hash.replace(/^#/, '')
  return {
    part: PARTS.find(one => one === part) ?? 'services',
    words: (given.get('q') ?? '').slice(0, 200),
    coverages: COVERAGES.filter(one => listed.includes(one)),
    show: SHOWS.find(one => one === given.get('show')) ?? 'todo',
    service: id('service'),
    decide: id('decide'),
    safeguard: id('safeguard'),
  }
}

/** Without the tenant, which stays as it is. */
export function servicesAddress({
  part,
  words,
  coverages,
  show,
  service,
  decide,
  safeguard,
}: ServicesChoice): string {
  const query = new URLSearchParams()
  if (part !== 'services') query.set('part', part)
  if (words !== '') query.set('q', words)
  if (coverages.length > 0) query.set('coverage', coverages.join(','))
  if (show !== 'todo') query.set('show', show)
  if (service !== null) query.set('service', service)
  if (decide !== null) query.set('decide', decide)
  if (safeguard !== null) query.set('safeguard', safeguard)
  return `/services${query.size === 0 ? '' : `?${query}`}`
}

export type ChangeServices = (choice: Partial<ServicesChoice>) => void

/** The choice in the address, and how to change it. Opening a service is a step of its own, so Back closes it. */
export function useServicesChoice(): readonly [ServicesChoice, ChangeServices] {
  const at = useSyncExternalStore(subscribe, () => `${location.search}\n${location.hash}`)
  const [search = '', hash = ''] = at.split('\n')
  const choice = servicesChoiceIn(search, hash)
  const change: ChangeServices = some => {
    const next = { ...choice, ...some }
    const opens =
      (next.service !== null && choice.service === null) || (next.decide !== null && choice.decide === null)
    const address = withTenant(servicesAddress(next), new URLSearchParams(search).get('tenant'))
    if (opens) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    dispatchEvent(new Event(CHANGED))
  }
  return [choice, change]
}

/** As address.ts tells of its changes. */
const CHANGED = 'ward-address'

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange)
  addEventListener(CHANGED, onChange)
  return () => {
    removeEventListener('popstate', onChange)
    removeEventListener(CHANGED, onChange)
  }
}
