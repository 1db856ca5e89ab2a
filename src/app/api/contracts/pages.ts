/** The pages of the web application and their addresses: the server answers these, everything else is 404. */
export const PAGES = {
  home: '/',
  fixes: '/fixes',
  requirements: '/requirements',
  access: '/access',
  checks: '/checks',
  score: '/score',
  text: '/text',
  account: '/account',
  people: '/people',
  activity: '/activity',
} as const
export type PageName = keyof typeof PAGES
export const PAGE_NAMES = Object.keys(PAGES) as readonly PageName[]

/** Addresses that are opened before anybody is signed in, with a one-time token after the `#`, which is not sent. */
export const DOOR_PAGES = { firstRun: '/first-run', invitation: '/invitation' } as const
