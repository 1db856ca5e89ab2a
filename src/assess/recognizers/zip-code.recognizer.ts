import { isStateAbbreviation, stateNamed, zipFits } from '../scanning/zip-areas.ts'
import { TOKEN } from '../scanning/tokens.ts'
import { defineRecognizer } from './define-recognizer.ts'
import { isAlphanumeric } from './pattern-recognizer.ts'

/**
 * Five digits, or nine, behind a state whose ZIP codes begin so, or behind a label. The first three digits alone would be
 * no identifier where more than 20,000 people live; five always are.
 */
export const zipCode = defineRecognizer({
  id: 'zip-code',
  title: 'ZIP code',
  subject: 'B',
  source: {
    name: '45 CFR 164.514(b)(2)(i)(B); USPS Publication 28, Postal Addressing Standards',
    url: 'https://pe.usps.com/text/pub28/welcome.htm',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { digits: 4 },
  because: {
    state: 'a ZIP code behind its state',
    labelled: 'a ZIP code with its label',
  },
  find: ({ text, tokens }, found) => {
    for (let at = 0; at < tokens.count; at++) {
      if (tokens.kind[at] !== TOKEN.number) continue
      const from = tokens.start[at] as number
      let to = tokens.end[at] as number
      // A spreadsheet drops the first 0 of a number: four digits behind a label with a colon.
      if (to - from !== 5 && (to - from !== 4 || !isBehindSign(text, from))) continue
      if (to - from === 5 && PLUS_FOUR.test(text.slice(to, to + 6))) to += 5
      if (
        isAlphanumeric(text, from - 1) ||
        isAlphanumeric(text, to) ||
        /^[-.]\d/.test(text.slice(to, to + 2))
      )
        continue
      const before = text.slice(Math.max(0, from - 24), from)
      if (to - from === 4 && !LABEL_COLON.test(before)) continue
      const because = LABEL.test(before)
        ? 'labelled'
        : isBehindState(before, text.slice(from, to))
          ? 'state'
          : null
      if (because !== null) found({ class: 'I2', from, to, confidence: 20, because })
    }
  },
})

/** ": 1940", "=1940" */
const isBehindSign = (text: string, at: number): boolean => /[:=]/.test(text.slice(Math.max(0, at - 2), at))

const PLUS_FOUR = /^-\d{4}(?!\d)/
const LABEL = /(?<![a-z])(?:zip(?: ?-?code)?|postal(?: ?code)?|postcode)(?: is)?[ :.#=-]{0,4}$/i
const LABEL_COLON = /(?<![a-z])(?:zip|postal|post)(?: ?-?code)? ?[:=] ?$/i
const STATE = /(?:^|[^A-Za-z])([A-Z]{2})[ ,.]{1,3}$/
const STATE_NAME = /(?:^|[^A-Za-z])((?:[A-Z][a-z]{2,5} )?[A-Z][a-z]{3,12})[ ,.]{1,3}$/
const LAST_WORD = /[A-Z][a-z]{3,12}$/

/** Abbreviations that are words too: "OR", "IN". They count behind a comma or a city. */
const WORDS: ReadonlySet<string> = new Set([
  'IN',
  'OR',
  'OK',
  'ME',
  'HI',
  'ID',
  'AS',
  'DE',
  'LA',
  'MA',
  'PA',
  'AL',
  'CO',
  'MS',
  'MD',
])

function isBehindState(before: string, zip: string): boolean {
  const short = STATE.exec(before)?.[1]
  if (short !== undefined && isStateAbbreviation(short)) {
    return zipFits(short, zip) && (!WORDS.has(short) || /(?:,|[a-z]) ?[A-Z]{2}[ ,.]{1,3}$/.test(before))
  }
  const name = STATE_NAME.exec(before)?.[1]
  if (name === undefined) return false
  const state = stateNamed(name) ?? stateNamed(LAST_WORD.exec(name)?.[0] ?? '')
  return state !== undefined && zipFits(state, zip)
}
