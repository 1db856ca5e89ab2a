/** The pages of the web application and their addresses: the server answers these, everything else is 404. */
export const PAGES = {
  home: '/',
  evaluate: '/evaluate',
  'sign-up': '/sign-up',
  'access-control': '/access-control',
  training: '/training',
  procedures: '/procedures',
  calendar: '/calendar',
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

/** Addresses that are opened before anybody is signed in, with a one-time token after the `#`, which is not sent. */
export const DOOR_PAGES = { firstRun: '/first-run', invitation: '/invitation' } as const
