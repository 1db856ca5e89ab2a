import { AppError } from '../../../base/app-error.ts'
import type { AgreementDocument, AgreementTerms } from '../../../base/agreements/agreement.ts'
import { activeWords } from '../../../base/signing/active-content.ts'
import { draftText } from '../../../base/agreements/draft-text.ts'
import {
  type AgreementWork,
  bad,
  conflict,
  type Doer,
  refuseOtherVersion,
} from '../../../comply/agreements/agreement-records.ts'
import { type AskedSide, askToSign } from '../../../comply/agreements/ask-to-sign.ts'
import { changeTerms, isDraft } from '../../../comply/agreements/drafts.ts'
import { knownAgreement } from '../../../comply/agreements/open-sides.ts'
import { documentText, keepDocumentText } from '../../../comply/signing/document-text.ts'
import { composePdf } from '../../../report/pdf/compose-pdf.ts'
import { readPdf } from '../../../report/pdf/read-pdf.ts'

/**
 * Makes Ward’s own draft the agreement’s file.
 * @param us what the practice is called
 * @throws AppError not-found, bad-input for another kind, conflict when it is no draft any more
 */
export async function drafted(
  work: AgreementWork,
  id: string,
  { expects, us }: { readonly expects: number; readonly us: string },
  doer: Doer,
): Promise<void> {
  const { agreement, version, state } = await knownAgreement(work, id)
  refuseOtherVersion(expects, version)
  if (!isDraft(agreement, state)) {
    throw conflict('This paper is signed, somebody is asked to sign it, or it is over: it stays as it is.')
  }
  const { direction, kind, party, title, label, attempt, effective, until } = agreement
  const { notice, agent, services, regions, commercial } = agreement
  const paper = { direction, kind, party, title, label, attempt, effective, until, notice, agent }
  const terms = { ...paper, services, regions, commercial }
  const document = await draftDocument(work, terms, us, doer)
  await changeTerms(work, id, { terms: { ...terms, document }, expects }, doer)
}

/** The draft of these terms as a kept file; its words are kept beside, so that the page that signs can show them. */
export async function draftDocument(
  { store, scope }: AgreementWork,
  terms: Omit<AgreementTerms, 'document'>,
  us: string,
  doer: Doer,
): Promise<AgreementDocument> {
  if (terms.kind !== 'business-associate' && terms.kind !== 'subcontractor') {
    throw bad(
      'Ward drafts business associate and subcontractor agreements only: add your own file for this kind.',
    )
  }
  const text = draftText(terms, us)
  const bytes = await composePdf(text)
  const deed = { by: doer.id }
  const { sha256 } = await store.documents.keep(scope, bytes, deed)
  await keepDocumentText(store, scope, sha256, text, deed)
  const { pages } = await readPdf(bytes)
  return { sha256, bytes: bytes.length, pages, from: 'draft' }
}

/** Asks one side, with the words of the file where Ward wrote it. @returns the signature’s id */
export async function askedToSign(
  work: AgreementWork,
  id: string,
  asked: AskedSide & { readonly expects: number },
  us: string,
  doer: Doer,
): Promise<string> {
  const { document } = (await knownAgreement(work, id)).agreement
  if (document !== null && document.from === 'upload') await refuseActive(work, document.sha256)
  const text = document?.from === 'draft' ? await documentText(work.store, work.scope, document.sha256) : null
  const { signature } = await askToSign(work, id, asked, { us, text }, doer)
  return signature.id
}

/**
 * What is signed has to show the same to each side, then and later (ISO 32000-2:2020, 12.8.7). The file is read once more: what
 * the record says of it may be of a Ward that did not look.
 * @throws AppError bad-input
 */
async function refuseActive({ store, scope }: AgreementWork, sha256: string): Promise<void> {
  const { active } = await readPdf(await store.documents.read(scope, sha256))
  if (active.length === 0) return
  throw new AppError(
    'bad-input',
    `This PDF holds ${activeWords(active)}, so it may not show the same to everybody who signs it. Print it to a new PDF, add that file in its place, then ask to sign.`,
    { detail: { refused: 'active-content' } },
  )
}
