import type { Guide, HelpTopic } from './help-topics.ts'
import type { PageName } from './pages.ts'

/** What helps on each page; null where the page is help itself. */
export const HELP_FOR: { readonly [P in PageName]: Guide | HelpTopic | null } = {
  home: 'steps',
  evaluate: 'assess-a-tenant',
  'sign-up': 'steps',
  'access-control': 'read-the-access-report',
  training: 'check-a-text',
  procedures: 'steps',
  calendar: 'calendar',
  fixes: 'read-the-report',
  requirements: 'decide-and-record',
  access: 'the-access-page',
  checks: 'read-the-report',
  score: 'score',
  text: 'check-a-text',
  account: 'first-run',
  people: 'people-and-roles',
  activity: 'activity',
  'set-up': 'set-up',
  owner: 'read-the-report',
  profile: 'set-up',
  loans: 'people-and-roles',
  settings: 'microsoft-sign-in',
  search: 'keyboard',
  help: null,
}
