import type { Day } from '../../base/days.ts'
import type { Kept } from '../kept.ts'
import { DEFAULT_YEAR } from './default-year/default-year.ts'
import type { Routine, RoutineText, RoutineVersion } from './routine.ts'
import { type KeptRoutine, type KeptYear, type OwnText, versionOf } from './routine-body.ts'

/** What was last said of a routine; without a day while it does not run. */
export type Said = Pick<RoutineVersion, 'terms' | 'leftOut'> & { readonly from: Day | null }

/** A routine as it stands in the year view, whether it runs or not. */
export interface ListedRoutine extends Routine {
  readonly isOwn: boolean
  /** Ward ships it, and nobody has adopted it or left it out: it came with a newer Ward. */
  readonly isNew: boolean
  /** What was last said, also where it holds only from a later day on; Ward's own terms while nothing was. */
  readonly last: Said
  /** Of its record, 0 for none. */
  readonly recordVersion: number
}

/**
 * The routines of the year: Ward's own as they were adopted, with what was said about them since, and the clinic's own.
 * Before a year is adopted no version of any begins.
 */
export function routinesOf(
  year: KeptYear | null,
  said: ReadonlyMap<string, Kept<KeptRoutine>>,
): readonly ListedRoutine[] {
  const adopted = new Map(year?.routines.map(routine => [routine.id, routine]))
  const shipped = DEFAULT_YEAR.map(({ id, text, terms }) => ({ id, text, terms }))
  const known = new Set(shipped.map(({ id }) => id))
  // Adopted from an older Ward that shipped it.
  const gone = [...adopted.values()]
    .filter(({ id }) => !known.has(id))
    .map(({ id, title, terms }) => ({
      id,
      terms,
      text: textOfOwn({ title, why: 'It was adopted from an earlier Ward.', steps: [] }),
    }))
  const wards = [...shipped, ...gone].map(({ id, text, terms }): ListedRoutine => {
    const record = said.get(id)
    const mine = record?.value.versions.map(versionOf) ?? []
    const first = adopted.get(id)
    const base =
      first === undefined || year === null ? [] : [{ from: year.from, terms: first.terms, leftOut: null }]
    const versions = running([...base, ...mine], year)
    return {
      id,
      text,
      versions,
      isOwn: false,
      isNew: year !== null && versions.length === 0,
      last: mine.at(-1) ?? base[0] ?? { from: null, terms, leftOut: null },
      recordVersion: record?.version ?? 0,
    }
  })
  const own = [...said].flatMap(([id, { value, version }]): readonly ListedRoutine[] => {
    const versions = value.versions.map(versionOf)
    const last = versions.at(-1)
    if (value.own === null || last === undefined) return []
    return [
      {
        id,
        text: textOfOwn(value.own),
        versions: running(versions, year),
        isOwn: true,
        isNew: false,
        last,
        recordVersion: version,
      },
    ]
  })
  return [...wards, ...own]
}

/** From the adoption on, by their day; of what was said up to that day the last holds. */
function running(versions: readonly RoutineVersion[], year: KeptYear | null): readonly RoutineVersion[] {
  if (year === null) return []
  const first = versions.findLast(({ from }) => from <= year.from)
  const later = versions.filter(({ from }) => from > year.from)
  return first === undefined ? later : [{ ...first, from: year.from }, ...later]
}

/** What was said up to a day and of what holds after it: a new version takes the place of those that have not begun. */
export function withVersion<T extends { readonly from: Day }>(versions: readonly T[], next: T): readonly T[] {
  return [...versions.filter(({ from }) => from < next.from), next]
}

function textOfOwn({ title, why, steps }: OwnText): RoutineText {
  return {
    title,
    why,
    steps,
    cites: [],
    closesOn: 'note',
    report: null,
    page: null,
    rhythmSays: 'The clinic’s own measure.',
    isFixed: false,
  }
}
