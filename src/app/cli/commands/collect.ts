import type { Command } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import { readWhole } from '../../../host/read-source.ts'
import { counted } from '../../../assess/judgement.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'
import { keepExport, readExport } from '../../collect-export.ts'
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
      const read = readExport(await readWhole(file))
      const tenant = tenantIn(options)
      const kept = await withNewStore(options, output, async store =>
        keepExport(store, await tenantScope(store, tenant), read, AT_THE_TERMINAL),
      )
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
