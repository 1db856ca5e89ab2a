import { type Entries, know } from './entries.ts'

/** The share of "the" in English prose; its weight is 15. */
const THE = 0.06
/** Government prose says "organization" in every sentence, mail does not: no word is more than familiar by it alone. */
const MOST = 9
/** What stands in all the prose less often says nothing. */
const FEWEST = 3

/** The texts in an OSCAL catalogue: titles and prose. */
export function oscalProse(json: unknown): string[] {
  if (Array.isArray(json)) return json.flatMap(oscalProse)
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]) =>
    key === 'prose' && typeof value === 'string' ? [value] : oscalProse(value),
  )
}

/**
 * Weighs ordinary words by how often prose has them in lower case (so that no name is one). One more is twice as
 * frequent.
 * @returns how many words got a weight
 */
export function readProse(texts: readonly string[], entries: Entries): number {
  const counts = new Map<string, number>()
  let total = 0
  for (const text of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}\d_{'’.-])[a-z]{2,}(?![\p{L}\d_}'’-])/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
      total++
    }
  }
  let words = 0
  for (const [word, count] of counts) {
    if (count < FEWEST) continue
    const weight = 15 - Math.round(Math.log2((THE * total) / count))
    know(entries, word, { ordinary: Math.min(MOST, Math.max(1, weight)) })
    words++
  }
  return words
}
