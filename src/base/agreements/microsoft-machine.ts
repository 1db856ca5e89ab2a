import type { Machine } from '../state-machine.ts'

/** Where the practice's own record of Microsoft's agreement stands. None of them says what Microsoft did. */
export const MICROSOFT_STATES = [
  'missing',
  'drafted',
  'reviewed',
  'in-signature',
  'accepted',
  'confirmation-due',
  'newer-document',
  'ended',
  'superseded',
] as const
export type MicrosoftState = (typeof MICROSOFT_STATES)[number]

/** What people do, and what time and other records bring: `year-passes`, `signature-*`, `see-another`, `accept-newer`. */
export const MICROSOFT_ACTS = [
  'write',
  'review',
  'ask-signature',
  'signature-completed',
  'signature-lapsed',
  'attest',
  'year-passes',
  'see-another',
  'see-the-same',
  'confirm',
  'accept-newer',
  'end',
] as const
export type MicrosoftAct = (typeof MICROSOFT_ACTS)[number]

export type MicrosoftMachine = Machine<MicrosoftState, MicrosoftAct>

/** The states in which the practice relies on the record: it was accepted, and neither replaced nor ended. */
export const IN_FORCE: readonly MicrosoftState[] = ['accepted', 'confirmation-due', 'newer-document']

export const MICROSOFT_MACHINE: MicrosoftMachine = [
  {
    from: 'missing',
    act: 'write',
    to: 'drafted',
    because:
      'Any covered entity or business associate may keep its own evidence; it begins with which document it is.',
  },
  {
    from: 'drafted',
    act: 'write',
    to: 'drafted',
    because: 'Nothing is signed yet: document, kind of agreement and number may be put right.',
  },
  {
    from: 'drafted',
    act: 'review',
    to: 'reviewed',
    because:
      'A person has read the kept copy and answered every row of the checklist (45 CFR 164.504(e)(2), 164.314(a)(2)(i)). Without a copy there is nothing to have read.',
  },
  {
    from: 'reviewed',
    act: 'write',
    to: 'drafted',
    because: 'Another document or another agreement was not what the reviewer read: the review falls.',
  },
  {
    from: 'reviewed',
    act: 'review',
    to: 'reviewed',
    because: 'Until somebody signs, the reviewer may look again; each review is a version that stays.',
  },
  {
    from: 'reviewed',
    act: 'ask-signature',
    to: 'in-signature',
    because: 'The record, the checklist and the guidance become one PDF, whose exact bytes are signed.',
  },
  {
    from: 'in-signature',
    act: 'signature-completed',
    to: 'accepted',
    because:
      'Somebody with authority signed those bytes, proven anew, and the sealed copy is kept (15 USC 7006(5), 7001(d)). Nothing else makes a draft accepted, but an attestation.',
  },
  {
    from: 'in-signature',
    act: 'signature-lapsed',
    to: 'reviewed',
    because: 'It was declined, taken back or ran out: nobody signed, and what was reviewed stands.',
  },
  {
    from: 'drafted',
    act: 'attest',
    to: 'accepted',
    because:
      'It was accepted elsewhere: an officer brings the signed PDF, says who accepted it, when and in which capacity, and answers for that by name.',
  },
  {
    from: 'reviewed',
    act: 'attest',
    to: 'accepted',
    because: 'As from a draft: what was signed elsewhere need not be signed here once more.',
  },
  {
    from: 'accepted',
    act: 'year-passes',
    to: 'confirmation-due',
    because:
      'Evaluation is periodic, and documentation is reviewed (45 CFR 164.308(a)(8), 164.316(b)(2)(iii)). The year is Ward’s: the rule names none.',
  },
  {
    from: 'accepted',
    act: 'see-another',
    to: 'newer-document',
    because: 'Somebody looked and found another document than the accepted one: it has to be read.',
  },
  {
    from: 'confirmation-due',
    act: 'see-another',
    to: 'newer-document',
    because: 'A document that nobody has read weighs more than a day that has passed.',
  },
  {
    from: 'newer-document',
    act: 'see-the-same',
    to: 'accepted',
    because: 'A later look found the accepted document after all. When its year is over, it is due at once.',
  },
  {
    from: 'accepted',
    act: 'confirm',
    to: 'accepted',
    because: 'An officer saw what changed since and confirms by name, before the year is over.',
  },
  {
    from: 'confirmation-due',
    act: 'confirm',
    to: 'accepted',
    because: 'An officer saw what changed since and confirms by name. The next year counts from that day.',
  },
  {
    from: 'newer-document',
    act: 'confirm',
    to: 'accepted',
    because:
      'Terms usually hold until the subscription is renewed: an officer may say why the earlier document goes on to apply, by name and with the reason.',
  },
  {
    from: 'accepted',
    act: 'accept-newer',
    to: 'superseded',
    because: 'A later record was accepted. This one stays as it was signed: a correction is a new record.',
  },
  {
    from: 'confirmation-due',
    act: 'accept-newer',
    to: 'superseded',
    because: 'A new acceptance answers the yearly question too.',
  },
  {
    from: 'newer-document',
    act: 'accept-newer',
    to: 'superseded',
    because: 'The newer document was read and accepted.',
  },
  {
    from: 'drafted',
    act: 'end',
    to: 'ended',
    because: 'A draft nobody goes on with is put aside, with a reason; it never was in force.',
  },
  {
    from: 'reviewed',
    act: 'end',
    to: 'ended',
    because: 'As a draft.',
  },
  {
    from: 'accepted',
    act: 'end',
    to: 'ended',
    because:
      'The practice leaves the service: the day and the reason are kept, and six years count from then (164.316(b)(2)(i)).',
  },
  {
    from: 'confirmation-due',
    act: 'end',
    to: 'ended',
    because: 'As from accepted.',
  },
  {
    from: 'newer-document',
    act: 'end',
    to: 'ended',
    because: 'As from accepted.',
  },
]
