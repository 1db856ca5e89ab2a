import { type Organisation, notBoundBecause } from '../../base/hipaa/organisation.ts'
import type { SecurityRequirement } from '../../base/hipaa/requirements.ts'
import type { EntityRole } from '../../base/hipaa/words.ts'
import { counted } from '../judgement.ts'
import type { DecisionKind } from '../programme.ts'
import { dayWords, lastDayWords } from '../words.ts'
import { listed } from './counting-words.ts'
import type { RequirementStatus, RequirementStatusWord, SpeakingCheck } from './posture.ts'
import type { OnRecord } from './records.ts'
import { type Speaking, weighs } from './speaking-checks.ts'

/** How a decision is told; `not-reasonable` in the words of 45 CFR 164.306(d)(3). */
const DECISION_WORDS: { readonly [D in DecisionKind]: string } = {
  implemented: 'implemented',
  alternative: 'answered by another measure',
  'not-reasonable': 'not reasonable and appropriate here',
}

export function notBoundSentence(
  appliesTo: readonly EntityRole[],
  organisation: Organisation | null,
): string {
  return `Does not apply: ${notBoundBecause(appliesTo, organisation)}`
}

/** Why something an officer answers stands where it stands, and what is missing. */
export function answerSentence(
  status: RequirementStatusWord,
  record: OnRecord,
  speaking: Speaking,
  requirement: SecurityRequirement,
): string {
  const checks = checksSentence(speaking)
  const signed = recordSentence(record, requirement)
  if (status === 'met') return `${signed}${checks === null ? '' : ` ${checks}`}`
  // In force and yet not met: only the settings contradict a record.
  if (record.record === 'in-force') {
    return `${signed} The settings say otherwise today. ${checks}`
  }
  if (checks === null) return `No check speaks to it. ${signed}`
  return status === 'open'
    ? `${checks} What is not known counts for nothing. ${signed}`
    : `${checks} ${signed}`
}

function recordSentence({ decision, record, refused }: OnRecord, { kind }: SecurityRequirement): string {
  if (decision === null) return 'Nobody has signed a record.'
  const { by, capacity, at, reviewBy } = decision
  const what = DECISION_WORDS[decision.decision]
  const signed = `${by} (${capacity}) signed it as ${what} on ${dayWords(at)}`
  if (refused) {
    return `${signed}; a ${kind === 'standard' ? 'standard' : 'required specification'} accepts only “implemented”, so that record does not count.`
  }
  return record === 'in-force'
    ? `${signed}, to be looked at again by ${lastDayWords(reviewBy)}.`
    : `${signed}; it was to be looked at again by ${lastDayWords(reviewBy)} and no longer counts.`
}

/** Why a standard that has specifications stands where it stands. */
export function standardSentence(
  status: RequirementStatusWord,
  applicable: readonly RequirementStatus[],
  speaking: Speaking,
): string {
  const own = checksSentence(speaking)
  const tail = own === null ? '' : ` ${own}`
  const under = specificationsSentence(applicable)
  if (applicable.length === 0) return `None of its specifications applies.${tail}`
  if (status === 'contradicted') return `${own} ${under}`
  return `${under}${tail}`
}

const STANDING_WORDS: readonly (readonly [RequirementStatusWord, string, string])[] = [
  ['met', 'is met', 'are met'],
  ['supported', 'is supported without a record', 'are supported without a record'],
  ['contradicted', 'is contradicted', 'are contradicted'],
  ['open', 'is open', 'are open'],
]

function specificationsSentence(applicable: readonly RequirementStatus[]): string {
  const groups = STANDING_WORDS.map(([status, one, more]) => ({
    count: applicable.filter(each => each.status === status).length,
    one,
    more,
  }))
  return grouped(applicable.length, groups, {
    single: 'Its one specification',
    whole: 'specifications',
  })
}

interface Group {
  readonly count: number
  readonly one: string
  readonly more: string
  /** How it is said of all of them together, after "None of the 3 checks". */
  readonly none?: string
}

/** What the checks that weigh say, with their whole; null when none speaks. */
function checksSentence({ supports, contradicts, silent }: Speaking): string | null {
  const quiet = silent.filter(weighs)
  const whole = supports.length + contradicts.length + quiet.length
  if (whole === 0) return null
  const open = (verdict: SpeakingCheck['verdict']) =>
    quiet.filter(each => each.verdict === verdict && !each.accepted).length
  return checksInWords(whole, {
    met: supports.length,
    unmet: contradicts.length,
    known: open('fail'),
    accepted: quiet.filter(each => each.accepted).length,
    unread: open('unknown'),
    unlicensed: open('not-licensed'),
    manual: open('manual'),
  })
}

export interface CheckCounts {
  readonly met: number
  readonly unmet: number
  /** Not met, and the officer knew when deciding on another measure. */
  readonly known: number
  readonly accepted: number
  readonly unread: number
  readonly unlicensed: number
  readonly manual: number
}

/** "Of 21 checks, 10 are not met, 1 could not be read and 10 are met." */
export function checksInWords(whole: number, counts: CheckCounts): string {
  const groups = [
    { count: counts.unmet, one: 'is not met', more: 'are not met', none: 'is met' },
    {
      count: counts.known,
      one: 'is not met, as the record says',
      more: 'are not met, as the record says',
    },
    { count: counts.accepted, one: 'is accepted for a time', more: 'are accepted for a time' },
    { count: counts.unread, one: 'could not be read', more: 'could not be read' },
    { count: counts.unlicensed, one: 'asks for a plan you lack', more: 'ask for a plan you lack' },
    { count: counts.manual, one: 'needs a person to look', more: 'need a person to look' },
    { count: counts.met, one: 'is met', more: 'are met' },
  ]
  return grouped(whole, groups, {
    single: 'The one check that speaks to it',
    whole: 'checks',
  })
}

interface WholeWords {
  readonly single: string
  readonly whole: string
}

function grouped(whole: number, groups: readonly Group[], words: WholeWords): string {
  const there = groups.filter(({ count }) => count > 0)
  const [first] = there
  if (whole === 1) return `${words.single} ${first?.one ?? ''}.`
  if (there.length === 1) {
    if (first?.none !== undefined) return `None of the ${whole} ${words.whole} ${first.none}.`
    return `${whole === 2 ? 'Both' : `All ${whole}`} ${words.whole} ${first?.more ?? ''}.`
  }
  const parts = there.map(({ count, one, more }) => counted(count, one, more))
  return `Of ${whole} ${words.whole}, ${listed(parts)}.`
}
