import type { Machine } from '../state-machine.ts'

export const SIGNATURE_STATES = [
  'pending',
  'accepted',
  'completed',
  'failed',
  'declined',
  'expired',
  'voided',
  'superseded',
] as const
export type SignatureState = (typeof SIGNATURE_STATES)[number]

export type SignatureAct =
  | 'accept'
  | 'complete'
  | 'fail'
  | 'try-again'
  | 'decline'
  | 'expire'
  | 'void'
  | 'supersede'

/**
 * What may happen with a signature. It has no row from `completed`: what was signed and sealed is never changed, and an end
 * or a correction is a record of its own beside it.
 */
export const SIGNATURE_MACHINE: Machine<SignatureState, SignatureAct> = [
  {
    from: 'pending',
    act: 'accept',
    to: 'accepted',
    because:
      'The signer saw this exact document, agreed to electronic records, typed their name and accepted, proven anew: a process adopted with the intent to sign (15 USC 7006(5)), attributed by a security procedure (UETA section 9).',
  },
  {
    from: 'accepted',
    act: 'complete',
    to: 'completed',
    because:
      'Signature page and certificate stand behind the document, and all of it is sealed and kept: a record that can be retained and reproduced (15 USC 7001(d), UETA section 8).',
  },
  {
    from: 'accepted',
    act: 'fail',
    to: 'failed',
    because: 'The sealed copy could not be made. What the signer did stands; why there is no copy is said.',
  },
  {
    from: 'failed',
    act: 'try-again',
    to: 'accepted',
    because: 'Sealing needs nothing more of the signer, so it may be tried as often as it takes.',
  },
  {
    from: 'pending',
    act: 'decline',
    to: 'declined',
    because: 'Whoever is asked may say no, with a reason (UETA section 5(b): only who agrees is bound).',
  },
  {
    from: 'pending',
    act: 'expire',
    to: 'expired',
    because:
      'A request stands until its last moment only: who signs later would sign what nobody asks any more.',
  },
  {
    from: 'pending',
    act: 'void',
    to: 'voided',
    because: 'An officer takes the request back, with a reason, before anybody signed.',
  },
  {
    from: 'failed',
    act: 'void',
    to: 'voided',
    because:
      'No sealed copy could be made, so there is nothing to rely on: an officer takes it back, with a reason. That it was accepted stays in its history.',
  },
  {
    from: 'pending',
    act: 'supersede',
    to: 'superseded',
    because:
      'The same is asked anew, of another document or until another day: two requests would contradict each other.',
  },
]
