import { useSyncExternalStore } from 'react'
import {
  AGREEMENT_STATUSES,
  type AgreementStatus,
  type Direction,
  DIRECTIONS,
} from '../../../base/agreements/agreement.ts'
import { withTenant } from '../address.ts'

/** What the page does in the place of the list: a form that takes its time. */
export const LONG_FORMS = ['new', 'change', 'newer', 'clauses'] as const
export type LongForm = (typeof LONG_FORMS)[number]

export const TODOS = ['something', 'nothing'] as const
export type Todo = (typeof TODOS)[number]

/** What the page of agreements shows, as its address says it. */
export interface AgreementsChoice {
  readonly words: string
  readonly directions: readonly Direction[]
  readonly statuses: readonly AgreementStatus[]
  /** Those with which something is to be done, or nothing. */
  readonly todo: readonly Todo[]
  /** The agreement whose details are open; `microsoft` is Microsoft’s own view. */
  readonly agreement: string | null
  readonly form: LongForm | null
  /** The vendor of the register with whom a new one is made. */
  readonly vendor: string | null
}

export const ALL_AGREEMENTS: AgreementsChoice = {
  words: '',
  directions: [],
  statuses: [],
  todo: [],
  agreement: null,
  form: null,
  vendor: null,
}

/** The choice of an address; what is none is left out. */
export function agreementsChoiceIn(search: string): AgreementsChoice {
  const given = new URLSearchParams(search)
  const among = <T extends string>(all: readonly T[], name: string): readonly T[] => {
    const listed = (given.get(name) ?? '').split(',')
    return all.filter(value => listed.includes(value))
  }
  const agreement = /^(?:microsoft|ag-[0-9a-f]{16})$/.exec(given.get('agreement') ?? '')?.[0] ?? null
  const form = LONG_FORMS.find(one => one === given.get('form')) ?? null
  const vendor = /^vendor-[1-9]\d{0,8}$/.exec(given.get('vendor') ?? '')?.[0] ?? null
  return {
    words: (given.get('q') ?? '').slice(0, 200),
    directions: among(DIRECTIONS, 'direction'),
    statuses: among(AGREEMENT_STATUSES, 'status'),
    todo: among(TODOS, 'todo'),
    agreement,
    // All forms but that of a new one are of an agreement.
    form: form === 'new' || (agreement !== null && agreement !== 'microsoft') ? form : null,
    vendor: form === 'new' ? vendor : null,
  }
}

/** Without the tenant, which stays as it is. */
export function agreementsAddress(choice: AgreementsChoice): string {
  const { words, directions, statuses, todo, agreement, form, vendor } = choice
  const query = new URLSearchParams()
  if (words !== '') query.set('q', words)
  if (directions.length > 0) query.set('direction', directions.join(','))
  if (statuses.length > 0) query.set('status', statuses.join(','))
  if (todo.length > 0) query.set('todo', todo.join(','))
  if (agreement !== null) query.set('agreement', agreement)
  if (form !== null) query.set('form', form)
  if (form === 'new' && vendor !== null) query.set('vendor', vendor)
  return `/agreements${query.size === 0 ? '' : `?${query}`}`
}

/** Where an agreement with a vendor of the register is made. */
export function newAgreementWith(vendor: string): string {
  return agreementsAddress({ ...ALL_AGREEMENTS, form: 'new', vendor })
}

export type ChangeAgreements = (choice: Partial<AgreementsChoice>) => void

/** The choice in the address, and how to change it. Opening something is a step of its own, so Back closes it. */
export function useAgreementsChoice(): readonly [AgreementsChoice, ChangeAgreements] {
  const search = useSyncExternalStore(subscribe, () => location.search)
  const choice = agreementsChoiceIn(search)
  const change: ChangeAgreements = some => {
    const next = { ...choice, ...some }
    const opens = (['agreement', 'form'] as const).some(name => next[name] !== null && choice[name] === null)
    const address = withTenant(agreementsAddress(next), new URLSearchParams(search).get('tenant'))
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
