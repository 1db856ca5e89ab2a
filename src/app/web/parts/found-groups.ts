import type { Found, FoundKind } from '../../api/contracts/search.ts'

export interface FoundGroup {
  readonly kind: FoundKind
  readonly rows: readonly (Found & { readonly row: number })[]
}

/**
 * What was found by kind, the kind with the best find first. A row's number counts over all groups in the order in which they
 * are shown, for the arrow keys.
 */
export function groupsOf(results: readonly Found[]): readonly FoundGroup[] {
  const kinds = [...new Set(results.map(({ kind }) => kind))]
  let row = 0
  return kinds.map(kind => ({
    kind,
    rows: results.filter(found => found.kind === kind).map(found => ({ ...found, row: row++ })),
  }))
}

/** The finds in the order of their groups. */
export function inGroups(results: readonly Found[]): readonly Found[] {
  return groupsOf(results).flatMap(({ rows }) => rows)
}
