import {
  isPhoneShaped,
  isRegistryNumber,
  type Label,
  labelledNumber,
  MARK,
  NUMBER,
  UUID,
} from './labelled-number.ts'
import { definePatternRecognizer, type Match } from './pattern-recognizer.ts'
import { speaksOfHealth } from './speaks-of-health.ts'

/** Labels that only health care writes. */
const STRONG: readonly Label[] = [
  [['mrn'], `(?:s(?=[ :]))?(?: ?[/&] ?dob)?${MARK}?`],
  [['hrn', 'empi', 'epi'], MARK],
  [[String.raw`m\.r\.n`], String.raw`\.?`],
  [['mr'], String.raw`(?: ?(?=#)|[ -](?:number|num|no)\b\.?)`],
  [['medical', 'med'], `[ .-]{0,2}rec(?:ords?)?${MARK}?`],
  [['chart', 'hospital', 'epic', 'cerner', 'meditech'], MARK],
  [['emr', 'ehr'], `${MARK}?`],
  [['patient', 'pt'], `(?:s|'s)?${MARK}`],
  [['patient'], `s?(?=[/=])|patient(?:s|'s)? record${MARK}?`],
  [['pat'], '[ -]?id'],
  [['chart'], '(?= ?[:=])'],
  [['uh'], ' ?(?=#)'],
]

/** Labels that other trades write too: enough only where the line speaks of health. */
const WEAK: readonly Label[] = [
  [['record'], MARK],
  [['pid'], '(?= ?[:=])'],
  [['unit'], '[ -]?(?:number|no)'],
  [['mc'], ' ?(?=#)'],
  [['id'], String.raw`(?:number|num|no)?\b`],
]

const SPACED = String.raw`#?[A-Z]{2,4} \d{5,10}`

/** A number before the label. */
const BEFORE_LABEL = /(?<value>\d{5,10})[ -]{1,2}\(?[mM][rR][nN](?![a-zA-Z])/g

/** Medical record number. Every institution has its own form, so the label proves it, or the tenant's own format. */
export const mrn = definePatternRecognizer({
  id: 'mrn',
  title: 'Medical record number',
  subject: 'H',
  class: 'D',
  source: {
    name: '45 CFR 164.514(b)(2)(i)(H), medical record numbers',
    url: 'https://www.ecfr.gov/current/title-45/section-164.514',
    asOf: '2026-11-22',
  },
  needs: { digits: 4 },
  patterns: [
    {
      ...labelledNumber(STRONG, `${UUID}|${SPACED}|${NUMBER}`),
      confidences: [0, 0, 90, 90],
    },
    // The label behind it: "1234567_MRN.pdf".
    { regex: BEFORE_LABEL, heads: ['mrn'], labelled: true, confidences: [0, 0, 80, 80] },
    { ...labelledNumber([[['patient', 'pt'], '']], String.raw`\d{6,9}`), confidences: [0, 0, 75, 75] },
    {
      ...labelledNumber(WEAK),
      confidences: [0, 0, 50, 50],
      because: 'weak',
      class: (_, line) => (speaksOfHealth(line) ? 'D' : 'I2'),
    },
  ],
  formats: { kind: 'mrn', confidences: [60, 60, 90, 90] },
  keywords: /mrn|mr ?#|med(?:ical)? ?rec(?:ord)?s?|chart|patient|pt/i,
  invalidate: (match, line) => {
    const { value } = match
    // A tenant's own format is what the tenant says it is.
    if (match.whole === value) return false
    if (touchesItsLabel(match, line.text)) return true
    const certain = /^(?:mrn|med|h|e|uh)/i.test(match.whole)
    if (!isRegistryNumber(value, { digits: /^(?:mrn|patients?|pt)/i.test(match.whole) ? 4 : 5 })) return true
    return (!certain && isPhoneShaped(value)) || (/^id/i.test(match.whole) && !standsAlone(match, line.text))
  },
  adjust: (confidence, { whole }, line) =>
    /^(?:record|unit|mc|pid|id)/i.test(whole) && speaksOfHealth(line) ? 75 : confidence,
  because: {
    shape: 'a number behind a label of medical records',
    keyword: 'a medical record number with its label',
    weak: 'a number behind a label like “ID” or “record no.”',
    format: 'a number in your own format of medical record numbers',
  },
})

/** "mrnabc123" is a word with a number, no label with its value. */
function touchesItsLabel({ value, from }: Match, text: string): boolean {
  return /^[a-z]/i.test(value) && /[a-z]/i.test(text[from - 1] ?? '')
}

/** "ID" with nothing before it that says whose: not "meeting ID", "order ID". */
function standsAlone({ start }: Match, text: string): boolean {
  const before = text.slice(Math.max(0, start - 12), start).trimEnd()
  return (
    !/[a-z0-9]$/i.test(before) ||
    /(?:^|[^a-z])(?:with|under|his|her|their|its|the|has|and|shows?|pt|listed|as)$/i.test(before)
  )
}
