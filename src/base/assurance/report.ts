import type { ActiveFile } from '../signing/active-content.ts'
import { wordsOfDay } from '../day-words.ts'
import { addDays, type Day } from '../days.ts'
import type { Instant } from '../time.ts'
import { REPORT_KIND_ROWS, type ReportKind, worksOutTo } from './report-kinds.ts'
import type { ReportState } from './report-machine.ts'

/** What was decided about an exception: who answers for what follows is a person, so the reason is their own words. */
export const EXCEPTION_DECISIONS = ['does-not-touch-us', 'accepted', 'acted-on'] as const
export type ExceptionDecision = (typeof EXCEPTION_DECISIONS)[number]

export interface ReportException {
  /** In a sentence, as the report has it. */
  readonly what: string
  /** Null while nobody has decided. */
  readonly decision: ExceptionDecision | null
  readonly why: string
}

/** What the report says of itself. */
export interface ReportFacts extends ActiveFile {
  /** Microsoft, or a vendor: its id where the register of vendors has it, and its name as it was then. */
  readonly about: {
    readonly kind: 'microsoft' | 'vendor'
    readonly vendor: string | null
    readonly name: string
  }
  readonly kind: ReportKind
  /** As it calls itself, such as `SOC 2 Type 2, security and availability`. */
  readonly title: string
  /** Which services and sites it covers. */
  readonly scope: string
  readonly issuer: string
  readonly period: { readonly from: Day; readonly to: Day } | null
  readonly issued: Day
  /** As the document says; null where it does not. */
  readonly expires: Day | null
  /** SHA-256 of the kept PDF; null where only its place is known. */
  readonly document: string | null
  /** What its maker says of the time since: the last day it speaks of. */
  readonly bridge: { readonly until: Day; readonly document: string | null } | null
}

export interface AssuranceReport extends ReportFacts {
  readonly id: string
  /** Who wrote it down, or what it says of itself. */
  readonly added: { readonly by: string; readonly name: string; readonly at: Instant }
  readonly exceptions: readonly ReportException[]
  /** Who read it: the account, and its name as it was then. */
  readonly read: { readonly by: string; readonly name: string; readonly at: Instant } | null
  /** Id of the report that stands in its place. */
  readonly replacedBy: string | null
}

/** Days before its end from which on a report counts as ending. */
export const REPORT_SOON = 90

export interface ReportStatus {
  readonly state: ReportState
  readonly current: 'current' | 'ending' | 'ended' | 'unknown'
  /** The last day on which it is taken for current, and by what. */
  readonly until: Day | null
  readonly by: 'document' | 'kind' | 'bridge' | 'nothing'
  readonly openExceptions: number
  readonly sentence: string
}

/** The state that a record has by what is in it. */
export function reportState({ read, exceptions, replacedBy }: AssuranceReport): ReportState {
  if (replacedBy !== null) return 'replaced'
  if (read === null) return 'unread'
  return exceptions.some(({ decision }) => decision === null) ? 'exceptions-open' : 'read'
}

/** Where a report stands on a day. */
export function reportStatus(report: AssuranceReport, today: Day): ReportStatus {
  const state = reportState(report)
  const [until, by] = untilOf(report)
  const current =
    until === null
      ? 'unknown'
      : until < today
        ? 'ended'
        : until <= addDays(today, REPORT_SOON)
          ? 'ending'
          : 'current'
  const openExceptions = report.exceptions.filter(({ decision }) => decision === null).length
  return {
    state,
    current,
    until,
    by,
    openExceptions,
    sentence: sentenceOf(state, current, until, openExceptions),
  }
}

/** What the document says goes before what its kind says; a bridge letter carries on from a period that has ended. */
function untilOf(report: ReportFacts): readonly [Day | null, ReportStatus['by']] {
  const worked = worksOutTo(report.kind, report.issued, report.period?.to ?? null)
  const [own, by] =
    report.expires !== null
      ? ([report.expires, 'document'] as const)
      : ([worked, worked === null ? 'nothing' : 'kind'] as const)
  const { bridge } = report
  return bridge !== null && own !== null && bridge.until > own ? [bridge.until, 'bridge'] : [own, by]
}

function sentenceOf(
  state: ReportState,
  current: ReportStatus['current'],
  until: Day | null,
  open: number,
): string {
  if (state === 'replaced') return 'A newer report stands in its place.'
  if (state === 'unread') return 'Nobody has said that they read it.'
  if (state === 'exceptions-open') {
    const waits = open === 1 ? 'One exception waits for a decision' : `${open} exceptions wait for a decision`
    const over =
      current === 'ended' && until !== null ? `, and its time was over on ${wordsOfDay(until)}` : ''
    return `${waits}${over}.`
  }
  if (current === 'ended' && until !== null)
    return `Its time was over on ${wordsOfDay(until)}. Ask for a newer one, or for a bridge letter.`
  if (current === 'ending' && until !== null)
    return `Its time is over on ${wordsOfDay(until)}. Ask for the next one.`
  if (current === 'unknown') return 'Nothing says how long it holds.'
  return 'Read, and every exception decided about.'
}

/** The kind's title with whom it is about, for lists. */
export function reportTitle({ about, kind }: Pick<ReportFacts, 'about' | 'kind'>): string {
  return `${REPORT_KIND_ROWS[kind].title} of ${about.name}`
}
