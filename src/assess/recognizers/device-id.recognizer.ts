import { passesGs1 } from './check-digits.ts'
import { type Label, labelledNumber, MARK } from './labelled-number.ts'
import { definePatternRecognizer, holdsWord } from './pattern-recognizer.ts'

/** One part of a GS1 UDI: made, expires, lot, serial. */
const PART = String.raw`(?: ?\((?:10|11|17|21|240)\)[A-Za-z0-9/.-]{1,20})?`
const GS1 = String.raw`\(01\) ?\d{14}${PART}${PART}${PART}${PART}`
/** Health Industry Bar Code: a plus sign, the maker's letter and three places, the product, a check sign. */
const HIBC = String.raw`\+[A-Z][A-Z0-9]{3}[A-Z0-9]{2,20}(?:/[$+A-Z0-9]{2,40})?`

const LABELS: readonly Label[] = [
  [['device', 'implant', 'pacemaker', 'defibrillator', 'serial'], MARK],
  [['serial'], '(?= ?[:#])'],
  [['s/n'], ''],
  [['sn'], '(?= ?[:#])'],
  [['imei'], `${MARK}?`],
]

const IMPLANTS =
  /implants?|implanted|pacemaker|defibrillator|icd|stent|prosthe(?:sis|tic)|valve|pump|cpap|bipap|ventilator|catheter|hearing aid|cochlear|cgm|glucose monitor|device|lead/i

/**
 * Device identifiers and serial numbers: a unique device identifier (UDI) of GS1 or HIBCC, or a number with its label.
 * The fixed part of a UDI names the model; only with a serial number does it point at one person's device
 * (21 CFR 801.40).
 */
export const deviceId = definePatternRecognizer({
  id: 'device-id',
  title: 'Device identifier or serial number',
  subject: 'M',
  class: 'I2',
  source: {
    name: '21 CFR 801.40, form of a unique device identifier',
    url: 'https://www.ecfr.gov/current/title-21/section-801.40',
    asOf: '2026-11-22',
  },
  needs: { digits: 4 },
  patterns: [
    {
      regex: new RegExp(GS1, 'g'),
      may: ({ text }) => text.includes('(01)'),
      confidences: [0, 60, 0, 80],
      because: 'udi',
      class: ({ value }) => (value.includes('(21)') ? 'I2' : 'H2'),
    },
    {
      regex: new RegExp(HIBC, 'g'),
      may: ({ text }) => text.includes('+'),
      confidences: [0, 60, 0, 80],
      because: 'udi',
      class: ({ value }) => (value.includes('/') ? 'I2' : 'H2'),
    },
    {
      ...labelledNumber(
        LABELS,
        String.raw`#?[A-Za-z]{0,5}-?\d{1,6}[A-Za-z]{1,3}\d{2,10}(?:[A-Z]{1,4}(?![A-Za-z0-9]))?|#?[A-Za-z]{0,5}-?\d{4,16}(?:-\d{1,8})?(?:-?[A-Z]{1,3}(?![A-Za-z0-9]))?`,
      ),
      confidences: [0, 0, 30, 30],
      because: 'serial',
    },
  ],
  keywords: IMPLANTS,
  validate: value => {
    if (value.startsWith('(01)')) return passesGs1(/\d{14}/.exec(value)?.[0] ?? '')
    return value.startsWith('+') ? passesHibc(value) : null
  },
  invalidate: ({ value }) => /^#?(?:19|20)\d\d$/.test(value),
  adjust: (confidence, { value, start, to }, { text }) =>
    /^[(+]/.test(value) || !holdsWord(IMPLANTS, text, Math.max(0, start - 40), Math.min(text.length, to + 15))
      ? confidence
      : 80,
  because: {
    shape: 'a device’s number',
    udi: 'a unique device identifier that passes its check',
    serial: 'a serial number with its label',
  },
})

/** Values of the signs of a Health Industry Bar Code, as in Code 39. */
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%'

/** The last sign is the sum of the values of all before it, modulo 43. */
function passesHibc(value: string): boolean {
  const sum = Array.from(value.slice(0, -1)).reduce((total, sign) => total + SIGNS.indexOf(sign), 0)
  return SIGNS[sum % 43] === value.at(-1)
}
