import type { PdfText } from '../../base/signing/pdf-text.ts'
import type { SignedFacts } from './signed-facts.ts'

/** The page that stands for the hand on paper: who signed what, as whom, in the words that they saw. */
export function signaturePage({ document, signer, sentence, acceptedAt, id }: SignedFacts): PdfText {
  return {
    title: 'Signature page',
    parts: [
      {
        kind: 'paragraph',
        text: `I, ${signer.name}, ${signer.title} of ${signer.organisation}, sign and accept: ${sentence}`,
      },
      {
        kind: 'facts',
        rows: [
          ['Document', document.title],
          ['Signed by', signer.name],
          ['Title', signer.title],
          ['Organisation', signer.organisation],
          ['Authority', signer.authority],
          ['Signed at', acceptedAt],
          ['Signature', id],
          ['SHA-256 of the document', document.sha256],
        ],
      },
      {
        kind: 'paragraph',
        text: `The document is what stands before this page: the first ${document.bytes} bytes of this file, with ${pagesWord(document.pages)}. ${signer.name} typed their full name and chose “I sign and accept”.`,
      },
      {
        kind: 'paragraph',
        text: 'An electronic signature: 15 USC 7001(a) and 7006(5), and the law of the state on electronic transactions.',
      },
    ],
  }
}

/** What is known of how it was signed, for whoever doubts it later. */
export function certificateOfCompletion(
  facts: SignedFacts,
  seal: { readonly subject: string; readonly fingerprint: string },
): PdfText {
  const { document, signer, consent, events, evidence } = facts
  return {
    title: 'Certificate of completion',
    parts: [
      { kind: 'heading', text: 'What was signed' },
      {
        kind: 'facts',
        rows: [
          ['Signature', facts.id],
          ['Kept by', facts.tenant],
          ['Document', document.title],
          ['SHA-256 of the document shown', document.sha256],
          ['Bytes and pages', `${document.bytes} bytes, ${pagesWord(document.pages)}`],
          ['What was signed', facts.sentence],
        ],
      },
      { kind: 'heading', text: 'Who signed' },
      {
        kind: 'facts',
        rows: [
          ['Name', signer.name],
          ['E-mail', signer.email],
          ['Title and organisation', `${signer.title}, ${signer.organisation}`],
          ['Authority', signer.authority],
          [
            'Known to Ward as',
            signer.id === null
              ? 'nobody: whoever held the one-time link and its code, which Ward gave to an officer'
              : `account ${signer.id}`,
          ],
          ['Roles at that moment', signer.roles.length === 0 ? 'none' : signer.roles.join(', ')],
          ['Proved who they are', `${signer.method}, at ${signer.provenAt}`],
          ['Network address', signer.address],
          ['Browser', signer.agent],
          ['Consent to electronic records', `version ${consent.version}, SHA-256 ${consent.sha256}`],
        ],
      },
      { kind: 'heading', text: 'What happened (times in UTC)' },
      {
        kind: 'paragraph',
        text: 'SERVER: seen by the installation itself. CLIENT: told by the browser of the one who signed.',
      },
      { kind: 'facts', rows: events.map(({ at, event, source }) => [at, `${source}  ${event}`]) },
      { kind: 'heading', text: 'How to prove it' },
      {
        kind: 'facts',
        rows: [...evidence, ['Sealed by', seal.subject], ['SHA-256 of the certificate', seal.fingerprint]],
      },
      {
        kind: 'paragraph',
        text: 'The seal is a digital signature of the installation over this whole file. It shows that no byte was changed since; it is no signature of a person, and nobody but the installation vouches for its certificate. The time is the installation’s own.',
      },
    ],
  }
}

function pagesWord(pages: number): string {
  return pages === 1 ? '1 page' : `${pages} pages`
}
