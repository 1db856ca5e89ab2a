import type { Vector, Vectors } from '../../base/labelled-texts.ts'
import { atLeast, count, share } from './figures.ts'
import { covered, type Interval, intervalOf, overlap } from './intervals.ts'
import { type FileOf, namesOf, rowsOf, type Scan, type Section } from './section.ts'
import { OUTSIDE, VECTOR_SOURCES, type VectorSource } from './vectors/vector-sources.ts'

export type Outcome =
  | { readonly is: 'passed' | 'failed'; readonly kind: string }
  | { readonly is: 'contradiction' | 'outside'; readonly kind: string; readonly because: string }

/**
 * Cases of another tool's tests. A case passes when Ward finds as many places, where it expects them. Where it does not
 * and the case asks for what Ward's definitions do not, that is told with the reason, not counted.
 */
export function measureVectors(scan: Scan, files: readonly FileOf<Vectors>[]): Section {
  const rows = rowsOf(files).map(row => ({ ...row, outcome: outcomeOf(scan, row) }))
  const those = (is: Outcome['is']) => rows.filter(({ outcome }) => outcome.is === is)
  const defined = rows.length - those('contradiction').length - those('outside').length
  const kinds = [...new Set(rows.map(({ outcome }) => outcome.kind))]
  return {
    id: 'vectors',
    title: 'Cases of Presidio’s tests',
    files: namesOf(files),
    rows: rows.length,
    figures: [
      share({
        id: 'vectors.passed',
        label: 'passed, of those under Ward’s definitions',
        count: those('passed').length,
        of: defined,
        target: atLeast(1),
      }),
      count(
        'vectors.contradictions',
        'contradict Ward’s definitions',
        those('contradiction').length,
        rows.length,
      ),
      count('vectors.outside', 'of kinds that Ward does not define', those('outside').length, rows.length),
      ...kinds.flatMap(kind => {
        const some = rows.filter(({ outcome }) => outcome.kind === kind)
        const of = some.filter(({ outcome }) => outcome.is === 'passed' || outcome.is === 'failed').length
        const passed = some.filter(({ outcome }) => outcome.is === 'passed').length
        return of === 0
          ? []
          : [share({ id: `vectors.passed.${kind}`, label: `passed: ${kind}`, count: passed, of })]
      }),
    ],
    notes: reasonsOf(rows),
    shown: those('failed').map(({ file, line, text, outcome, count: wanted }) => ({
      kind: 'missed',
      file,
      line,
      text,
      what: `${outcome.kind}, ${wanted} expected`,
    })),
  }
}

/** Each reason with the items it holds for. */
function reasonsOf(rows: readonly { readonly line: number; readonly outcome: Outcome }[]): readonly string[] {
  const lines = new Map<string, number[]>()
  for (const { line, outcome } of rows) {
    if (!('because' in outcome)) continue
    const reason = `${outcome.kind}: ${outcome.because}`
    lines.set(reason, [...(lines.get(reason) ?? []), line])
  }
  return [...lines].map(([reason, items]) => `${reason} (items ${ranges(items)}).`)
}

/** 1, 2, 3, 7 is "1-3, 7". */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const each of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === each - 1) last[1] = each
    else runs.push([each, each])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}

export function outcomeOf(scan: Scan, vector: Vector): Outcome {
  const source = VECTOR_SOURCES.find(each => each.source === vector.source)
  if (source === undefined) {
    const because = OUTSIDE[vector.source] ?? 'no recognizer of Ward answers to it'
    return { is: 'outside', kind: vector.source.replace(/^test_|_recognizer\.py$/g, ''), because }
  }
  const { kind } = source
  if (passes(scan, vector, source)) return { is: 'passed', kind }
  const contradiction = source.contradictions.find(({ applies }) => applies(vector))
  return contradiction
    ? { is: 'contradiction', kind, because: contradiction.because }
    : { is: 'failed', kind }
}

function passes(
  scan: Scan,
  { text, count: wanted, positions }: Vector,
  { recognizers }: VectorSource,
): boolean {
  const found = scan('text', text)
    .evidence.filter(each => recognizers.includes(each.recognizer))
    .map(intervalOf)
  const places = apart(found)
  if (places.length !== wanted) return false
  return positions === undefined || positions.every(each => places.some(place => overlap(place, each)))
}

/** Evidence at one place is one finding, however many ways lead to it. */
function apart(found: readonly Interval[]): readonly Interval[] {
  const places: Interval[] = []
  for (const each of [...found].sort((one, other) => one[0] - other[0])) {
    const last = places.at(-1)
    if (last && overlap(last, each)) places[places.length - 1] = [last[0], Math.max(last[1], each[1])]
    else if (covered([each]) > 0) places.push(each)
  }
  return places
}
