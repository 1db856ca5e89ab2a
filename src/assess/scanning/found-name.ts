import type { Line } from './line.ts'
import { endOfName } from './name-parts.ts'
import { hasRole } from './name-surroundings.ts'

/** How a name was recognised. */
export type NameForm = 'pair' | 'last-first' | 'first-initial' | 'initials' | 'titled' | 'cued' | 'clinician'

export interface FoundName {
  readonly form: NameForm
  readonly from: number
  readonly to: number
  /** Its first and last token. */
  readonly token: number
  readonly last: number
  /** A word before it says that a patient is named, or one after it describes a person. */
  readonly cue: boolean
  /** A word of jobs stands close by: this is somebody who works here. */
  readonly role: boolean
  /** How much more it looks like a name than like other words; about 2 is little, 10 is much. */
  readonly score: number
}

export function nameOf(
  line: Line,
  form: NameForm,
  token: number,
  last: number,
  cue: boolean,
  score: number,
): FoundName {
  const from = line.tokens.start[token] as number
  return { form, from, to: endOfName(line, last), token, last, cue, role: hasRole(line, token, last), score }
}
