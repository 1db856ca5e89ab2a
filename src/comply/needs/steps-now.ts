import type { Day } from '../../base/days.ts'
import { stepsOfTask } from '../../base/hipaa/step-of-task.ts'
import { type Step, STEPS } from '../../base/hipaa/steps.ts'
import { byStake } from '../../base/stakes.ts'
import type { Instant } from '../../base/time.ts'
import type { StepEvidence } from '../sign-up/evidence.ts'
import type { NeedsKnown } from './known.ts'

/** When there was last evidence for one of the five steps, and what is due next in it. */
interface StepNow {
  readonly step: Step
  /** What it was: "Settings read", "A decision signed". */
  readonly last: { readonly at: Instant; readonly what: string } | null
  readonly next: { readonly due: Day; readonly title: string } | null
}

/** What stands beside each step on the first page. Of several the first step of a citation is its home. */
export function stepsNow(
  known: NeedsKnown,
  reviews: readonly { readonly at: Instant }[],
  signedUp: readonly StepEvidence[],
): readonly StepNow[] {
  return STEPS.map(({ id }) => ({
    step: id,
    last: latest([
      ...evidenceOf(id, known, reviews),
      ...signedUp.filter(({ step }) => step === id).map(({ at, what }) => ({ at, what })),
    ]),
    next: nextOf(id, known),
  }))
}

type Evidence = NonNullable<StepNow['last']>

function evidenceOf(
  step: Step,
  { decisions, tasks, lastSnapshot }: NeedsKnown,
  reviews: readonly { readonly at: Instant }[],
): readonly Evidence[] {
  const snapshot =
    step === 'evaluate' && lastSnapshot !== null ? [{ at: lastSnapshot, what: 'Settings read' }] : []
  const signed = decisions
    .filter(({ citation }) => stepsOfTask({ cites: [citation] })[0] === step)
    .map(({ at }) => ({ at, what: 'A decision signed' }))
  const reviewed = step === 'access-control' ? reviews.map(({ at }) => ({ at, what: 'A review signed' })) : []
  const done = (tasks ?? []).flatMap(({ cites, page, closed, state }) =>
    state === 'done' && closed !== null && stepsOfTask({ cites, page })[0] === step
      ? [{ at: closed.at, what: 'A task done' }]
      : [],
  )
  return [...snapshot, ...signed, ...reviewed, ...done]
}

function latest(all: readonly Evidence[]): Evidence | null {
  return all.reduce<Evidence | null>((last, one) => (last === null || one.at > last.at ? one : last), null)
}

function nextOf(step: Step, { tasks, today }: NeedsKnown): StepNow['next'] {
  const [first] = (tasks ?? [])
    .filter(
      ({ state, cites, page }) =>
        (state === 'open' || state === 'coming') && stepsOfTask({ cites, page })[0] === step,
    )
    .sort((a, b) => byStake(a, b, today))
  return first === undefined ? null : { due: first.due, title: first.title }
}
