import type { Agreement, BreachOutcome, KnownBreach } from '../../base/agreements/agreement.ts'
import { AppError } from '../../base/app-error.ts'
import type { Day } from '../../base/days.ts'
import type { Kept } from '../kept.ts'
import {
  actOf,
  type AgreementWork,
  bad,
  conflict,
  type Doer,
  keepAgreement,
  refuseOtherVersion,
} from './agreement-records.ts'
import { type FoundAgreement, knownAgreement } from './open-sides.ts'

/**
 * Writes down that the other side materially breaks its promise, as soon as it is known: then it is to be cured, or the
 * agreement ended if that is feasible, 164.504(e)(1)(ii) and (iii).
 * @throws AppError not-found, bad-input, conflict for one that was never signed
 */
export async function addBreach(
  work: AgreementWork,
  id: string,
  { expects, learned, what }: { readonly expects: number; readonly learned: Day; readonly what: string },
  doer: Doer,
): Promise<Kept<Agreement>> {
  const { agreement, version, state, today } = await knownAgreement(work, id)
  refuseOtherVersion(expects, version)
  if (['pending', 'declined', 'voided'].includes(state.status)) {
    throw conflict('This agreement never held, so nothing in it was broken.')
  }
  refuseFuture(learned, today)
  const number = (agreement.breaches.at(-1)?.number ?? 0) + 1
  const breach: KnownBreach = { number, learned, what, steps: [], outcome: null, ...actOf(doer, work.now()) }
  return await keepAgreement(work, { ...agreement, breaches: [...agreement.breaches, breach] }, version, doer)
}

/** Writes down a step towards the cure. @throws AppError not-found, bad-input, conflict once there is an outcome */
export async function addCureStep(
  work: AgreementWork,
  id: string,
  number: number,
  { expects, on, what }: { readonly expects: number; readonly on: Day; readonly what: string },
  doer: Doer,
): Promise<Kept<Agreement>> {
  const found = await open(work, id, number, expects)
  refuseFuture(on, found.today)
  const step = { on, what, ...actOf(doer, work.now()) }
  return await keepBreach(work, found, { ...found.breach, steps: [...found.breach.steps, step] }, doer)
}

/**
 * How it came out: cured, the agreement ended, or ended not because that is not feasible.
 * @throws AppError not-found, bad-input, conflict
 */
export async function settleBreach(
  work: AgreementWork,
  id: string,
  number: number,
  asked: {
    readonly expects: number
    readonly kind: BreachOutcome
    readonly on: Day
    readonly why: string
  },
  doer: Doer,
): Promise<Kept<Agreement>> {
  const found = await open(work, id, number, asked.expects)
  const { kind, on, why } = asked
  refuseFuture(on, found.today)
  if (on < found.breach.learned) throw bad('The outcome is dated before you learned of it: give a later day.')
  if (kind === 'ended' && found.agreement.ending?.kind !== 'terminated') {
    throw bad('The agreement is not ended yet: end it first, then write down that this was the outcome.')
  }
  const outcome = { kind, on, why, ...actOf(doer, work.now()) }
  return await keepBreach(work, found, { ...found.breach, outcome }, doer)
}

interface FoundBreach extends FoundAgreement {
  readonly breach: KnownBreach
}

async function open(work: AgreementWork, id: string, number: number, expects: number): Promise<FoundBreach> {
  const found = await knownAgreement(work, id)
  refuseOtherVersion(expects, found.version)
  const breach = found.agreement.breaches.find(one => one.number === number)
  if (breach === undefined) throw new AppError('not-found', 'Nothing of that number is written down here.')
  if (breach.outcome !== null) throw conflict('Its outcome is written down already, and that is not edited.')
  return { ...found, breach }
}

function keepBreach(
  work: AgreementWork,
  { agreement, version }: FoundAgreement,
  breach: KnownBreach,
  doer: Doer,
): Promise<Kept<Agreement>> {
  const breaches = agreement.breaches.map(one => (one.number === breach.number ? breach : one))
  return keepAgreement(work, { ...agreement, breaches }, version, doer)
}

function refuseFuture(day: Day, today: Day): void {
  if (day > today) throw bad('The day is in the future: give the day on which it was.')
}
