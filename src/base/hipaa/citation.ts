import { PROVISIONS, STANDARDS } from './regulation.ts'
import type { StandardWording } from './words.ts'

type KeysOf<T> = T extends unknown ? Extract<keyof T, string> : never
type ValuesOf<T> = T extends unknown ? T[keyof T] : never

/** A standard of the Security Rule, in the form of the paragraph that states it: `164.308(a)(1)(i)`. */
export type StandardCitation = KeysOf<ValuesOf<typeof STANDARDS>>
/** An implementation specification of the Security Rule. */
export type SpecificationCitation = KeysOf<ValuesOf<ValuesOf<typeof STANDARDS>>['specifications']>
/** Every other paragraph Ward works with. */
export type ProvisionCitation = KeysOf<ValuesOf<typeof PROVISIONS>[number]>
/** Every paragraph of 45 CFR 164 Ward can cite. Derived from the data, so a citation that is not in it does not compile. */
export type Citation = StandardCitation | SpecificationCitation | ProvisionCitation

/** Longer texts are prose, not a citation. */
const LONGEST = 80

/**
 * Numbers that others write and that are not the paragraph's number, with where they come from. They are understood
 * and never written.
 */
const ALIASES: Readonly<Record<string, Citation>> = {
  // The written-contract specification before the 2013 rule; 164.314(a)(2)(iii) itself still calls it so.
  '164.308(b)(4)': '164.308(b)(3)',
  // One published control set numbers the media specifications under the standard's paragraph.
  '164.310(d)(1)(i)': '164.310(d)(2)(i)',
  '164.310(d)(1)(ii)': '164.310(d)(2)(ii)',
  '164.310(d)(1)(iii)': '164.310(d)(2)(iii)',
  '164.310(d)(1)(iv)': '164.310(d)(2)(iv)',
  // A slip in 164.522(a)(3): part 160 has no section 530.
  '160.530(j)': '164.530(j)',
}

const STANDARD_CITATIONS = Object.values<Readonly<Record<string, StandardWording>>>(STANDARDS).flatMap(each =>
  Object.keys(each),
)
const ALL: ReadonlySet<string> = new Set([
  ...STANDARD_CITATIONS,
  ...Object.values<Readonly<Record<string, StandardWording>>>(STANDARDS).flatMap(each =>
    Object.values(each).flatMap(standard => Object.keys(standard.specifications)),
  ),
  ...Object.values(PROVISIONS).flatMap(lists => lists.flatMap(list => Object.keys(list))),
])

/** True for exactly the form Ward itself writes; see normaliseCitation for what others write. */
export function isCitation(text: string): text is Citation {
  return ALL.has(text)
}

// Level 4 is a capital in the rule and a small letter in some data; no two citations differ only in case (tested).
const BY_FOLDED: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ALIASES),
  ...[...ALL].map((each): [string, string] => [each.toLowerCase(), each]),
])

const OPENING = /\((?:1|i)\)$/
/** `164.308(a)(1)` is often written for the standard that opens it: `164.308(a)(1)(i)`, as `164.312(a)` for `(a)(1)`. */
const BY_OPENING: ReadonlyMap<string, string> = new Map(
  STANDARD_CITATIONS.filter(each => OPENING.test(each)).map((each): [string, string] => [
    each.replace(OPENING, ''),
    each,
  ]),
)

const PREFIX = /^(?:hipaa )?(?:45 ?c\.?f\.?r\.? ?)?(?:(?:§{1,2}|sections?|sec\.|part) ?)?/
const SECTION = /^(16[04]\.\d{3}) ?/
const GROUP = /^\( ?([a-z0-9]{1,5}(?: ?\. ?[a-z0-9]{1,5}){0,5}) ?\) ?/

/**
 * Ward's form of a citation as other tools, forms and the rule itself write it, or undefined when it names no
 * requirement Ward has. What is understood is listed in citation.test.ts.
 */
export function normaliseCitation(text: string): Citation | undefined {
  if (text.length > LONGEST) return undefined
  if (isCitation(text)) return text
  const plain = text
    .replaceAll('&#40;', '(')
    .replaceAll('&#41;', ')')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(PREFIX, '')
  const section = SECTION.exec(plain)
  if (section === null) return undefined
  let rest = plain.slice(section[0].length)
  let folded = section[1] ?? ''
  while (rest !== '') {
    const group = GROUP.exec(rest)
    if (group === null) return undefined
    for (const part of (group[1] ?? '').split('.')) folded += `(${part.trim()})`
    rest = rest.slice(group[0].length)
  }
  const meant = BY_FOLDED.get(folded) ?? BY_OPENING.get(folded)
  return meant !== undefined && isCitation(meant) ? meant : undefined
}
