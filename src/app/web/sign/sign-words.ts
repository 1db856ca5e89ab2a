import { counted } from '../../../assess/judgement.ts'
import type { SignatureEvent } from '../../../base/signing/signature.ts'
import type { SignatureState } from '../../../base/signing/signature-machine.ts'
import type { Instant } from '../../../base/time.ts'
import { momentWords } from '../parts/text.ts'

/** What a state is called. */
export const STATE_WORDS: { readonly [S in SignatureState]: string } = {
  pending: 'Waits for a signature',
  accepted: 'Signed; the sealed copy is being made',
  completed: 'Signed and sealed',
  failed: 'Signed; the sealed copy could not be made',
  declined: 'Declined',
  expired: 'Ran out before anybody signed',
  voided: 'Taken back',
  superseded: 'Asked for anew',
}

/** What to do about a request that came to nothing. */
export const NEXT_WORDS: { readonly [S in SignatureState]?: string } = {
  declined: 'Settle the reason, then ask for the signature anew.',
  expired: 'Nothing was signed. Ask for the signature anew.',
  voided: 'Nothing was signed, and this request cannot be signed any more.',
  superseded: 'Nothing was signed here: a newer request took its place.',
}

/** Where the signer came from, as the address says it; null for what is no page of this installation. */
export function backOf(given: string): { readonly address: string; readonly words: string } | null {
  const address = wayBack(given)
  if (address === null) return null
  const known = BACK_WORDS.find(([start]) => address.startsWith(start))
  return { address, words: known?.[1] ?? 'Back to where you came from' }
}

const BACK_WORDS: readonly (readonly [start: string, words: string])[] = [
  ['/agreements?agreement=microsoft', 'Back to Microsoft’s agreement'],
  ['/agreements?agreement=', 'Back to the agreement'],
  ['/contact', 'Back to the HIPAA contact'],
  ['/assurance', 'Back to assurance'],
]

/** What happened, as a person says it. */
export const EVENT_WORDS: { readonly [E in SignatureEvent]: string } = {
  ASKED: 'The signature was asked for',
  LINK_MADE: 'A one-time link and a code were made',
  DOCUMENT_VIEWED: 'Ward gave the document to the signer to read',
  DOCUMENT_SCROLLED: 'The end of the document was on the screen',
  CONSENT_GIVEN: 'The box about signing electronically was ticked',
  INTENT_GIVEN: 'The box about the intent to sign was ticked',
  FULL_NAME_TYPED: 'The full name was typed',
  IDENTITY_PROVEN: 'The signer proved who they are',
  SIGNATURE_ACCEPTED: 'The signature was accepted',
  SEAL_COMPUTED: 'The copy was sealed',
  CERTIFICATE_GENERATED: 'Signature page and certificate were made',
  SIGNATURE_COMPLETED: 'The signature was complete',
  PROCESSING_ERROR: 'The sealed copy could not be made',
  TRIED_AGAIN: 'Making the sealed copy was tried again',
  DECLINED: 'Signing was declined',
  EXPIRED: 'The request ran out',
  VOIDED: 'The request was taken back',
  SUPERSEDED: 'The same was asked for anew',
}

/** "Ward" saw it, or only the signer's browser says so. */
export const SOURCE_WORDS = { SERVER: 'Ward', CLIENT: 'their browser' } as const

/** "2 pages, 34 kB". */
export function fileWords({ pages, bytes }: { readonly pages: number; readonly bytes: number }): string {
  return `${counted(pages, 'page')}, ${sizeWords(bytes)}`
}

/** "34 kB", "1.2 MB": as people's file managers count, in thousands. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

export function whenWords(moment: string): string {
  return momentWords(moment as Instant)
}

/** As whom somebody signs. Nothing of it can be typed here. */
export interface ShownSigner {
  readonly name: string
  readonly email: string
  readonly organisation: string
  /** Offices in Ward, or the title that the officer knows; null where only the signer's own title tells. */
  readonly capacity: string | null
}

/** As whom somebody signs, as a row. */
export function capacityRow({
  capacity,
}: Pick<ShownSigner, 'capacity'>): readonly (readonly [string, string])[] {
  return capacity === null ? [] : [['In the capacity of', capacity]]
}

/** What a signer writes, beside the boxes. */
export interface SignFields {
  readonly title: string
  readonly authority: string
}

export interface Written extends SignFields {
  readonly consent: boolean
  readonly intent: boolean
  readonly name: string
}

/** Ids of the fields, by what they are. */
export const SIGN_IDS = {
  document: 'sign-document',
  consent: 'sign-consent',
  intent: 'sign-intent',
  title: 'sign-title-field',
  authority: 'sign-authority',
  name: 'sign-name',
  code: 'sign-code',
} as const

/** What is still missing before it can be signed, in the order of the page. */
export function missing(
  written: Written,
  signer: { readonly name: string; readonly isName: boolean; readonly viewed: boolean },
): readonly { readonly field: string; readonly message: string }[] {
  const { document, consent, intent, title, authority, name } = SIGN_IDS
  return [
    ...(signer.viewed ? [] : [{ field: document, message: 'Open the document and read it first.' }]),
    ...(written.title.trim() === ''
      ? [{ field: title, message: 'Enter your title, such as Practice owner.' }]
      : []),
    ...(written.authority.trim() === ''
      ? [{ field: authority, message: 'Say why you may sign for your organisation.' }]
      : []),
    ...(written.consent ? [] : [{ field: consent, message: 'Tick the box about signing electronically.' }]),
    ...(written.intent ? [] : [{ field: intent, message: 'Tick the box that you mean to sign.' }]),
    ...(signer.isName
      ? []
      : [{ field: name, message: `Type your full name as it stands here: ${signer.name}.` }]),
  ]
}

/** Six digits are the authenticator's; anything else is one of the recovery codes. */
export function codeOf(typed: string): { readonly factor: 'totp' | 'recovery-code'; readonly code: string } {
  const code = typed.trim()
  return { factor: /^\d{3}\s?\d{3}$/.test(code) ? 'totp' : 'recovery-code', code: code.replaceAll(/\s/g, '') }
}

const HERE = 'https://ward.invalid'

/** Where the signer came from, if that is a page of Ward: what begins with two slashes is another site to a browser. */
export function wayBack(given: string | null): string | null {
  if (given === null || !given.startsWith('/') || !URL.canParse(given, HERE)) return null
  const { origin, pathname, search, hash } = new URL(given, HERE)
  return origin !== HERE || pathname.startsWith('//') ? null : `${pathname}${search}${hash}`
}
