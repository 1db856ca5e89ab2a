import type { PageName } from '../../api/contracts/pages.ts'

/** What each page is called, in the order of the navigation. */
export const PAGE_WORDS: { readonly [P in PageName]: string } = {
  home: 'Home',
  evaluate: 'Evaluate',
  'sign-up': 'Sign up',
  'access-control': 'Access control',
  training: 'Training',
  procedures: 'Procedures',
  calendar: 'Calendar',
  fixes: 'Fixes',
  requirements: 'Requirements',
  access: 'Access reports',
  checks: 'Checks',
  score: 'Score',
  text: 'Check a text',
  account: 'Your account',
  people: 'People',
  activity: 'Activity',
  'set-up': 'Set up',
  owner: 'For the owner',
  profile: 'The practice',
  loans: 'Lent permissions',
  settings: 'Settings',
  search: 'Search',
  help: 'Help',
}
