import { useSyncExternalStore } from 'react'
import { addressOf, tenantIn, useView, type View } from '../address.ts'

/** What of reviews and policies the access page shows, as the address says it, beside the view. */
export interface AccessChoice {
  /** Whether rows are marked for a review. */
  readonly isReviewing: boolean
  /** What lies beside the page. */
  readonly side: 'reviews' | 'policies' | null
  /** A signed review in the place of the report: its id, and which version; null for the last. */
  readonly signed: { readonly id: string; readonly version: number | null } | null
}

/** The choice of an address; what is none is left out. */
export function accessChoiceIn(search: string): AccessChoice {
  const given = new URLSearchParams(search)
  const [side, id] = [given.get('side'), given.get('signed') ?? '']
  const version = /^[1-9]\d{0,5}$/.exec(given.get('version') ?? '')?.[0]
  return {
    isReviewing: given.get('review') === 'on',
    side: side === 'reviews' || side === 'policies' ? side : null,
    signed: /^[a-z-]{1,41}:\d{4}-\d{2}-\d{2}:\d{4}-\d{2}-\d{2}$/.test(id)
      ? { id, version: version === undefined ? null : Number(version) }
      : null,
  }
}

/** @param address of the view, as `addressOf` writes it */
export function accessAddress(address: string, { isReviewing, side, signed }: AccessChoice): string {
  const params = new URLSearchParams()
  if (isReviewing) params.set('review', 'on')
  if (side !== null) params.set('side', side)
  if (signed !== null) params.set('signed', signed.id)
  if (signed !== null && signed.version !== null) params.set('version', String(signed.version))
  if (params.size === 0) return address
  return `${address}${address.includes('?') ? '&' : '?'}${params.toString().replaceAll('%3A', ':')}`
}

export type ChangeAccess = (view: Partial<View>, choice?: Partial<AccessChoice>) => void

/** The view with the choice, and how to change both; opening something is a step of its own, so that Back closes it. */
export function useAccessView(): readonly [View, AccessChoice, ChangeAccess] {
  const [view] = useView()
  const search = useSyncExternalStore(subscribe, () => location.search)
  const choice = accessChoiceIn(search)
  const change: ChangeAccess = (some, more = {}) => {
    const next = { ...view, ...some }
    const chosen = { ...choice, ...more }
    const opens =
      (next.event !== null && view.event === null) ||
      (chosen.side !== null && choice.side === null) ||
      (chosen.signed !== null && choice.signed === null) ||
      (chosen.isReviewing && !choice.isReviewing)
    const address = accessAddress(addressOf(next, tenantIn(search)), chosen)
    if (opens) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
    dispatchEvent(new Event(CHANGED))
  }
  return [view, choice, change]
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
