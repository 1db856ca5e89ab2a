import type { Rule } from '../../../assess/scanning/decide.ts'
import type { Decision, Evidence } from '../../../assess/scanning/evidence.ts'
import type { DocumentRule } from '../../../assess/scanning/explain.ts'
import type { SensitiveCategory } from '../../../assess/scanning/word-knowledge.ts'
import type { TextField } from './fields.ts'

/** What is asked of the thread that judges. */
export type Question =
  | { readonly ask: 'open'; readonly lexicon: ArrayBuffer }
  | ({ readonly ask: 'judge'; readonly id: number } & Order)

export interface Order {
  readonly field: TextField
  /** It stands where patients' data is kept. */
  readonly place: boolean
  readonly text: string
}

/** What it says. Of the text it holds places only. */
export type Reply =
  | { readonly is: 'ready'; readonly words: readonly RecognizerWords[] }
  | { readonly is: 'part'; readonly id: number; readonly part: Part }
  | { readonly is: 'done'; readonly id: number }

export interface RecognizerWords {
  readonly id: string
  readonly title: string
  readonly because: { readonly [key: string]: string }
}

/** The answers for some lines in a row. */
export interface Part {
  /** From 0. */
  readonly first: number
  /** Of each line, as an index in DECISIONS. */
  readonly decisions: Uint8Array
  /** Those in which something was found. */
  readonly found: readonly JudgedLine[]
  /** Lines that are judged by now, and all there are. */
  readonly done: number
  readonly of: number
}

/** One line, or a whole text. Offsets of evidence count from the beginning of the line. */
export interface JudgedLine {
  readonly line: number
  readonly decision: Decision
  /** 0 to 100 */
  readonly confidence: number
  readonly rule: Rule | DocumentRule
  /** The first 5,000 pieces of it. */
  readonly evidence: readonly Evidence[]
  /** How much was found in all. */
  readonly count: number
  /** The sensitive matters in all of it, each once. */
  readonly sensitive: readonly SensitiveCategory[]
}
