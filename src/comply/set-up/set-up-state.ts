import type { Organisation } from '../../base/hipaa/organisation.ts'
import { SET_UP_STEPS, type SetUpStep } from '../../base/set-up-steps.ts'

/** What there is of a tenant, as far as set-up asks. */
export interface SetUpKnown {
  readonly organisation: Organisation | null
  readonly hasSettings: boolean
  readonly hasYear: boolean
  /** Steps that are only looked at, and were. */
  readonly seen: readonly SetUpStep[]
  /** Steps that somebody has put off. */
  readonly later: readonly SetUpStep[]
}

export interface SetUpStepState {
  readonly id: SetUpStep
  readonly minutes: number
  /** A step is done when what it is for is there, whoever did it and wherever. */
  readonly state: 'done' | 'later' | 'open'
  /** What is still missing, each as the rest of "Say ...". */
  readonly missing: readonly string[]
}

/** Where set-up stands: worked out from what exists, so it can be left and taken up anywhere. */
export function setUpState(known: SetUpKnown): readonly SetUpStepState[] {
  return SET_UP_STEPS.map(({ id, minutes }) => {
    const missing = missingOf(id, known)
    const state = missing.length === 0 ? 'done' : known.later.includes(id) ? 'later' : 'open'
    return { id, minutes, state, missing }
  })
}

/** Minutes of the steps that are neither done nor put off. */
export function minutesLeft(steps: readonly SetUpStepState[]): number {
  return steps.filter(({ state }) => state === 'open').reduce((sum, { minutes }) => sum + minutes, 0)
}

function missingOf(
  step: SetUpStep,
  { organisation, hasSettings, hasYear, seen }: SetUpKnown,
): readonly string[] {
  if (step === 'practice') return missingOfPractice(organisation)
  if (step === 'officers') return missingOfficers(organisation)
  if (step === 'settings') return hasSettings ? [] : ['what the settings are']
  if (step === 'first-look' && !hasSettings) return ['what the settings are']
  if (step === 'year') return hasYear ? [] : ['which year of tasks the practice keeps']
  return seen.includes(step) ? [] : ['that you have looked at it']
}

function missingOfPractice(organisation: Organisation | null): readonly string[] {
  if (organisation === null) return ['what the practice is']
  const { kinds, states, sites, workforce, it, timeZone } = organisation
  return [
    ...(kinds.length === 0 ? ['what the practice is'] : []),
    ...(states.length === 0 ? ['in which states it is'] : []),
    ...(sites === null || workforce === null ? ['how large it is'] : []),
    ...(it === null ? ['who looks after the computers'] : []),
    ...(timeZone === null ? ['in which time zone its days are'] : []),
  ]
}

function missingOfficers(organisation: Organisation | null): readonly string[] {
  return [
    ...((organisation?.privacyOfficer ?? null) === null ? ['who is privacy officer'] : []),
    ...((organisation?.securityOfficer ?? null) === null ? ['who is security officer'] : []),
  ]
}
