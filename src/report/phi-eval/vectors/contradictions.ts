import type { Vector } from '../../../base/labelled-texts.ts'
import { isReservedAddress } from './reserved-address.ts'

/** Where another tool expects what Ward's definition does not. */
export interface Contradiction {
  /** Why Ward answers otherwise. Complete after "because". */
  readonly because: string
  readonly applies: (vector: Vector) => boolean
}

/** What the case expects to be found; the whole text where it tells no places. */
function expected({ text, positions = [] }: Vector): readonly string[] {
  return positions.length > 0 ? positions.map(([from, to]) => text.slice(from, to)) : [text]
}

const any = (vector: Vector, test: (span: string) => boolean) => expected(vector).some(test)
const finds = (vector: Vector) => vector.count > 0

const without = (what: string, label: RegExp): Contradiction => ({
  because: `${what} counts only beside its label`,
  applies: vector => finds(vector) && !label.test(vector.text),
})

const NORTH_AMERICAN = /^\+?1?[ .-]?\(?[2-9]\d{2}\)?[ .-]?[2-9]\d{2}[ .-]?\d{4}$/

export const SSN: readonly Contradiction[] = [
  {
    because: 'the two separators of a social security number are the same: others are other numbers',
    applies: vector => finds(vector) && any(vector, span => !/^\d{3}([- .]?)\d{2}\1\d{4}$/.test(span)),
  },
  {
    because: 'nine bare digits are an account, an order or a telephone number unless a label says otherwise',
    applies: vector =>
      finds(vector) && any(vector, span => /^\d{9}$/.test(span)) && !/ssn|social/i.test(vector.text),
  },
  {
    because: 'a known sample keeps its class at low confidence; it is not dropped',
    applies: ({ count, text }) =>
      count === 0 && /078-?05-?1120|219-?09-?9999|123-?45-?6789|987-?65-?432\d/.test(text),
  },
]

export const ITIN: readonly Contradiction[] = [
  without('a taxpayer number (900 to 999)', /itin|taxpayer|tax id/i),
  {
    because: 'the two separators are the same, or there are none',
    applies: vector => finds(vector) && any(vector, span => !/^\d{3}([- .]?)\d{2}\1\d{4}$/.test(span)),
  },
]

export const NPI: readonly Contradiction[] = [
  {
    because: 'a provider identifier is written as ten digits without separators (45 CFR 162.406)',
    applies: vector => finds(vector) && any(vector, span => /\D/.test(span)),
  },
  {
    because: 'the number passes its check, so it counts however plain it looks',
    applies: ({ count, text }) => count === 0 && passesNpiCheck(text),
  },
  without(
    'ten digits that pass its check are a telephone number as often: a provider identifier',
    /npi|provider/i,
  ),
]

/** Luhn's check over 80840 and the number, as CMS has it. */
function passesNpiCheck(text: string): boolean {
  if (!/^[12]\d{9}$/.test(text)) return false
  const sum = `80840${text}`
    .split('')
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
      return total + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}

export const IP: readonly Contradiction[] = [
  {
    because: 'private, reserved and example addresses identify nobody',
    applies: vector => finds(vector) && any(vector, isReservedAddress),
  },
  {
    because: 'a network is no address of a person',
    applies: vector => finds(vector) && /\d\/\d{1,3}\b/.test(vector.text),
  },
  {
    because: 'five numbers in a row are a version or an outline number',
    applies: vector => finds(vector) && /\d+(?:\.\d+){4}/.test(vector.text),
  },
]

export const DATE: readonly Contradiction[] = [
  {
    because:
      'a day and month, or a month and year, are no full date; years alone are allowed (164.514(b)(2)(i)(C))',
    applies: vector => finds(vector) && any(vector, span => (span.match(/\d+|[a-z]{3,}/gi) ?? []).length < 3),
  },
]

export const PHONE: readonly Contradiction[] = [
  {
    because: 'the case sets a leniency that Ward does not have',
    applies: ({ text }) => /\bis\d{3}-|\b91-415-|\+91 4155 550132/.test(text),
  },
  {
    because: 'ten or eleven bare digits count only beside a word for the telephone',
    applies: vector =>
      finds(vector) &&
      any(vector, span => /^\d+$/.test(span)) &&
      !/\b(?:tel|phone|cell|mobile|fax|call)/i.test(vector.text),
  },
  {
    because: 'telephone numbers of other countries are not defined',
    applies: vector => finds(vector) && any(vector, span => !NORTH_AMERICAN.test(span)),
  },
]

export const URL: readonly Contradiction[] = [
  {
    because: 'a web address begins with http:// or https://; a bare domain is nobody’s',
    applies: vector => finds(vector) && any(vector, span => !/^['"]?https?:\/\//i.test(span)),
  },
  {
    because: 'a host without a dot may be a machine of the clinic: its path is read all the same',
    applies: ({ count, text }) => count === 0 && /https?:\/\//i.test(text),
  },
]

export const CARD: readonly Contradiction[] = [
  {
    because: 'no payment scheme issues cards that begin with this digit (ISO/IEC 7812)',
    applies: vector => finds(vector) && any(vector, span => /^[01789]/.test(span)),
  },
]

export const BANK: readonly Contradiction[] = [without('a bank’s number', /account|acct|routing|aba/i)]
export const LICENCE: readonly Contradiction[] = [
  without('a driver’s licence number', /licen[cs]e|\bdl\b|driver/i),
]
export const PASSPORT: readonly Contradiction[] = [without('a passport number', /passport/i)]
