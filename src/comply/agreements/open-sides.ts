import type { Agreement } from '../../base/agreements/agreement.ts'
import type { KnownAgreement } from '../../base/agreements/known-agreements.ts'
import { AppError } from '../../base/app-error.ts'
import type { Day } from '../../base/days.ts'
import { type AgreementWork, conflict } from './agreement-records.ts'
import { type AgreementsKnown, readAgreementsKnown } from './known.ts'

export interface FoundAgreement extends KnownAgreement {
  readonly today: Day
  readonly all: AgreementsKnown
}

/** One agreement among all, with where it stands today. @throws AppError not-found */
export async function knownAgreement(work: AgreementWork, id: string): Promise<FoundAgreement> {
  const all = await readAgreementsKnown(work)
  const found = all.agreements.find(({ agreement }) => agreement.id === id)
  if (found === undefined) throw new AppError('not-found', 'There is no such agreement here.')
  return { ...found, today: all.today, all }
}

/** An agreement that somebody may still sign. @throws AppError not-found, conflict when it is over or signed */
export async function openSides(work: AgreementWork, id: string): Promise<FoundAgreement> {
  const found = await knownAgreement(work, id)
  const { status, detail } = found.state
  const isOpen = found.agreement.ending === null && ['pending', 'declined'].includes(status)
  if (!isOpen || detail === 'not-yet-effective') {
    throw conflict('Nothing is to be signed here any more: it is signed, or it is over.')
  }
  return found
}

/** A newer one that was declined may have lost its place to another one meanwhile. @throws AppError conflict */
export function refuseLostPlace({ id, supersedes }: Agreement, { agreements }: AgreementsKnown): void {
  if (supersedes === null) return
  const old = agreements.find(({ agreement }) => agreement.id === supersedes)?.agreement
  if (old === undefined || old.supersededBy === id) return
  throw conflict('Another newer agreement has taken its place meanwhile: void this one and go on with that.')
}
