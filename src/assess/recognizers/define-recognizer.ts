import type { EvidenceClass } from '../scanning/evidence.ts'
import type { Line } from '../scanning/line.ts'

/** Where a format or a rule is written down. */
export interface Source {
  readonly name: string
  readonly url: string
  /** When it was read. */
  readonly asOf: string
}

/** What a line must have before the recognizer looks at it: all that is named. Keeps ordinary lines cheap. */
export interface Needs {
  /** At least so many digits in the whole line. */
  readonly digits?: number
  /** Any of these bits of word-knowledge.ts among its words. */
  readonly words?: number
  /** Any of these characters: only "@", ":", "/", "." and "*" are watched. */
  readonly signs?: readonly Sign[]
  /** Any word that begins like one of these (label-heads.ts): the words of labels. Lower case, ASCII letters. */
  readonly heads?: readonly string[]
  /** Five colons or hyphens, or two dots. */
  readonly groups?: true
  /** A roster of patients in what is known of the tenant. */
  readonly roster?: true
  /** At least one word that could be a name: a capital, or a name in the lexicon where all is lower case. */
  readonly names?: true
}
export type Sign = '@' | ':' | '/' | '.' | '*'

/** One thing found, in units of the folded line. */
export interface Hit {
  readonly class: EvidenceClass
  readonly from: number
  readonly to: number
  readonly confidence: number
  /** A key of `because`. */
  readonly because: string
  /** 1 + index in SENSITIVE_CATEGORIES; 0 or absent for none. */
  readonly sensitive?: number
}

/**
 * The identifiers of 45 CFR 164.514(b)(2)(i), by their letter; `health` for what is no identifier but says what ails
 * or who pays; `place` and `against` for the rest.
 */
export type Subject =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'health'
  | 'place'
  | 'against'

/** Finds one kind of evidence in a line. One file, one recognizer, one line in index.ts. */
export interface Recognizer {
  /** kebab-case, the same as its file. Never reused. */
  readonly id: string
  readonly title: string
  readonly subject: Subject
  readonly source: Source
  readonly needs: Needs
  /** What it looks for may stand without the words of `needs.heads` too; `line.headed` says whether they are there. */
  readonly alsoWithoutHeads?: true
  /** Numbers in the tenant's own formats of this kind are found too, without a label. */
  readonly formats?: 'mrn' | 'member'
  /**
   * It gives nothing but who (I1, I2) and what speaks against it (N), and no rule of decide.ts asks for it alone: it is
   * looked for only where something of health, of care or a place stands, or when somebody asks.
   */
  readonly onlyIdentity?: true
  /** Why something was found, for a privacy officer: complete after "Found: ". Never holds a value. */
  readonly because: { readonly [key: string]: string }
  /** Tells what is found. Pure; linear in the length of the line. */
  readonly find: (line: Line, found: (hit: Hit) => void) => void
}

export function defineRecognizer(recognizer: Recognizer): Recognizer {
  return recognizer
}
