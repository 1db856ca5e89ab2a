import { addDays, type Day } from '../../../base/days.ts'
import type { Citation } from '../../../base/hipaa/citation.ts'
import type { DecisionKind } from '../../../assess/programme.ts'
import { dayWords, lastDayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import { wrongDay } from './waive-form.ts'

/** What an officer has written of a record so far. The name that signs it is never kept. */
export type DecisionDraft = {
  readonly decision: DecisionKind | ''
  readonly why: string
  readonly alternative: string
  /** One a line. */
  readonly evidence: string
  readonly reviewBy: string
}

export const DECISION_FIELDS = {
  decision: 'decision-kind',
  why: 'decision-why',
  alternative: 'decision-alternative',
  evidence: 'decision-evidence',
  reviewBy: 'decision-review',
  read: 'decision-read',
  name: 'decision-name',
} as const

/** What 45 CFR 164.306(d)(3) leaves open for an addressable specification, in words. */
export const CHOICE_WORDS: {
  readonly [D in DecisionKind]: { readonly title: string; readonly means: string }
} = {
  implemented: {
    title: 'We do it',
    means: 'It is reasonable and appropriate here, and it is in place.',
  },
  alternative: {
    title: 'We do something equivalent instead',
    means: 'It is not reasonable here; another measure that reaches the same end is in place.',
  },
  'not-reasonable': {
    title: 'We do not do it',
    means: 'Neither it nor another measure is reasonable here, and the standard is met all the same.',
  },
}

/** What is weighed when it is decided whether a measure is reasonable, 45 CFR 164.306(b)(2). */
export const FACTORS: readonly Citation[] = [
  '164.306(b)(2)(i)',
  '164.306(b)(2)(ii)',
  '164.306(b)(2)(iii)',
  '164.306(b)(2)(iv)',
]

export const REVIEW_DAYS = 365
const MOST_EVIDENCE = 100
const LONGEST_LINE = 1_000

/** Nothing is chosen for the officer, unless there is but one choice. */
export function firstDecision(choices: readonly DecisionKind[], today: Day): DecisionDraft {
  const [only = ''] = choices.length === 1 ? choices : []
  return { decision: only, why: '', alternative: '', evidence: '', reviewBy: addDays(today, REVIEW_DAYS) }
}

export function evidenceLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

export function wrongInDecision(
  draft: DecisionDraft,
  signing: { readonly isRead: boolean; readonly typed: string; readonly name: string; readonly today: Day },
): readonly FieldProblem[] {
  const { decision, why, alternative, evidence, reviewBy } = draft
  const lines = evidenceLines(evidence)
  const problem = (field: string, message: string) => [{ field, message }]
  return [
    ...(decision === '' ? problem(DECISION_FIELDS.decision, 'Choose what was decided.') : []),
    ...(why.trim() === '' ? problem(DECISION_FIELDS.why, 'Say why.') : []),
    ...(decision === 'alternative' && alternative.trim() === ''
      ? problem(DECISION_FIELDS.alternative, 'Say which equivalent measure is in place instead.')
      : []),
    ...(lines.length > MOST_EVIDENCE || lines.some(line => line.length > LONGEST_LINE)
      ? problem(
          DECISION_FIELDS.evidence,
          `Name at most ${MOST_EVIDENCE} things, each in a line of up to ${LONGEST_LINE} characters.`,
        )
      : []),
    ...wrongDay(DECISION_FIELDS.reviewBy, reviewBy, signing.today, REVIEW_DAYS),
    ...(signing.isRead
      ? []
      : problem(DECISION_FIELDS.read, 'Tick the box once you have read what you sign.')),
    ...(isSameName(signing.typed, signing.name)
      ? []
      : problem(DECISION_FIELDS.name, `Type your name as it stands here: ${signing.name}.`)),
  ]
}

/** However it is written in capitals and spaces; the server compares in the same way. */
export function isSameName(one: string, other: string): boolean {
  const folded = (text: string) => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return folded(one) === folded(other)
}

/** What is signed, in one sentence. */
export function signedSentence(
  { decision, reviewBy }: Pick<DecisionDraft, 'decision'> & { readonly reviewBy: string },
  { citation, title }: { readonly citation: string; readonly title: string },
): string {
  const about = `“${title}” (45 CFR ${citation})`
  const until = reviewBy === '' ? '' : ` I look at it again by ${reviewBy}.`
  switch (decision) {
    case 'implemented':
      return `I record that the practice does what ${about} asks for.${until}`
    case 'alternative':
      return `I record that what ${about} asks for is not reasonable and appropriate here, why, and which equivalent measure is in place.${until}`
    case 'not-reasonable':
      return `I record that what ${about} asks for is not reasonable and appropriate here, why, and that the standard is met without it.${until}`
    case '':
      return `I record what was decided about ${about}.${until}`
  }
}

/** The record as text, for a copy. */
export function recordText(
  record: {
    readonly decision: DecisionKind
    readonly why: string
    readonly alternative: string | null
    readonly evidence: readonly string[]
    readonly by: string
    readonly capacity: string
    readonly at: string
    readonly reviewBy: string
    readonly knownFailing: readonly string[]
  },
  { citation, title }: { readonly citation: string; readonly title: string },
): string {
  return [
    `45 CFR ${citation} ${title}`,
    `${CHOICE_WORDS[record.decision].title}: ${record.why}`,
    ...(record.alternative === null ? [] : [`Instead: ${record.alternative}`]),
    ...record.evidence.map(line => `Evidence: ${line}`),
    ...(record.knownFailing.length === 0
      ? []
      : [`Known then not to meet: ${record.knownFailing.join(', ')}`]),
    `Signed by ${record.by}, ${record.capacity}, on ${dayWords(record.at as Instant)}; look again by ${lastDayWords(record.reviewBy as Instant)}.`,
  ].join('\n')
}
