import { type Command, InvalidArgumentError, Option } from 'commander'
import { RECOGNIZERS } from '../../../assess/recognizers/index.ts'
import { AppError } from '../../../base/app-error.ts'
import { findLabelledFiles } from '../../../collect/import/phi-eval/find-labelled-files.ts'
import { SAID_FORMS, type SaidForm } from '../../../collect/import/phi-eval/said-form.ts'
import type { ShownRow } from '../../../report/phi-eval/section.ts'
import { readLexicon } from '../../lexicon-file.ts'
import { type Output, printableLines } from '../output.ts'
import { evalText } from './eval/eval-text.ts'
import { evaluate } from './eval/evaluate.ts'

interface EvalOptions {
  readonly as?: SaidForm
  readonly positives?: readonly string[]
  readonly show?: ShownRow['kind']
  readonly most: number
  readonly ablate?: readonly string[]
  readonly speed: boolean
  readonly json?: boolean
}

export function addPhiEval(phi: Command, output: Output): void {
  phi
    .command('eval')
    .summary('measures the recognizers on labelled data')
    .description(
      'Measures the recognizers on labelled data: finds the files by their form, whatever their name and size. Reads no tenant and stores nothing.',
    )
    .argument('<path...>', 'files, or folders that are searched through')
    .addOption(
      new Option('--as <form>', 'what plain texts are that have no form of their own').choices(SAID_FORMS),
    )
    .option(
      '--positives <glob...>',
      'lists of file names that are of patients (default: those with “patient” in their own name or their folder’s)',
    )
    .addOption(
      new Option('--show <rows>', 'tell rows: of made-up texts the text, of all others the line').choices([
        'missed',
        'flagged',
      ]),
    )
    .option('--most <number>', 'how many rows to show', wholeNumber, 50)
    .option('--ablate <recognizer...>', 'measure again without these recognizers and set the figures beside')
    .option('--no-speed', 'do not measure the speed')
    .option('--json', 'write the answer as JSON')
    .action(async (paths: readonly string[], options: EvalOptions) => {
      refuseUnknown(options.ablate ?? [])
      const { as, positives } = options
      const found = await findLabelledFiles(paths, { ...(as && { as }), ...(positives && { positives }) })
      if (found.files.length === 0) throw nothingFound(found.skipped.length, found.notLabelled.length)
      const { answer, shown } = evaluate(found, {
        lexicon: readLexicon(),
        without: options.ablate ?? [],
        speed: options.speed,
      })
      if (options.show) sayRows(shown, options.show, options.most, output)
      output.answer(options.json ? `${JSON.stringify(answer, null, 2)}\n` : printableLines(evalText(answer)))
    })
}

function nothingFound(missing: number, others: number): AppError {
  const why =
    others > 0 ? `none of the ${others} files has a form it knows` : `nothing is there (${missing} named)`
  return new AppError(
    'bad-input',
    `There is nothing to measure on: ${why}. For plain texts say what they are with --as.`,
  )
}

function refuseUnknown(ids: readonly string[]): void {
  const unknown = ids.find(id => !RECOGNIZERS.some(recognizer => recognizer.id === id))
  if (unknown === undefined) return
  throw new AppError(
    'bad-usage',
    `There is no recognizer “${unknown.slice(0, 80)}”. There are: ${RECOGNIZERS.map(({ id }) => id).join(', ')}.`,
  )
}

/** Rows go to stderr: they are no part of the answer. */
function sayRows(rows: readonly ShownRow[], kind: ShownRow['kind'], most: number, output: Output): void {
  const wanted = rows.filter(row => row.kind === kind)
  for (const { file, line, what, text } of wanted.slice(0, most))
    output.say(
      printableLines(
        `${file}:${line}: ${what}${text === undefined ? '' : `: ${text.replaceAll('\n', ' ')}`}\n`,
      ),
    )
  if (wanted.length > most) output.say(`and ${wanted.length - most} more\n`)
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}
