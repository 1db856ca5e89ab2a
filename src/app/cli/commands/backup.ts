import { readFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import { systemClock } from '../../../host/clock.ts'
import { type MadeBackup, makeBackup } from '../../../store/backup/make-backup.ts'
import { type CommonOptions, withCommonOptions } from '../common-options.ts'
import { lineProgress } from '../line-progress.ts'
import type { Output } from '../output.ts'
import { AT_THE_TERMINAL, existingInstallation, installationPlace } from '../with-store.ts'

interface Options extends CommonOptions {
  readonly to: string
  readonly verify: boolean
}

/** Longest wait for another writer, in milliseconds: an import gives way between two of its segments. */
const WAIT = 60_000

export function addBackup(program: Command, output: Output): void {
  withCommonOptions(program.command('backup'))
    .description(
      'Copies the whole data folder into one sealed file while Ward is in use, and proves the copy. The key is not in it.',
    )
    .requiredOption('--to <file>', 'the file to make; it must not be there yet')
    .addOption(new Option('--no-verify', 'only read the file back, without restoring and proving the copy'))
    .action(async (options: Options) => {
      if (options.to.trim() === '') throw new AppError('bad-usage', 'Name the file to make with --to.')
      const installation = existingInstallation(options)
      const { dataFolder } = installationPlace(options)
      const progress = lineProgress(output)
      try {
        const made = await makeBackup({
          dataFolder,
          installation,
          clock: systemClock,
          wait: WAIT,
          file: options.to,
          verify: options.verify,
          by: AT_THE_TERMINAL.by,
          ward: wardVersion(),
          onProgress: progress.tell,
        })
        progress.clear()
        const answer = { schema: 'ward.backup/1', file: options.to, ...made }
        output.answer(options.json ? `${JSON.stringify(answer, null, 2)}\n` : inWords(options.to, made))
      } finally {
        progress.clear()
      }
    })
}

function inWords(file: string, made: MadeBackup): string {
  const { bytes, sha256, tenants, installation, verified, leftOut } = made
  const logs = [
    `  the installation: ${installation.entries} entries, root ${installation.root}\n`,
    ...tenants.map(({ tenant, entries, root }) => `  ${tenant}: ${entries} entries, root ${root}\n`),
  ]
  return [
    `The backup is made: ${file}, ${bytes.toLocaleString('en')} bytes.\nSHA-256 ${sha256}\n`,
    verified
      ? 'It was restored into a private folder, and every evidence log in it holds:\n'
      : 'Its hashes were read back. Its evidence logs were not proven; "ward restore" does so. They go up to:\n',
    ...logs,
    leftOut === 0
      ? ''
      : `${leftOut} ${leftOut === 1 ? 'file' : 'files'} in the data folder ${leftOut === 1 ? 'is not Ward’s and was' : 'are not Ward’s and were'} left out.\n`,
    'The key is not in it: keep the key file or the recovery sheet elsewhere, or nobody can open it.\n',
  ].join('')
}

function wardVersion(): string {
  const text = readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { readonly version?: unknown }
  return typeof version === 'string' ? version : 'unknown'
}
