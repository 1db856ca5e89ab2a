import type { Pattern } from './pattern-recognizer.ts'

/**
 * Numbers that people write behind a label: "MRN: EHC-987123", "MRN is #SF-54321", "patientId=1234". Pieces for the
 * regular expressions of the recognizers of numbers.
 */

/** At most a few signs and words between a label and its number; a "#" right before the number belongs to the number. */
const LINK =
  String.raw`(?: ?#(?=[ :=.-]))?[ :=.,;"'/()[\]-]{0,4}` +
  String.raw`(?:${caseless('(?:number|num|no|nr)')}(?=[ .:#=-])[ .:=-]{0,3})?` +
  String.raw`(?:${caseless('(?:is|was|of|as)')}[ :]{1,3})?(?:# )?`

/**
 * A number as registries write it: a "#", up to five letters before it, groups of digits behind hyphens, and up to four
 * letters at its end: "#SF-54321", "345-67-8901", "12345-JS", "JHC-12345678SL". Or letters among the digits: "W12A34567".
 */
export const NUMBER =
  String.raw`#?(?:[A-Za-z]{1,5}-?)?(?:\d{1,5}[A-Za-z]{1,3}\d{2,12}|\d{1,3} \d{3} \d{3,4}|\d{2,14}(?:-\d{1,10})?(?:-\d{1,10})?)` +
  String.raw`(?:-?[A-Z]{1,4}(?![A-Za-z0-9])|[a-z]{1,3}(?![A-Za-z0-9]))?`

/** RFC 9562: what electronic records give out as the id of a patient or a visit. */
export const UUID = '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}'

/** What makes a number of a word before it: "patient id", "patient no.", "patient #". The "#" stays with the number. */
export const MARK = String.raw`(?:[ -]?(?:id|nr|no|num|numbers?|identifier|identification)(?: ?(?:no|num|number)\b)?| ?(?=#))`

/**
 * A label: the words it may begin with, and the rest as a regular expression; all in lower case, without classes that
 * name letters.
 */
export type Label = readonly [heads: readonly string[], rest: string]

/** The pattern of a number behind one of these labels. */
export function labelledNumber(
  labels: readonly Label[],
  value: string = NUMBER,
): Pick<Pattern, 'regex' | 'heads' | 'labelled'> {
  const label = labels.map(([heads, rest]) => `(?:${heads.join('|')})${rest}`).join('|')
  return {
    regex: new RegExp(`(?:${caseless(label)})${LINK}(?<value>${value})`, 'g'),
    heads: labels.flatMap(([heads]) => heads.map(head => /^[a-z]+/.exec(head)?.[0] ?? '')),
    labelled: true,
  }
}

/** The pattern for either case: the number behind it keeps telling capitals from other letters. */
export function caseless(source: string): string {
  return source.replaceAll(/\\.|[a-z]/g, piece =>
    piece.length > 1 ? piece : `[${piece}${piece.toUpperCase()}]`,
  )
}

export interface Written {
  /** Digits it must have at least; two fewer suffice behind letters ("BRK-1234"), but never below 3. */
  readonly digits: number
}

/** Whether the value is a number that a registry gives, and no word, year or date that happens to stand there. */
export function isRegistryNumber(value: string, { digits }: Written): boolean {
  const count = value.replaceAll(/\D/g, '').length
  const needed = /^#?[A-Za-z]/.test(value) ? Math.max(3, digits - 2) : digits
  return count >= needed && !isDateOrYear(value)
}

const DATES = [
  /^#?(?:19|20)\d\d$/,
  /^(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])$/,
  // Month first, then day first.
  /^(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])-(?:19|20)?\d\d$/,
  /^(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])-(?:19|20)?\d\d$/,
  /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/,
]

function isDateOrYear(value: string): boolean {
  return DATES.some(date => date.test(value))
}

/** Ten digits in the groups of a telephone number, with an area and an exchange that can be. */
export const isPhoneShaped = (value: string): boolean => /^[2-9]\d\d-[2-9]\d\d-\d{4}$/.test(value)
