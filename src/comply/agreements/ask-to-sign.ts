import type { Agreement } from '../../base/agreements/agreement.ts'
import { signingSentence } from '../../base/agreements/attestation-sentence.ts'
import type { PdfText } from '../../base/signing/pdf-text.ts'
import type { Signature } from '../../base/signing/signature.ts'
import type { Kept } from '../kept.ts'
import { askSignature } from '../signing/ask-signature.ts'
import {
  type AgreementWork,
  bad,
  conflict,
  type Doer,
  keepAgreement,
  refuseOtherVersion,
} from './agreement-records.ts'
import { openSides, refuseLostPlace } from './open-sides.ts'

/** `ours` asks an officer of the clinic; `theirs` somebody outside, by a one-time link. */
export type AskedSide =
  | { readonly side: 'ours' }
  | {
      readonly side: 'theirs'
      readonly name: string
      readonly email: string
      readonly title: string | null
    }

/**
 * Asks one side to sign the agreement’s exact file, and keeps which signature that is. Asked anew, the request before is
 * left behind.
 * @param text the words of the file, where Ward wrote it itself
 * @throws AppError not-found, bad-input, conflict, lease-held
 */
export async function askToSign(
  work: AgreementWork,
  id: string,
  asked: AskedSide & { readonly expects: number },
  names: { readonly us: string; readonly text: PdfText | null },
  doer: Doer,
): Promise<{ readonly agreement: Kept<Agreement>; readonly signature: Signature }> {
  const { agreement, version, state, all } = await openSides(work, id)
  refuseOtherVersion(asked.expects, version)
  refuseLostPlace(agreement, all)
  const { document, kind, title, party } = agreement
  if (document === null) throw bad('Add the file first: what is signed is that very file.')
  if (state[asked.side] === 'signed') {
    throw conflict('This side is signed already, and what is signed is not edited.')
  }
  if (kind === 'required-by-law') {
    throw bad(
      'An arrangement that a law requires is not signed by the other side: attest the attempt instead.',
    )
  }
  const asks =
    asked.side === 'ours'
      ? ({ kind: 'account' } as const)
      : {
          kind: 'outside' as const,
          name: asked.name,
          email: asked.email,
          organisation: party.name,
          ...(asked.title === null ? {} : { title: asked.title }),
        }
  const signature = await askSignature(
    work,
    {
      purpose: 'agreement',
      about: id,
      document: { sha256: document.sha256, bytes: document.bytes, pages: document.pages, title },
      sentence: signingSentence(agreement, asked.side, names.us),
      asks,
      text: names.text,
    },
    { by: doer.id },
  )
  const side = { way: 'signature' as const, signature: signature.value.id }
  const kept = await keepAgreement(work, { ...agreement, [asked.side]: side }, version, doer)
  return { agreement: kept, signature: signature.value }
}
