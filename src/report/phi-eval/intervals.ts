import type { Evidence } from '../../assess/scanning/evidence.ts'

/** From, and the first unit behind. */
export type Interval = readonly [from: number, to: number]

export const overlap = (one: Interval, other: Interval): boolean => one[0] < other[1] && other[0] < one[1]

/** How many units the intervals cover together; what several cover counts once. */
export function covered(intervals: readonly Interval[]): number {
  let units = 0
  let reached = 0
  for (const [from, to] of [...intervals].sort((one, other) => one[0] - other[0])) {
    units += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return units
}

/** Where a value stands in a text, every time: case ignored, typographic apostrophes as straight ones. */
export function occurrences(text: string, value: string): readonly Interval[] {
  const within = comparable(text)
  const sought = comparable(value)
  const found: Interval[] = []
  if (sought === '') return found
  for (let at = within.indexOf(sought); at !== -1; at = within.indexOf(sought, at + sought.length))
    found.push([at, at + sought.length])
  return found
}

/** Unit for unit as long as the text: "İ" stays, since its small letter has two. */
function comparable(text: string): string {
  const straight = text.replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
  const small = straight.toLowerCase()
  if (small.length === straight.length) return small
  return straight.replace(/./gsu, each =>
    each.toLowerCase().length === each.length ? each.toLowerCase() : each,
  )
}

/** Where evidence of who it is stands: class D, I1 or I2. */
export function identityIn(evidence: readonly Evidence[]): readonly Interval[] {
  return evidence
    .filter(each => each.class === 'D' || each.class === 'I1' || each.class === 'I2')
    .map(intervalOf)
}

export const intervalOf = ({ offset, length }: Evidence): Interval => [offset, offset + length]
