import type { DatePrecision } from './dates.ts'
import type { Field } from './field.ts'
import type { Knowledge } from './knowledge.ts'
import type { Lexicon } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

/** One field as the recognizers see it: folded, split into words, with what is known of each. */
export interface Line {
  readonly field: Field
  /** The folded text: `_`, `+` and inner capitals became spaces where the field has no spaces. For words and labels. */
  readonly text: string
  /** The same length, separators as they stood: for e-mail addresses and URLs. */
  readonly kept: string
  readonly tokens: Tokens
  readonly lexicon: Lexicon
  readonly knowledge: Knowledge
  /** The text stands where ePHI is kept: because the caller says so, or the path in it. */
  place: boolean
  /** Whether it has a word of the labels of the recognizer that is asked now; undefined when nobody has looked. */
  headed?: boolean | undefined
  /** Its dates, once somebody asked for them (dates-in-line.ts). */
  dates?: readonly LineDate[] | undefined
}

/** What a date is the date of. A date is told by one recognizer only. */
export type DateKind = 'birth' | 'service' | 'bare'

export interface LineDate {
  readonly from: number
  readonly to: number
  readonly precision: DatePrecision
  readonly kind: DateKind
  /** The label stands right beside the date. */
  readonly beside: boolean
}
