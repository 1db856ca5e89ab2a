import { PLACE_KIND_TITLES } from '../../../base/assurance/ephi-place.ts'
import type { ExceptionDecision } from '../../../base/assurance/report.ts'
import { REPORT_KIND_ROWS, type ReportKind } from '../../../base/assurance/report-kinds.ts'
import { goToAddress } from '../address.ts'
import type { ShownPlace, ShownReport } from '../../api/contracts/assurance.ts'
import type { ShownAssurance } from './use-assurance.ts'

/** The three parts of the page, each with an address of its own. */
export const PARTS = ['reports', 'evaluation', 'places'] as const
export type Part = (typeof PARTS)[number]

export const PART_TITLES: Readonly<Record<Part, string>> = {
  reports: 'Reports',
  evaluation: 'Evaluation',
  places: 'Places of ePHI',
}

export function partIn(search: URLSearchParams): Part {
  return PARTS.find(part => part === search.get('part')) ?? 'reports'
}

export function addressOfPart(part: Part): string {
  return part === 'reports' ? '/assurance' : `/assurance?part=${part}`
}

export function backTo(part: Part): void {
  goToAddress(addressOfPart(part))
}

/** The page's first line: the one thing that matters most. */
export function headOf({ reports, evaluations, places, suggestions }: ShownAssurance): string {
  const held = reports.filter(({ status }) => status.state !== 'replaced')
  const ended = held.filter(({ status }) => status.current === 'ended').length
  const waiting = held.filter(({ status }) => status.state !== 'read').length
  if (!evaluations.some(({ state }) => state === 'completed')) return 'No evaluation is signed yet'
  if (ended > 0) return ended === 1 ? 'One report is past its time' : `${ended} reports are past their time`
  if (waiting > 0) {
    return waiting === 1 ? 'One report waits for a reader' : `${waiting} reports wait for a reader`
  }
  const open = places.filter(({ status }) => status.state === 'open').length + suggestions.length
  if (open > 0) return open === 1 ? 'One place of ePHI wants a look' : `${open} places of ePHI want a look`
  return 'Reports, evaluation and places are on record'
}

export function kindTitle(kind: ReportKind): string {
  return REPORT_KIND_ROWS[kind].title
}

export function placeKindTitle({ kind }: Pick<ShownPlace, 'kind'>): string {
  return PLACE_KIND_TITLES[kind]
}

export const DECISION_WORDS: Readonly<Record<ExceptionDecision, string>> = {
  'does-not-touch-us': 'Does not touch what we use',
  accepted: 'Accepted as it is',
  'acted-on': 'We did something about it',
}

/** In a word or two, for the mark beside a report. */
export function reportMark({ status: { state, current } }: Pick<ShownReport, 'status'>): string {
  if (state === 'replaced') return 'Replaced'
  if (current === 'ended') return 'Past its time'
  if (state === 'unread') return 'Not read yet'
  if (state === 'exceptions-open') return 'Exceptions open'
  return current === 'ending' ? 'Ends soon' : current === 'unknown' ? 'No end known' : 'Current'
}

export const PLACE_MARKS: Readonly<Record<ShownPlace['status']['state'], string>> = {
  settled: 'On record',
  'look-again': 'Look again',
  open: 'To do',
  over: 'Over',
}

export const ENCRYPTION_WORDS = {
  whole: 'Yes, all of it',
  part: 'In part',
  none: 'No',
  unknown: 'Not known',
} as const

export const AGREEMENT_WORDS = {
  'on-record': 'Yes, on record',
  missing: 'No, or not on record',
  'not-needed': 'Not needed',
  unknown: 'Not known',
} as const

/** Opinions of reports that can be relied on come with a period; certificates and tests have a day. */
export function hasPeriod(kind: ReportKind): boolean {
  return kind.startsWith('soc-')
}
