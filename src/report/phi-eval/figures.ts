/** One measured number. */
export interface Figure {
  /** Stable: section, point, what is counted. */
  readonly id: string
  readonly label: string
  readonly count: number
  readonly of: number
  readonly value: number
  readonly unit: Unit
  /** What it must reach, where something was promised. */
  readonly target?: Target
  readonly met?: boolean
}
export type Unit = 'share' | 'per-1000' | 'ratio' | 'count'

export interface Target {
  readonly is: 'at-least' | 'at-most'
  readonly value: number
}

export const atLeast = (value: number): Target => ({ is: 'at-least', value })
export const atMost = (value: number): Target => ({ is: 'at-most', value })

interface Counted {
  readonly id: string
  readonly label: string
  readonly count: number
  readonly of: number
  readonly target?: Target
}

/** How many of how many, from 0 to 1. Of nothing, nothing can be said: 0 without a judgement on the target. */
export function share(counted: Counted): Figure {
  return figure(counted, 'share', 1)
}

/** Flags for each thousand texts. */
export function perThousand(counted: Counted): Figure {
  return figure(counted, 'per-1000', 1000)
}

/** One amount over another; may be above 1. */
export function ratio(counted: Counted): Figure {
  return figure(counted, 'ratio', 1)
}

export function count(id: string, label: string, number: number, of: number): Figure {
  return { id, label, count: number, of, value: number, unit: 'count' }
}

/** F1 and the like: worked out elsewhere, from the counts given. */
export function worked(counted: Counted, value: number): Figure {
  return judged({ ...counted, value, unit: 'share' })
}

function figure(counted: Counted, unit: Unit, times: number): Figure {
  const value = counted.of === 0 ? 0 : (counted.count / counted.of) * times
  return judged({ ...counted, value, unit })
}

function judged(made: Figure): Figure {
  if (made.target === undefined || made.of === 0) return made
  const { is, value } = made.target
  return { ...made, met: is === 'at-least' ? made.value >= value : made.value <= value }
}
