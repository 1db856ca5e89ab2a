import type { Command } from 'commander'
import { AppError, ERROR_CODES } from '../../../base/app-error.ts'
import { snapshotId } from '../../../base/ids.ts'
import { SEVERITIES, type Severity } from '../../../base/verdict.ts'
import { type Assessment, assess } from '../../../assess/assess.ts'
import { CHECKS } from '../../../assess/checks/index.ts'
import { importScubaGear } from '../../../collect/import/scubagear/import-export.ts'
import { readWhole } from '../../../host/read-source.ts'
import { answerAssessment, chosenFormat, FORMATS, type Judged } from '../assessment-formats.ts'
import type { FormatOptions } from '../chosen-format.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { answerEachLine } from '../each.ts'
import type { Output } from '../output.ts'
import { PROGRAMME_OPTION, programmeIn } from '../programme-option.ts'
import { refuseOver } from '../report-file.ts'

interface Options extends FormatOptions, CommonOptions {
  readonly from?: string
  readonly snapshot?: string
  readonly programme?: string
  readonly each?: boolean
  readonly failOn?: string
}

export function addAssess(program: Command, output: Output): void {
  withCommonOptions(program.command('assess'))
    .summary('judge a tenant from an export')
    .description(
      'Judges every check on a tenant’s settings and says what was seen, what could not be seen and what to do.',
    )
    .argument('[file]', 'the file to judge; - is standard input')
    .option('--from <tool>', 'the tool that wrote the file: scubagear')
    .option('--snapshot <id>', 'judge settings that were kept before; see ward collect')
    .option(...PROGRAMME_OPTION)
    .option('--each', 'the file holds one export a line; answers one JSON assessment a line')
    .option(
      '--fail-on <severity>',
      `exit 1 when a check of this severity or a heavier one fails (${SEVERITIES.join(', ')})`,
    )
    .option(
      '--format <format>',
      `how to write the assessment: ${FORMATS.join(', ')}; otherwise as --out ends`,
    )
    .option('--out <file>', 'write to this file instead of stdout; an older report there is replaced')
    .action(async (file: string | undefined, options: Options) => {
      process.exitCode = await run(file, options, output)
    })
}

async function run(file: string | undefined, options: Options, output: Output): Promise<number> {
  const worst = options.failOn === undefined ? undefined : severity(options.failOn)
  const format = chosenFormat(options)
  if (options.each) {
    if (options.out !== undefined || (options.format !== undefined && format !== 'json')) {
      throw new AppError('bad-usage', '--each answers one JSON line for each export on stdout, nothing else.')
    }
    if (options.programme !== undefined) {
      throw new AppError('bad-usage', '--programme is about one tenant; --each judges many without it.')
    }
    return await judgeEachLine(fileOf(file, options), worst, output)
  }
  if (file !== undefined && options.out !== undefined) refuseOver(file, options.out)
  const judged =
    options.snapshot === undefined
      ? await exported(fileOf(file, options), options)
      : await kept(file, options)
  answerAssessment(judged, format, options.out, output)
  return meets(judged.assessment, worst) ? 1 : 0
}

/** The file to judge, and that the tool which wrote it is one Ward reads. */
function fileOf(file: string | undefined, { from }: Options): string {
  if (from === undefined) {
    throw new AppError(
      'bad-usage',
      'Say where the settings come from: ward assess --from scubagear ProviderSettingsExport.json',
    )
  }
  if (from !== 'scubagear') {
    throw new AppError('bad-usage', `Ward cannot read exports of “${from}”. It reads: scubagear.`)
  }
  if (file === undefined) {
    throw new AppError('bad-usage', 'Name the file: ward assess --from scubagear ProviderSettingsExport.json')
  }
  return file
}

async function exported(file: string, { programme: named }: Options): Promise<Judged> {
  const programme = await programmeIn(named)
  const snapshot = importScubaGear(await readWhole(file))
  // Without a programme the verdicts are the same on any day: no end is compared with today.
  const assessment = assess(CHECKS, snapshot, named === undefined ? undefined : programme)
  return { assessment, programme, snapshot: null }
}

/** What was kept, with what was decided here since. */
async function kept(file: string | undefined, options: Options): Promise<Judged> {
  if (file !== undefined || options.from !== undefined) {
    throw new AppError('bad-usage', '--snapshot judges what was kept; leave out --from and the file.')
  }
  if (options.programme !== undefined) {
    throw new AppError(
      'bad-usage',
      '--programme goes with --from; what was kept is judged with what was decided here.',
    )
  }
  const id = snapshotId(options.snapshot ?? '')
  const tenant = tenantIn(options)
  const { withStore } = await import('../with-store.ts')
  const { judgeKept } = await import('../../judge-kept.ts')
  const { assessment, programme } = await withStore(options, async store =>
    judgeKept(store, await store.tenants.scope(tenant), id),
  )
  return { assessment, programme, snapshot: id }
}

async function judgeEachLine(file: string, worst: Severity | undefined, output: Output): Promise<number> {
  const { met, fault } = await answerEachLine(file, assessment => meets(assessment, worst), output)
  return fault ? ERROR_CODES.internal.exit : met ? 1 : 0
}

function severity(text: string): Severity {
  const found = SEVERITIES.find(one => one === text)
  if (found === undefined) throw new AppError('bad-usage', `--fail-on takes one of ${SEVERITIES.join(', ')}.`)
  return found
}

function meets(assessment: Assessment, worst: Severity | undefined): boolean {
  if (worst === undefined) return false
  const counted = SEVERITIES.slice(0, SEVERITIES.indexOf(worst) + 1)
  return assessment.verdicts.some(row => row.verdict === 'fail' && counted.includes(row.severity))
}
