import type { Decision, Evidence, EvidenceClass } from '../../assess/scanning/evidence.ts'
import type { Scan } from './section.ts'

/** A piece of evidence as a test writes it. */
export type Found = readonly [offset: number, length: number, kind?: EvidenceClass, recognizer?: string]

/** A scanner that answers what a test says, so that the measuring can be checked without the engine. */
export function answering(
  answer: (text: string, place: boolean) => { decision?: Decision; found?: readonly Found[] },
): Scan {
  return (_field, text, { place = false } = {}) => {
    const { decision = 'none', found = [] } = answer(text, place)
    return { decision, confidence: 0, rule: 'nothing', evidence: found.map(evidenceOf) }
  }
}

function evidenceOf([offset, length, kind = 'I1', recognizer = 'person-name']: Found): Evidence {
  return { recognizer, class: kind, offset, length, shape: '', confidence: 50, because: '' }
}

export const blind: Scan = answering(() => ({}))

/** The figure of a section, as what the table shows. */
export function valueIn(
  { figures }: { readonly figures: readonly { readonly id: string; readonly value: number }[] },
  id: string,
): number {
  const figure = figures.find(each => each.id === id)
  if (figure === undefined) throw new Error(`There is no figure ${id}.`)
  return figure.value
}
