import type { RequirementStatusWord } from './posture.ts'

/** How each status is told to people, in the order in which they are shown. Mark and word: never colour alone. */
export const STATUS_WORDS: {
  readonly [S in RequirementStatusWord]: {
    readonly word: string
    readonly mark: string
    /** What it means for the person, in one sentence. */
    readonly means: string
  }
} = {
  contradicted: {
    word: 'Settings say otherwise',
    mark: '✗',
    means: 'At least one check that weighs is not met, and nobody has accepted it.',
  },
  open: {
    word: 'Open',
    mark: '○',
    means: 'No record is in force, and the settings do not answer it or not all of them are known.',
  },
  supported: {
    word: 'Settings support it',
    mark: '◐',
    means: 'Every check that speaks to it is met; an officer’s record is missing.',
  },
  met: {
    word: 'Met by record',
    mark: '✓',
    means: 'An officer’s signed record is in force and nothing contradicts it.',
  },
  'not-applicable': {
    word: 'Does not apply',
    mark: '–',
    means: 'The rule binds organisations of another kind.',
  },
}
export const STATUSES_AS_SHOWN = Object.keys(STATUS_WORDS) as readonly RequirementStatusWord[]
