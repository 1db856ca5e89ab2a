import type { ActorClass } from '../../../base/audit/actor-class.ts'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import { EXPLAINED, type Explained, type View } from '../address.ts'
import type { Chip } from '../parts/chips.tsx'
import { CLASS_WORDS, CLASSES_AS_SHOWN, explainedWords } from './words.ts'

/** An entry with its name in the page: `data-row`. */
export interface Row {
  readonly row: string
  readonly entry: ShownEntry
}

export interface Group {
  readonly key: string
  readonly title: string
  /** Of the whole list, where a page of it shows fewer. */
  readonly count: number
  readonly rows: readonly Row[]
}

type Filters = Pick<View, 'explained' | 'classes' | 'place' | 'actor' | 'words' | 'report'>

/** The rows a view asks for, in the order of the report: any of the chosen of one kind, and all kinds together. */
export function shownEntries(entries: readonly ShownEntry[], view: Filters): readonly Row[] {
  const words = view.words.toLowerCase().split(/\s+/).filter(Boolean)
  const rows = entries.map((entry, index): Row => ({ row: `r${index}`, entry }))
  return rows.filter(
    ({ entry }) =>
      among(view.explained, explainedOf(entry)) &&
      (view.classes.length === 0 || (entry.class !== null && view.classes.includes(entry.class))) &&
      (view.report === 'place' || isNamed(entry.place, view.place)) &&
      (view.report === 'person' || isNamed(entry.actor, view.actor)) &&
      words.every(word => textOf(entry).includes(word)),
  )
}

export function explainedOf({ open }: ShownEntry): Explained {
  return open ? 'no' : 'yes'
}

function among<T>(chosen: readonly T[], value: T): boolean {
  return chosen.length === 0 || chosen.includes(value)
}

function isNamed(thing: ShownEntry['place'], asked: string | null): boolean {
  if (asked === null) return true
  const wanted = asked.toLowerCase()
  return thing !== null && (thing.id.toLowerCase() === wanted || thing.name.toLowerCase() === wanted)
}

function textOf({ group, sentence, facts, mark }: ShownEntry): string {
  return [group.title, sentence, mark ?? '', ...facts.map(({ value }) => value)].join('\n').toLowerCase()
}

/** Rows under what they are about, in the order of the first of each; of those only rows `from` to before `to`. */
export function groupsOf(rows: readonly Row[], from: number, to: number): readonly Group[] {
  const groups = new Map<string, { title: string; rows: Row[] }>()
  for (const row of rows) {
    const { key, title } = row.entry.group
    const there = groups.get(key)
    if (there === undefined) groups.set(key, { title, rows: [row] })
    else there.rows.push(row)
  }
  let before = 0
  return [...groups].flatMap(([key, group]) => {
    const shown = group.rows.slice(Math.max(0, from - before), Math.max(0, to - before))
    before += group.rows.length
    return shown.length === 0 ? [] : [{ key, title: group.title, count: group.rows.length, rows: shown }]
  })
}

/** Places and people with something open are offered first; more than these would be no choice. */
const MOST_NAMES = 6

/** The chips of each kind with how many rows have that value in the whole report; values nobody has get none. */
export function chipsOf(
  entries: readonly ShownEntry[],
  view: Filters,
): {
  readonly explained: readonly Chip<Explained>[]
  readonly classes: readonly Chip<ActorClass>[]
  readonly places: readonly Chip[]
  readonly actors: readonly Chip[]
} {
  const words = explainedWords(view.report)
  const count = (has: (entry: ShownEntry) => boolean) => entries.filter(has).length
  return {
    explained: EXPLAINED.map(value => ({
      value,
      word: words[value],
      count: count(entry => explainedOf(entry) === value),
    })).filter(chip => chip.count > 0),
    classes: CLASSES_AS_SHOWN.map(value => ({
      value,
      word: CLASS_WORDS[value],
      count: count(entry => entry.class === value),
    })).filter(chip => chip.count > 0),
    places: view.report === 'place' ? [] : namesOf(entries, view.place, ({ place }) => place),
    actors: view.report === 'person' ? [] : namesOf(entries, view.actor, ({ actor }) => actor),
  }
}

function namesOf(
  entries: readonly ShownEntry[],
  chosen: string | null,
  of: (entry: ShownEntry) => ShownEntry['place'],
): readonly Chip[] {
  const names = new Map<string, { word: string; count: number; open: number }>()
  for (const entry of entries) {
    const thing = of(entry)
    if (thing === null) continue
    const name = names.get(thing.id) ?? { word: shortName(thing.name || thing.id), count: 0, open: 0 }
    name.count += 1
    name.open += Number(entry.open)
    names.set(thing.id, name)
  }
  const wanted = chosen?.toLowerCase() ?? null
  const offered = [...names]
    .filter(([id, { open }]) => open > 0 || id.toLowerCase() === wanted)
    .sort(([one, a], [other, b]) => Number(other === wanted) - Number(one === wanted) || b.open - a.open)
    .slice(0, MOST_NAMES)
  return offered.map(([value, { word, count }]) => ({ value, word, count }))
}

/** A site by the end of its address, a person by the part before the `@`: the row has the whole. */
export function shortName(name: string): string {
  const site = /^https?:\/\/[^/]+(\/.*)$/i.exec(name)?.[1]
  if (site !== undefined) return site.replace(/\/$/, '').split('/').at(-1) || name
  return /^([^\s@]+)@[^\s@]+$/.exec(name)?.[1] ?? name
}
