import type { Sentence, Spans } from '../../base/labelled-texts.ts'
import type { Evidence } from '../../assess/scanning/evidence.ts'
import { besides, isFlag } from './decisions.ts'
import { atLeast, type Figure, perThousand, share, worked } from './figures.ts'
import { type Interval, intervalOf, overlap } from './intervals.ts'
import { type FileOf, namesOf, rowsOf, type Scan, type Section } from './section.ts'
import { SPAN_TYPES, type SpanType } from './span-types.ts'

interface Judged extends Sentence {
  readonly file: string
  readonly evidence: readonly Evidence[]
}

/**
 * Sentences with labelled spans and no health in them. For each type that Ward defines: precision, recall and F1 by
 * overlap between the spans and the evidence of the recognizers that belong to the type. Spans that lie outside Ward's
 * definition (a telephone number of another country) count neither as missed nor as false. And how often the decision
 * speaks: it should not, for want of health.
 */
export function measureSpans(scan: Scan, files: readonly FileOf<Spans>[]): Section {
  const rows = rowsOf(files).map(row => {
    const { decision, evidence } = scan('text', row.text)
    return { ...row, decision, evidence }
  })
  const measured = SPAN_TYPES.map(type => ({ type, ...matchType(type, rows) })).filter(
    ({ within, outside }) => within + outside > 0,
  )
  return {
    id: 'sentences',
    title: 'Sentences with labelled spans',
    files: namesOf(files),
    rows: rows.length,
    figures: [
      perThousand({
        id: 'sentences.flagged',
        label: 'flagged (nothing of health stands in them)',
        count: rows.filter(({ decision }) => isFlag(decision)).length,
        of: rows.length,
      }),
      ...besides(
        'sentences',
        rows.map(({ decision }) => decision),
      ),
      ...measured.flatMap(figuresOf),
    ],
    notes: measured
      .filter(({ outside }) => outside > 0)
      .map(
        ({ type, outside }) =>
          `${type.type}: ${outside} spans lie outside Ward’s definition (${type.outside}).`,
      ),
    shown: measured.flatMap(({ missed, wrong }) => [...missed, ...wrong]),
  }
}

function figuresOf({
  type,
  within,
  recalled,
  claimed,
  right,
}: { readonly type: SpanType } & Matched): Figure[] {
  const recall = recalled / within
  const precision = claimed === 0 ? 0 : right / claimed
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
  const id = `sentences.${type.type}`
  if (within === 0) return []
  return [
    worked(
      {
        id: `${id}.f1`,
        label: `${type.type} F1`,
        count: recalled,
        of: within,
        ...(type.structured && { target: atLeast(0.95) }),
      },
      f1,
    ),
    share({ id: `${id}.precision`, label: `${type.type} precision`, count: right, of: claimed }),
    share({ id: `${id}.recall`, label: `${type.type} recall`, count: recalled, of: within }),
  ]
}

interface Matched {
  /** Spans within Ward's definition, and those of them that evidence overlaps. */
  readonly within: number
  readonly recalled: number
  readonly outside: number
  /** Pieces of evidence, and those of them that overlap a span of the type. */
  readonly claimed: number
  readonly right: number
  readonly missed: Section['shown']
  readonly wrong: Section['shown']
}

function matchType(type: SpanType, rows: readonly Judged[]): Matched {
  let within = 0
  let recalled = 0
  let outside = 0
  let claimed = 0
  let right = 0
  const missed: Section['shown'][number][] = []
  const wrong: Section['shown'][number][] = []
  for (const { file, line, text, spans, evidence } of rows) {
    const found = evidence
      .filter(each => each.class !== 'N' && type.recognizers.includes(each.recognizer))
      .map(intervalOf)
    const gold = spans
      .filter(span => span.type === type.type)
      .map(({ from, to }) => ({
        at: [from, to] as Interval,
        defined: type.defines(text.slice(from, to), text, from),
      }))
    const also = spans
      .filter(span => type.also?.includes(span.type))
      .map(({ from, to }): Interval => [from, to])
    for (const { at, defined } of gold) {
      if (!defined) {
        outside += 1
        continue
      }
      within += 1
      if (found.some(each => overlap(each, at))) recalled += 1
      else missed.push({ kind: 'missed', file, line, text, what: `${type.type} “${text.slice(...at)}”` })
    }
    for (const each of found) {
      const ignored =
        also.some(at => overlap(each, at)) || gold.some(({ at, defined }) => !defined && overlap(each, at))
      const hit = gold.some(({ at, defined }) => defined && overlap(each, at))
      if (ignored && !hit) continue
      claimed += 1
      if (hit) right += 1
      else wrong.push({ kind: 'flagged', file, line, text, what: `${type.type} “${text.slice(...each)}”` })
    }
  }
  return { within, recalled, outside, claimed, right, missed, wrong }
}
