import { CHECKLIST_VERSION } from '../../base/agreements/microsoft-checklist.ts'
import { GUIDANCE_VERSION } from '../../base/agreements/microsoft-guidance.ts'
import { AppError } from '../../base/app-error.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import { addDays } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { MicrosoftLicence, Surroundings } from './agreement-body.ts'
import { keepConfirmation, keepLook } from './agreement-records.ts'
import { type AgreementKnown, type AgreementStanding, wholeOn } from './agreement-state.ts'
import { confirmationSentence } from './agreement-text.ts'
import { refuseBefore, refuseUnless } from './agreement-transitions.ts'
import { type Actor, chosen } from './agreement-work.ts'
import { type MicrosoftKnown, type MicrosoftWork, readMicrosoftAgreementKnown } from './known.ts'
import { surroundingsOf } from './surroundings.ts'
import type { Change, Confirmation, DocumentLook } from './later-bodies.ts'
import { type Basis, documentSeen, whatChanged } from './what-changed.ts'

/** What has changed since a record was accepted or confirmed last. */
export function changesSince(
  { value, confirmations }: Pick<AgreementKnown, 'value' | 'confirmations'>,
  { another }: Pick<AgreementStanding, 'another'>,
  now: Surroundings,
  licence: MicrosoftLicence | null = null,
): readonly Change[] {
  const before = basisOf({ value, confirmations })
  return whatChanged(before, {
    document: documentSeen(before.document, another),
    licence: licence ?? before.licence,
    surroundings: now,
    checklist: CHECKLIST_VERSION,
    guidance: GUIDANCE_VERSION,
  })
}

/** What the last acceptance or confirmation rested on. */
function basisOf({ value, confirmations }: Pick<AgreementKnown, 'value' | 'confirmations'>): Basis {
  const { document, licence, asked, attested, review } = value
  const last = confirmations.at(-1)
  const then = last?.surroundings ?? (attested ?? asked)?.surroundings
  return {
    document: {
      title: document?.title ?? '',
      version: document?.version ?? '',
      date: document?.date ?? null,
      sha256: document?.file?.sha256 ?? null,
    },
    licence: last?.licence ?? licence,
    surroundings: then ?? NOTHING_READ,
    // What was attested was not held against a checklist or a guidance of Ward's: today's are no change to it.
    checklist: last?.checklist ?? review?.checklist ?? CHECKLIST_VERSION,
    guidance: last?.guidance ?? (attested === null ? asked?.guidance : undefined) ?? GUIDANCE_VERSION,
  }
}

const NOTHING_READ: Surroundings = {
  snapshot: null,
  takenAt: null,
  tenant: { id: null, name: null },
  cloud: null,
  products: null,
  scope: { source: 'not noted', asOf: 'not noted' },
  contact: null,
}

/** Names the changes that were shown: who confirms others than these is told so. */
export function changesKey(changes: readonly Change[]): string {
  return sha256Hex(Buffer.from(canonicalJson(changes)))
}

export interface ConfirmationSent {
  readonly id: string
  /** How many confirmations there were. */
  readonly seen: number
  /** Of the changes that were shown, as `changesKey` makes it. */
  readonly changes: string
  /** Where the licensing agreement is another one now. */
  readonly licence: MicrosoftLicence | null
  /** Why the earlier document goes on to apply, where another was found. */
  readonly keepsEarlier: string | null
  readonly note: string
}

/**
 * Confirms an acceptance for another year.
 * @throws AppError bad-input without a reason where another document was found; conflict where it is not in force, was
 * confirmed meanwhile, or other changes are there than were shown; not-found
 */
export async function confirmAgreement(
  work: MicrosoftWork,
  { id, seen, changes: shown, licence, keepsEarlier, note }: ConfirmationSent,
  { person, deed }: Actor,
): Promise<Confirmation> {
  const { store, scope, now } = work
  const { agreement, state, known } = await chosen(work, id, null)
  refuseUnless(state, 'confirm')
  const standing = wholeOn(known, known.today).inForce
  const acceptance = standing?.acceptance ?? null
  if (standing === null || acceptance === null) throw new AppError('conflict', 'It is not in force any more.')
  const at = now()
  refuseBefore(lastAt(agreement, acceptance.at), at)
  const before = agreement.confirmations
  if (before.length !== seen) {
    throw new AppError(
      'conflict',
      `${before.at(-1)?.by.name ?? 'Another officer'} has confirmed it meanwhile. Nothing more is to do.`,
    )
  }
  if (!lookIsFresh(known)) {
    throw new AppError(
      'bad-input',
      `Look first which document Microsoft shows now, and write that down: a confirmation rests on a look of the last ${LOOK_DAYS} days.`,
    )
  }
  const surroundings = await surroundingsOf(work)
  if (changesKey(changesSince(agreement, standing, surroundings)) !== shown) {
    throw new AppError(
      'conflict',
      'Something changed while you looked. Read again what is different, then confirm.',
    )
  }
  if (state === 'newer-document' && keepsEarlier === null) {
    throw new AppError(
      'bad-input',
      'Another document was found. Accept it in a new record, or say why the earlier one goes on to apply.',
    )
  }
  const changes = changesSince(agreement, standing, surroundings, licence)
  const { document } = agreement.value
  const confirmation: Confirmation = {
    agreement: id,
    on: known.today,
    licence,
    surroundings,
    checklist: CHECKLIST_VERSION,
    guidance: GUIDANCE_VERSION,
    changes,
    keepsEarlier: state === 'newer-document' ? keepsEarlier : null,
    note,
    sentence: confirmationSentence({
      organisation: known.organisation,
      document,
      acceptedOn: acceptance.on,
      changes: changes.length,
      keepsEarlier: state === 'newer-document',
    }),
    by: person,
    at,
  }
  return await keepConfirmation(store, scope, confirmation, seen, deed)
}

/** Days for which a look at Microsoft's document is fresh enough to confirm on. */
export const LOOK_DAYS = 30

/** Whether somebody has looked in the last days, whatever they found. */
export function lookIsFresh({ looks, today, timeZone }: MicrosoftKnown): boolean {
  const last = looks.at(-1)
  return last !== undefined && addDays(dayIn(last.at, timeZone), LOOK_DAYS) >= today
}

export type LookSent = Omit<DocumentLook, 'by' | 'at'> & {
  /** How many looks were seen. */
  readonly expects: number
}

/**
 * Keeps what somebody found where Microsoft shows its document.
 * @throws AppError bad-input for a find that contradicts itself, conflict, lease-held
 */
export async function lookAtDocument(
  work: MicrosoftWork,
  { expects, ...look }: LookSent,
  { person, deed }: Actor,
): Promise<void> {
  const known = await readMicrosoftAgreementKnown(work)
  const at = work.now()
  const last = known.looks.at(-1)
  if (last !== undefined) refuseBefore(last.at, at)
  checkLook(look, known)
  await keepLook(work.store, work.scope, { ...look, by: person, at }, expects, deed)
}

function checkLook(
  { found, document, sha256, note }: Omit<LookSent, 'expects'>,
  known: MicrosoftKnown,
): void {
  const { inForce, inWork } = wholeOn(known, known.today)
  const id = (inForce ?? inWork)?.id
  const accepted = known.agreements.find(one => one.id === id)?.value.document ?? null
  if (found === 'the-same' && accepted === null) {
    throw new AppError(
      'bad-input',
      'No document is on record yet, so none can be the same. Begin the record with it.',
    )
  }
  if (found === 'another' && document === null) {
    throw new AppError('bad-input', 'Say which other document it is: title, version and where it was.')
  }
  const kept = accepted?.file?.sha256 ?? null
  if (found === 'the-same' && sha256 !== null && kept !== null && sha256 !== kept && note === '') {
    throw new AppError(
      'bad-input',
      'The file you brought is not the one on record: its SHA-256 is another. Choose “another document”, or say in the note why it is the same all the same.',
    )
  }
  if (found === 'another' && sha256 !== null && sha256 === kept) {
    throw new AppError('bad-input', 'The file you brought is exactly the one on record: choose “the same”.')
  }
  if (found === 'not-found' && note === '') {
    throw new AppError(
      'bad-input',
      'Say in the note where you looked, so that the next person looks elsewhere.',
    )
  }
}

function lastAt({ confirmations }: AgreementKnown, acceptedAt: Instant): Instant {
  return confirmations.reduce((last, { at }) => (at > last ? at : last), acceptedAt)
}
