import type { Command } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import type { Snapshot } from '../../../base/fact.ts'
import { type SnapshotId, snapshotId, type TenantScope } from '../../../base/ids.ts'
import { assess } from '../../../assess/assess.ts'
import { CHECKS } from '../../../assess/checks/index.ts'
import { compare, type Judged } from '../../../assess/comparison/compare.ts'
import { WORSE } from '../../../assess/comparison/comparison.ts'
import { posture } from '../../../assess/posture/work-out-posture.ts'
import type { Programme } from '../../../assess/programme.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { importScubaGear } from '../../../collect/import/scubagear/import-export.ts'
import { restoreFacts } from '../../../collect/restore-facts.ts'
import { programmeOf } from '../../../comply/programme.ts'
import { systemClock } from '../../../host/clock.ts'
import { readWhole } from '../../../host/read-source.ts'
import type { Store } from '../../../store/store.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { comparisonText } from '../comparison-text.ts'
import { snapshotsByTime } from '../../judge-kept.ts'
import { type Output, printable } from '../output.ts'
import { PROGRAMME_OPTION, programmeIn } from '../programme-option.ts'
import { withStore } from '../with-store.ts'

interface Options extends CommonOptions {
  readonly from?: string
  readonly programme?: string
  readonly failOnWorse?: boolean
}

export function addCompare(program: Command, output: Output): void {
  withCommonOptions(program.command('compare'))
    .summary('what changed between two exports of one tenant')
    .description(
      'Judges both by the same checks and tells which settings changed, which checks now say something else, and what that does to which requirement.',
    )
    .argument(
      '[before]',
      'the earlier export, or the id of kept settings; the last but one kept unless given',
    )
    .argument('[after]', 'the later one; the last kept unless given')
    .option('--from <tool>', 'the tool that wrote the two files: scubagear; without it ids of kept settings')
    .option(...PROGRAMME_OPTION)
    .option('--fail-on-worse', 'exit 1 when a check says something worse than before')
    .action(async (before: string | undefined, after: string | undefined, options: Options) => {
      const [one, other] =
        options.from === undefined
          ? await kept(before, after, options)
          : await exported(before, after, options)
      const comparison = compare(one, other)
      output.answer(
        options.json ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonText(comparison, output),
      )
      const worse = WORSE.some(kind => comparison.counts[kind] > 0)
      if (options.failOnWorse && worse) process.exitCode = 1
    })
}

async function exported(
  before: string | undefined,
  after: string | undefined,
  { from, programme }: Options,
): Promise<readonly [Judged, Judged]> {
  if (from !== 'scubagear') {
    throw new AppError(
      'bad-usage',
      `Ward cannot read exports of “${printable(from ?? '')}”. It reads: scubagear.`,
    )
  }
  if (before === undefined || after === undefined) {
    throw new AppError('bad-usage', 'Name two files: ward compare --from scubagear OLD.json NEW.json')
  }
  if (before === '-' && after === '-') {
    throw new AppError('bad-usage', 'Only one of the two can come on standard input; name the other file.')
  }
  const decided = await programmeIn(programme)
  const read = async (file: string) => judged(importScubaGear(await readWhole(file)), decided)
  return [await read(before), await read(after)]
}

async function kept(
  before: string | undefined,
  after: string | undefined,
  options: Options,
): Promise<readonly [Judged, Judged]> {
  if (options.programme !== undefined) {
    throw new AppError(
      'bad-usage',
      '--programme goes with --from; kept settings are judged with what is kept.',
    )
  }
  const tenant = tenantIn(options)
  const ids = [before, after].map(text => (text === undefined ? undefined : snapshotId(text)))
  return await withStore(options, async store => {
    const scope = await store.tenants.scope(tenant)
    const [first, second] = await chosen(store, scope, ids)
    const decided = await programmeOf(store, scope, systemClock())
    const read = async (id: SnapshotId) =>
      judged(restoreFacts(await store.snapshots.read(scope, id)), decided)
    return [await read(first), await read(second)]
  })
}

/** The two that were named, or the last of those kept. @throws AppError not-found */
async function chosen(
  store: Store,
  scope: TenantScope,
  [before, after]: readonly (SnapshotId | undefined)[],
): Promise<readonly [SnapshotId, SnapshotId]> {
  if (before !== undefined && after !== undefined) return [before, after]
  const [newest, older] = await snapshotsByTime(store, scope)
  const earlier = before ?? older
  if (newest !== undefined && earlier !== undefined) return [earlier, after ?? newest]
  const many = newest === undefined ? 'Nothing' : 'Only one snapshot'
  throw new AppError(
    'not-found',
    `${many} of tenant "${scope.tenant}" was kept: keep another with ward collect, or compare two files with --from scubagear.`,
  )
}

function judged(snapshot: Snapshot<Facts>, programme: Programme): Judged {
  const assessment = assess(CHECKS, snapshot, programme)
  return { snapshot, assessment, posture: posture(assessment, CHECKS, programme) }
}
