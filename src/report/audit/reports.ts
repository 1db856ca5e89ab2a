import { ACCESS_REPORT } from './access.report.ts'
import type { Report } from './define-report.ts'
import { PERSON_REPORT } from './person.report.ts'
import { PLACE_REPORT } from './place.report.ts'
import { AUDIT_CHANGES_REPORT } from './audit-changes.report.ts'
import { CHANGES_REPORT } from './changes.report.ts'
import { DELETIONS_REPORT } from './deletions.report.ts'
import { DOWNLOADS_REPORT } from './downloads.report.ts'
import { PASSWORDS_REPORT } from './passwords.report.ts'
import { SELF_GRANTS_REPORT } from './self-grants.report.ts'
import { SHARING_REPORT } from './sharing.report.ts'
import { SIGN_INS_REPORT } from './sign-ins.report.ts'

/** Every report over audit events, in the order of help. `ward report ID` is made from this list. */
export const REPORTS: readonly Report[] = [
  ACCESS_REPORT,
  PLACE_REPORT,
  PERSON_REPORT,
  PASSWORDS_REPORT,
  SELF_GRANTS_REPORT,
  SHARING_REPORT,
  DOWNLOADS_REPORT,
  DELETIONS_REPORT,
  CHANGES_REPORT,
  AUDIT_CHANGES_REPORT,
  SIGN_INS_REPORT,
]
