import type { Agreement, Side } from '../../base/agreements/agreement.ts'
import { needsSide } from '../../base/agreements/agreement-state.ts'
import { attestationSentence } from '../../base/agreements/attestation-sentence.ts'
import { isSameName } from '../../base/audit/review.ts'
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
import { openSides, refuseLostPlace } from './open-sides.ts'

/** Who signed on the paper for one side. */
export interface PaperSigner {
  readonly name: string
  readonly title: string
  readonly on: Day
}

export interface AttestAsked {
  readonly expects: number
  /** The file that was looked at; null for an arrangement without one. */
  readonly sha256: string | null
  readonly ours: PaperSigner | null
  readonly theirs: PaperSigner | null
  /** As it was typed. */
  readonly name: string
}

/**
 * An officer’s word that the file is signed already, on paper or elsewhere: by one side or both. Ward saw neither sign, and
 * the record says so.
 * @param attester with the office in which they attest; the account has just been proven anew
 * @throws AppError not-found, bad-input, conflict
 */
export async function attestSigned(
  work: AgreementWork,
  id: string,
  asked: AttestAsked,
  attester: Doer & { readonly capacity: string },
): Promise<Kept<Agreement>> {
  const { agreement, version, state, today, all } = await openSides(work, id)
  refuseOtherVersion(asked.expects, version)
  refuseLostPlace(agreement, all)
  if ((agreement.document?.sha256 ?? null) !== asked.sha256) {
    throw conflict('The agreement has another file now than the one you looked at: open it again first.')
  }
  if (agreement.document === null && agreement.kind !== 'required-by-law') {
    throw bad('Add the signed file first: what is attested is that very file.')
  }
  if (!isSameName(asked.name, attester.name)) {
    throw bad(`Type your full name as your account has it: ${attester.name}.`)
  }
  const sides = { ours: asked.ours, theirs: asked.theirs }
  if (sides.ours === null && sides.theirs === null) throw bad('Say who signed, at least for one side.')
  const attested = {
    ...actOf(attester, work.now()),
    capacity: attester.capacity,
    sentence: attestationSentence(agreement, sides),
    sha256: asked.sha256,
  }
  const sideOf = (name: 'ours' | 'theirs', signer: PaperSigner): Side => {
    if (!needsSide(agreement.kind, name)) throw bad('The other side signs nothing here: leave it out.')
    if (state[name] === 'signed')
      throw conflict('This side is signed already, and what is signed is not edited.')
    if (signer.on > today)
      throw bad('A signature is dated in the future: give the day on which it was signed.')
    return { way: 'attested', signer, attested }
  }
  const changes = {
    ...(sides.ours === null ? {} : { ours: sideOf('ours', sides.ours) }),
    ...(sides.theirs === null ? {} : { theirs: sideOf('theirs', sides.theirs) }),
  }
  return await keepAgreement(work, { ...agreement, ...changes }, version, attester)
}
