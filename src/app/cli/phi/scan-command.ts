import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Decision } from '../../../assess/scanning/evidence.ts'
import { FIELDS, type Field } from '../../../assess/scanning/field.ts'
import { AppError } from '../../../base/app-error.ts'
import { mustBeReadable } from '../../../host/read-source.ts'
import { readLexicon } from '../../lexicon-file.ts'
import { type CommonOptions, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'
import { LEVELS, meets, type Tally, tallyText } from './answers.ts'
import { readKnowledgeOrder } from './load-knowledge.ts'
import { readRules } from './load-rules.ts'
import { linesOfSources } from './line-sources.ts'
import { showProgress } from './progress.ts'
import { scanDocuments } from './scan-documents.ts'
import { scanLines } from './scan-lines.ts'
import type { ScanOrder } from './scanner-order.ts'

interface Options extends CommonOptions {
  readonly field: Field | 'document'
  readonly all?: boolean
  readonly explain?: boolean
  readonly place?: 'ephi'
  readonly knowledge?: string
  readonly rules?: string
  readonly rosterKey?: string
  readonly workers?: number
  readonly failOn?: Decision
}

export function addPhiScan(phi: Command, output: Output): void {
  withCommonOptions(phi.command('scan'))
    .summary('judge lines of text, or whole documents')
    .description(
      'Says of each line (a subject, a file name, a URL) or each document whether it holds ePHI, and what tells it. Nothing of the text is written or kept.',
    )
    .argument('[files...]', 'what to read; - is standard input, and so is nothing')
    .addOption(
      new Option('--field <field>', 'what each line is; document: each file is one document')
        .choices([...FIELDS, 'document'])
        .makeOptionMandatory(),
    )
    .option('--all', 'answer every line, also those in which nothing was found')
    .option('--explain', 'say why, in sentences; without --json as text for a person')
    .addOption(new Option('--place <place>', 'what is known of where the text stands').choices(['ephi']))
    .option(
      '--knowledge <file>',
      'what is known of the tenant: its staff, numbers, facilities, roster (JSON)',
    )
    .option('--roster-key <file>', 'the key of the roster, as ward phi roster made it')
    .option('--rules <file>', 'recognizers of your own (YAML or JSON)')
    .option('--workers <number>', 'threads to use (default: as many as this machine runs at once)', threads)
    .addOption(
      new Option(
        '--fail-on <decision>',
        'exit 1 when a line is judged so, or heavier; the heaviest first',
      ).choices(LEVELS),
    )
    .action(async (files: readonly string[], options: Options) => {
      process.exitCode = await run(files, options, output)
    })
}

async function run(files: readonly string[], options: Options, output: Output): Promise<number> {
  // All are looked at before the first is read, so that a wrong name costs nothing.
  for (const file of files) mustBeReadable(file)
  const order = await orderOf(options)
  const tally =
    options.field === 'document'
      ? await scanDocuments(files, order, output)
      : await lines(files, options, order, output)
  if (!options.json) output.say(`${tallyText(tally, options.field === 'document' ? 'document' : 'line')}\n`)
  return meets(tally, options.failOn) ? 1 : 0
}

async function lines(
  files: readonly string[],
  { workers = availableParallelism() }: Options,
  order: ScanOrder,
  output: Output,
): Promise<Tally> {
  const progress = showProgress(output, 'line')
  const say = (text: string): void => {
    progress.clear()
    output.say(text)
  }
  if (files.length === 0 && process.stdin.isTTY) say('Type lines; Ctrl+D ends them.\n')
  let tally: Tally
  try {
    tally = await scanLines(linesOfSources(files, say), {
      order,
      workers,
      output,
      onProgress: progress.tell,
    })
  } finally {
    progress.clear()
  }
  if (tally.broken > 0) {
    const held = tally.broken === 1 ? 'One line holds' : `${tally.broken.toLocaleString('en-US')} lines hold`
    say(`${held} bytes that are no UTF-8; they were read as U+FFFD, and offsets count so.\n`)
  }
  return tally
}

/** Everything the scan needs, read and checked before the first line. */
async function orderOf(options: Options): Promise<ScanOrder> {
  const { field, place, all = false, explain = false, json = false, knowledge, rules, rosterKey } = options
  if (rosterKey !== undefined && knowledge === undefined) {
    throw new AppError('bad-usage', '--roster-key opens the roster of a --knowledge file; name that too.')
  }
  return {
    // A document is read in pieces of running text.
    field: field === 'document' ? 'text' : field,
    place: place === 'ephi',
    all,
    explain,
    as: explain && !json ? 'text' : 'json',
    lexicon: readLexicon(),
    knowledge:
      knowledge === undefined ? null : await readKnowledgeOrder(knowledge, { rosterKeyFile: rosterKey }),
    rules: rules === undefined ? [] : await readRules(rules),
  }
}

function threads(text: string): number {
  const count = Number(text)
  if (!/^\d{1,3}$/.test(text) || count < 1 || count > 256) {
    throw new InvalidArgumentError('It takes a whole number from 1 to 256.')
  }
  return count
}
