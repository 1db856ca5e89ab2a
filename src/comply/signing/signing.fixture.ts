import { CONSENT_VERSION } from '../../base/signing/consent.ts'
import type { Signature, Signer } from '../../base/signing/signature.ts'
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'
import type { Acceptance } from './signature-acts.ts'

export const ASKED_AT = '2026-11-22T08:00:00.000Z' as Instant
export const HASH = 'a'.repeat(64)
export const OTHER_HASH = 'b'.repeat(64)
export const CONSENT = { version: CONSENT_VERSION, sha256: 'c'.repeat(64) }

/** Some minutes after the signature was asked for; before it with a minus. */
export function minutesAfter(minutes: number, from: Instant = ASKED_AT): Instant {
  return instantFromMilliseconds(millisecondsOf(from) + 60_000 * minutes)
}

/** A request that waits, until the end of that year. */
export function waiting(changes: Partial<Signature> = {}): Signature {
  return {
    id: 'sg-0123456789abcdef',
    purpose: 'agreement',
    about: 'agreement:bayline',
    document: { sha256: HASH, bytes: 5_000, pages: 2, title: 'Agreement with Bayline' },
    sentence: 'You accept the agreement with Bayline IT Support for Main Street Clinic.',
    asks: { kind: 'account' },
    state: 'pending',
    askedAt: ASKED_AT,
    askedBy: 'u-00000000000000aa',
    ends: '2026-12-31T23:59:59.000Z' as Instant,
    signer: null,
    acceptedAt: null,
    consent: null,
    sealed: null,
    events: [{ at: ASKED_AT, event: 'ASKED', source: 'SERVER' }],
    why: null,
    supersedes: null,
    ...changes,
  }
}

export function signer(changes: Partial<Signer> = {}): Signer {
  return {
    kind: 'account',
    id: 'u-00000000000000bb',
    name: 'Lee Okafor',
    email: 'lee@clinic.example',
    title: 'Practice owner',
    organisation: 'Main Street Clinic',
    authority: 'I own the practice.',
    roles: ['owner'],
    method: 'password+totp',
    provenAt: minutesAfter(9),
    address: '192.0.2.7',
    agent: 'test browser',
    ...changes,
  }
}

/** Everything in order, ten minutes after it was asked for. */
export function acceptance(changes: Partial<Acceptance> = {}): Acceptance {
  return {
    at: minutesAfter(10),
    seen: HASH,
    view: { sha256: HASH, by: 'u-00000000000000bb', at: minutesAfter(5) },
    consent: CONSENT,
    intent: true,
    scrolled: true,
    typedName: 'Lee Okafor',
    signer: signer(),
    ...changes,
  }
}
