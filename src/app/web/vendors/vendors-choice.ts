import { FOUND_KIND_NAMES, type FoundKind } from '../../../base/vendors/found.ts'
import { withTenant } from '../address.ts'
import { useSyncExternalStore } from 'react'

export const VENDOR_VIEWS = ['first', 'vendors', 'apps'] as const
export type VendorView = (typeof VENDOR_VIEWS)[number]

export const APP_SHOWS = ['open', 'urgent', 'new', 'settled', 'all'] as const
export type AppShow = (typeof APP_SHOWS)[number]

/** What the page of vendors shows, as its address says it. */
export interface VendorsChoice {
  readonly view: VendorView
  readonly words: string
  readonly show: AppShow
  readonly kind: FoundKind | null
  /** The vendor, the app (by its key) or the settlement whose details are open. */
  readonly vendor: string | null
  readonly app: string | null
  readonly settlement: string | null
  /** `new`: the form for a vendor; `read`: where lists are read in. */
  readonly form: 'new' | 'change' | 'read' | null
}

export const FIRST_VENDORS: VendorsChoice = {
  view: 'first',
  words: '',
  show: 'open',
  kind: null,
  vendor: null,
  app: null,
  settlement: null,
  form: null,
}

/** The choice of an address; what is none is left out. */
export function vendorsChoiceIn(search: string): VendorsChoice {
  const given = new URLSearchParams(search)
  const among = <T extends string>(all: readonly T[], name: string): T | null =>
    all.find(value => value === given.get(name)) ?? null
  const show = among(APP_SHOWS, 'show')
  return {
    // A task or a mail names what it is about, and not the view.
    view: among(VENDOR_VIEWS, 'view') ?? (show === null ? 'first' : 'apps'),
    words: (given.get('q') ?? '').slice(0, 200),
    show: show ?? 'open',
    kind: among(FOUND_KIND_NAMES, 'kind'),
    vendor: /^vendor-\d{1,9}$/.exec(given.get('vendor') ?? '')?.[0] ?? null,
    app: appIn(given.get('app')),
    settlement: /^settlement-\d{1,9}$/.exec(given.get('settlement') ?? '')?.[0] ?? null,
    form: among(['new', 'change', 'read'] as const, 'form'),
  }
}

function appIn(text: string | null): string | null {
  return text === null || text.length < 3 || text.length > 400 ? null : text
}

/** Without the tenant, which stays as it is. */
export function vendorsAddress(choice: Partial<VendorsChoice>): string {
  const { view, words, show, kind, vendor, app, settlement, form } = { ...FIRST_VENDORS, ...choice }
  const query = new URLSearchParams()
  if (view !== 'first') query.set('view', view)
  if (words !== '') query.set('q', words)
  if (show !== 'open') query.set('show', show)
  for (const [name, value] of Object.entries({ kind, vendor, app, settlement, form })) {
    if (value !== null) query.set(name, value)
  }
  return `/vendors${query.size === 0 ? '' : `?${query}`}`
}

export type ChangeVendors = (choice: Partial<VendorsChoice>) => void

const OPENS = ['vendor', 'app', 'settlement', 'form'] as const

/** The choice in the address, and how to change it. Opening something is a step of its own, so Back closes it. */
export function useVendorsChoice(): readonly [VendorsChoice, ChangeVendors] {
  const search = useSyncExternalStore(subscribe, () => location.search)
  const choice = vendorsChoiceIn(search)
  const change: ChangeVendors = some => {
    const next = { ...choice, ...some }
    const opens = OPENS.some(name => next[name] !== null && choice[name] === null)
    const address = withTenant(vendorsAddress(next), new URLSearchParams(search).get('tenant'))
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
