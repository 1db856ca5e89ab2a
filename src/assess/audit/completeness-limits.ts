import type { CompletenessItem } from './completeness-words.ts'

const MAILBOX_PAGE = 'https://learn.microsoft.com/purview/audit-mailboxes'
const INVESTIGATE_PAGE = 'https://learn.microsoft.com/purview/audit-log-investigate-accounts'
const RETENTION_PAGE = 'https://learn.microsoft.com/purview/audit-log-retention-policies'
const DATAVERSE_PAGE = 'https://learn.microsoft.com/power-platform/admin/manage-dataverse-auditing'
const ACTIVITIES_PAGE = 'https://learn.microsoft.com/purview/audit-log-activities'

const unseen = (id: string, text: string, source: string): CompletenessItem => ({
  id,
  kind: 'could-not-see',
  standing: true,
  text,
  source,
})
const note = (id: string, text: string, source: string): CompletenessItem => ({
  id,
  kind: 'note',
  standing: true,
  text,
  source,
})

/** What Microsoft 365 does not log, or not for everybody, about content that was reached. Read 2026-11. */
export const CONTENT_LIMITS: readonly CompletenessItem[] = [
  unseen(
    'resource-mailboxes',
    'Mailboxes of rooms and equipment, and those of public folders, are not audited unless somebody switched it on for each.',
    MAILBOX_PAGE,
  ),
  unseen(
    'calendar-times',
    'Who looked at somebody’s free and busy times, or at a calendar shared for them, is not logged.',
    ACTIVITIES_PAGE,
  ),
  unseen(
    'dataverse-reads',
    'Reading records of Dynamics 365 and other Dataverse tables is logged only where read auditing is on for the environment, the table and the column; it is off by default.',
    DATAVERSE_PAGE,
  ),
  unseen(
    'discovery-reads',
    'Mail that was looked at or exported through eDiscovery or content search leaves no MailItemsAccessed record; only the search, the preview and the export are logged.',
    INVESTIGATE_PAGE,
  ),
  note(
    'repeated-opens',
    'Opening a message again within an hour is not logged again, and single opens are put together over two minutes: counts are at least, never exactly.',
    INVESTIGATE_PAGE,
  ),
  note(
    'licence-mail',
    'Opened mail, sent mail and searches are logged for Audit (Standard) plans only since the middle of 2024; before, they needed Audit (Premium). A mailbox with its own list of audited actions does not get them by itself.',
    MAILBOX_PAGE,
  ),
]

/** How long Microsoft keeps what was not taken in here. */
export const RETENTION_LIMITS: readonly CompletenessItem[] = [
  note(
    'licence-retention',
    'Microsoft keeps audit records for 180 days with Audit (Standard) and for one year with Audit (Premium) unless a policy says otherwise: what was not taken in here by then cannot be fetched any more.',
    RETENTION_PAGE,
  ),
]
