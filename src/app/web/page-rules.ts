import { PERMISSIONS, type Permission } from '../../base/people/permissions.ts'
import type { Role } from '../../base/people/roles.ts'
import { type Step, STEPS } from '../../base/hipaa/steps.ts'
import { PAGE_NEEDS, type PageName } from '../api/contracts/pages.ts'
import type { Me } from '../api/contracts/sign-in.ts'

/** Pages in the menu of the person; the others stand in the navigation. */
export const MENU_PAGES = ['account', 'set-up'] as const satisfies readonly PageName[]

/** The pages that belong to each step. Everything else hangs under none. */
export const STEP_PAGES: { readonly [S in Step]: readonly PageName[] } = {
  evaluate: ['fixes', 'requirements', 'checks', 'services', 'score', 'owner'],
  'sign-up': ['agreements', 'contact', 'vendors', 'assurance', 'profile'],
  'access-control': ['access'],
  training: ['text'],
  procedures: [],
}

/** What looks after Ward itself. */
const HOUSE_PAGES = ['activity', 'people', 'loans', 'settings', 'help'] as const satisfies readonly PageName[]

/** Pages that are shown of no tenant as well as of one. */
export const WITHOUT_TENANT: ReadonlySet<PageName> = new Set([
  'text',
  'account',
  'people',
  'activity',
  'settings',
  'set-up',
  'search',
  'help',
])

type Tenant = Me['tenants'][number]

/** The tenant that is shown: the one that the address names, else the person's first. Null where they may know of none. */
export function chosenTenant(
  { tenants }: Pick<Me, 'tenants'>,
  name: string | null,
): Tenant | null | 'no-such' {
  if (name === null) return tenants[0] ?? null
  return tenants.find(tenant => tenant.name === name) ?? 'no-such'
}

/** Whether the page is open to the person; the server asks the same at each call. */
export function mayOpen(page: PageName, me: Pick<Me, 'permissions'>, tenant: Tenant | null): boolean {
  const held: readonly Permission[] = [...me.permissions, ...(tenant?.permissions ?? [])]
  return PAGE_NEEDS[page].length === 0 || PAGE_NEEDS[page].some(one => held.includes(one))
}

/** What it takes to open the page: "read the audit reports". */
export function allowsOf(page: PageName): string {
  const [first] = PAGE_NEEDS[page]
  return first === undefined ? 'open this page' : PERMISSIONS[first].allows
}

export interface NavigationItem {
  readonly page: PageName
  /** Which of the five steps it is. */
  readonly step: number | null
  /** Pages that belong to it, shown while it or one of them is open. */
  readonly below: readonly PageName[]
}

export interface Navigation {
  /** What is worked on, in its order. */
  readonly work: readonly NavigationItem[]
  readonly house: readonly PageName[]
}

/** Roles that read a little and sign: for them the navigation stays short. */
const SHORT: ReadonlySet<Role> = new Set<Role>(['owner', 'workforce'])

/** The navigation of a person: what they may not open is not in it. */
export function navigationOf(me: Pick<Me, 'permissions'>, tenant: Tenant | null): Navigation {
  const open = (page: PageName) => mayOpen(page, me, tenant) && (tenant !== null || WITHOUT_TENANT.has(page))
  const isShort = tenant !== null && tenant.roles.length > 0 && tenant.roles.every(role => SHORT.has(role))
  const alone = (page: PageName): NavigationItem => ({ page, step: null, below: [] })
  const steps = STEPS.map(
    ({ id, number }): NavigationItem => ({
      page: id,
      step: number,
      below: isShort ? [] : STEP_PAGES[id].filter(open),
    }),
  ).filter(({ page }) => open(page))
  const first: readonly PageName[] = isShort ? ['home', 'owner'] : ['home']
  const last: readonly PageName[] = steps.length === 0 ? ['calendar', 'text'] : ['calendar']
  return {
    work: [...first.filter(open).map(alone), ...steps, ...last.filter(open).map(alone)],
    house: HOUSE_PAGES.filter(open),
  }
}

/** Whether a page of the navigation is open: it is shown itself, or one that belongs to its step. */
export function isWithin({ page }: NavigationItem, shown: PageName | undefined): boolean {
  if (shown === undefined || shown === page) return shown === page
  const step = STEPS.find(({ id }) => id === page)
  return step !== undefined && STEP_PAGES[step.id].includes(shown)
}
