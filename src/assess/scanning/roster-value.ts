import { foldWords } from './fold-words.ts'
import type { RosterKind } from './knowledge.ts'

/**
 * The form in which a patient's value is hashed and looked up, so that it is found however it is written; null when the
 * value is none of that kind, or so short that it would be found everywhere.
 *
 * - name: folded, two words at least
 * - name-and-birth-date: `name|yyyy-mm-dd`
 * - mrn, member: capital letters and digits, leading zeros left out (spreadsheets lose them), 5 characters at least
 * - ssn: nine digits; phone: ten digits of a number of North America; email: lower case
 */
export function rosterValue(kind: RosterKind, value: string): string | null {
  switch (kind) {
    case 'name':
      return fullName(value)
    case 'name-and-birth-date': {
      const bar = value.lastIndexOf('|')
      const name = bar < 0 ? null : fullName(value.slice(0, bar))
      const day = value.slice(bar + 1)
      return name === null || !/^\d{4}-\d{2}-\d{2}$/.test(day) ? null : `${name}|${day}`
    }
    case 'mrn':
    case 'member': {
      const plain = value
        .normalize('NFKC')
        .toUpperCase()
        .replaceAll(/[^A-Z0-9]/g, '')
        .replace(/^0+/, '')
      return plain.length >= 5 && plain.length <= 40 && /\d/.test(plain) ? plain : null
    }
    case 'ssn': {
      const digits = onlyDigits(value)
      return digits.length === 9 && !/^(\d)\1*$/.test(digits) ? digits : null
    }
    case 'phone':
      return tenDigits(value)
    case 'email': {
      const address = value.trim().toLowerCase()
      return address.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) ? address : null
    }
  }
}

function fullName(value: string): string | null {
  const name = foldWords(value)
  return name.includes(' ') && name.length <= 120 ? name : null
}

const onlyDigits = (value: string): string => value.normalize('NFKC').replaceAll(/\D/g, '')

/** Ten digits of a telephone number of North America; null when it is none. */
export function tenDigits(value: string): string | null {
  const digits = onlyDigits(value)
  const ten = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(ten) ? ten : null
}

/**
 * The ways a name is written, folded, first names first: "Anna Maria" and "van der Berg" are "anna berg", "anna van der
 * berg" and "anna maria van der berg".
 */
export function namesOf(given: string, family: string): readonly string[] {
  const first = foldWords(given).split(' ').filter(Boolean)
  const last = foldWords(family).split(' ').filter(Boolean)
  if (first.length === 0 || last.length === 0) return []
  const names = [
    [first[0], last.at(-1)],
    [first[0], ...last],
    [...first, ...last],
  ]
  return [...new Set(names.map(words => words.join(' ')))]
}

/** Given and family name of a name written in one: "Doe, Jane" or "Jane Doe". Null for fewer than two words. */
export function nameParts(name: string): { readonly given: string; readonly family: string } | null {
  const comma = name.indexOf(',')
  if (comma >= 0) {
    const [family, given] = [name.slice(0, comma), name.slice(comma + 1)]
    return foldWords(given) === '' || foldWords(family) === '' ? null : { given, family }
  }
  const words = name.trim().split(/\s+/)
  if (words.length < 2) return null
  // "van", "de", "la" and the like begin the family name.
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && PARTICLES.has(word.toLowerCase()),
  )
  const split = particle > 0 ? particle : words.length - 1
  return { given: words.slice(0, split).join(' '), family: words.slice(split).join(' ') }
}

const PARTICLES: ReadonlySet<string> = new Set(
  'al ben bin da das de del della den der di do dos du el la le st van von zu'.split(' '),
)

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * A day as `yyyy-mm-dd`, as Americans (month first) and ISO 8601 write it. Two digits of a year are not later than
 * `latest`. Null when it is no day.
 * @param latest the last year that two digits may stand for
 */
export function isoDay(written: string, latest: number): string | null {
  const text = written.trim().toLowerCase()
  const iso =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text)
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const american = /^(\d{1,2})[-/. ](\d{1,2})[-/. ]'?(\d{4}|\d{2})(?!\d)/.exec(text)
  if (american !== null) {
    const year = yearOf(american[3] as string, latest)
    const [one, two] = [Number(american[1]), Number(american[2])]
    return day(year, one, two) ?? day(year, two, one)
  }
  const named = /^([a-z]{3})[a-z]*\.?[ -]+(\d{1,2})(?:st|nd|rd|th)?,?[ -]+'?(\d{4}|\d{2})(?!\d)/.exec(text)
  if (named !== null) return day(yearOf(named[3] as string, latest), month(named[1]), Number(named[2]))
  const first = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]*([a-z]{3})[a-z]*\.?,?[ -]*'?(\d{4}|\d{2})(?!\d)/.exec(
    text,
  )
  return first === null ? null : day(yearOf(first[3] as string, latest), month(first[2]), Number(first[1]))
}

const month = (name: string | undefined): number => MONTHS.indexOf(name ?? '') + 1

function yearOf(written: string, latest: number): number {
  if (written.length === 4) return Number(written)
  const year = latest - (latest % 100) + Number(written)
  return year > latest ? year - 100 : year
}

function day(year: number, monthOfYear: number, dayOfMonth: number): string | null {
  if (year < 1850 || year > 2200) return null
  const date = new Date(Date.UTC(year, monthOfYear - 1, dayOfMonth))
  if (date.getUTCMonth() !== monthOfYear - 1 || date.getUTCDate() !== dayOfMonth) return null
  return date.toISOString().slice(0, 10)
}
