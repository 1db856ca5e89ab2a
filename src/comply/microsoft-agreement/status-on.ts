import type { MicrosoftState } from '../../base/agreements/microsoft-machine.ts'
import { IN_FORCE } from '../../base/agreements/microsoft-machine.ts'
import type { Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import { dayWords } from '../../assess/words.ts'
import type { Confirmation } from './later-bodies.ts'
import {
  type Acceptance,
  type AgreementKnown,
  type AgreementsKnown,
  type AgreementStanding,
  standingsOn,
  wholeOn,
} from './agreement-state.ts'
import { documentName } from './agreement-text.ts'

/** Where the practice's record stood at the end of a day, and why that is said. */
export interface StatusOnDay {
  readonly day: Day
  readonly state: MicrosoftState
  /** Whether an acceptance was in force, also one whose confirmation is overdue. */
  readonly accepted: boolean
  /** Id of the record that it is said of; null for none. */
  readonly agreement: string | null
  readonly because: string
}

/** "Accepted as of that day, because…": from signatures, attestations, confirmations and looks alone. */
export function statusOn(known: AgreementsKnown, day: Day): StatusOnDay {
  const { state, inForce, inWork } = wholeOn(known, day)
  const shown =
    inForce ??
    inWork ??
    standingsOn(known, day).findLast(one => one.state === 'ended' && one.acceptance !== null)
  const agreement = known.agreements.find(({ id }) => id === shown?.id)
  return {
    day,
    state,
    accepted: IN_FORCE.includes(state),
    agreement: agreement?.id ?? null,
    because:
      shown === undefined || agreement === undefined
        ? `No record of Microsoft’s agreement was kept by ${wordsOf(day)}. That says nothing of the agreement itself, which comes with the licensing agreement.`
        : becauseOf(agreement, shown, { day, timeZone: known.timeZone }),
  }
}

function becauseOf(
  { value, confirmations }: AgreementKnown,
  { state, acceptance, due, another }: AgreementStanding,
  { day, timeZone }: { readonly day: Day; readonly timeZone: string | null },
): string {
  if (acceptance === null) return UNACCEPTED[state] ?? 'It was not accepted.'
  const last = confirmations.filter(({ on }) => on <= day).at(-1)
  const sentences = [
    acceptedSentence(acceptance, value.document === null ? null : documentName(value.document), timeZone),
    ...(last === undefined ? [] : [confirmedSentence(last)]),
  ]
  if (state === 'ended' && value.ended !== null) {
    sentences.push(`It ended on ${wordsOf(value.ended.on)}: ${value.ended.why}`)
  } else if (another !== null) {
    sentences.push(
      `On ${wordsOf(dayIn(another.at, timeZone))} ${another.by.name} found another document of Microsoft’s${another.document === null ? '' : `, ${documentName(another.document)}`}; nobody had accepted it by then.`,
    )
  } else if (state === 'confirmation-due' && due !== null) {
    sentences.push(`It was to be confirmed by ${wordsOf(due)}, and was not.`)
  } else if (due !== null) {
    sentences.push(`The next confirmation is due by ${wordsOf(due)}.`)
  }
  return sentences.join(' ')
}

/** "Dr. Elena Marsh (Owner) accepted … on 1 March 2026; signed in Ward." */
export function acceptedSentence(
  { how, on, at, by, attestedBy }: Acceptance,
  document: string | null,
  timeZone: string | null,
): string {
  const what = `${by.name} (${by.capacity}) accepted ${document ?? 'Microsoft’s agreement'} on ${wordsOf(on)}`
  return how === 'signed'
    ? `${what}, signed in Ward.`
    : `${what}, attested by ${attestedBy ?? 'an officer'} on ${wordsOf(dayIn(at, timeZone))}. It was not signed in Ward.`
}

function confirmedSentence({ on, by, keepsEarlier }: Confirmation): string {
  const why = keepsEarlier === null ? '' : `, although another document was found: ${keepsEarlier}`
  return `${by.name} (${by.capacity}) confirmed it on ${wordsOf(on)}${why}.`
}

const UNACCEPTED: { readonly [S in MicrosoftState]?: string } = {
  drafted: 'A record was begun, and nobody had reviewed the document.',
  reviewed: 'The document was reviewed, and nobody had accepted it.',
  'in-signature': 'A signature was asked for, and nobody had signed.',
}

function wordsOf(day: Day): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant)
}
