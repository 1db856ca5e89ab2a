import { counted } from '../../../assess/judgement.ts'
import type { SetUpStep } from '../../../base/set-up-steps.ts'
import type { SetUp } from '../../api/contracts/set-up.ts'

export const STEP_TITLES: { readonly [S in SetUpStep]: string } = {
  practice: 'The practice',
  officers: 'The officers',
  settings: 'The settings',
  'first-look': 'A first look',
  year: 'The year',
  owner: 'The owner’s pages',
  open: 'What stays open',
}

/** The questions of the first step; the officers have a step of their own. */
export const PRACTICE_QUESTIONS = ['name', 'kinds', 'states', 'size', 'ehr', 'it', 'time-zone'] as const
export type PracticeQuestion = (typeof PRACTICE_QUESTIONS)[number]

/** Which page of set-up is shown, as the address says it. */
export interface Place {
  readonly step: SetUpStep
  /** Only within the first step. */
  readonly question: PracticeQuestion
}

/** Where the address leads: without a step of its own to the first that is neither done nor put off, else to the last. */
export function placeIn(search: URLSearchParams, steps: SetUp['steps']): Place {
  const asked = steps.find(({ id }) => id === search.get('step'))
  const first = steps.find(({ state }) => state === 'open') ?? steps.at(-1)
  const question = PRACTICE_QUESTIONS.find(one => one === search.get('question')) ?? 'name'
  return { step: asked?.id ?? first?.id ?? 'practice', question }
}

export function addressOfPlace({ step, question }: Place): string {
  return `/set-up?step=${step}${step === 'practice' && question !== 'name' ? `&question=${question}` : ''}`
}

/** The page after this one, and the one before it; null at the ends. */
export function nextPlace(place: Place): Place | null {
  return moved(place, 1)
}
export function placeBefore(place: Place): Place | null {
  return moved(place, -1)
}

const ORDER: readonly Place[] = [
  ...PRACTICE_QUESTIONS.map(question => ({ step: 'practice' as const, question })),
  ...(Object.keys(STEP_TITLES) as SetUpStep[])
    .filter(step => step !== 'practice')
    .map(step => ({ step, question: 'name' as const })),
]

function moved({ step, question }: Place, by: 1 | -1): Place | null {
  const at = ORDER.findIndex(one => one.step === step && (step !== 'practice' || one.question === question))
  return ORDER[at + by] ?? null
}

/** "Step 3 of 7, about 20 minutes left" */
export function progressWords(
  step: SetUpStep,
  { steps, minutesLeft }: Pick<SetUp, 'steps' | 'minutesLeft'>,
): string {
  const number = steps.findIndex(({ id }) => id === step) + 1
  const left =
    minutesLeft === 0
      ? 'nothing left for now'
      : `about ${minutesLeft} ${minutesLeft === 1 ? 'minute' : 'minutes'} left`
  return `Step ${number} of ${steps.length}, ${left}`
}

/** How many answers a step asks for that counts as done only with all of them; the officers' are two names. */
const ANSWERS: { readonly [S in SetUpStep]?: number } = { practice: 5, officers: 2 }

/**
 * How far a step is, beside its title in the list: "Done", "Put off", "2 answers left"; empty for what was not begun.
 * @param current the step that is shown: those before it were passed
 */
export function stateWords(
  { id, state, missing }: Pick<SetUp['steps'][number], 'id' | 'state' | 'missing'>,
  {
    steps,
    current,
    isKnown,
  }: {
    readonly steps: SetUp['steps']
    readonly current: SetUpStep
    /** Whether anything of the practice was answered; without that one thing is said to be missing, and all is. */
    readonly isKnown: boolean
  },
): string {
  if (state === 'done') return 'Done'
  const asked = ANSWERS[id] ?? 0
  const left = isKnown ? missing.length : asked
  const at = (step: SetUpStep) => steps.findIndex(one => one.id === step)
  const isPassed = at(id) < at(current)
  const words = asked > 0 && (isPassed || left < asked) ? [`${counted(left, 'answer')} left`] : []
  return [...(state === 'later' ? ['Put off'] : []), ...words].join(' · ')
}

/** Ward's own name for a practice, made of what it is called; empty where nothing of it can be used. */
export function nameFrom(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('&', ' and ')
    .toLowerCase()
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replaceAll(/-+$/g, '')
}
