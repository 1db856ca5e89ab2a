import { HELP_FOR } from '../../api/contracts/page-help.ts'
import type { PageName } from '../../api/contracts/pages.ts'

/** The guide or topic that helps on a page; null where there is none to offer. */
export function helpFor(page: PageName | null): string | null {
  return page === null ? null : HELP_FOR[page]
}
