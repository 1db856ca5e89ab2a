import type { Command } from 'commander'
import { assess } from '../../../assess/assess.ts'
import { CHECKS } from '../../../assess/checks/index.ts'
import type { Posture, RequirementStatus } from '../../../assess/posture/posture.ts'
import { posture } from '../../../assess/posture/work-out-posture.ts'
import { AppError } from '../../../base/app-error.ts'
import { normaliseCitation } from '../../../base/hipaa/citation.ts'
import { snapshotId } from '../../../base/ids.ts'
import { importScubaGear } from '../../../collect/import/scubagear/import-export.ts'
import { readWhole } from '../../../host/read-source.ts'
import { postureCsv } from '../../../report/posture-csv.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { type Output, printable } from '../output.ts'
import { postureText, requirementText } from '../posture-text.ts'
import { PROGRAMME_OPTION, programmeIn } from '../programme-option.ts'

interface Options extends CommonOptions {
  readonly from?: string
  readonly snapshot?: string
  readonly programme?: string
  readonly requirement?: string
  readonly format?: string
}

export function addPosture(program: Command, output: Output): void {
  withCommonOptions(program.command('posture'))
    .summary('where a tenant stands in the 65 requirements and the five steps')
    .description(
      'Works out where each standard and specification of the Security Rule stands, from the settings and from what officers have signed. Without a file it takes the settings that were kept last.',
    )
    .argument('[file]', 'an export to judge instead of what was kept; - is standard input')
    .option('--from <tool>', 'the tool that wrote the file: scubagear')
    .option('--snapshot <id>', 'settings that were kept before; see ward collect')
    .option(...PROGRAMME_OPTION)
    .option('--requirement <citation>', 'only this one, with all that speaks to it: 164.312(d)')
    .option('--format <format>', 'csv: one row per requirement; the HTML report is ward assess --format html')
    .action(async (file: string | undefined, options: Options) => {
      checkFormat(options)
      const citation = options.requirement === undefined ? undefined : asked(options.requirement)
      const worked = await workOut(file, options)
      output.answer(
        citation === undefined ? whole(worked, options, output) : one(worked, citation, options, output),
      )
    })
}

function checkFormat({ format, json, requirement }: Options): void {
  if (format === undefined) return
  if (format !== 'csv') {
    throw new AppError('bad-usage', '--format takes csv. The HTML report is ward assess --format html.')
  }
  if (json || requirement !== undefined) {
    throw new AppError('bad-usage', '--format csv is the whole table; leave out --json and --requirement.')
  }
}

function whole(worked: Posture, { json, format }: Options, output: Output): string {
  if (format === 'csv') return postureCsv(worked)
  return json ? `${JSON.stringify(worked, null, 2)}\n` : postureText(worked, output)
}

function one(worked: Posture, citation: string, { json }: Options, output: Output): string {
  const row = worked.requirements.find(each => each.citation === citation)
  if (row === undefined) {
    throw new AppError(
      'bad-usage',
      `45 CFR ${citation} is no standard or specification of the Security Rule, so it has no status. docs/requirements.md lists the 65 that have.`,
    )
  }
  return json
    ? `${JSON.stringify(answer(row, worked), null, 2)}\n`
    : requirementText(row, worked.disclaimer, output)
}

function answer(row: RequirementStatus, { asOf, disclaimer }: Posture) {
  return { schema: 'ward.requirement-status/1', ...row, asOf, disclaimer }
}

function asked(text: string): string {
  const citation = normaliseCitation(text)
  if (citation !== undefined) return citation
  throw new AppError(
    'bad-usage',
    `“${printable(text).slice(0, 80)}” names no requirement. Write it like 164.308(a)(1)(ii)(A).`,
  )
}

/** From an export with the programme of a file, or from what was kept with what was decided here. */
async function workOut(file: string | undefined, options: Options): Promise<Posture> {
  if (file === undefined && options.from === undefined) return await kept(options)
  if (options.snapshot !== undefined) {
    throw new AppError('bad-usage', '--snapshot takes what was kept; leave out --from and the file.')
  }
  if (options.from !== 'scubagear') {
    throw new AppError(
      'bad-usage',
      options.from === undefined
        ? 'Say which tool wrote the file: ward posture --from scubagear ProviderSettingsExport.json'
        : `Ward cannot read exports of “${printable(options.from)}”. It reads: scubagear.`,
    )
  }
  if (file === undefined) {
    throw new AppError(
      'bad-usage',
      'Name the file: ward posture --from scubagear ProviderSettingsExport.json',
    )
  }
  const programme = await programmeIn(options.programme)
  const snapshot = importScubaGear(await readWhole(file))
  return posture(assess(CHECKS, snapshot, programme), CHECKS, programme)
}

async function kept(options: Options): Promise<Posture> {
  if (options.programme !== undefined) {
    throw new AppError(
      'bad-usage',
      '--programme goes with an export; for kept settings Ward takes what was decided here.',
    )
  }
  const id = options.snapshot === undefined ? undefined : snapshotId(options.snapshot)
  const tenant = tenantIn(options)
  const { withStore } = await import('../with-store.ts')
  const { judgeKept } = await import('../../judge-kept.ts')
  const { assessment, programme } = await withStore(options, async store =>
    judgeKept(store, await store.tenants.scope(tenant), id),
  )
  return posture(assessment, CHECKS, programme)
}
