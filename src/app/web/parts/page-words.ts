import type { PageName } from '../../api/contracts/pages.ts'

/** What each page is called, in the order of the navigation. */
export const PAGE_WORDS: { readonly [P in PageName]: string } = {
  home: 'Home',
  fixes: 'Fixes',
  requirements: 'Requirements',
  access: 'Access',
  checks: 'Checks',
  score: 'Score',
  text: 'Check a text',
  account: 'Your account',
  people: 'People',
  activity: 'Activity',
}
