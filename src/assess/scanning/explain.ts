import type { Recognizer } from '../recognizers/define-recognizer.ts'
import type { Rule } from './decide.ts'
import type { Decision, Evidence } from './evidence.ts'
import type { Field } from './field.ts'
import type { SensitiveCategory } from './word-knowledge.ts'

/** What is explained: a decision on a field or on a whole document. */
export interface Explainable {
  readonly decision: Decision
  readonly rule: Rule | DocumentRule
  readonly evidence: readonly Evidence[]
}

/** Why a document was judged so, where no rule of the fields says it. */
export type DocumentRule = 'clinical-document-about-someone' | 'clinical-document-about-nobody'

const IN: { readonly [F in Field | 'document']: string } = {
  subject: 'in the subject',
  from: 'in the sender',
  to: 'in the recipients',
  filename: 'in the file name',
  url: 'in the URL',
  directory: 'in the address book entry',
  domain: 'in the domain name',
  ticket: 'in the ticket',
  text: 'in the text',
  document: 'in the document',
}

/** Each rule in words; IN is put where the field is named. */
const RULE_WORDS: { readonly [R in Rule | DocumentRule]: (here: string) => string } = {
  'enough-by-itself': here => `Something that tells a patient by itself stands ${here}`,
  'identity-and-health': here => `What identifies a person and a matter of health stand together ${here}`,
  'identity-and-care': here => `What identifies a person and words of care or payment stand together ${here}`,
  'identity-in-place': here =>
    `What identifies a person stands ${here}, in a place where patients’ data is kept`,
  'name-and-birth-date': here => `A person’s name and date of birth stand together ${here}`,
  'sensitive-address': here => `An address named after a sensitive matter of health stands ${here}`,
  'weak-identity-and-health': here => `A hint at a person and a matter of health stand together ${here}`,
  'sensitive-identifier': here => `A sensitive number of a person stands ${here}, without anything of health`,
  'sensitive-identifier-in-place': here =>
    `A sensitive number of a person stands ${here}, in a place where patients’ data is kept`,
  'identity-only-in-place': here =>
    `A hint at a person stands ${here}, in a place where patients’ data is kept`,
  'weak-identity-and-care-in-place': here =>
    `A hint at a person and words of care stand together ${here}, in a place where patients’ data is kept`,
  'identity-only': here => `Something hints at a person ${here}, but nothing at health or care`,
  'health-only': here => `Health or care is spoken of ${here}, but nothing tells whose`,
  nothing: here => `Nothing ${here} tells a person together with health or care`,
  'clinical-document-about-someone': () =>
    'The whole document reads like a clinical record, and something in it identifies a person',
  'clinical-document-about-nobody': () =>
    'The whole document reads like a clinical record; nothing that identifies a person was found in it',
}

const DECISION_WORDS: { readonly [D in Decision]: string } = {
  confirmed: 'Confirmed',
  likely: 'Likely',
  identifier: 'Identifier',
  review: 'For review',
  none: 'None',
}

const SENSITIVE_WORDS: { readonly [C in SensitiveCategory]: string } = {
  hiv: 'HIV',
  'substance-use': 'substance use',
  psychiatric: 'psychiatric care',
  reproductive: 'reproductive health',
  genetic: 'genetic information',
}

/**
 * Why a text was judged so, in sentences for a privacy officer: "Likely: …" with the rule first, then one sentence for
 * each piece of evidence, with the characters it stands at (from 1). No sentence holds a piece of the text.
 * @param recognizers those the scanner ran; their `because` has the words
 */
export function explainDecision(
  decided: Explainable,
  field: Field | 'document',
  recognizers: readonly Recognizer[],
): readonly string[] {
  const rule = explainRule(decided, field)
  return [
    `${DECISION_WORDS[decided.decision]}: ${rule.slice(0, 1).toLowerCase()}${rule.slice(1)}`,
    ...explainEvidence(decided, recognizers),
  ]
}

/** The rule alone, in one sentence. */
export const explainRule = ({ rule }: Explainable, field: Field | 'document'): string =>
  `${RULE_WORDS[rule](IN[field])}.`

/** One sentence for each piece of evidence. */
export function explainEvidence(
  { evidence }: Explainable,
  recognizers: readonly Recognizer[],
): readonly string[] {
  return evidence.map(each =>
    sentence(
      each,
      recognizers.find(({ id }) => id === each.recognizer),
    ),
  )
}

function sentence(evidence: Evidence, recognizer: Recognizer | undefined): string {
  const { offset, length, because, recognizer: id, sensitive } = evidence
  const where = length > 1 ? `Characters ${offset + 1} to ${offset + length}` : `Character ${offset + 1}`
  const why = recognizer?.because[because] ?? recognizer?.title ?? id
  const more = sensitive === undefined ? '' : ` (${SENSITIVE_WORDS[sensitive]}: under stricter rules)`
  const against = evidence.class === 'N' ? ' This speaks against.' : ''
  return `${where}: ${why}${more}.${against}`
}
