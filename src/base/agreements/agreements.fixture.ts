import type { Instant } from '../time.ts'
import type { Agreement, Side, SignatureSeen } from './agreement.ts'

export const FILE = 'a'.repeat(64)
export const OTHER_FILE = 'b'.repeat(64)
const ACT = { by: 'u-1', name: 'Ana Whitfield', at: '2026-01-05T10:00:00.000Z' as Instant }

/** An officer's word for one side of a file. */
export function attestedSide(sha256: string | null = FILE, on = '2026-01-04'): Side {
  return {
    way: 'attested',
    signer: { name: 'Mara Lindqvist', title: 'Director', on },
    attested: { ...ACT, capacity: 'Privacy officer', sentence: 'I attest it.', sha256 },
  }
}

/** A contract with a vendor through 2027, signed by nobody. */
export function agreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    id: 'ag-0000000000000001',
    direction: 'vendor-to-us',
    kind: 'business-associate',
    party: { vendor: null, name: 'Tidewater Transcription' },
    title: 'Business associate agreement',
    label: null,
    document: { sha256: FILE, bytes: 9, pages: 1, from: 'upload' },
    attempt: null,
    effective: '2026-01-01',
    until: '2027-12-31',
    notice: { breach: 10, ending: 30 },
    agent: 'not-decided',
    services: [],
    regions: [],
    commercial: { indemnity: null, offshore: 'not-said', insurance: null, law: null },
    supersedes: null,
    supersededBy: null,
    ours: null,
    theirs: null,
    ending: null,
    dataAfter: null,
    breaches: [],
    made: ACT,
    ...changes,
  }
}

/** One that both sides signed on paper. */
export function signed(changes: Partial<Agreement> = {}): Agreement {
  return agreement({ ours: attestedSide(), theirs: attestedSide(), ...changes })
}

/** A signature of the agreement's file, complete unless told otherwise. */
export function signature(id: string, changes: Partial<SignatureSeen> = {}): SignatureSeen {
  return {
    id,
    purpose: 'agreement',
    about: 'ag-0000000000000001',
    document: { sha256: FILE },
    asks: { kind: id === 'sg-ours' ? 'account' : 'outside' },
    state: 'completed',
    acceptedAt: '2026-01-04T09:00:00.000Z' as Instant,
    signer: { name: 'Mara Lindqvist', title: 'Director' },
    ...changes,
  }
}

export const terminated = (from: string) => ({ kind: 'terminated' as const, from, why: 'We parted.', ...ACT })
export const voided = { kind: 'voided' as const, why: 'Written down twice.', ...ACT }
