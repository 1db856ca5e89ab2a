import type { FoundKind } from '../../api/contracts/search.ts'

/** What each kind is called over its group. */
export const KIND_WORDS: { readonly [K in FoundKind]: string } = {
  page: 'Pages',
  finding: 'Findings',
  check: 'Checks',
  requirement: 'Requirements',
  task: 'Tasks',
  waiver: 'Accepted for a time',
  agreement: 'Agreements',
  vendor: 'Vendors',
  app: 'Apps and connections',
  report: 'Reports',
  person: 'People',
  help: 'Help',
}
