/** Words that say nothing about what is meant; kept where a search has no others. */
const SMALL: ReadonlySet<string> = new Set(
  'a an and are as at be by do for from how i in is it my not of on or that the this to was we what when where which who with'.split(
    ' ',
  ),
)

/** A text's words for comparing: without case, marks and the ends of plurals, in their order. */
export function wordsOf(text: string): readonly string[] {
  const words = plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
  return words.map(stem)
}

/**
 * The same, remembered: the catalogue's texts are compared anew with every letter that is typed.
 * @param most texts are kept; then it begins anew
 */
export function rememberedWords(most = 4_000): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return text => {
    const there = known.get(text)
    if (there !== undefined) return there
    if (known.size >= most) known.clear()
    const words = wordsOf(text)
    known.set(text, words)
    return words
  }
}

/** The words of a search that narrow it. */
export function searchedWords(text: string): readonly string[] {
  const all = [...new Set(wordsOf(text))]
  const telling = all.filter(word => !SMALL.has(word))
  return telling.length > 0 ? telling : all
}

/**
 * An id or a citation for comparing: its letters, digits and points. "45 CFR § 164.308 (a)(1)(ii)(D)" and "164.308 a 1 ii d"
 * are one.
 */
export function keyOf(text: string): string {
  return plain(text)
    .replace(/^\s*(?:hipaa\s+)?(?:45\s*c\.?\s*f\.?\s*r\.?\s*)?(?:part\s|section\s|sec\.?\s|§+)?\s*/u, '')
    .replace(/^(?:cis|scuba(?:gear)?)[\s:]+/u, '')
    .replaceAll(/[^\p{L}\p{N}.]/gu, '')
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/[’']/gu, '').toLowerCase()
}

/** "policies" and "policy", "mailboxes" and "mailbox" are near enough to one another then. */
function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

/** Whether one slip of the hand makes one word of the other: a letter more, less, another, or two changed about. */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || short === long) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  )
}
