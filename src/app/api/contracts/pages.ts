import type { Permission } from '../../../base/people/permissions.ts'

/** The pages of the web application and their addresses: the server answers these, everything else is 404. */
export const PAGES = {
  home: '/',
  evaluate: '/evaluate',
  'sign-up': '/sign-up',
  'access-control': '/access-control',
  training: '/training',
  procedures: '/procedures',
  calendar: '/calendar',
  services: '/services',
  agreements: '/agreements',
  sign: '/sign',
  contact: '/contact',
  vendors: '/vendors',
  assurance: '/assurance',
  fixes: '/fixes',
  requirements: '/requirements',
  access: '/access',
  checks: '/checks',
  score: '/score',
  text: '/text',
  account: '/account',
  people: '/people',
  activity: '/activity',
  'set-up': '/set-up',
  owner: '/owner',
  profile: '/profile',
  loans: '/loans',
  settings: '/settings',
  search: '/search',
  help: '/help',
} as const
export type PageName = keyof typeof PAGES
export const PAGE_NAMES = Object.keys(PAGES) as readonly PageName[]

/** Permissions of which a page needs one; none for a page that is everybody's. */
export const PAGE_NEEDS: { readonly [P in PageName]: readonly Permission[] } = {
  // Everybody has something to do; what a role may not read stands not on it.
  home: ['assessment:read', 'tasks:read'],
  evaluate: ['assessment:read'],
  'sign-up': ['assessment:read'],
  'access-control': ['assessment:read'],
  training: ['assessment:read'],
  procedures: ['assessment:read'],
  calendar: ['tasks:read'],
  services: ['agreements:read'],
  agreements: ['agreements:read'],
  sign: ['agreements:read'],
  contact: ['agreements:read'],
  vendors: ['agreements:read'],
  assurance: ['agreements:read'],
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
  settings: ['settings:read'],
  search: [],
  help: [],
}

/** Addresses that are opened before anybody is signed in, with a one-time token after the `#`, which is not sent. */
export const DOOR_PAGES = {
  firstRun: '/first-run',
  invitation: '/invitation',
  counterparty: '/counterparty',
} as const
