import type { Role } from '../people/roles.ts'
import type { Instant } from '../time.ts'
import type { SignatureState } from './signature-machine.ts'

/** For what a signature is asked: each has an area of its own, which keeps the signature's id and never "signed". */
export const SIGNATURE_PURPOSES = ['microsoft-agreement', 'agreement', 'designation', 'evaluation'] as const
export type SignaturePurpose = (typeof SIGNATURE_PURPOSES)[number]

/** What happened with a signature, in the order of time. */
export const SIGNATURE_EVENTS = [
  'ASKED',
  'LINK_MADE',
  'DOCUMENT_VIEWED',
  'DOCUMENT_SCROLLED',
  'CONSENT_GIVEN',
  'INTENT_GIVEN',
  'FULL_NAME_TYPED',
  'IDENTITY_PROVEN',
  'SIGNATURE_ACCEPTED',
  'SEAL_COMPUTED',
  'CERTIFICATE_GENERATED',
  'SIGNATURE_COMPLETED',
  'PROCESSING_ERROR',
  'TRIED_AGAIN',
  'DECLINED',
  'EXPIRED',
  'VOIDED',
  'SUPERSEDED',
] as const
export type SignatureEvent = (typeof SIGNATURE_EVENTS)[number]

/** `CLIENT` where only the signer's browser says so (a box was ticked); `SERVER` where Ward itself did or saw it. */
export type EventSource = 'CLIENT' | 'SERVER'

export interface SignatureHappening {
  readonly at: Instant
  readonly event: SignatureEvent
  readonly source: EventSource
}

/** The exact PDF that is shown and signed. */
export interface SignedDocument {
  /** Of its bytes, 64 hexadecimal digits. */
  readonly sha256: string
  readonly bytes: number
  readonly pages: number
  readonly title: string
}

/** Who is asked: somebody with an account who may sign, or the other party's signer by a one-time link and a code. */
export type AskedSigner =
  | { readonly kind: 'account' }
  | {
      readonly kind: 'outside'
      readonly name: string
      readonly email: string
      readonly organisation: string
      /** As the officer knows it; what the signer says of themselves stands in `signer`. */
      readonly title?: string | undefined
    }

/** Who signed, as it held at that moment. Never taken from what was sent but for title and authority. */
export interface Signer {
  readonly kind: 'account' | 'outside'
  /** The account's id; null for who has none. */
  readonly id: string | null
  readonly name: string
  readonly email: string
  /** In which capacity, as the signer says. */
  readonly title: string
  readonly organisation: string
  /** Why they may bind the organisation, as the signer says. */
  readonly authority: string
  /** Roles in Ward that held in the tenant when they signed; none for who is outside. */
  readonly roles: readonly Role[]
  /** How it was proven who it is, such as `password+totp`, `passkey` or `link+code`. */
  readonly method: string
  readonly provenAt: Instant
  readonly address: string
  readonly agent: string
}

export interface SealedDocument {
  readonly sha256: string
  readonly bytes: number
  readonly at: Instant
}

export interface Signature {
  /** Like `sg-0123456789abcdef`: it names nobody. */
  readonly id: string
  readonly purpose: SignaturePurpose
  /** Record id of the thing it is about. */
  readonly about: string
  readonly document: SignedDocument
  /** What one signs, in one sentence. */
  readonly sentence: string
  readonly asks: AskedSigner
  /** As it was recorded last; `signatureStateAt` tells that of a moment. */
  readonly state: SignatureState
  readonly askedAt: Instant
  /** The account's id of who asked. */
  readonly askedBy: string
  /** When the request expires. */
  readonly ends: Instant
  readonly signer: Signer | null
  readonly acceptedAt: Instant | null
  /** The disclosure of electronic records that was agreed to: its version and the SHA-256 of its words. */
  readonly consent: { readonly version: number; readonly sha256: string } | null
  /** The PDF with signature page and certificate of completion, sealed. */
  readonly sealed: SealedDocument | null
  readonly events: readonly SignatureHappening[]
  /** Why it was declined, voided or has failed; null otherwise. */
  readonly why: string | null
  /** The signature that this one was asked in place of; null where there was none. */
  readonly supersedes: string | null
}

/** A request's state at a moment: it expires by itself, whether somebody wrote that down or not. */
export function signatureStateAt(
  { state, ends }: Pick<Signature, 'state' | 'ends'>,
  now: Instant,
): SignatureState {
  return state === 'pending' && now >= ends ? 'expired' : state
}

/** The last moment something happened with it. Nothing that comes after may carry an earlier time. */
export function lastHappeningAt({ askedAt, events }: Pick<Signature, 'askedAt' | 'events'>): Instant {
  return events.reduce((last, { at }) => (at > last ? at : last), askedAt)
}

/** A fresh proof of who signs is at most this old, in minutes. */
export const SIGN_PROOF_MINUTES = 5

/** Days for which a request stands unless said otherwise, and the most it may. */
export const SIGNATURE_DAYS = { usual: 30, most: 366 } as const
