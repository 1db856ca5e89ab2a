import type { Assessment, VerdictRow } from '../../../assess/assess.ts'
import { matterWords, withoutIds } from '../../../assess/owner-words.ts'
import type { Matter, Posture } from '../../../assess/posture/posture.ts'
import { DISTURBED_WORDS } from '../../../assess/priority.ts'
import type { DecisionKind } from '../../../assess/programme.ts'
import { holdsNow } from '../../../assess/waivers.ts'
import { dayWords, lastDayWords } from '../../../assess/words.ts'
import { type Role, ROLES } from '../../../base/people/roles.ts'
import { byStake, type Stake } from '../../../base/stakes.ts'
import type { Instant } from '../../../base/time.ts'

/** What the two pages have room for; the rest is counted. */
export const MOST = { matters: 3, accepted: 4, decided: 3, due: 8 } as const

/** Some of a list, and how many more there are. */
export interface Some<T> {
  readonly items: readonly T[]
  readonly more: number
}

function some<T>(all: readonly T[], most: number): Some<T> {
  // One more line for the last one costs no more than the line that would count it.
  const room = all.length === most + 1 ? most + 1 : most
  return { items: all.slice(0, room), more: Math.max(0, all.length - room) }
}

export interface OwnerMatter {
  readonly title: string
  readonly why: string
  /** What it asks of people: whose work it is, and whom it disturbs. */
  readonly costs: string
}

/** The first three of what matters most, with what each costs. */
export function ownerMatters(
  { matters }: Pick<Posture, 'matters'>,
  { verdicts }: Pick<Assessment, 'verdicts'>,
): readonly OwnerMatter[] {
  const rows = new Map(verdicts.map(row => [row.check, row]))
  return matters.slice(0, MOST.matters).map(matter => {
    const row = rows.get(matter.check ?? '')
    return { title: withoutIds(matter.title), why: matterWords(matter, row).why, costs: costsOf(matter, row) }
  })
}

const ASKS: { readonly [K in Matter['kind']]: string } = {
  fix: 'Your Microsoft 365 administrator changes a setting.',
  record: 'An officer decides and signs; it changes nothing in anybody’s day.',
  read: 'Your Microsoft 365 administrator lets it be read; it changes nothing in anybody’s day.',
  licence: 'You decide: another plan costs money, another measure costs work.',
}

function costsOf({ kind }: Matter, row: VerdictRow | undefined): string {
  if (kind !== 'fix' || row === undefined) return ASKS[kind]
  const { disturbs, impact } = row.fix
  return `${ASKS.fix} It disturbs ${DISTURBED_WORDS[disturbs]}. ${impact}`
}

export interface OwnerLine {
  readonly day: string
  readonly words: string
}

/** What is accepted now, the first that ends first. A check of which several things are accepted is told once for each. */
export function acceptedLines({ verdicts }: Pick<Assessment, 'verdicts'>): Some<OwnerLine> {
  const all = verdicts.flatMap(row =>
    row.waived.filter(holdsNow).map(({ name, kind, ends, reason, approver }) => {
      const what = `“${row.title}” need not be met${kind === 'check' ? '' : ` for ${nameForOwner(kind, name)}`}`
      const by = approver === null ? ' (no approver on record)' : ` (${approver})`
      return { ends, words: `${what}. ${sentence(reason ?? 'No reason given')}${by}` }
    }),
  )
  const sorted = all.sort((one, other) => ((one.ends ?? '9') < (other.ends ?? '9') ? -1 : 1))
  return some(
    sorted.map(({ ends, words }) => ({
      day: ends === null ? 'No end' : `Until ${lastDayWords(ends)}`,
      words,
    })),
    MOST.accepted,
  )
}

/** Its name; "one account" where its only name is an id. */
function nameForOwner(kind: string, name: string): string {
  const told = withoutIds(`${kind} ${name}`)
  return told.startsWith(`${kind} `) ? withoutIds(name) : told
}

const DECIDED: { readonly [D in DecisionKind]: string } = {
  implemented: 'Done as the rule says',
  alternative: 'Something else done in its place',
  'not-reasonable': 'Not reasonable here',
}

/** What was decided and signed last, the newest first. */
export function decidedLines({ requirements }: Pick<Posture, 'requirements'>): Some<OwnerLine> {
  const all = requirements
    .flatMap(({ decision, title }) => (decision === null ? [] : [{ decision, title }]))
    .sort((one, other) => (one.decision.at < other.decision.at ? 1 : -1))
  return some(
    all.map(({ decision: { at, decision, by, reviewBy }, title }) => ({
      day: dayWords(at),
      words: `${title}. ${DECIDED[decision]}, signed by ${by}; to be looked at again by ${lastDayWords(reviewBy)}.`,
    })),
    MOST.decided,
  )
}

/** A task as the calendar tells of it. */
export interface DueTask {
  readonly id: string
  readonly routine: string | null
  readonly title: string
  readonly due: string
  readonly stake: Stake
  readonly overdue: boolean
  readonly outcome: string
  readonly role: Role
  readonly person: { readonly name: string } | null
}

/** Days that are looked ahead. */
export const DAYS_AHEAD = 90

/**
 * What is due within the days ahead: what is late first, the gravest of it on top, then day by day. What comes again and again is told once, with how often; what comes
 * every day or week stands last: it is known.
 */
export function dueLines(tasks: readonly DueTask[], today: string): Some<OwnerLine> {
  const last = new Date(Date.parse(today) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10)
  const open = tasks.filter(({ outcome, due }) => (outcome === 'open' || outcome === 'coming') && due <= last)
  const groups = [...Map.groupBy(open, ({ routine, title }) => routine ?? `own ${title}`).values()].map(
    group => {
      const sorted = [...group].sort((one, other) => (one.due < other.due ? -1 : 1))
      return { first: sorted[0] as DueTask, times: sorted.length }
    },
  )
  const isOften = ({ times }: (typeof groups)[number]) => (times > OFTEN ? 1 : 0)
  const lines = groups
    .sort((one, other) => isOften(one) - isOften(other) || byStake(one.first, other.first, today))
    .map(({ first, times }) => {
      const who = first.person?.name ?? ROLES[first.role].title
      const again = times === 1 ? '' : times > OFTEN ? `, ${times} times` : ', twice'
      return {
        day: `${first.overdue ? 'Was due' : ''} ${dayWords(first.due as Instant)}`.trim(),
        words: `${first.title} (${who}${again}).`,
      }
    })
  return some(lines, MOST.due)
}

/** Times within the days ahead after which it is everyday work. */
const OFTEN = 5

function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
