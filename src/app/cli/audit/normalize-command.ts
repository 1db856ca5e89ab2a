import { type Command, Option } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import { mustBeReadable } from '../../../host/read-source.ts'
import { type CommonOptions, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'
import { EXPORT_FORMS, type ExportForm } from './exported-line.ts'
import { normaliseFiles } from './normalise-files.ts'

interface Options extends CommonOptions {
  readonly as: ExportForm
  readonly words?: boolean
}

export function addAuditNormalize(audit: Command, output: Output): void {
  withCommonOptions(audit.command('normalize'))
    .summary('read exported logs and write them in one form')
    .description(
      'Reads exports of Microsoft 365’s and Entra’s audit logs and writes one JSON line for each record, in their order. Nothing is kept. The forms ecs and ocsf hold what the record holds, subjects and file names too.',
    )
    .argument('<files...>', 'exports to read, also .gz and .zip; - is standard input')
    .addOption(
      new Option('--as <form>', 'Ward’s own form, Elastic Common Schema, or OCSF')
        .choices([...EXPORT_FORMS])
        .default('ward'),
    )
    .option('--words', 'with --as ward: also subjects, file names and paths, which can name a patient')
    .action(async (files: readonly string[], options: Options) => {
      await run(files, options, output)
    })
}

async function run(files: readonly string[], options: Options, output: Output): Promise<void> {
  const { as, words = false } = options
  if (words && as !== 'ward') {
    throw new AppError('bad-usage', `--words belongs to --as ward; ${as} holds the words anyway.`)
  }
  // All are looked at before the first is read, so that a wrong name costs nothing.
  for (const file of files) mustBeReadable(file)
  const { written, rejected } = await normaliseFiles(files, { as, words }, output)
  if (rejected === 0) return
  const rows = rejected === 1 ? '1 record was' : `${rejected.toLocaleString('en-US')} records were`
  if (written === 0) {
    throw new AppError('bad-input', `No record could be read; ${rows} rejected, as said above.`)
  }
  output.say(`${rows} rejected; ${written.toLocaleString('en-US')} written.\n`)
}
