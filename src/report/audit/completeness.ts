import { auditingItems } from '../../assess/audit/completeness-auditing.ts'
import { GAP_WEEKS, gaps, type Watermark, watermarks } from '../../assess/audit/completeness-gaps.ts'
import { CONTENT_LIMITS, RETENTION_LIMITS } from '../../assess/audit/completeness-limits.ts'
import { type CompletenessItem, completenessSentence } from '../../assess/audit/completeness-words.ts'
import { roleAge } from '../../assess/audit/role-times.ts'
import { type Instant, instantFromMilliseconds } from '../../base/time.ts'
import type { EventCoverage } from '../../store/audit/event-store.ts'
import { auditingChanges } from './completeness-changes.ts'
import {
  importItems,
  type Lacking,
  periodItems,
  throttledItem,
  unknownNameItems,
  watermarkItems,
} from './completeness-items.ts'
import { roleItems } from './completeness-roles.ts'
import { settingsItems } from './completeness-settings.ts'
import { unknownItem } from './completeness-unknown.ts'
import type { ReportContext } from './report-context.ts'

/**
 * What a report's statement looks at beside times, imports and unknown operations: `content` throttling, mailbox auditing
 * and what is logged of reading; `directory` whether Entra's records are here; `roles` who held roles when.
 */
export type CompletenessNeed = 'content' | 'directory' | 'roles'

export interface CompletenessStatement {
  /** The first thing to read. */
  readonly sentence: string
  /** Of this period or tenant; what Microsoft logs for nobody is not counted. */
  readonly couldNotSee: number
  /** All stored events, of any time. */
  readonly events: number
  readonly conflicts: number
  /** Times of the first and the last stored event, of any time. */
  readonly first: Instant | null
  readonly last: Instant | null
  /** Of the period and four weeks around it, by workload. */
  readonly watermarks: readonly Watermark[]
  /** The last ten, last first. */
  readonly imports: EventCoverage['imports']
  readonly items: readonly CompletenessItem[]
}

const WEEK = 7 * 86_400_000
const MOST_IMPORTS = 10
const ORDER = { 'could-not-see': 0, 'seen-nothing': 1, note: 2 } as const

export async function completenessOf(
  context: ReportContext,
  needs: readonly CompletenessNeed[],
  rows: number,
): Promise<CompletenessStatement> {
  const { store, scope, from, to, roles } = context
  const needsContent = needs.includes('content')
  const [coverage, changes, settings, unknown] = await Promise.all([
    store.events.coverage(scope, { from: shifted(from, -GAP_WEEKS), to: shifted(to, GAP_WEEKS) }),
    needsContent ? auditingChanges(context) : [],
    needsContent ? settingsItems(context) : [],
    unknownItem(context),
  ])
  const marks = watermarks(coverage.days)
  const items = [
    ...unknownNameItems(context.unknown ?? []),
    ...periodItems(coverage, from, to),
    ...watermarkItems(marks, lackingOf(needs), from, to),
    ...gapItems(coverage, from, to),
    ...importItems(coverage),
    ...(needsContent ? [throttledItem(coverage.throttled, from, to)] : []),
    ...(needsContent ? auditingItems(changes, from) : []),
    ...settings,
    ...(needs.includes('roles') ? roleItems(roles, roleAge(roles.snapshots, to), from, to) : []),
    ...unknown,
    ...(needsContent ? CONTENT_LIMITS : []),
    ...RETENTION_LIMITS,
  ].sort((one, other) => weight(one) - weight(other))
  return {
    sentence: completenessSentence(items, rows),
    couldNotSee: items.filter(({ kind, standing }) => kind === 'could-not-see' && standing !== true).length,
    events: coverage.events,
    conflicts: coverage.conflicts,
    first: coverage.first,
    last: coverage.last,
    watermarks: marks,
    imports: coverage.imports.slice(0, MOST_IMPORTS),
    items,
  }
}

/** What is of this period first, then what is never logged. */
function weight({ kind, standing }: CompletenessItem): number {
  return ORDER[kind] + (standing === true ? 3 : 0)
}

function lackingOf(needs: readonly CompletenessNeed[]): readonly Lacking[] {
  return [
    ...(needs.includes('content') ? CONTENT_WORKLOADS : []),
    ...(needs.includes('directory') ? DIRECTORY_WORKLOADS : []),
  ]
}

const CONTENT_WORKLOADS: readonly Lacking[] = [
  { workloads: ['exchange'], words: 'Exchange: mailboxes' },
  { workloads: ['sharepoint', 'onedrive'], words: 'SharePoint and OneDrive: files' },
]
const DIRECTORY_WORKLOADS: readonly Lacking[] = [
  {
    workloads: ['azureactivedirectory', 'core directory', 'entra'],
    words: 'Entra: people, passwords and roles',
  },
]

function gapItems({ days }: EventCoverage, from: Instant, to: Instant): readonly CompletenessItem[] {
  return gaps(days, from, to).map(gap => ({
    id: 'gap',
    kind: 'could-not-see',
    text: `${gap.workload ?? 'Records without a workload'}: no event ${gap.days === 1 ? `on ${gap.from}` : `on ${gap.days} days from ${gap.from} to ${gap.to}`}, although there are on most days like ${gap.days === 1 ? 'that one' : 'those'}. An export may be missing.`,
    source: null,
  }))
}

/** The ends of what a moment can be are far enough. */
function shifted(moment: Instant, weeks: number): Instant {
  const milliseconds = Date.parse(moment) + weeks * WEEK
  return instantFromMilliseconds(Math.min(253_402_300_799_999, Math.max(-62_167_219_200_000, milliseconds)))
}
