import { type Day, MONTH_NAMES, WEEKDAY_NAMES, weekdayOf } from '../base/days.ts'
import type { Instant } from '../base/time.ts'
import { lastDayOf } from '../base/time-zone.ts'
import type { Severity, Strength, Verdict } from '../base/verdict.ts'
import { SEVERITIES } from '../base/verdict.ts'
import type { Assessment, VerdictRow } from './assess.ts'
import { holdsNow, type WaivedEntity, type WaiverState } from './waivers.ts'

export interface VerdictWords {
  readonly word: string
  /** A character for places that have only text; screens draw `path` instead. */
  readonly mark: string
  /** The mark as an outline on a 16 by 16 field, for an SVG `path` drawn with a round 1.6 stroke. */
  readonly path: string
  /** What it means for the person, in one sentence. */
  readonly means: string
}

/** How each verdict is told to people, in the order in which they are shown. Mark and word: never colour alone. */
export const VERDICT_WORDS: { readonly [V in Verdict]: VerdictWords } = {
  fail: {
    word: 'Does not meet',
    mark: '✗',
    path: 'M4 4l8 8M12 4l-8 8',
    means: 'What was read does not meet the check.',
  },
  unknown: {
    word: 'Could not read',
    mark: '?',
    path: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.2c-.8.4-1.2.9-1.2 1.8M8 12.7v.1',
    means: 'Something the check needs could not be read, so it says neither yes nor no.',
  },
  'not-licensed': {
    word: 'Plan lacks it',
    mark: '⚿',
    path: 'M8.6 7.4a3 3 0 1 0-1.2 1.2L9 10.2h1.6v1.6h1.6v1.6H14v-2z',
    means:
      'The plans do not include the feature. The requirement stays open: another safeguard has to answer it.',
  },
  manual: {
    word: 'Needs a person',
    mark: '☝',
    path: 'M5 8.2V4.6a1 1 0 0 1 2 0V3a1 1 0 0 1 2 0v1a1 1 0 0 1 2 0v4.6c0 3-1.4 5-3.6 5S4.6 12.3 3 9.4a1 1 0 0 1 2-1.2z',
    means: 'No setting can answer this; a person has to look and decide.',
  },
  pass: {
    word: 'Meets',
    mark: '✓',
    path: 'M3 8.6l3.2 3.2L13 4.8',
    means: 'What was read meets the check.',
  },
  'not-applicable': {
    word: 'Does not apply',
    mark: '–',
    path: 'M4 8h8',
    means: 'The check is about something this tenant does not have.',
  },
}
export const VERDICTS_AS_SHOWN = Object.keys(VERDICT_WORDS) as readonly Verdict[]

export const SEVERITY_WORDS: { readonly [S in Severity]: string } = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

export const STRENGTH_WORDS: { readonly [S in Strength]: string } = {
  required: 'The rule’s text asks for it',
  supports: 'Supports the rule',
  'good-practice': 'Good practice',
}

/** The services whose settings are checked, by the first part of a check’s id. A new one gets its line here. */
export const SERVICE_WORDS: Readonly<Record<string, string>> = {
  defender: 'Defender for Office 365',
  dns: 'Mail domains',
  entra: 'Entra ID',
  exchange: 'Exchange Online',
  licensing: 'Licences',
  'power-bi': 'Power BI',
  'power-platform': 'Power Platform',
  purview: 'Purview',
  sharepoint: 'SharePoint and OneDrive',
  teams: 'Teams',
}

/** The service of a check is the first part of its id. */
export function serviceOf(check: string): string {
  return check.slice(0, Math.max(0, check.indexOf('.'))) || check
}

export function serviceWord(service: string): string {
  return SERVICE_WORDS[service] ?? service.charAt(0).toUpperCase() + service.slice(1)
}

/** Heaviest first, within that by strength as written and then by title, so two runs look the same. */
export function heaviestFirst(rows: readonly VerdictRow[]): readonly VerdictRow[] {
  const order = (row: VerdictRow) =>
    VERDICTS_AS_SHOWN.indexOf(row.verdict) * 100 + SEVERITIES.indexOf(row.severity)
  return [...rows].sort((a, b) => order(a) - order(b) || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
}

/**
 * The failing checks a person should look at first: the critical ones, or the heaviest there are; at most seven. What is
 * accepted for now waits.
 */
export function needFirst(assessment: Pick<Assessment, 'verdicts'>): readonly VerdictRow[] {
  const failing = heaviestFirst(assessment.verdicts.filter(row => row.verdict === 'fail' && !row.accepted))
  return failing.filter(row => row.severity === failing[0]?.severity).slice(0, 7)
}

/** The one thing first: how many of how many do not meet, and how many of those to look at first. */
export function headline(assessment: Pick<Assessment, 'verdicts'>): string {
  const all = assessment.verdicts.length
  const failing = assessment.verdicts.filter(row => row.verdict === 'fail').length
  if (all === 0) return 'No check was judged.'
  if (failing === 0) return `None of ${all} checks was found unmet.`
  const first = needFirst(assessment).length
  const many = `${failing} of ${all} ${all === 1 ? 'check' : 'checks'} ${failing === 1 ? 'is' : 'are'} not met`
  if (first === 0) return `${many}, and accepted for now.`
  return first === failing ? `${many}.` : `${many}; ${first} ${first === 1 ? 'needs' : 'need'} you first.`
}

/** Flags a waiver that holds and, in outline, one that excuses nothing: the sentence beside it says which. */
export function waiverMark(waived: WaivedEntity): string {
  return holdsNow(waived) ? '⚑' : '⚐'
}

/** "Accepted until 1 March 2027 by Dana Ruiz: Scanner (Scan to email)", or why it no longer excuses anything. */
export function waiverSentence(waived: WaivedEntity): string {
  const { name, kind, reason, approver, ends, source, state, waiver, note } = waived
  if (waiver === null) {
    const until = ends === null ? 'no end given' : `until ${lastDayWords(ends)}`
    const begins =
      state === 'ended' ? `Was accepted ${until}` : `Accepted${ends === null ? ',' : ''} ${until}`
    return `${begins}, with no approver on record: ${name} (${reason ?? 'no reason given'}; from ${source})`
  }
  const why = reason ?? 'no reason given'
  // A whole check is named by the row it stands in.
  const what = kind === 'check' ? why : `${name} (${why})`
  const until = ends === null ? '' : ` until ${lastDayWords(ends)}`
  const by = approver === null ? '' : ` by ${approver}`
  if (state === 'in-force' || state === 'expiring') {
    return `Accepted${until}${by}: ${what}${state === 'expiring' ? '. It ends soon: renew it or fix what it excuses.' : ''}`
  }
  if (state === 'ended') return `Was accepted${until}${by}, and that is over: ${what}`
  if (state === 'not-approved') return `Not approved yet, so it excuses nothing: ${what}`
  return `${NOT_HOLDING[state]}: ${what}. ${note ?? ''}`.trimEnd()
}

const NOT_HOLDING: {
  readonly [S in Exclude<WaiverState, 'in-force' | 'expiring' | 'ended' | 'not-approved'>]: string
} = {
  'value-changed': 'No longer holds',
  'not-compensated': 'Does not hold',
  'not-confirmed': 'Could not be confirmed, so it excuses nothing',
  'no-longer-needed': 'No longer needed',
}

/** "1 March 2027", of the day in UTC. */
export function dayWords(instant: Instant): string {
  return wordsOf(instant.slice(0, 10))
}

/**
 * "28 February 2027", of what no longer holds from 1 March on: people are told the last day on which it does.
 * @param timeZone an IANA name; null is UTC
 */
export function lastDayWords(ends: Instant, timeZone: string | null = null): string {
  return wordsOf(lastDayOf(ends, timeZone))
}

/** "Tuesday, 24 November 2026": with the weekday where something is due. */
export function longDayWords(day: Day): string {
  return `${WEEKDAY_NAMES[weekdayOf(day) - 1] ?? ''}, ${wordsOf(day)}`
}

function wordsOf(text: Day): string {
  const [year, month, day] = text.split('-')
  return `${Number(day)} ${MONTH_NAMES[Number(month) - 1] ?? ''} ${year}`
}

/** "Read from scubagear 1.8.0, taken 2 November 2026, 14:06 UTC". */
export function sourceSentence({ source, takenAt }: Pick<Assessment, 'source' | 'takenAt'>): string {
  const from = `Read from ${TOOL_WORDS[source.tool] ?? source.tool}${source.version === null ? '' : ` ${source.version}`}`
  return takenAt === null
    ? `${from}; when is not known`
    : `${from}, taken ${dayWords(takenAt)}, ${takenAt.slice(11, 16)} UTC`
}

const TOOL_WORDS: Readonly<Record<string, string>> = { scubagear: 'a ScubaGear export' }
