import type { ClinicWorkflow, Disturbed } from '../base/disturbance.ts'
import type { Severity, Strength } from '../base/verdict.ts'
import type { VerdictRow } from './assess.ts'
import type { Check, Fix } from './define-check.ts'

/**
 * In which order an administrator does the fixes: most risk removed for each person disturbed first.
 *
 *     ratio = severity × strength ÷ disturbed
 *
 * The weights are our judgement (2026-11-22), not Microsoft’s and not the law’s. They only set an order: a ratio is
 * compared with another ratio and never shown as a score. Their arithmetic (docs/fix-order.md prints it from the data):
 *
 * - Severity doubles from step to step, so one critical finding outweighs a high and a medium one together, and two high
 *   ones are as heavy as one critical.
 * - Strength: what the text of the rule asks for counts half as much again, good practice half. One step of severity is
 *   worth more than one step of strength up: a high that the text requires (6) stays under a critical (8).
 * - Disturbed is a share of the staff of a practice of 30. Nobody is not nought: somebody makes the change and looks
 *   whether something broke. Patients count more than all staff, since a practice cannot train them.
 *
 * |          | nobody | administrators | some staff | all staff | patients |
 * | -------- | ------ | -------------- | ---------- | --------- | -------- |
 * | critical | 80     | 53.3           | 22.9       | 8         | 5.3      |
 * | high     | 40     | 26.7           | 11.4       | 4         | 2.7      |
 * | medium   | 20     | 13.3           | 5.7        | 2         | 1.3      |
 * | low      | 10     | 6.7            | 2.9        | 1         | 0.7      |
 *
 * (with `supports`; `required` half as much again, `good-practice` half). What follows, on purpose: what nobody notices
 * comes before everything that all staff notice, and a critical change for everyone before a high one for everyone, a
 * medium one for some and a low one for administrators.
 */
export const SEVERITY_WEIGHTS: { readonly [S in Severity]: number } = {
  critical: 8,
  high: 4,
  medium: 2,
  low: 1,
}

export const STRENGTH_WEIGHTS: { readonly [S in Strength]: number } = {
  required: 1.5,
  supports: 1,
  'good-practice': 0.5,
}

/** Shares of a practice of 30: three people’s attention; four to five; ten; all; all and half as many again in front. */
export const DISTURBED_SHARES: { readonly [D in Disturbed]: number } = {
  nobody: 0.1,
  administrators: 0.15,
  'some-staff': 0.35,
  'all-staff': 1,
  patients: 1.5,
}

export const DISTURBED_WORDS: { readonly [D in Disturbed]: string } = {
  nobody: 'nobody',
  administrators: 'administrators',
  'some-staff': 'some of the staff',
  'all-staff': 'all staff',
  patients: 'patients',
}

/** How a change is told, from the least talk to the most. */
export const FIX_GROUPS = [
  {
    id: 'now',
    title: 'Do now: nobody notices',
    means: 'Make the change, and look the next day whether it stands.',
    disturbs: ['nobody'],
  },
  {
    id: 'administrators',
    title: 'Plan with your administrators',
    means: 'Agree on a day with everyone who administers, your IT firm too.',
    disturbs: ['administrators'],
  },
  {
    id: 'staff',
    title: 'Announce to staff',
    means: 'Say a week before what changes, for whom, and whom to call.',
    disturbs: ['some-staff', 'all-staff'],
  },
  {
    id: 'practice',
    title: 'Talk to the practice first',
    means: 'Patients meet it: the practice decides how and when.',
    disturbs: ['patients'],
  },
] as const satisfies readonly {
  readonly id: string
  readonly title: string
  readonly means: string
  readonly disturbs: readonly Disturbed[]
}[]
export type FixGroup = (typeof FIX_GROUPS)[number]

export interface RankedFix {
  readonly row: VerdictRow
  /** severity × strength: from 0.5 (low, good practice) to 12 (critical, required). No unit. */
  readonly removes: number
  readonly disturbs: Disturbed
  /** `removes` ÷ the share disturbed. For ordering only. */
  readonly ratio: number
  /** What to look at before the change. Empty when none is known. */
  readonly workflows: readonly ClinicWorkflow[]
}

export interface AdministratorOrder {
  /** Failing rows, most risk removed per person disturbed first, whatever their group. */
  readonly ranked: readonly RankedFix[]
  /** The same rows under FIX_GROUPS, in the order of the groups; a group without rows is there too. */
  readonly groups: readonly { readonly group: FixGroup; readonly fixes: readonly RankedFix[] }[]
  /** Failing rows that are accepted as a whole by a waiver in force: left alone until it ends. */
  readonly accepted: readonly RankedFix[]
  /** The plans lack the feature: another safeguard has to answer these, so no setting is in the order. */
  readonly notLicensed: readonly RankedFix[]
  /** Could not be read: nobody knows whether there is anything to fix. */
  readonly unknown: readonly RankedFix[]
}

/**
 * The administrator’s order of the rows of one assessment. Rows that meet, do not apply or need a person’s look are left
 * out. Ties go by weight, then by the title, then by the id, so two runs look the same.
 *
 * @param checks today’s catalogue: what a fix disturbs is looked up there first, so an assessment kept from before is
 *   ordered by what is known now. A row of neither counts as disturbing patients: nobody has looked at it.
 */
export function administratorOrder(
  rows: readonly VerdictRow[],
  checks: readonly Pick<Check, 'id' | 'fix'>[],
): AdministratorOrder {
  const fixes = new Map<string, Fix>(checks.map(({ id, fix }) => [id, fix]))
  const rankedWith = (wanted: (row: VerdictRow) => boolean) =>
    rows
      .filter(wanted)
      .map(row => rank(row, fixes.get(row.check) ?? row.fix))
      .sort(byRatio)
  const ranked = rankedWith(row => row.verdict === 'fail' && !row.accepted)
  return {
    ranked,
    groups: FIX_GROUPS.map(group => ({
      group,
      fixes: ranked.filter(({ disturbs }) => group.disturbs.some(one => one === disturbs)),
    })),
    accepted: rankedWith(row => row.verdict === 'fail' && row.accepted),
    notLicensed: rankedWith(row => row.verdict === 'not-licensed'),
    unknown: rankedWith(row => row.verdict === 'unknown'),
  }
}

/** `disturbs` is missing in assessments kept from before checks said it. */
function rank(row: VerdictRow, fix: Partial<Pick<Fix, 'disturbs' | 'workflows'>>): RankedFix {
  const disturbs = fix.disturbs ?? 'patients'
  const removes = SEVERITY_WEIGHTS[row.severity] * STRENGTH_WEIGHTS[row.strength]
  return {
    row,
    removes,
    disturbs,
    ratio: removes / DISTURBED_SHARES[disturbs],
    workflows: fix.workflows ?? [],
  }
}

function byRatio(a: RankedFix, b: RankedFix): number {
  return (
    b.ratio - a.ratio ||
    b.removes - a.removes ||
    byText(a.row.title, b.row.title) ||
    byText(a.row.check, b.row.check)
  )
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
