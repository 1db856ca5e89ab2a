import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { AccessRow } from './access-rows.ts'

/** Unexplained first, then who is furthest from the patient's care, then the most. */
const WEIGHT: { readonly [C in ActorClass]: number } = {
  administrator: 0,
  partner: 1,
  microsoft: 2,
  unknown: 3,
  application: 4,
  guest: 5,
  delegate: 6,
  owner: 7,
  service: 8,
}

export function byWeight<Row extends AccessRow>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted(
    (one, other) =>
      Number(one.explained) - Number(other.explained) ||
      WEIGHT[one.class] - WEIGHT[other.class] ||
      other.count - one.count ||
      (one.first < other.first ? -1 : 1),
  )
}
