import { MICROSOFT_CHECKLIST } from '../../base/agreements/microsoft-checklist.ts'
import type { Signature } from '../../base/signing/signature.ts'
import type { Instant } from '../../base/time.ts'
import type { ChecklistAnswer, MicrosoftAgreement, Surroundings } from './agreement-body.ts'
import type { AgreementKnown, AgreementsKnown } from './agreement-state.ts'
import type { Confirmation, DocumentLook } from './later-bodies.ts'

export const KIM = { id: 'u-kim', name: 'Kim Park', capacity: 'Privacy officer' }
export const COPY = { sha256: 'a'.repeat(64), bytes: 10, pages: 1 }
export const PAPER = { sha256: 'b'.repeat(64), bytes: 20, pages: 2 }
/** Of the PDF that is signed. */
export const TEXT_SHA256 = 'c'.repeat(64)
export const SEALED_SHA256 = 'd'.repeat(64)

export const DOCUMENT = {
  title: 'Microsoft General – HIPAA BAA',
  version: 'October 2021',
  date: '2021-12-03',
  from: 'https://servicetrust.microsoft.com/',
  file: COPY,
}
export const LICENCE = { kind: 'portal', number: null, terms: null } as const

export const ANSWERS: readonly ChecklistAnswer[] = MICROSOFT_CHECKLIST.map(({ id }) => ({
  row: id,
  result: 'seen',
  where: 'page 2',
  quote: '',
  note: '',
}))

export function at(day: string, time = '12:00'): Instant {
  return `${day}T${time}:00.000Z` as Instant
}

export function surroundings(changes: Partial<Surroundings> = {}): Surroundings {
  return {
    snapshot: null,
    takenAt: null,
    tenant: { id: 'tenant-1', name: 'Main Street Clinic' },
    cloud: 'commercial',
    products: [{ id: 'spb', name: 'Microsoft 365 Business Premium', units: 30 }],
    scope: { source: 'https://learn.microsoft.com/list', asOf: '2021' },
    contact: 'Dana Ruiz',
    ...changes,
  }
}

export function draft(changes: Partial<MicrosoftAgreement> = {}): MicrosoftAgreement {
  return {
    begunAt: at('2026-01-05'),
    document: DOCUMENT,
    licence: LICENCE,
    written: { by: KIM, at: at('2026-01-05') },
    review: null,
    asked: null,
    attested: null,
    ended: null,
    ...changes,
  }
}

export function known(value: MicrosoftAgreement, changes: Partial<AgreementKnown> = {}): AgreementKnown {
  return { id: 'ma-0000000000000001', version: 1, value, signature: null, confirmations: [], ...changes }
}

export function all(
  agreements: readonly AgreementKnown[],
  changes: Partial<AgreementsKnown> = {},
): AgreementsKnown {
  return { agreements, looks: [], timeZone: null, now: at('2030-01-01'), ...changes }
}

/** Reviewed, and a signature is asked for over `TEXT_SHA256`. */
export function asked(on: string, signature = 'sg-0000000000000001'): MicrosoftAgreement {
  return draft({
    begunAt: at(on, '08:00'),
    written: { by: KIM, at: at(on, '08:00') },
    review: { checklist: 1, answers: ANSWERS, by: KIM, at: at(on, '09:00') },
    asked: {
      signature,
      sha256: TEXT_SHA256,
      guidance: 1,
      surroundings: surroundings(),
      by: KIM,
      at: at(on, '10:00'),
    },
  })
}

/** What was accepted on paper, and attested by Kim on the same day unless said otherwise. */
export function attested(on: string, when: Instant = at(on, '11:00')): MicrosoftAgreement {
  return draft({
    begunAt: at(on, '08:00'),
    written: { by: KIM, at: at(on, '08:00') },
    attested: {
      file: PAPER,
      acceptedBy: { name: 'Lee Okafor', capacity: 'Owner' },
      acceptedOn: on,
      sentence: 'I attest it.',
      surroundings: surroundings(),
      by: KIM,
      at: when,
    },
  })
}

export function signature(changes: Partial<Signature> = {}): Signature {
  return {
    id: 'sg-0000000000000001',
    purpose: 'microsoft-agreement',
    about: 'ma-0000000000000001',
    document: { sha256: TEXT_SHA256, bytes: 100, pages: 4, title: 'Our record' },
    sentence: 'I accept it.',
    asks: { kind: 'account' },
    state: 'pending',
    askedAt: at('2026-01-05', '10:00'),
    askedBy: 'u-kim',
    ends: at('2026-02-04', '10:00'),
    signer: null,
    acceptedAt: null,
    consent: null,
    sealed: null,
    events: [],
    why: null,
    supersedes: null,
    ...changes,
  }
}

/** Signed and sealed on a day. */
export function completed(on: string, changes: Partial<Signature> = {}): Signature {
  const signer = {
    kind: 'account',
    id: 'u-lee',
    name: 'Lee Okafor',
    email: 'lee@clinic.example',
    title: 'Owner',
    organisation: 'Main Street Clinic',
    authority: 'Owner',
    roles: ['owner'],
    method: 'password+totp',
    provenAt: at(on, '14:59'),
    address: '192.0.2.7',
    agent: 'test',
  } as const
  return signature({
    state: 'completed',
    signer,
    acceptedAt: at(on, '15:00'),
    consent: { version: 1, sha256: 'e'.repeat(64) },
    sealed: { sha256: SEALED_SHA256, bytes: 200, at: at(on, '15:01') },
    ...changes,
  })
}

export function confirmation(on: string, changes: Partial<Confirmation> = {}): Confirmation {
  return {
    agreement: 'ma-0000000000000001',
    on,
    licence: null,
    surroundings: surroundings(),
    checklist: 1,
    guidance: 1,
    changes: [],
    keepsEarlier: null,
    note: '',
    sentence: 'I confirm it.',
    by: KIM,
    at: at(on),
    ...changes,
  }
}

export function look(on: string, found: DocumentLook['found'] = 'another'): DocumentLook {
  const document = {
    title: 'Microsoft General – HIPAA BAA',
    version: 'May 2026',
    date: null,
    from: 'The portal',
  }
  return {
    found,
    document: found === 'another' ? document : null,
    sha256: null,
    scopeAsOf: null,
    note: found === 'not-found' ? 'The page is gone.' : '',
    by: KIM,
    at: at(on),
  }
}
