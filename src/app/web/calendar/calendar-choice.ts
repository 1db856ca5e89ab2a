import { useSyncExternalStore } from 'react'
import { ROLE_NAMES, type Role } from '../../../base/people/roles.ts'
import { withTenant } from '../address.ts'

/** `due`: what is due and coming; `past`: a month that is over, or this one up to today; `year`: the routines. */
const CALENDAR_VIEWS = ['due', 'past', 'year'] as const
export type CalendarView = (typeof CALENDAR_VIEWS)[number]
const WHOSE = ['mine', 'others'] as const
export type Whose = (typeof WHOSE)[number]
export const PARTS = ['overdue', 'now', 'coming'] as const
export type Part = (typeof PARTS)[number]

/** What the calendar shows, as its address says it. */
export interface CalendarChoice {
  readonly view: CalendarView
  readonly whose: readonly Whose[]
  readonly roles: readonly Role[]
  readonly parts: readonly Part[]
  /** `2026-10`, of the past; null is the month of today. */
  readonly month: string | null
  /** The task whose details are open. */
  readonly task: string | null
  /** The routine whose details are open. */
  readonly routine: string | null
  /** The form that is open. */
  readonly adds: 'task' | 'routine' | null
}

export const PLAIN_CALENDAR: CalendarChoice = {
  view: 'due',
  whose: [],
  roles: [],
  parts: [],
  month: null,
  task: null,
  routine: null,
  adds: null,
}

/** The choice of an address; what is none is left out. */
export function calendarChoiceIn(search: string): CalendarChoice {
  const given = new URLSearchParams(search)
  const one = <T extends string>(all: readonly T[], name: string): T | undefined =>
    all.find(value => value === given.get(name))
  const among = <T extends string>(all: readonly T[], name: string): readonly T[] => {
    const listed = (given.get(name) ?? '').split(',')
    return all.filter(value => listed.includes(value))
  }
  return {
    view: one(CALENDAR_VIEWS, 'view') ?? 'due',
    whose: among(WHOSE, 'whose'),
    roles: among(ROLE_NAMES, 'role'),
    parts: among(PARTS, 'part'),
    month: /^\d{4}-(0[1-9]|1[0-2])$/.exec(given.get('month') ?? '')?.[0] ?? null,
    task: /^[a-z0-9][A-Za-z0-9.()_:-]{0,199}$/.exec(given.get('task') ?? '')?.[0] ?? null,
    routine: /^[a-z][a-z0-9-]{0,60}$/.exec(given.get('routine') ?? '')?.[0] ?? null,
    adds: one(['task', 'routine'] as const, 'adds') ?? null,
  }
}

/** Without the tenant, which stays as it is. */
export function calendarAddress(choice: CalendarChoice): string {
  const query = new URLSearchParams()
  const { view, whose, roles, parts, month, task, routine, adds } = choice
  if (view !== 'due') query.set('view', view)
  if (whose.length > 0) query.set('whose', whose.join(','))
  if (roles.length > 0) query.set('role', roles.join(','))
  if (parts.length > 0) query.set('part', parts.join(','))
  if (month !== null) query.set('month', month)
  if (task !== null) query.set('task', task)
  if (routine !== null) query.set('routine', routine)
  if (adds !== null) query.set('adds', adds)
  return `/calendar${query.size === 0 ? '' : `?${query.toString().replaceAll('%3A', ':')}`}`
}

export type ChangeCalendar = (choice: Partial<CalendarChoice>) => void

/** The choice in the address, and how to change it. Opening something is a step of its own, so Back closes it. */
export function useCalendarChoice(): readonly [CalendarChoice, ChangeCalendar] {
  const search = useSyncExternalStore(subscribe, () => location.search)
  const choice = calendarChoiceIn(search)
  const change: ChangeCalendar = some => {
    const next = { ...choice, ...some }
    const opens = (['task', 'routine', 'adds'] as const).some(
      name => next[name] !== null && choice[name] === null,
    )
    const address = withTenant(calendarAddress(next), new URLSearchParams(search).get('tenant'))
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
