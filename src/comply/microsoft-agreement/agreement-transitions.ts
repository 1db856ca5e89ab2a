import { MICROSOFT_CHECKLIST, CHECKLIST_VERSION } from '../../base/agreements/microsoft-checklist.ts'
import {
  MICROSOFT_MACHINE,
  type MicrosoftAct,
  type MicrosoftState,
} from '../../base/agreements/microsoft-machine.ts'
import { AppError } from '../../base/app-error.ts'
import type { Day } from '../../base/days.ts'
import { nextState } from '../../base/state-machine.ts'
import type { Instant } from '../../base/time.ts'
import { dayWords } from '../../assess/words.ts'
import type {
  AskedSignature,
  Attestation,
  ChecklistAnswer,
  MicrosoftAgreement,
  MicrosoftDocument,
  MicrosoftLicence,
  Person,
} from './agreement-body.ts'

/** Who does something, and when. */
export interface Doing {
  readonly by: Person
  readonly at: Instant
}

/** What may be written of a draft; what is not given stays as it is. */
export interface DraftGiven {
  readonly document?: MicrosoftDocument | undefined
  readonly licence?: MicrosoftLicence | undefined
}

/** A new draft. @throws AppError bad-input for a day that has not come */
export function begin({ document, licence }: DraftGiven, { by, at }: Doing, today: Day): MicrosoftAgreement {
  checkDay(document?.date ?? null, today)
  return {
    begunAt: at,
    document: document ?? null,
    licence: licence ?? null,
    written: { by, at },
    review: null,
    asked: null,
    attested: null,
    ended: null,
  }
}

/**
 * The draft with another document or licence: a review of what it was before falls, and a request that ran out with it.
 * @throws AppError conflict where the state has no such row, bad-input
 */
export function write(
  agreement: MicrosoftAgreement,
  state: MicrosoftState,
  { document = agreement.document ?? undefined, licence = agreement.licence ?? undefined }: DraftGiven,
  doing: Doing,
  today: Day,
): MicrosoftAgreement {
  refuseUnless(state, 'write')
  refuseEarlier(agreement, doing.at)
  checkDay(document?.date ?? null, today)
  return {
    ...agreement,
    document: document ?? null,
    licence: licence ?? null,
    written: doing,
    review: null,
    asked: null,
  }
}

/**
 * The checklist, answered by somebody who has read the kept copy.
 * @throws AppError conflict, bad-input naming the row that is not answered
 */
export function review(
  agreement: MicrosoftAgreement,
  state: MicrosoftState,
  answers: readonly ChecklistAnswer[],
  { by, at }: Doing,
): MicrosoftAgreement {
  refuseUnless(state, 'review')
  refuseEarlier(agreement, at)
  const missing = missingForReview(agreement)
  if (missing !== null) throw new AppError('bad-input', missing)
  return {
    ...agreement,
    review: { checklist: CHECKLIST_VERSION, answers: checkedAnswers(answers), by, at },
    asked: null,
  }
}

/** The request to sign. @throws AppError conflict where there is no review to sign */
export function ask(
  agreement: MicrosoftAgreement,
  state: MicrosoftState,
  asked: AskedSignature,
): MicrosoftAgreement {
  refuseUnless(state, 'ask-signature')
  refuseEarlier(agreement, asked.at)
  if (agreement.review?.checklist !== CHECKLIST_VERSION) {
    throw new AppError(
      'conflict',
      'The checklist has changed since it was answered: answer it once more first.',
    )
  }
  return { ...agreement, asked }
}

/** What was accepted elsewhere. @throws AppError conflict, bad-input for a day that has not come or without a document */
export function attest(
  agreement: MicrosoftAgreement,
  state: MicrosoftState,
  attested: Attestation,
  today: Day,
): MicrosoftAgreement {
  refuseUnless(state, 'attest')
  refuseEarlier(agreement, attested.at)
  if (agreement.document === null || agreement.licence === null) {
    throw new AppError('bad-input', 'Say first which document it is, and which kind of agreement.')
  }
  if (attested.acceptedOn > today) {
    throw new AppError(
      'bad-input',
      'The day on which it was accepted has not come yet: give the day that stands on the paper.',
    )
  }
  if (agreement.document.date !== null && attested.acceptedOn < agreement.document.date) {
    throw new AppError(
      'bad-input',
      `The document is of ${wordsOf(agreement.document.date)}, so nobody accepted it before that: check both days.`,
    )
  }
  return { ...agreement, asked: null, attested }
}

/** The end of a record, or of a draft. @throws AppError conflict, bad-input for a day that has not come or is before it began */
export function end(
  agreement: MicrosoftAgreement,
  state: MicrosoftState,
  { on, why, from }: { readonly on: Day; readonly why: string; readonly from: Day | null },
  { by, at }: Doing,
  today: Day,
): MicrosoftAgreement {
  refuseUnless(state, 'end')
  refuseEarlier(agreement, at)
  if (on > today)
    throw new AppError('bad-input', 'That day has not come yet. End it on the day itself, or after it.')
  if (from !== null && on < from) {
    throw new AppError(
      'bad-input',
      `It was accepted on ${wordsOf(from)}, so it cannot have ended before that.`,
    )
  }
  return { ...agreement, ended: { on, why, by, at } }
}

/** What a review still needs, in a sentence; null where nothing is missing. */
export function missingForReview({ document, licence }: MicrosoftAgreement): string | null {
  if (document === null) return 'Say first which document it is.'
  if (document.file === null) {
    return 'There is no copy of the document yet. Download it from Microsoft and bring the PDF: a review is of a copy that is kept.'
  }
  return licence === null ? 'Say first which kind of licensing agreement it belongs to.' : null
}

/** Answers in the order of the checklist. @throws AppError bad-input naming the row */
export function checkedAnswers(answers: readonly ChecklistAnswer[]): readonly ChecklistAnswer[] {
  return MICROSOFT_CHECKLIST.map(({ id, title, optional }) => {
    const given = answers.filter(({ row }) => row === id)
    const [answer] = given
    const wrong = (what: string) => new AppError('bad-input', `“${title}” ${what}`)
    if (answer === undefined) throw wrong('is not answered yet.')
    if (given.length > 1) throw wrong('is answered twice.')
    const { result, where, note } = answer
    if (result === 'seen' && where === '')
      throw wrong('is seen, so say where: a page, a section or an address.')
    if (result === 'not-found' && note === '')
      throw wrong('was not found, so say in the note what you do about it.')
    if (result === 'does-not-apply' && !optional)
      throw wrong('applies to every practice: it is seen or not found.')
    if (result === 'does-not-apply' && note === '') throw wrong('does not apply, so say why in the note.')
    return answer
  })
}

const REFUSALS: { readonly [S in MicrosoftState]: string } = {
  missing: 'There is no such record. Begin with which document it is.',
  drafted: 'Somebody has to read the document and answer the checklist first.',
  reviewed: 'It is reviewed and waits for its signature.',
  'in-signature': 'It is being signed. Take the request back first, or wait for the answer.',
  accepted: 'It is accepted: nothing signed is edited. A correction or a newer document is a new record.',
  'confirmation-due': 'It is accepted: nothing signed is edited. Confirm it, or begin a new record.',
  'newer-document': 'It is accepted: nothing signed is edited. Begin a new record with the newer document.',
  ended: 'It has ended. Begin a new record.',
  superseded: 'A later record was accepted in its place.',
}

/** @throws AppError conflict where the table has no such row */
export function refuseUnless(state: MicrosoftState, act: MicrosoftAct): void {
  if (nextState(MICROSOFT_MACHINE, state, act) === null) throw new AppError('conflict', REFUSALS[state])
}

/** A clock that went back would put an act before one that it follows. @throws AppError conflict */
export function refuseEarlier(agreement: MicrosoftAgreement, at: Instant): void {
  const { written, review: seen, asked } = agreement
  const last = [written.at, seen?.at, asked?.at].reduce<Instant>(
    (latest, moment) => (moment !== undefined && moment > latest ? moment : latest),
    agreement.begunAt,
  )
  refuseBefore(last, at)
}

/** @throws AppError conflict when this machine's clock stands before what is on record */
export function refuseBefore(last: Instant, at: Instant): void {
  if (at >= last) return
  throw new AppError(
    'conflict',
    `This machine’s clock says ${dayWords(at)}, ${at.slice(11, 16)} UTC, and the record was written later. Set the clock right, then try again.`,
  )
}

function checkDay(date: Day | null, today: Day): void {
  if (date !== null && date > today) {
    throw new AppError(
      'bad-input',
      'The day of the document has not come yet: copy the day that stands on it.',
    )
  }
}

function wordsOf(day: Day): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant)
}
