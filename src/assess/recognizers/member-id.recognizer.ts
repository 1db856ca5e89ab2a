import {
  isPhoneShaped,
  isRegistryNumber,
  type Label,
  labelledNumber,
  MARK,
  NUMBER,
} from './labelled-number.ts'
import { definePatternRecognizer, holdsWord, type Match } from './pattern-recognizer.ts'
import { speaksOfHealth } from './speaks-of-health.ts'

/** The largest health insurers and the public programmes, as people write them before an id. */
const PLANS = [
  'bcbs',
  'blue cross',
  'blue shield',
  'anthem',
  'aetna',
  'cigna',
  'humana',
  'uhc',
  'united ?health(?:care)?',
  'kaiser',
  'molina',
  'centene',
  'medicaid',
  'medicare',
  'medi-cal',
  'tricare',
  'champva',
  'chip',
]
/** A mark, or right before a sign that a value follows. */
const MARK_OR_SIGN = `(?:${MARK}|(?= ?[:=#]))`

const LABELS: readonly Label[] = [
  [['beneficiary', 'enrollee', 'insured'], `(?:'?s)?${MARK}`],
  [
    ['health', 'medical', 'dental', 'vision', 'rx'],
    `[ -]?(?:plan|insurance|policy)(?: policy)?${MARK_OR_SIGN}`,
  ],
  [['health'], `[ -]?id${MARK}?`],
  [['insurance', 'insurer', 'insur'], `(?: (?:policy|plan|member|card))?${MARK}`],
  [['insurance'], '(?: (?:policy|plan))?(?= ?[:=#])'],
  [['ins'], String.raw`\.?(?: (?:policy|plan|member|card))?${MARK_OR_SIGN}`],
  [['insurance'], ' is(?= )'],
  [['plan'], ' id'],
  [PLANS, `(?: (?:member|plan|policy|subscriber|card|beneficiary))?${MARK_OR_SIGN}`],
]

/** Clubs, airlines and newsletters have members and subscribers too. */
const MEMBER: readonly Label[] = [
  [['member', 'subscriber', 'recipient', 'card ?holder'], `(?:ship)?(?:'?s)?${MARK}`],
]
const CLUBS =
  /rewards?|loyalty|miles|mileage|points|club|frequent|flyer|gym|fitness|union|association|society|chamber|library|newsletter|unsubscribe|airlines?|hotels?/i

/** Insurers of cars and houses write these too. */
const POLICY: readonly Label[] = [
  [['policy'], MARK_OR_SIGN],
  [['plan'], MARK],
]

/** A group number is the employer's: many people share it. */
const GROUP: readonly Label[] = [[['group', 'grp'], String.raw`(?:[ -]?(?:number|num|no)\b\.?| ?(?=#))`]]

/** Three letters of the plan and up to 14 letters and digits: Blue Cross Blue Shield. */
const PREFIXED = String.raw`#?[A-Za-z]{3}\d{1,4}[A-Za-z]\d{4,11}`

/** Number of a person in a health plan or a public programme. */
export const memberId = definePatternRecognizer({
  id: 'member-id',
  title: 'Health plan member number',
  subject: 'I',
  class: 'D',
  source: {
    name: '45 CFR 164.514(b)(2)(i)(I), health plan beneficiary numbers',
    url: 'https://www.ecfr.gov/current/title-45/section-164.514',
    asOf: '2026-11-22',
  },
  needs: { digits: 3 },
  patterns: [
    { ...labelledNumber(LABELS, `${PREFIXED}|${NUMBER}`), confidences: [0, 0, 75, 75] },
    {
      ...labelledNumber(MEMBER, `${PREFIXED}|${NUMBER}`),
      confidences: [0, 0, 75, 75],
      // What is said before says whose member: what follows may be anything.
      class: ({ from }, { text }) => (holdsWord(CLUBS, text, Math.max(0, from - 60), from) ? 'I2' : 'D'),
    },
    {
      ...labelledNumber(POLICY, `${PREFIXED}|${NUMBER}`),
      confidences: [0, 0, 60, 60],
      because: 'policy',
      class: (_, line) => (speaksOfHealth(line) ? 'D' : 'I2'),
    },
    {
      ...labelledNumber(GROUP),
      confidences: [0, 0, 40, 40],
      because: 'group',
      class: 'I2',
    },
  ],
  formats: { kind: 'member', confidences: [90, 90, 90, 90] },
  keywords: /member|subscriber|insurance|policy|plan/i,
  invalidate: match => match.whole !== match.value && !isMemberNumber(match),
  because: {
    shape: 'a number behind a label of health plans',
    keyword: 'a health plan number with its label',
    policy: 'a policy or plan number with its label',
    group: 'a group number of a plan with its label',
    format: 'a number in your own format of member numbers',
  },
})

function isMemberNumber({ value }: Match): boolean {
  const letters = /^#?([a-z]{0,5})/i.exec(value)?.[1]?.length ?? 0
  // "ABC123": the letters are the plan's.
  return (
    isRegistryNumber(value, { digits: letters >= 2 ? 5 : 6 }) &&
    !isPhoneShaped(value) &&
    !/^\d{5}-\d{4}$/.test(value)
  )
}
