import { createScanner } from '../../../../assess/recognizers/create-scanner.ts'
import { CLINICAL_FROM, documentScore } from '../../../../assess/scanning/document-score.ts'
import { noKnowledge } from '../../../../assess/scanning/knowledge.ts'
import { openLexicon } from '../../../../assess/scanning/lexicon.ts'
import type { FoundFiles } from '../../../../collect/import/phi-eval/find-labelled-files.ts'
import { sha256Hex } from '../../../../host/crypto.ts'
import { type Engines, measure } from '../../../../report/phi-eval/measure.ts'
import type { Stopwatch } from '../../../../report/phi-eval/measure-speed.ts'
import type { ShownRow } from '../../../../report/phi-eval/section.ts'
import type { PhiEvalAnswer } from '../../../api/contracts/phi-eval.ts'

export interface EvaluateOptions {
  readonly lexicon: Uint8Array
  readonly without: readonly string[]
  readonly speed: boolean
}

const STOPWATCH: Stopwatch = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
}

/** Measures, and measures again without what is to be left out. */
export function evaluate(
  { files, notLabelled, skipped }: FoundFiles,
  { lexicon, without, speed }: EvaluateOptions,
): { readonly answer: PhiEvalAnswer; readonly shown: readonly ShownRow[] } {
  const wallFrom = STOPWATCH.wall()
  const cpuFrom = STOPWATCH.cpu()
  const scanner = createScanner({ lexicon })
  const all = measure(enginesOf(lexicon, []), files, speed ? STOPWATCH : null)
  const less = without.length > 0 ? measure(enginesOf(lexicon, without), files, null) : null
  const values = new Map(
    less?.sections.flatMap(({ figures }) => figures.map(({ id, value }) => [id, value] as const)),
  )
  const ids = scanner.recognizers.map(({ id }) => id)
  const answer: PhiEvalAnswer = {
    schema: 'ward.phi-eval/1',
    rules: { count: ids.length, hash: sha256Hex(Buffer.from(ids.join('\n'))).slice(0, 12) },
    vocabulary: scanner.vocabulary,
    without: [...without],
    files: files.map(({ name, texts }) => ({ name, form: texts.form, rows: texts.rows.length })),
    notLabelled: [...notLabelled],
    skipped: [...skipped],
    sections: all.sections.map(({ id, title, files: names, rows, figures, notes }) => ({
      id,
      title,
      files: [...names],
      rows,
      notes: [...notes],
      figures: figures.map(figure => {
        const value = values.get(figure.id)
        return value === undefined ? { ...figure } : { ...figure, without: value }
      }),
    })),
    speed: all.speed,
    wallMs: STOPWATCH.wall() - wallFrom,
    cpuMs: STOPWATCH.cpu() - cpuFrom,
  }
  return { answer, shown: all.sections.flatMap(({ shown }) => shown) }
}

function enginesOf(lexicon: Uint8Array, without: readonly string[]): Engines {
  const { scan } = createScanner({ lexicon, without })
  const madeUp = createScanner({ lexicon, without, knowledge: { ...noKnowledge, samplesCount: true } })
  const words = openLexicon(lexicon)
  return {
    scan,
    scanMadeUp: madeUp.scan,
    documents: {
      threshold: CLINICAL_FROM,
      isClinical: text => documentScore(text, words).clinical,
    },
  }
}
