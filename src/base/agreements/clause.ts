import type { Citation } from '../hipaa/citation.ts'

/** What an agreement has to say at one place, in Ward’s own words. */
export interface Clause {
  /** `1` to `13`, `D1` to `D7`, or `O1` to `O3`. */
  readonly id: string
  readonly title: string
  /** What the law asks for, as Ward cites it. */
  readonly cites: readonly Citation[]
  /** The very paragraph, where it is finer than what Ward cites. */
  readonly paragraph: string
  /** What to look for while reading. */
  readonly look: string
  /** How it often reads. */
  readonly typical: string
  /** What is missing in practice where it does not stand there. */
  readonly lacks: string
}
