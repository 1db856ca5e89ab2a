import { isRegistryNumber, type Label, labelledNumber, MARK, NUMBER } from './labelled-number.ts'
import { definePatternRecognizer } from './pattern-recognizer.ts'

const LABELS: readonly Label[] = [
  [['driver', 'driving', 'operator'], String.raw`(?:'?s'?)?[ -]?(?:licen(?:s|c)e|lic)\b\.?${MARK}?`],
  [['dl'], `(?:${MARK}|n| ?(?=:))`],
]

/** How the states write their numbers where the general shape does not reach; with the state as example. */
const SHAPES = [
  // Florida, Maryland, Michigan, Minnesota: a letter and groups
  String.raw`[A-Za-z]\d{3}-\d{3}-\d{2}-\d{3}-\d`,
  String.raw`[A-Za-z][- ]?\d{3}[- ]\d{3}[- ]\d{3}[- ]\d{3}`,
  // Illinois, Wisconsin
  String.raw`[A-Za-z]\d{3}-\d{4}-\d{4}(?:-\d{2})?`,
  // New Jersey
  String.raw`[A-Za-z]\d{4} \d{5} \d{5}`,
  // Kansas: letters and digits by turns, or a K and groups
  String.raw`[A-Za-z]\d[A-Za-z]\d[A-Za-z]`,
  // New Hampshire, Iowa
  String.raw`\d{2}[A-Za-z]{3}\d{5}|\d{3}[A-Za-z]{2}\d{4}`,
  // Washington since 2018
  String.raw`WDL[A-Z0-9]{9}`,
  // New York, Pennsylvania
  String.raw`\d{3} \d{3} \d{3}|\d{2} \d{3} \d{3}`,
].join('|')

/** Driver's licence: nearly every shape of number exists in some state, so the label is needed. */
export const usDriversLicence = definePatternRecognizer({
  id: 'us-drivers-licence',
  title: 'Driver’s licence number',
  subject: 'K',
  class: 'I1',
  source: {
    name: 'American Association of Motor Vehicle Administrators, driver licence and identification standards',
    url: 'https://www.aamva.org/topics/driver-license-and-identification-standards',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 2 },
  patterns: [{ ...labelledNumber(LABELS, `${SHAPES}|${NUMBER}`), confidences: [0, 0, 70, 70] }],
  invalidate: ({ value }) => !/^[a-z]\d[a-z]\d[a-z]$/i.test(value) && !isRegistryNumber(value, { digits: 6 }),
  because: {
    shape: 'a number written like a driver’s licence',
    keyword: 'a driver’s licence number with its label',
  },
})
