import * as z from 'zod'
import type { CompletenessItem } from '../../assess/audit/completeness-words.ts'
import type { Instant } from '../../base/time.ts'
import { keptFact } from '../../comply/kept-fact.ts'
import type { SnapshotSummary } from '../../store/snapshots.ts'
import type { ReportContext } from './report-context.ts'
import { dayWords } from './time-words.ts'

const SWITCH_PAGE = 'https://learn.microsoft.com/purview/audit-log-enable-disable'
const MAILBOX_PAGE = 'https://learn.microsoft.com/purview/audit-mailboxes'

/** Facts are one object or a list of one. */
const one = <T extends z.ZodRawShape>(shape: T) =>
  z.preprocess(value => (Array.isArray(value) ? value[0] : value), z.object(shape))
const logSettings = one({ UnifiedAuditLogIngestionEnabled: z.boolean() })
const mailSettings = one({ AuditDisabled: z.boolean() })

/** What the last kept settings before the period's end say about auditing, or the first after it where there are none. */
export async function settingsItems(context: ReportContext): Promise<readonly CompletenessItem[]> {
  const snapshot = await nearestSnapshot(context)
  if (snapshot?.takenAt === undefined || snapshot.takenAt === null) {
    return [
      {
        id: 'settings',
        kind: 'could-not-see',
        text: 'No settings are kept, so whether the audit log was on for this period shows only in its own events. Keep settings with ward collect.',
        source: SWITCH_PAGE,
      },
    ]
  }
  const log = logSettings.safeParse(
    await keptFact(context.store, context.scope, snapshot.id, 'purview.admin-audit-log-config'),
  )
  const mail = mailSettings.safeParse(
    await keptFact(context.store, context.scope, snapshot.id, 'exchange.organization-config'),
  )
  const when = dayWords(snapshot.takenAt)
  return [
    said(
      'settings-log',
      log.data?.UnifiedAuditLogIngestionEnabled,
      when,
      'the unified audit log',
      SWITCH_PAGE,
    ),
    said(
      'settings-mailboxes',
      mail.success ? !mail.data.AuditDisabled : undefined,
      when,
      'mailbox auditing of the organisation',
      MAILBOX_PAGE,
    ),
  ]
}

function said(
  id: string,
  on: boolean | undefined,
  when: string,
  what: string,
  source: string,
): CompletenessItem {
  if (on === undefined) {
    return {
      id,
      kind: 'could-not-see',
      text: `The settings kept on ${when} do not say whether ${what} was on.`,
      source,
    }
  }
  return on
    ? { id, kind: 'note', text: `By the settings kept on ${when}, ${what} was on.`, source }
    : { id, kind: 'could-not-see', text: `By the settings kept on ${when}, ${what} was off.`, source }
}

/** Of up to 500 kept ones. */
async function nearestSnapshot({ store, scope, to }: ReportContext): Promise<SnapshotSummary | null> {
  const { items } = await store.snapshots.list(scope, { limit: 500 })
  const dated = items.filter(({ takenAt }) => takenAt !== null)
  const at = ({ takenAt }: SnapshotSummary): Instant => takenAt as Instant
  const before = dated.filter(item => at(item) < to).sort((a, b) => (at(a) > at(b) ? -1 : 1))
  return before[0] ?? dated.sort((a, b) => (at(a) < at(b) ? -1 : 1))[0] ?? null
}
