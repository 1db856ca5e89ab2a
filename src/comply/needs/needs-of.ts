import type { Day } from '../../base/days.ts'
import { type Stake, STAKES } from '../../base/stakes.ts'
import { endOfWeek } from './days.ts'
import { fromAccess } from './from-access.ts'
import { fromAssigned } from './from-assigned.ts'
import { fromDecisions } from './from-decisions.ts'
import { fromOwnerPages } from './from-owner-pages.ts'
import { fromSecondFactors } from './from-second-factors.ts'
import { fromOfficers, fromProfile, fromSnapshot, fromYear } from './from-set-up.ts'
import { fromTasks } from './from-tasks.ts'
import { fromUnassigned } from './from-unassigned.ts'
import { fromWaiverApprovals } from './from-waiver-approvals.ts'
import { fromWaiversEnding } from './from-waivers-ending.ts'
import type { NeedsKnown } from './known.ts'
import { type Need, type NeedPerson, type NeedSource, NEED_KINDS, NEED_WEIGHTS } from './need.ts'

/**
 * Every place that needs come from. Where two speak of the same thing, the one that stands first here gives the words, so
 * the one that knows more stands first.
 */
export const NEED_SOURCES: readonly NeedSource[] = [
  fromAccess,
  fromWaiverApprovals,
  fromWaiversEnding,
  fromDecisions,
  fromAssigned,
  fromUnassigned,
  fromProfile,
  fromOfficers,
  fromSnapshot,
  fromYear,
  fromSecondFactors,
  fromOwnerPages,
  fromTasks,
]

/** What this person is asked to do now, the first first. */
export function needsOf(known: NeedsKnown, person: NeedPerson): readonly Need[] {
  const all = NEED_SOURCES.filter(({ takes }) =>
    takes.every(one => person.permissions.includes(one)),
  ).flatMap(({ needs }) => needs(known, person))
  return ranked(joined(all), known.today)
}

/** One row for each thing: the first row's words, the earliest day, the weight of the heaviest. */
export function joined(needs: readonly Need[]): readonly Need[] {
  const byThing = new Map<string, Need>()
  for (const need of needs) {
    const first = byThing.get(need.about)
    byThing.set(need.about, first === undefined ? need : together(first, need))
  }
  return [...byThing.values()]
}

function together(first: Need, other: Need): Need {
  const days = [first.due, other.due].filter(day => day !== null).sort()
  const heavier = NEED_WEIGHTS.find(weight => weight === first.weight || weight === other.weight)
  return {
    ...first,
    minutes: first.minutes ?? other.minutes,
    due: days[0] ?? null,
    overdue: first.overdue || other.overdue,
    weight: heavier ?? first.weight,
  }
}

/**
 * What is overdue, what the law's own clocks ask, what is critical, what is due today, then this week, then the rest. Of
 * what is overdue the graver stake comes first, as byStake has it: a lost safeguard before upkeep that is late for longer.
 * In each the earlier day first. The order is the same for the same needs, in whatever order they come.
 */
export function ranked(needs: readonly Need[], today: Day): readonly Need[] {
  const week = endOfWeek(today)
  const places = new Map(needs.map(need => [need, placeOf(need, today, week)]))
  return [...needs].sort(
    (a, b) =>
      (places.get(a) ?? 0) - (places.get(b) ?? 0) ||
      lateStake(a) - lateStake(b) ||
      compare(a.due ?? LAST, b.due ?? LAST) ||
      NEED_WEIGHTS.indexOf(a.weight) - NEED_WEIGHTS.indexOf(b.weight) ||
      NEED_KINDS.indexOf(a.kind) - NEED_KINDS.indexOf(b.kind) ||
      compare(a.id, b.id),
  )
}

const LAST = '9999-12-31'

function placeOf({ overdue, weight, due }: Need, today: Day, week: Day): number {
  if (overdue) return 0
  if (weight === 'legal-clock') return 1
  if (weight === 'critical') return 2
  if (due !== null && due <= today) return 3
  if (due !== null && due <= week) return 4
  if (weight === 'high') return 5
  return weight === 'low' ? 7 : 6
}

/** Of what is overdue, its place among STAKES; 0 for what is in time. */
function lateStake({ overdue, weight }: Need): number {
  return overdue ? STAKES.indexOf(STAKE_OF[weight]) : 0
}

const STAKE_OF: { readonly [W in Need['weight']]: Stake } = {
  'legal-clock': 'legal-clock',
  critical: 'safeguard',
  high: 'safeguard',
  usual: 'upkeep',
  low: 'upkeep',
}

/** By code units: what a machine's language is does not change the order. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
