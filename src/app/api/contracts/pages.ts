/** The pages of the web application and their addresses: the server answers these, everything else is 404. */
export const PAGES = {
  home: '/',
  fixes: '/fixes',
  requirements: '/requirements',
  access: '/access',
  checks: '/checks',
  score: '/score',
  text: '/text',
} as const
export type PageName = keyof typeof PAGES
export const PAGE_NAMES = Object.keys(PAGES) as readonly PageName[]
