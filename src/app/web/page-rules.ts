import { PERMISSIONS, type Permission } from '../../base/people/permissions.ts'
import { PAGE_NAMES, type PageName } from '../api/contracts/pages.ts'
import type { Me } from '../api/contracts/sign-in.ts'

/** Permissions of which a page needs one; none for a page that is everybody's. */
const NEEDS: { readonly [P in PageName]: readonly Permission[] } = {
  // Everybody has something to do; what a role may not read stands not on it.
  home: ['assessment:read', 'tasks:read'],
  evaluate: ['assessment:read'],
  'sign-up': ['assessment:read'],
  'access-control': ['assessment:read'],
  training: ['assessment:read'],
  procedures: ['assessment:read'],
  calendar: ['tasks:read'],
  fixes: ['assessment:read'],
  requirements: ['assessment:read'],
  access: ['reports:read'],
  checks: ['assessment:read'],
  score: ['assessment:read'],
  text: [],
  account: [],
  people: ['users:read'],
  activity: ['activity:read', 'activity:read-installation'],
  'set-up': ['programme:change', 'tenants:add'],
  owner: ['assessment:read'],
  profile: ['assessment:read'],
  loans: ['loans:read'],
  settings: ['settings:manage'],
  search: [],
  help: [],
}

/** Pages in the menu of the person; the others stand in the navigation. */
export const MENU_PAGES = [
  'account',
  'people',
  'activity',
  'profile',
  'loans',
  'settings',
  'set-up',
  'owner',
  'help',
] as const satisfies readonly PageName[]
const IN_MENU: readonly PageName[] = [...MENU_PAGES, 'search']

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
  return NEEDS[page].length === 0 || NEEDS[page].some(one => held.includes(one))
}

/** What it takes to open the page: "read the audit reports". */
export function allowsOf(page: PageName): string {
  const [first] = NEEDS[page]
  return first === undefined ? 'open this page' : PERMISSIONS[first].allows
}

/** The pages of the navigation that are open to the person. */
export function linkedPages(me: Pick<Me, 'permissions'>, tenant: Tenant | null): readonly PageName[] {
  return PAGE_NAMES.filter(page => !IN_MENU.includes(page) && mayOpen(page, me, tenant))
}
