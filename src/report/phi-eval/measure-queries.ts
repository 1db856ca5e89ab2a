import type { Queries, Query } from '../../base/labelled-texts.ts'
import { besides, isFlag } from './decisions.ts'
import { atLeast, atMost, type Figure, ratio, share } from './figures.ts'
import { covered, identityIn, type Interval, occurrences, overlap } from './intervals.ts'
import { type FileOf, namesOf, rowsOf, type Scan, type Section, type ShownRow } from './section.ts'

/**
 * Clinical queries: how many with values are flagged, how many without, which of the values evidence of identity
 * overlaps (every occurrence of them), and how many characters that evidence takes for it.
 */
export function measureQueries(scan: Scan, files: readonly FileOf<Queries>[]): Section {
  const rows = rowsOf(files).map(row => judgeQuery(scan, row))
  const holding = rows.filter(({ values }) => values.length > 0)
  const free = rows.filter(({ values }) => values.length === 0)
  const values = holding.flatMap(row => row.values)
  const absent = values.filter(({ places }) => places === 0).length
  const kept = (some: typeof values) => some.filter(({ found }) => found).length
  const figures: Figure[] = [
    share({
      id: 'queries.recall',
      label: 'queries with PHI flagged',
      count: holding.filter(({ flag }) => flag).length,
      of: holding.length,
      target: atLeast(0.97),
    }),
    ...besides(
      'queries.with-phi',
      holding.map(({ decision }) => decision),
    ),
    share({
      id: 'queries.phi-free-flagged',
      label: 'PHI-free queries flagged',
      count: free.filter(({ flag }) => flag).length,
      of: free.length,
      target: atMost(0.05),
    }),
    ...besides(
      'queries.phi-free',
      free.map(({ decision }) => decision),
    ),
    share({
      id: 'queries.values',
      label: 'values covered',
      count: kept(values),
      of: values.length,
      target: atLeast(0.9),
    }),
    share({
      id: 'queries.all-caught',
      label: 'queries with every value covered',
      count: holding.filter(row => row.values.every(({ found }) => found)).length,
      of: holding.length,
    }),
    ratio({
      id: 'queries.characters',
      label: 'characters of identity evidence to those labelled',
      count: sum(holding.map(row => row.marked)),
      of: sum(holding.map(row => row.labelled)),
      target: atMost(2.5),
    }),
    ...typesOf(values).map(type => {
      const some = values.filter(each => each.type === type)
      return share({
        id: `queries.values.${type}`,
        label: `values: ${type}`,
        count: kept(some),
        of: some.length,
      })
    }),
  ]
  return {
    id: 'queries',
    title: 'Clinical queries',
    files: namesOf(files),
    rows: rows.length,
    figures,
    notes:
      absent === 0
        ? []
        : [`${absent} of the values do not stand in their text word for word; they count as missed.`],
    shown: rows.flatMap(shownRows),
  }
}

function judgeQuery(scan: Scan, { file, line, text, values }: Query & { readonly file: string }) {
  const { decision, evidence } = scan('text', text)
  const identity = identityIn(evidence)
  const labelled: Interval[] = []
  const judged = values.map(({ type, value }) => {
    const places = occurrences(text, value)
    labelled.push(...places)
    const found = places.length > 0 && places.every(place => identity.some(each => overlap(each, place)))
    return { type, value, places: places.length, found }
  })
  return {
    file,
    line,
    text,
    decision,
    flag: isFlag(decision),
    values: judged,
    marked: covered(identity),
    labelled: covered(labelled),
  }
}

function shownRows({ file, line, text, decision, flag, values }: ReturnType<typeof judgeQuery>): ShownRow[] {
  if (values.length === 0) return flag ? [{ kind: 'flagged', file, line, text, what: decision }] : []
  const missed = values.filter(({ found }) => !found).map(({ type, value }) => `${type} “${value}”`)
  const what = [...(flag ? [] : [`query: ${decision}`]), ...missed].join(', ')
  return what === '' ? [] : [{ kind: 'missed', file, line, text, what }]
}

/** The commonest first. */
function typesOf(values: readonly { readonly type: string }[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { type } of values) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1]).map(([type]) => type)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)
