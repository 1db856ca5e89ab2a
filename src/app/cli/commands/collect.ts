import type { Command } from 'commander'
import { assess } from '../../../assess/assess.ts'
import { CHECKS } from '../../../assess/checks/index.ts'
import { AppError } from '../../../base/app-error.ts'
import { importScubaGear } from '../../../collect/import/scubagear/import-export.ts'
import { readWhole } from '../../../host/read-source.ts'
import { counted } from '../../../assess/judgement.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'
import { keepAssessment } from '../../keep-assessment.ts'
import { tenantScope } from '../tenant-scope.ts'
import { AT_THE_TERMINAL, withNewStore } from '../with-store.ts'

export function addCollect(program: Command, output: Output): void {
  withCommonOptions(program.command('collect'))
    .summary('keep a tenant’s settings and follow its findings')
    .description(
      'Reads an export into the tenant’s own folder, sealed and provable, judges it and follows what was opened, fixed and reopened. The tenant is made if it is new.',
    )
    .requiredOption('--from <tool>', 'the tool that wrote the file: scubagear')
    .argument('<file>', 'the file to keep; - is standard input')
    .action(async (file: string, options: CommonOptions & { readonly from: string }) => {
      if (options.from !== 'scubagear') {
        throw new AppError('bad-usage', `Ward cannot read exports of “${options.from}”. It reads: scubagear.`)
      }
      // The file is read and judged before anything is made: a wrong file leaves no trace.
      const snapshot = importScubaGear(await readWhole(file))
      const assessment = assess(CHECKS, snapshot)
      const tenant = tenantIn(options)
      const kept = await withNewStore(options, output, async store => {
        const scope = await tenantScope(store, tenant)
        const saved = await store.snapshots.save(scope, snapshot, AT_THE_TERMINAL)
        const recorded = await keepAssessment(store, scope, saved, assessment, AT_THE_TERMINAL)
        // From here on an older copy in the place of the tenant's folder is seen.
        await store.evidence.checkpoint(scope, AT_THE_TERMINAL)
        return { saved, recorded }
      })
      const { saved, recorded } = kept
      const changes = recorded.changes.map(({ check, change }) => ({ check, change }))
      if (options.json) {
        const answer = {
          schema: 'ward.collected/1',
          tenant,
          snapshot: saved.id,
          new: saved.created,
          facts: saved.facts,
          unread: saved.unread,
          changes,
        }
        output.answer(`${JSON.stringify(answer, null, 2)}\n`)
        return
      }
      output.answer(`${saved.created ? 'Kept' : 'Was kept before'}: snapshot ${saved.id}\n`)
      output.answer(
        `${counted(saved.facts, 'fact')}, ${saved.unread} of them not read. ward assess --snapshot ${saved.id} shows the verdicts.\n`,
      )
      for (const { check, change } of changes) output.answer(`${change}: ${check}\n`)
    })
}
