import { STEPS } from '../../../base/hipaa/steps.ts'
import { SAFEGUARDS } from '../../../base/hipaa/words.ts'
import type { RequirementStatus } from '../../../assess/posture/posture.ts'
import { STATUS_WORDS, STATUSES_AS_SHOWN } from '../../../assess/posture/status-words.ts'
import { EVERYTHING, type View } from '../address.ts'
import type { Chip } from '../parts/chips.tsx'
import { SAFEGUARD_WORDS } from './words.ts'

/** The requirements a view asks for, in the order of the rule: any of the chosen of one kind, all kinds together. */
export function shownRequirements(
  requirements: readonly RequirementStatus[],
  view: Pick<View, 'steps' | 'statuses' | 'safeguards' | 'words'>,
): readonly RequirementStatus[] {
  const words = view.words.toLowerCase().split(/\s+/).filter(Boolean)
  const among = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value)
  return requirements.filter(
    each =>
      among(view.steps, each.step) &&
      among(view.statuses, each.status) &&
      among(view.safeguards, each.safeguard) &&
      words.every(word => textOf(each).includes(word)),
  )
}

function textOf(each: RequirementStatus): string {
  const { decision } = each
  return [
    each.citation,
    each.title,
    each.sentence,
    each.understand,
    each.designation ?? 'standard',
    ...[...each.supports, ...each.contradicts, ...each.silent].flatMap(({ check, title }) => [check, title]),
    ...(decision === null
      ? []
      : [decision.by, decision.why, decision.alternative ?? '', ...decision.evidence]),
  ]
    .join('\n')
    .toLowerCase()
}

/** Whether a view leaves anything out. */
export function choosesAmong(view: View): boolean {
  return [view.steps, view.statuses, view.safeguards].some(chosen => chosen.length > 0) || view.words !== ''
}

/** Everything of the page, with the details that are open left open. */
export function allRequirements({ requirement, check }: View): View {
  return { ...EVERYTHING, page: 'requirements', requirement, check }
}

/** The chips of each kind with how many requirements have that value; values that none has get none. */
export function requirementChips(requirements: readonly RequirementStatus[]): {
  readonly steps: readonly Chip<RequirementStatus['step']>[]
  readonly statuses: readonly Chip<RequirementStatus['status']>[]
  readonly safeguards: readonly Chip<RequirementStatus['safeguard']>[]
} {
  const some = <T extends string>(
    all: readonly { readonly value: T; readonly word: string }[],
    of: (each: RequirementStatus) => T,
  ): readonly Chip<T>[] =>
    all
      .map(({ value, word }) => ({
        value,
        word,
        count: requirements.filter(each => of(each) === value).length,
      }))
      .filter(({ count }) => count > 0)
  return {
    steps: some(
      STEPS.map(({ id, title }) => ({ value: id, word: title })),
      ({ step }) => step,
    ),
    statuses: some(
      STATUSES_AS_SHOWN.map(value => ({ value, word: STATUS_WORDS[value].word })),
      ({ status }) => status,
    ),
    safeguards: some(
      SAFEGUARDS.map(value => ({ value, word: SAFEGUARD_WORDS[value] })),
      ({ safeguard }) => safeguard,
    ),
  }
}
