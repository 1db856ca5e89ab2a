import type { EvidenceEntry } from '../../store/evidence/entry.ts'

/** What entries of the evidence log are looked through by. */
export const ACTIVITY_GROUPS = ['sign-in', 'people', 'records', 'views', 'exports', 'evidence'] as const
export type ActivityGroup = (typeof ACTIVITY_GROUPS)[number]

/** What a sentence is made from. */
export interface Told {
  /** Who did it, as the sentence begins: a name, `Ward`, or `Somebody`. */
  readonly who: string
  readonly entry: EvidenceEntry
  /** What people call the account of an id; the id where it is none. */
  readonly nameOf: (id: string) => string
}

/** One kind of entry: where it belongs, and its sentence without the full stop. */
export interface KindWords {
  readonly group: ActivityGroup
  readonly says: (told: Told) => string
}

/** A plain field as words; empty where the entry has none. */
export function field({ entry }: Told, name: string): string {
  const value = entry[name]
  return value === undefined || value === null ? '' : String(value)
}

/** "1 row", "23 rows". */
export function counted(value: string, one: string, many = `${one}s`): string {
  return `${value} ${value === '1' ? one : many}`
}

/** "Dana Ruiz's", or "the own" where somebody did it to their own account. */
export function whose(told: Told, id = told.entry.subject): string {
  return id === told.entry.by ? 'their own' : `${told.nameOf(id)}’s`
}
