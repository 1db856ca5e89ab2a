import { VERDICT_WORDS } from '../../../assess/words.ts'
import type { Decision, EvidenceClass } from '../../../assess/scanning/evidence.ts'
import { verdictColour } from '../theme.ts'

/** How each decision is told and drawn: mark, word and colour, never colour alone. */
export const DECISION_WORDS: {
  readonly [D in Decision]: {
    readonly word: string
    /** What it means, in one sentence. */
    readonly means: string
    /** An outline on a 16 by 16 field. */
    readonly path: string
    readonly colour: string
  }
} = {
  confirmed: {
    word: 'ePHI',
    means: 'Something is enough by itself, or what identifies a person stands with a matter of health.',
    path: 'M8 2.2L14.6 13.6H1.4zM8 6.4v3.4M8 11.7v.1',
    colour: verdictColour('fail'),
  },
  likely: {
    word: 'Likely ePHI',
    means:
      'What identifies a person stands with words of care or payment or in a place of patient data; or a hint at a person stands with a matter of health.',
    path: 'M8 1.8L14.2 8L8 14.2L1.8 8zM8 5v3.4M8 10.7v.1',
    colour: verdictColour('unknown'),
  },
  identifier: {
    word: 'Sensitive number, nothing of health',
    means:
      'A number such as a social security number. It is not ePHI by itself; it still does not belong here.',
    path: 'M6.2 2.5l-1.4 11M11.2 2.5l-1.4 11M2.8 5.8h10.8M2.4 10.2h10.8',
    colour: verdictColour('not-licensed'),
  },
  review: {
    word: 'For a person to look at',
    means:
      'In a place of patient data: a hint at a person, too little to decide by. Elsewhere: a list named after a sensitive condition, or a clinical document that names nobody.',
    path: 'M1.5 8c3-5.2 10-5.2 13 0c-3 5.2-10 5.2-13 0M8 6.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 1 1 0-3.6',
    colour: verdictColour('manual'),
  },
  none: {
    word: 'Nothing that counts',
    means:
      'Nothing identifies a person together with health, care or a place of patient data. It is no promise: Ward knows what it was taught.',
    path: VERDICT_WORDS['not-applicable'].path,
    colour: verdictColour('not-applicable'),
  },
}

/** How each class of evidence is told and drawn. */
export const CLASS_WORDS: {
  readonly [C in EvidenceClass]: {
    readonly word: string
    /** What belongs to it. */
    readonly example: string
    readonly line: 'solid' | 'double' | 'dashed' | 'dotted' | 'wavy'
    readonly colour: string
  }
} = {
  D: {
    word: 'Enough by itself',
    example: 'a labelled medical record number, a Medicare number',
    line: 'double',
    colour: verdictColour('fail'),
  },
  I1: {
    word: 'Identifies a person',
    example: 'a full name, a social security number, a date of birth',
    line: 'solid',
    colour: verdictColour('unknown'),
  },
  I2: {
    word: 'Hints at a person',
    example: 'a first name and an initial, a full date, a clinician',
    line: 'dashed',
    colour: verdictColour('unknown'),
  },
  H1: {
    word: 'A matter of health',
    example: 'a diagnosis, a drug, a procedure, a code',
    line: 'wavy',
    colour: verdictColour('not-licensed'),
  },
  H2: {
    word: 'Care or payment',
    example: 'patient, referral, claim',
    line: 'dotted',
    colour: verdictColour('not-licensed'),
  },
  C: {
    word: 'Place of patient data',
    example: 'a folder or a mailbox of a clinical unit',
    line: 'solid',
    colour: verdictColour('manual'),
  },
  N: {
    word: 'Speaks against',
    example: 'a sample value, a template, somebody on the staff list',
    line: 'dotted',
    colour: verdictColour('not-applicable'),
  },
}
