import type { Command } from 'commander'
import { ERROR_CODES } from '../../../base/app-error.ts'
import type { EvidenceVerification } from '../../../store/evidence/verify.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { type Output, printable } from '../output.ts'
import { AT_THE_TERMINAL, withStore } from '../with-store.ts'

interface Options extends CommonOptions {
  readonly installation?: boolean
}

export function addEvidence(program: Command, output: Output): void {
  const evidence = program
    .command('evidence')
    .description('Proves that nothing that was kept has been altered.')
  const one = (command: Command) =>
    withCommonOptions(command).option('--installation', 'the log of the installation instead of a tenant’s')

  one(evidence.command('verify'))
    .description(
      'Recomputes the whole evidence log, offline, and says what does not hold. Exit 1 when something does not.',
    )
    .action(async (options: Options) => {
      const result = await withStore(options, async store =>
        options.installation
          ? await store.installationEvidence.verify()
          : await store.evidence.verify({ tenant: tenantIn(options) }),
      )
      output.answer(options.json ? `${JSON.stringify(result, null, 2)}\n` : inWords(result))
      if (!result.ok) process.exitCode = ERROR_CODES['not-verified'].exit
    })

  one(evidence.command('checkpoint'))
    .description(
      'Signs the log’s head of now and prints it. Keep it elsewhere: it proves later that nothing before was changed.',
    )
    .action(async (options: Options) => {
      const note = await withStore(options, async store =>
        options.installation
          ? await store.installationEvidence.checkpoint(AT_THE_TERMINAL)
          : await store.evidence.checkpoint(await store.tenants.scope(tenantIn(options)), AT_THE_TERMINAL),
      )
      output.answer(
        options.json ? `${JSON.stringify({ schema: 'ward.checkpoint/1', note }, null, 2)}\n` : note,
      )
    })
}

function inWords({ ok, entries, root, problems }: EvidenceVerification): string {
  const head =
    entries === null
      ? 'The log has no head that could be read.'
      : `${entries} entries, root ${root ?? 'unknown'}.`
  if (ok) return `The evidence log holds: every entry is as it was accepted.\n${head}\n`
  const lines = problems.map(
    ({ problem, file, entry }) =>
      `- ${printable(problem)}${entry === null ? '' : ` (entry ${entry})`}${file === null ? '' : ` [${printable(file)}]`}\n`,
  )
  return `The evidence log does not hold.\n${head}\n${lines.join('')}Keep the folder as it is and restore it from a backup beside it.\n`
}
