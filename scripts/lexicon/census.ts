import { type Entries, know } from './entries.ts'

/** The weight of a name that `percent` of the people of the census bear: 1 for 0.001 % or fewer, one more for each doubling. */
export const nameWeight = (percent: number): number =>
  Math.min(15, 1 + Math.floor(Math.log2(Math.max(percent, 0.001) / 0.001 + 1e-9)))

/**
 * Reads a file of the 1990 census: name, percent, cumulative percent, rank.
 * @returns how many names it holds
 */
export function readCensus(text: string, as: 'firstName' | 'surname', entries: Entries): number {
  let names = 0
  for (const [, name = '', percent] of text.matchAll(/^([A-Z]+)\s+([\d.]+)/gm)) {
    know(entries, name.toLowerCase(), { [as]: nameWeight(Number(percent)) })
    names++
  }
  if (names === 0) throw new RangeError('a census file without names')
  return names
}
