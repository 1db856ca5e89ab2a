import { NOT_LEGAL_ADVICE } from '../../src/assess/assess.ts'
import type { Needs, Recognizer, Sign, Subject } from '../../src/assess/recognizers/define-recognizer.ts'
import { RECOGNIZERS } from '../../src/assess/recognizers/index.ts'
import type { EvidenceClass } from '../../src/assess/scanning/evidence.ts'
import { WORD_KINDS } from './word-kinds.ts'
import { code, headingAnchor, link, list, page, plain, table } from './markdown.ts'

const CLASS_WORDS: { readonly [C in EvidenceClass]: readonly [name: string, such: string] } = {
  D: [
    'Enough by itself',
    'Identity and care in one: a labelled medical record number, a Medicare number, a patient of your roster.',
  ],
  I1: [
    'Strong identity',
    'Tells one person: a full name, a social security number, a labelled date of birth.',
  ],
  I2: [
    'Weak identity',
    'Narrows down who: a first name and an initial, a clinician’s name, a facility, a full date. Several add up.',
  ],
  H1: ['Specific health', 'What ails or what is done: a diagnosis, a drug, a procedure, a code.'],
  H2: ['Care or payment for it', 'Health in general: patient, referral, claim.'],
  C: ['Place', 'The text stands where patients’ data is kept.'],
  N: ['Speaks against', 'A sample, a form, a course, somebody on the staff list.'],
}

/** 45 CFR 164.514(b)(2)(i)(A) to (R) in our own words, and what is no identifier. */
const SUBJECT_WORDS: { readonly [S in Subject]: string } = {
  A: 'names',
  B: 'places smaller than a state',
  C: 'dates but for the year; ages over 89',
  D: 'telephone numbers',
  E: 'fax numbers',
  F: 'e-mail addresses',
  G: 'social security numbers',
  H: 'medical record numbers',
  I: 'health plan beneficiary numbers',
  J: 'account numbers',
  K: 'certificate and licence numbers',
  L: 'vehicles and their plates',
  M: 'devices and their serial numbers',
  N: 'web addresses',
  O: 'IP addresses',
  P: 'fingers, voices and other biometrics',
  Q: 'full-face pictures',
  R: 'any other number or code of one person',
  health: 'health, and payment for it',
  place: 'where patients’ data is kept',
  against: 'what speaks against a patient',
}

const isLetter = (subject: Subject): boolean => subject.length === 1

const SIGN_WORDS: { readonly [S in Sign]: string } = {
  '@': 'an @',
  ':': 'a colon',
  '/': 'a slash',
  '.': 'a dot',
  '*': 'an asterisk',
}

/** Every recognizer: what it finds, by which words it says so, after which source, and in which lines it looks. */
export function recognizersPage(): string {
  const subjects = Object.keys(SUBJECT_WORDS) as Subject[]
  const without = subjects.filter(one => isLetter(one) && of(one).length === 0)
  return page(
    'Recognizers',
    'src/assess/recognizers',
    `A recognizer finds one kind of evidence in a short text. Ward has ${RECOGNIZERS.length}. None of them decides: what they find together does, by one rule (${link('the table', 'guide/find-ephi.md#the-rule')}). To add your own numbers without code, see ${link('write your own recognizers', 'guide/own-recognizers.md')}; to add one to Ward, ${link('CONTRIBUTING', '../CONTRIBUTING.md#add-a-recognizer')}.`,
    '## Classes of evidence',
    table(
      ['class', 'name', 'such as'],
      Object.entries(CLASS_WORDS).map(([kind, [name, such]]) => [code(kind), name, such]),
    ),
    '## The identifiers of the law',
    `45 CFR 164.514(b)(2)(i) lists eighteen identifiers (${link('eCFR', 'https://www.ecfr.gov/current/title-45/section-164.514')}, read 2026-11-22). It is the list for taking identity out of data, no definition of ePHI: a name on a staff list is none.`,
    table(
      ['letter', 'what it is', 'recognizers'],
      subjects.map(subject => [
        isLetter(subject) ? `(${subject})` : '',
        SUBJECT_WORDS[subject],
        of(subject).map(named).join(', ') || noneFor(subject),
      ]),
    ),
    without.length === 0
      ? ''
      : `For ${without.map(one => `(${one})`).join(', ')} no recognizer stands alone: a fax number is found as a telephone number, and a text says nothing of biometrics and pictures. An image counts as not read.`,
    '## One by one',
    ...RECOGNIZERS.toSorted((one, other) => (one.title < other.title ? -1 : 1)).flatMap(section),
    '---',
    NOT_LEGAL_ADVICE,
  )
}

const of = (subject: Subject): readonly Recognizer[] =>
  RECOGNIZERS.filter(recognizer => recognizer.subject === subject)

const named = ({ id, title }: Recognizer): string => link(code(id), `#${headingAnchor(title)}`)

const noneFor = (subject: Subject): string => (subject === 'E' ? 'as (D)' : 'none: no text shows it')

function section({ id, title, subject, source, needs, because }: Recognizer): readonly string[] {
  return [
    `### ${plain(title)}`,
    `${code(id)} · ${isLetter(subject) ? `164.514(b)(2)(i)(${subject}), ${SUBJECT_WORDS[subject]}` : SUBJECT_WORDS[subject]}`,
    'Finds:',
    list([...new Set(Object.values(because))].map(plain)),
    `Looks at ${needsWords(needs)}. Source: ${link(plain(source.name), source.url)}, read ${source.asOf}.`,
  ]
}

/** What a line must have: "lines with at least 4 digits and a colon or a slash". */
export function needsWords({ digits, words, signs, names }: Needs): string {
  const parts = [
    ...(digits === undefined ? [] : [digits === 1 ? 'a digit' : `at least ${digits} digits`]),
    ...(signs === undefined ? [] : [signs.map(sign => SIGN_WORDS[sign]).join(' or ')]),
    ...(names ? ['a word that may be a name'] : []),
    ...(words === undefined ? [] : [`a word of these kinds: ${kindsOf(words).join(', ')}`]),
  ]
  return parts.length === 0 ? 'every line' : `lines with ${parts.join(', and ')}`
}

const kindsOf = (words: number): readonly string[] =>
  WORD_KINDS.filter(({ bit }) => (words & bit) !== 0).map(({ title }) => title)
