import { useSyncExternalStore } from 'react'
import { ACTOR_CLASSES, type ActorClass } from '../../base/audit/actor-class.ts'
import { type Citation, isCitation } from '../../base/hipaa/citation.ts'
import { type Step, STEPS } from '../../base/hipaa/steps.ts'
import { SAFEGUARDS, type Safeguard } from '../../base/hipaa/words.ts'
import { SEVERITIES, type Severity, type Verdict } from '../../base/verdict.ts'
import type { RequirementStatusWord } from '../../assess/posture/posture.ts'
import { STATUSES_AS_SHOWN } from '../../assess/posture/status-words.ts'
import { VERDICTS_AS_SHOWN } from '../../assess/words.ts'
import { PAGE_NAMES, PAGES, type PageName } from '../api/contracts/pages.ts'

/** What is shown, as the address says it: every view can be bookmarked and sent to a colleague. */
export interface View {
  readonly page: PageName
  readonly verdicts: readonly Verdict[]
  readonly severities: readonly Severity[]
  readonly services: readonly string[]
  readonly steps: readonly Step[]
  readonly statuses: readonly RequirementStatusWord[]
  readonly safeguards: readonly Safeguard[]
  readonly words: string
  /** The id of the check whose details are open. */
  readonly check: string | null
  /** The requirement whose details are open; with a check too, the check's lie on top. */
  readonly requirement: Citation | null
  /** The report of the access page. */
  readonly report: string
  /** Its first day, and the day after its last: `2026-10-26`. */
  readonly from: string | null
  readonly to: string | null
  readonly explained: readonly Explained[]
  readonly classes: readonly ActorClass[]
  readonly place: string | null
  readonly actor: string | null
  /** The id of the event whose details are open. */
  readonly event: string | null
  /** What the help page tells of: a guide or one of its own topics. */
  readonly topic: string | null
}

/** Rows somebody has to look at, and the others. */
export const EXPLAINED = ['no', 'yes'] as const
export type Explained = (typeof EXPLAINED)[number]

const CLASSES = Object.keys(ACTOR_CLASSES) as readonly ActorClass[]
const FIRST_REPORT = 'access'

export const EVERYTHING: View = {
  page: 'home',
  verdicts: [],
  severities: [],
  services: [],
  steps: [],
  statuses: [],
  safeguards: [],
  words: '',
  check: null,
  requirement: null,
  report: FIRST_REPORT,
  from: null,
  to: null,
  explained: [],
  classes: [],
  place: null,
  actor: null,
  event: null,
  topic: null,
}

export function pageAt(path: string): PageName | null {
  return PAGE_NAMES.find(name => PAGES[name] === path) ?? null
}

/** The tenant that an address names; null for the first of the person’s. A word that is no name of a tenant names none. */
export function tenantIn(search: string): string | null {
  return (
    /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/.exec(new URLSearchParams(search).get('tenant') ?? '')?.[0] ??
    null
  )
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
/** Ids as a log has them: anything of one line. */
const NAMED = /^\P{Cc}{1,1000}$/u

/**
 * Unknown values are left out: an old bookmark still opens. The list of checks stood on the first page once, and details
 * were opened there, so an address of `/` that chooses something means the list it is in.
 * @param hash what stands behind the `#`, with it: the words of the search page, which no server and no proxy is sent
 */
export function viewOf(path: string, search: string, hash = ''): View {
  const query = new URLSearchParams(search)
  const listed = (name: string) => (query.get(name) ?? '').split(',').filter(text => text !== '')
  const among = <T extends string>(all: readonly T[], name: string) =>
    all.filter(value => listed(name).includes(value))
  const requirement = query.get('requirement') ?? ''
  const matched = (name: string, form: RegExp) => form.exec(query.get(name) ?? '')?.[0] ?? null
  const view: View = {
    page: pageAt(path) ?? 'home',
    verdicts: among(VERDICTS_AS_SHOWN, 'verdict'),
    severities: among(SEVERITIES, 'severity'),
    services: listed('service')
      .filter(text => /^[a-z][a-z0-9-]{0,30}$/.test(text))
      .sort(),
    steps: among(
      STEPS.map(({ id }) => id),
      'step',
    ),
    statuses: among(STATUSES_AS_SHOWN, 'status'),
    safeguards: among(SAFEGUARDS, 'safeguard'),
    words: wordsIn(path, query, hash).slice(0, 200),
    check: matched('check', /^[a-z0-9][a-z0-9.-]{0,120}$/),
    requirement: isCitation(requirement) ? requirement : null,
    report: matched('report', /^[a-z][a-z-]{0,40}$/) ?? FIRST_REPORT,
    from: matched('from', DAY),
    to: matched('to', DAY),
    explained: among(EXPLAINED, 'explained'),
    classes: among(CLASSES, 'class'),
    place: matched('place', NAMED),
    actor: matched('actor', NAMED),
    event: matched('event', NAMED),
    topic: matched('topic', /^[a-z][a-z0-9-]{0,60}$/),
  }
  return view.page === 'home' ? { ...view, page: pageOfBefore(view) } : view
}

/**
 * What is searched for on a page. The search page keeps it behind the `#`, which stays in the browser (RFC 9110, section
 * 4.2.3): people type names there, and addresses lie in the logs of proxies. Its addresses of before have it in the query.
 */
function wordsIn(path: string, query: URLSearchParams, hash: string): string {
  const behind = path === PAGES.search ? new URLSearchParams(hash.slice(1)).get('q') : null
  return behind ?? query.get('q') ?? ''
}

/** Where that lies now for which an address of `/` stood once. */
function pageOfBefore(view: View): PageName {
  if (view.check === null && view.requirement !== null) return 'requirements'
  const chosen = [view.verdicts, view.severities, view.services].some(values => values.length > 0)
  return chosen || view.words !== '' || view.check !== null ? 'checks' : 'home'
}

/** @param tenant the one that is shown, as `tenantIn` read it: it stays while a person goes from view to view */
export function addressOf(view: View, tenant: string | null = null): string {
  const query = new URLSearchParams()
  if (tenant !== null) query.set('tenant', tenant)
  const put = (name: string, values: readonly string[]) =>
    values.length > 0 && query.set(name, values.join(','))
  put('verdict', view.verdicts)
  put('severity', view.severities)
  put('service', view.services)
  put('step', view.steps)
  put('status', view.statuses)
  put('safeguard', view.safeguards)
  const isBehind = view.page === 'search'
  if (view.words !== '' && !isBehind) query.set('q', view.words)
  if (view.requirement !== null) query.set('requirement', view.requirement)
  if (view.check !== null) query.set('check', view.check)
  if (view.report !== FIRST_REPORT) query.set('report', view.report)
  put('explained', view.explained)
  put('class', view.classes)
  for (const name of ['from', 'to', 'place', 'actor', 'event', 'topic'] as const) {
    const value = view[name]
    if (value !== null) query.set(name, value)
  }
  const text = plainQuery(query)
  const hash = view.words !== '' && isBehind ? `#${plainQuery(new URLSearchParams({ q: view.words }))}` : ''
  return `${PAGES[view.page]}${text === '' ? '' : `?${text}`}${hash}`
}

const CHANGED = 'ward-address'

/** The view in the address, and how to change it. */
export function useView(): readonly [View, (change: Partial<View>) => void] {
  const address = useSyncExternalStore(
    subscribe,
    () => `${location.pathname}\n${location.search}\n${location.hash}`,
  )
  const [path = '/', search = '', hash = ''] = address.split('\n')
  return [viewOf(path, search, hash), change]
}

/** The tenant in the address; null for the person's first. */
export function useTenantName(): string | null {
  return useSyncExternalStore(subscribe, () => tenantIn(location.search))
}

/** The same page of another tenant, with nothing chosen on it: what was chosen is of the tenant before. */
export function goToTenant(tenant: string): void {
  const page = pageAt(location.pathname) ?? 'home'
  history.pushState(null, '', addressOf({ ...EVERYTHING, page }, tenant))
  dispatchEvent(new Event(CHANGED))
}

/** The first page in the place of an address that has served its turn, such as that of a one-time link. */
export function leaveDoor(): void {
  history.replaceState(null, '', PAGES.home)
  dispatchEvent(new Event(CHANGED))
}

/** Another page in the place of the one that the address names, so that Back does not lead there again. */
export function goInstead(view: Partial<View>): void {
  history.replaceState(null, '', addressOf({ ...EVERYTHING, ...view }, tenantIn(location.search)))
  dispatchEvent(new Event(CHANGED))
}

/** The path as it is now, also where it is that of no page. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname)
}

/** What stands after the `#`: a part of a help page. Empty for none. */
export function useFragment(): string {
  return useSyncExternalStore(subscribe, () => location.hash.slice(1))
}

/** Another page, with nothing chosen on it but what is named. A step of its own, so Back comes back. */
export function goTo(view: Partial<View>): void {
  history.pushState(null, '', addressOf({ ...EVERYTHING, ...view }, tenantIn(location.search)))
  dispatchEvent(new Event(CHANGED))
}

/**
 * A page with whatever its address chooses, as the server and the tasks name it: '/access?report=access&from=2026-10-26'. It
 * stays in the tenant that is shown.
 */
export function goToAddress(address: string): void {
  history.pushState(null, '', withTenant(address, tenantIn(location.search)))
  dispatchEvent(new Event(CHANGED))
}

/** The address with the tenant that is shown; one that names a tenant itself keeps it. @returns path, search and fragment only */
export function withTenant(address: string, tenant: string | null): string {
  // Whatever stands before the path is left out: it leads to no other site.
  const { pathname, searchParams, hash } = new URL(address, 'http://ward.invalid')
  if (tenant !== null && !searchParams.has('tenant')) searchParams.set('tenant', tenant)
  const text = plainQuery(searchParams)
  return `${pathname.replace(/^\/+/, '/')}${text === '' ? '' : `?${text}`}${hash}`
}

/** Commas and the parentheses of a citation may stand in a query as they are (RFC 3986, section 3.4). */
function plainQuery(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',').replaceAll('%28', '(').replaceAll('%29', ')')
}

/** Opening details is a step of its own, so Back closes them; choosing among rows is not. */
function change(part: Partial<View>): void {
  const now = viewOf(location.pathname, location.search, location.hash)
  const next = { ...now, ...part }
  const opens = (['check', 'requirement', 'event'] as const).some(
    name => next[name] !== null && now[name] === null,
  )
  const address = addressOf(next, tenantIn(location.search))
  if (opens) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
  dispatchEvent(new Event(CHANGED))
}

/** An address of before is written as it is now, so that what a person copies from the browser is today's. */
export function renewAddress(): void {
  const renewed = renewedAddress(location.pathname, location.search, location.hash)
  if (renewed !== null) history.replaceState(null, '', renewed)
}

/** The address as it is written now, where that differs: the page of an old one, words searched for in the query. */
export function renewedAddress(path: string, search: string, hash: string): string | null {
  if (pageAt(path) === null) return null
  const view = viewOf(path, search, hash)
  const isMoved = PAGES[view.page] !== path
  const isOpen = view.page === 'search' && new URLSearchParams(search).has('q')
  return isMoved || isOpen ? addressOf(view, tenantIn(search)) : null
}

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange)
  addEventListener(CHANGED, onChange)
  return () => {
    removeEventListener('popstate', onChange)
    removeEventListener(CHANGED, onChange)
  }
}
