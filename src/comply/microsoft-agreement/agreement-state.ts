import { IN_FORCE, type MicrosoftState } from '../../base/agreements/microsoft-machine.ts'
import { addDays, type Day, dayOfMonth } from '../../base/days.ts'
import type { Signature } from '../../base/signing/signature.ts'
import { signatureStateAt } from '../../base/signing/signature.ts'
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import type { MicrosoftAgreement } from './agreement-body.ts'
import type { Confirmation, DocumentLook } from './later-bodies.ts'

/** A record with its id, the signature it names (null where there is none of that id), and its confirmations, first first. */
export interface AgreementKnown {
  readonly id: string
  readonly version: number
  readonly value: MicrosoftAgreement
  readonly signature: Signature | null
  readonly confirmations: readonly Confirmation[]
}

/** Everything the state is worked out from. */
export interface AgreementsKnown {
  readonly agreements: readonly AgreementKnown[]
  /** Looks at Microsoft's document, first first. */
  readonly looks: readonly DocumentLook[]
  readonly timeZone: string | null
  /** What time it is: nothing later is told, and a request to sign runs out in the middle of a day. */
  readonly now: Instant
}

/** How, when and by whom it was accepted for the practice. */
export interface Acceptance {
  readonly how: 'signed' | 'attested'
  readonly on: Day
  /** When it came on record: for an attestation later than the day. */
  readonly at: Instant
  readonly by: { readonly name: string; readonly capacity: string }
  /** Who attested it; null where it was signed in Ward. */
  readonly attestedBy: string | null
  /** The exact PDF: sealed where it was signed, as it was brought where it was attested. */
  readonly sha256: string
}

/** Where a record stands, and what made it so. */
export interface AgreementStanding {
  readonly id: string
  readonly state: MicrosoftState
  readonly acceptance: Acceptance | null
  /** The day from which the year counts; null while it is not accepted. */
  readonly confirmedOn: Day | null
  /** The last day on which a confirmation is in time. */
  readonly due: Day | null
  /** The look that found another document, while nobody has answered it. */
  readonly another: DocumentLook | null
}

/** Where the whole stands: `state` is that of what the practice relies on, else of what is in work. */
export interface WholeStanding {
  readonly state: MicrosoftState
  readonly inForce: AgreementStanding | null
  /** A draft that goes on; beside a record in force, the one that would replace it. */
  readonly inWork: AgreementStanding | null
}

/**
 * The acceptance of a record: a completed signature over the exact bytes that were asked for, or an attestation over kept
 * bytes. There is no third way.
 */
export function acceptanceOf(
  { id, value: { asked, attested }, signature }: Pick<AgreementKnown, 'id' | 'value' | 'signature'>,
  timeZone: string | null,
): Acceptance | null {
  if (attested !== null) {
    const { acceptedBy, acceptedOn, at, by, file } = attested
    return { how: 'attested', on: acceptedOn, at, by: acceptedBy, attestedBy: by.name, sha256: file.sha256 }
  }
  if (asked === null || signature === null || !isOver(signature, id, asked)) return null
  const { state, signer, acceptedAt, sealed } = signature
  if (state !== 'completed' || signer === null || acceptedAt === null || sealed === null) return null
  return {
    how: 'signed',
    on: dayIn(acceptedAt, timeZone),
    at: acceptedAt,
    by: { name: signer.name, capacity: signer.title },
    attestedBy: null,
    sha256: sealed.sha256,
  }
}

/** Whether it is the signature that was asked for: of this record, and over these bytes. */
function isOver(
  signature: Signature,
  id: string,
  asked: { readonly signature: string; readonly sha256: string },
): boolean {
  return (
    signature.id === asked.signature &&
    signature.purpose === 'microsoft-agreement' &&
    signature.about === id &&
    signature.document.sha256 === asked.sha256
  )
}

/** Where every record stands at the end of a day, last begun last. Records begun later are left out. */
export function standingsOn(
  { agreements, looks, timeZone, now }: AgreementsKnown,
  day: Day,
): readonly AgreementStanding[] {
  const end = lastMomentOf(day)
  const at = now < end ? now : end
  const begun = agreements
    .filter(({ value, ...rest }) => {
      const accepted = acceptanceOf({ value, ...rest }, timeZone)
      return (accepted?.on ?? dayIn(value.begunAt, timeZone)) <= day
    })
    .toSorted((one, other) => order(one.value.begunAt, other.value.begunAt) || order(one.id, other.id))
  const last = begun
    .flatMap(one => {
      const acceptance = acceptanceOf(one, timeZone)
      return acceptance === null || acceptance.on > day ? [] : [{ id: one.id, acceptance }]
    })
    .toSorted(
      ({ acceptance: one }, { acceptance: other }) => order(one.on, other.on) || order(one.at, other.at),
    )
    .at(-1)
  return begun.map(one => standingOf(one, { looks, timeZone, day, at, last: last?.id ?? null }))
}

/** Where it all stands at the end of a day. */
export function wholeOn(known: AgreementsKnown, day: Day): WholeStanding {
  const all = standingsOn(known, day)
  const inForce = all.findLast(({ state }) => IN_FORCE.includes(state)) ?? null
  const inWork =
    all.findLast(({ state }) => state === 'drafted' || state === 'reviewed' || state === 'in-signature') ??
    null
  const ended = all.findLast(({ state, acceptance }) => state === 'ended' && acceptance !== null)
  const state = (inForce ?? inWork)?.state ?? (ended === undefined ? 'missing' : 'ended')
  return { state, inForce, inWork }
}

interface On {
  readonly looks: readonly DocumentLook[]
  readonly timeZone: string | null
  readonly day: Day
  /** The last moment that is looked at. */
  readonly at: Instant
  /** The record that was accepted last until then. */
  readonly last: string | null
}

function standingOf(known: AgreementKnown, on: On): AgreementStanding {
  const { id, value } = known
  const { looks, timeZone, day, last } = on
  const acceptance = acceptanceOf(known, timeZone)
  const none = { id, confirmedOn: null, due: null, another: null }
  const ended = value.ended !== null && value.ended.on <= day
  if (acceptance === null || acceptance.on > day) {
    return { ...none, acceptance: null, state: ended ? 'ended' : unaccepted(known, on) }
  }
  const answers = known.confirmations.filter(({ on }) => on <= day)
  const confirmedOn = answers.reduce((latest, { on }) => (on > latest ? on : latest), acceptance.on)
  const answeredAt = answers.reduce((latest, { at }) => (at > latest ? at : latest), acceptance.at)
  const due = yearAfter(confirmedOn)
  const another = anotherSeen(looks, answeredAt, timeZone, day)
  const shown = { id, acceptance, confirmedOn, due, another }
  if (ended) return { ...shown, due: null, state: 'ended', another: null }
  if (last !== id) return { ...shown, due: null, state: 'superseded', another: null }
  if (another !== null) return { ...shown, state: 'newer-document' }
  return { ...shown, state: due < day ? 'confirmation-due' : 'accepted' }
}

function unaccepted({ id, value, signature }: AgreementKnown, { timeZone, day, at }: On): MicrosoftState {
  const was = (moment: Instant) => dayIn(moment, timeZone) <= day
  const { asked, review } = value
  if (asked !== null && was(asked.at) && signature !== null && isOver(signature, id, asked)) {
    const state = signatureStateAt(signature, at)
    if (state === 'pending' || state === 'accepted' || state === 'failed' || state === 'completed')
      return 'in-signature'
  }
  return review !== null && was(review.at) ? 'reviewed' : 'drafted'
}

/** The last look since then, where it found another document. One that found nothing answers nothing. */
function anotherSeen(
  looks: readonly DocumentLook[],
  since: Instant,
  timeZone: string | null,
  day: Day,
): DocumentLook | null {
  const last = looks.findLast(
    ({ at, found }) => found !== 'not-found' && at > since && dayIn(at, timeZone) <= day,
  )
  return last?.found === 'another' ? last : null
}

/** The same day a year later; of 29 February the 28th. */
export function yearAfter(day: Day): Day {
  return dayOfMonth(Number(day.slice(0, 4)) + 1, Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** The same day half a year later, or the last of that month. */
export function halfYearAfter(day: Day): Day {
  const month = Number(day.slice(5, 7)) + 6
  const year = Number(day.slice(0, 4)) + (month > 12 ? 1 : 0)
  return dayOfMonth(year, month > 12 ? month - 12 : month, Number(day.slice(8, 10)))
}

/** The last millisecond of a day in UTC: a request to sign that ran out by then had run out. */
function lastMomentOf(day: Day): Instant {
  const next = `${addDays(day, 1)}T00:00:00.000Z` as Instant
  return instantFromMilliseconds(millisecondsOf(next) - 1)
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
