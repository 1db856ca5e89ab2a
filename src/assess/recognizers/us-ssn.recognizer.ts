import { definePatternRecognizer } from './pattern-recognizer.ts'

/**
 * United States social security number: area (3), group (2), serial (4). Never given out: areas 000, 666 and 900 to 999,
 * group 00, serial 0000. Since 2011 the area says nothing of the state.
 * https://www.ssa.gov/employer/randomization.html
 */
export const usSsn = definePatternRecognizer({
  id: 'us-ssn',
  title: 'Social security number',
  subject: 'G',
  class: 'I1',
  source: {
    name: 'Social Security Administration, Social Security Number Randomization',
    url: 'https://www.ssa.gov/employer/randomization.html',
    asOf: '2026-11-22',
  },
  needs: { digits: 9 },
  patterns: [
    { regex: /\d{3}([- .])\d{2}\1\d{4}/g, confidences: [0, 60, 0, 90] },
    { regex: /\d{9}/g, confidences: [0, 0, 0, 85] },
  ],
  keywords: /ssn|ss ?#|soc(?:ial)? ?sec(?:urity)?|social|taxpayer/i,
  // Made-up people have numbers that were never given out, 999-xx-xxxx.
  validate: (value, { knowledge }) => {
    const digits = value.replaceAll(/\D/g, '')
    return isIssuable(knowledge.samplesCount ? digits.replace(/^9/, '8') : digits)
  },
  adjust: (confidence, { value }, { knowledge }) =>
    !knowledge.samplesCount && KNOWN_SAMPLES.test(value.replaceAll(/\D/g, ''))
      ? Math.min(confidence, 20)
      : confidence,
  because: {
    shape: 'nine digits written like a social security number',
    checked: 'nine digits written like a social security number, of a range that is given out',
    both: 'a social security number with its label',
  },
})

/** Numbers from advertisements, wallets and examples: they keep their class, with little confidence. */
const KNOWN_SAMPLES = /^(?:078051120|219099999|123456789|98765432\d)$/

/** Whether nine digits are of a range that is given out. */
export function isIssuable(digits: string): boolean {
  const area = digits.slice(0, 3)
  if (area === '000' || area === '666' || area >= '900') return false
  return digits.slice(3, 5) !== '00' && digits.slice(5) !== '0000' && !/^(\d)\1{8}$/.test(digits)
}
