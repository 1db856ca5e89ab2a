/** How much of a calendar date is written. */
export type DatePrecision = 'day' | 'month' | 'day-of-any-year'

export interface CalendarDate {
  /** UTF-16 units of the text. */
  readonly from: number
  readonly to: number
  readonly precision: DatePrecision
  /** False for what is a date only behind a label: "08/22", "1.2.15", "04142023" may be a ratio, a version, a number. */
  readonly sure: boolean
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const ORDINAL = '(?:st|nd|rd|th)'

/** What may stand before a day or a year: a month. Ends at the digits. */
const MONTH_BEFORE = new RegExp(`(${MONTH})(?:\\. ?|, ?| |-|/)?$`, 'i')
const LONGEST_MONTH = 12

/** "14, 2023", "14th 2023", "12-14, '23", "5th", after a month. */
const DAY_AND_YEAR = new RegExp(
  `(\\d{1,2})(?!\\d)${ORDINAL}?(?: ?(?:-|to|through|&|and) ?\\d{1,2}(?!\\d)${ORDINAL}?)?` +
    `(?:(?:, ?| |\\. )(?:of )?(?:(\\d{4})|'(\\d{2}))(?!\\d)|[-/.,](\\d{4}|\\d{2})(?!\\d))?`,
  'iy',
)
/** "14 April 2023", "14th of April", "17-Feb-23", "5MAY2021". */
const DAY_MONTH_YEAR = new RegExp(
  `(\\d{1,2})(?!\\d)${ORDINAL}? ?[-./]?(?:of )?(${MONTH})(?![a-z])\\.?` +
    `(?:(?:, ?| )(?:(\\d{4})|'(\\d{2}))(?!\\d)|[-/.]?(\\d{4}|\\d{2})(?!\\d))?`,
  'iy',
)
const YEAR_FIRST = /(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})(?!\d)/y
const YEAR_LAST = /(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|'?\d{2})(?!\d)/y
const MONTH_OF_YEAR = /(\d{1,2})\/(\d{4})(?!\d)/y
const MONTH_AND_DAY = /(\d{1,2})\/(\d{1,2})(?!\d)/y

/**
 * Finds calendar dates: days that exist, of the years 1900 to 2100, in the ways that Americans, Europeans and ISO 8601
 * write them; in order, none over another. A year alone is none, nor is "last week". Linear in the length of the text.
 * @param text folded (fold.ts)
 * @param months whether the name of a month may stand in it
 */
export function findDates(text: string, months = true): readonly CalendarDate[] {
  const dates: CalendarDate[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code < 48 || code > 57) {
      at++
      continue
    }
    let end = at + 1
    while (end < text.length && isDigit(text.charCodeAt(end))) end++
    const date = dateAt(text, at, end, dates.at(-1)?.to ?? 0, months)
    if (date !== null) dates.push(date)
    at = Math.max(end, date?.to ?? 0)
  }
  return dates
}

function dateAt(
  text: string,
  from: number,
  end: number,
  least: number,
  months: boolean,
): CalendarDate | null {
  const digits = end - from
  if (digits === 3 || digits > 8 || (digits > 4 && digits < 8)) return null
  if (digits === 8) return compact(text, from, end)
  const month = months ? monthBefore(text, from, end, least) : null
  if (month !== null) return month
  if (digits === 4) return mayGoOn(text, end) ? yearFirst(text, from) : null
  return (months ? dayMonth(text, from, end) : null) ?? (mayGoOn(text, end) ? numeric(text, from) : null)
}

/** A sign of dates and a digit right behind a number. */
function mayGoOn(text: string, end: number): boolean {
  const sign = text.charCodeAt(end)
  return (
    (sign === 45 || sign === 46 || sign === 47 || sign === 32) && isDigitOrQuote(text.charCodeAt(end + 1))
  )
}

const isDigitOrQuote = (code: number): boolean => isDigit(code) || code === 39

/** "20250304", as files are named; "04142023" behind a label only. */
function compact(text: string, from: number, to: number): CalendarDate | null {
  if (touches(text, from) || (isLetter(text.charCodeAt(to)) && !isTimeAt(text, to))) return null
  if (joinsNumber(text, from - 1, -1)) return null
  const number = (start: number, length: number) => Number(text.slice(from + start, from + start + length))
  if (isDay(number(0, 4), number(4, 2), number(6, 2))) return { from, to, precision: 'day', sure: true }
  if (isDay(number(4, 4), number(0, 2), number(2, 2))) return { from, to, precision: 'day', sure: false }
  return null
}

/** "April 14, 2023", "Apr. 5th", "March 2023". */
function monthBefore(text: string, at: number, end: number, least: number): CalendarDate | null {
  const before = text.charCodeAt(at - 1)
  // Most numbers stand behind something else than a month.
  if (!isLetter(before) && !isLetter(text.charCodeAt(at - 2)) && !isLetter(text.charCodeAt(at - 3)))
    return null
  const start = Math.max(least, at - LONGEST_MONTH)
  const match = MONTH_BEFORE.exec(text.slice(start, at))
  if (match === null) return null
  const from = start + match.index
  const name = match[1] as string
  if (isLetter(text.charCodeAt(from - 1))) return null
  if (end - at === 4) {
    return isYear(text.slice(at, end)) && !isLetter(text.charCodeAt(end)) && !isAuxiliary(name)
      ? { from, to: end, precision: 'month', sure: true }
      : null
  }
  DAY_AND_YEAR.lastIndex = at
  const rest = DAY_AND_YEAR.exec(text)
  if (rest === null) return null
  const [all, day = '', long, short, joined] = rest
  const year = yearOf(long ?? short ?? joined)
  const whole = at + all.length
  if (year !== null && isDay(year, monthOf(name), Number(day)) && !isLetter(text.charCodeAt(whole))) {
    return { from, to: whole, precision: 'day', sure: true }
  }
  const to = at + (/^\d+(?:st|nd|rd|th)?/i.exec(all)?.[0].length ?? day.length)
  const ordinal = to > at + day.length
  if (isLetter(text.charCodeAt(to)) || (isAuxiliary(name) && !ordinal)) return null
  // "Mar 10:30", "Dec 5.2", "May 10%": a time or an amount.
  if (/^(?::\d|\.\d|%)/.test(text.slice(to, to + 2))) return null
  if (isDay(LEAP, monthOf(name), Number(day))) return { from, to, precision: 'day-of-any-year', sure: true }
  return !ordinal && /['-]$/.test(text.slice(from, at)) && day.length === 2
    ? { from, to, precision: 'month', sure: true }
    : null
}

/** "14 April 2023", "17-Feb-2023". */
function dayMonth(text: string, from: number, end: number): CalendarDate | null {
  // A letter right behind, or one sign and a letter: most numbers have something else behind them.
  if (!isLetter(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end + 1))) return null
  if (touches(text, from) || joinsNumber(text, from - 1, -1)) return null
  DAY_MONTH_YEAR.lastIndex = from
  const match = DAY_MONTH_YEAR.exec(text)
  if (match === null) return null
  const [all, day = '', name = '', long, short, joined] = match
  const year = yearOf(long ?? short ?? joined)
  const whole = from + all.length
  if (year !== null && isDay(year, monthOf(name), Number(day)) && !isLetter(text.charCodeAt(whole))) {
    return { from, to: whole, precision: 'day', sure: true }
  }
  if (isAuxiliary(name) || !isDay(LEAP, monthOf(name), Number(day))) return null
  // The number behind belongs to something else: "5 mar 10 people". A month glued to more digits is a code: "3DEC77A".
  const to = from + all.toLowerCase().lastIndexOf(name.toLowerCase()) + name.length
  return isDigit(text.charCodeAt(to)) ? null : { from, to, precision: 'day-of-any-year', sure: true }
}

/** "2023-04-14", also with a time behind it or a number on either side, as files have. */
function yearFirst(text: string, from: number): CalendarDate | null {
  if (touches(text, from)) return null
  YEAR_FIRST.lastIndex = from
  const match = YEAR_FIRST.exec(text)
  if (match === null) return null
  const [all, year = '', sign, month = '', day = ''] = match
  const to = from + all.length
  if (!isYear(year) || !isDay(Number(year), Number(month), Number(day))) return null
  if (sign === ' ' && (month.length < 2 || day.length < 2)) return null
  if (isLetter(text.charCodeAt(to)) && !isTimeAt(text, to)) return null
  return { from, to, precision: 'day', sure: true }
}

/** "04/14/2023", "4-14-23", "14.04.2023", "5/2021", "08/22". */
function numeric(text: string, from: number): CalendarDate | null {
  if (touches(text, from) || joinsNumber(text, from - 1, -1) || isAmount(text.charCodeAt(from - 1)))
    return null
  YEAR_LAST.lastIndex = from
  const match = YEAR_LAST.exec(text)
  if (match !== null) {
    const [all, one = '', sign, two = '', written = ''] = match
    const to = from + all.length
    const year = yearOf(written.replace("'", ''))
    const strict = sign === ' ' && (one.length < 2 || two.length < 2 || written.length < 4)
    if (year === null || strict || isLetter(text.charCodeAt(to)) || joinsNumber(text, to, 1)) return null
    if (!isDay(year, Number(one), Number(two)) && !isDay(year, Number(two), Number(one))) return null
    // "1.2.15" is a version as often; "21.5.21" begins with a day.
    const version = sign === '.' && written.length < 4 && Number(one) <= 12
    return { from, to, precision: 'day', sure: !version }
  }
  MONTH_OF_YEAR.lastIndex = from
  const month = MONTH_OF_YEAR.exec(text)
  if (month !== null) {
    const to = from + month[0].length
    if (!isYear(month[2] as string) || !isDay(LEAP, Number(month[1]), 1)) return null
    return isLetter(text.charCodeAt(to)) || joinsNumber(text, to, 1)
      ? null
      : { from, to, precision: 'month', sure: true }
  }
  MONTH_AND_DAY.lastIndex = from
  const short = MONTH_AND_DAY.exec(text)
  if (short === null) return null
  const to = from + short[0].length
  if (!isDay(LEAP, Number(short[1]), Number(short[2]))) return null
  return isLetter(text.charCodeAt(to)) || joinsNumber(text, to, 1) || isAmount(text.charCodeAt(to))
    ? null
    : { from, to, precision: 'day-of-any-year', sure: false }
}

const LEAP = 2024
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const monthOf = (name: string): number => NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** "you may 5": in lower case the verb is likelier than the month. */
const isAuxiliary = (name: string): boolean => name === 'may'

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || day < 1 || day > (DAYS[month - 1] ?? 0)) return false
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

const isYear = (written: string): boolean => written >= '1900' && written <= '2100'

/** Two digits stand for a year of either century; every one of them is a year of 1930 to 2029 here, for leap days only. */
function yearOf(written: string | undefined): number | null {
  if (written === undefined) return null
  if (written.length === 4) return isYear(written) ? Number(written) : null
  const short = Number(written)
  return short < 30 ? 2000 + short : 1900 + short
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isLetter = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192
/** "$", "#" and "%" make an amount or a number of a ratio. */
const isAmount = (code: number): boolean => code === 36 || code === 35 || code === 37
const touches = (text: string, at: number): boolean => isLetter(text.charCodeAt(at - 1))

/** Whether a sign stands at `at` that joins a further digit on that side: the whole is a longer number. */
function joinsNumber(text: string, at: number, step: 1 | -1): boolean {
  const sign = text[at]
  return (sign === '-' || sign === '/' || sign === '.') && isDigit(text.charCodeAt(at + step))
}

/** ISO 8601's "T" and a digit. */
const isTimeAt = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | 32) === 116 && isDigit(text.charCodeAt(at + 1))
