import { useSyncExternalStore } from 'react'
import { SEVERITIES, type Severity, type Verdict } from '../../base/verdict.ts'
import { VERDICTS_AS_SHOWN } from '../../assess/words.ts'

/** What the page shows, as its address says it: every view can be bookmarked and sent to a colleague. */
export interface View {
  readonly verdicts: readonly Verdict[]
  readonly severities: readonly Severity[]
  readonly services: readonly string[]
  readonly words: string
  /** The id of the check whose details are open. */
  readonly check: string | null
}

export const EVERYTHING: View = { verdicts: [], severities: [], services: [], words: '', check: null }

/** Unknown values in an address are left out: an old bookmark still opens. */
export function viewOf(search: string): View {
  const query = new URLSearchParams(search)
  const listed = (name: string) => (query.get(name) ?? '').split(',').filter(text => text !== '')
  return {
    verdicts: VERDICTS_AS_SHOWN.filter(verdict => listed('verdict').includes(verdict)),
    severities: SEVERITIES.filter(severity => listed('severity').includes(severity)),
    services: listed('service')
      .filter(text => /^[a-z][a-z0-9-]{0,30}$/.test(text))
      .sort(),
    words: (query.get('q') ?? '').slice(0, 200),
    check: /^[a-z0-9][a-z0-9.-]{0,120}$/.exec(query.get('check') ?? '')?.[0] ?? null,
  }
}

export function addressOf(view: View): string {
  const query = new URLSearchParams()
  const put = (name: string, values: readonly string[]) =>
    values.length > 0 && query.set(name, values.join(','))
  put('verdict', view.verdicts)
  put('severity', view.severities)
  put('service', view.services)
  if (view.words !== '') query.set('q', view.words)
  if (view.check !== null) query.set('check', view.check)
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '/' : `/?${text}`
}

const CHANGED = 'ward-address'

/** The view in the address, and how to change it. Opening a check is a step of its own, so Back closes it. */
export function useView(): readonly [View, (change: Partial<View>) => void] {
  const search = useSyncExternalStore(subscribe, () => location.search)
  return [viewOf(search), go]
}

function go(change: Partial<View>): void {
  const now = viewOf(location.search)
  const opens = change.check !== undefined && change.check !== null && now.check === null
  const address = addressOf({ ...now, ...change })
  if (opens) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  dispatchEvent(new Event(CHANGED))
}

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange)
  addEventListener(CHANGED, onChange)
  return () => {
    removeEventListener('popstate', onChange)
    removeEventListener(CHANGED, onChange)
  }
}
