/**
 * What somebody agrees to before they sign electronically. 15 USC 7001(c) asks for such words where a law wants writing for
 * a consumer; between businesses they are good order (UETA section 5(b)), so Ward shows them to everybody.
 */
export interface ConsentText {
  readonly version: number
  readonly title: string
  /** One thought each. */
  readonly paragraphs: readonly string[]
  /** What stands beside the box. */
  readonly box: string
}

/** Every version there ever was, by number: a version that somebody agreed to is never changed, a new one is added. */
export const CONSENT_TEXTS: readonly ConsentText[] = [
  {
    version: 1,
    title: 'Signing electronically',
    paragraphs: [
      'You sign by typing your full name and clicking “I sign and accept”. What you sign is the document shown here, exactly as it is: its SHA-256 is recorded with your signature.',
      'You do not have to sign this way. You can decline here, and ask for a copy on paper to sign by hand. It costs you nothing.',
      'Your agreement to sign electronically is for this one document. You can take it back until you click the button, by leaving this page or declining.',
      'You get a copy at once: a PDF with the document, your signature page and a certificate of how it was signed. Keep it. You need a browser and a program that shows PDF files; if you can read this page and open the document, you have both.',
      'Recorded with your signature are your name, e-mail address, title and organisation, the time, how it was proven that it is you, your network address and your browser’s name.',
    ],
    box: 'I have read this and agree to sign electronically.',
  },
]

export const CONSENT_VERSION = 1

/** The words of a version; undefined for a number that never was. */
export function consentText(version: number): ConsentText | undefined {
  return CONSENT_TEXTS.find(text => text.version === version)
}

/** The words as one text: what is hashed, so that nobody can say later that they were others. */
export function consentWords({ version, title, paragraphs, box }: ConsentText): string {
  return [`version ${version}`, title, ...paragraphs, box].join('\n')
}

/** What stands beside the second box. */
export const INTENT_BOX =
  'I have read the document. I intend my typed name to be my signature on it, and I may sign it for my organisation.'
