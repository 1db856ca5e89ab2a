import { type Command, InvalidArgumentError } from 'commander'
import { resolve } from 'node:path'
import { processEnvironment } from '../../../host/config.ts'
import { systemClock } from '../../../host/clock.ts'
import { readWhole } from '../../../host/read-source.ts'
import { type Restored, restoreBackup } from '../../../store/backup/restore-backup.ts'
import { settingsFor } from '../common-options.ts'
import { lineProgress } from '../line-progress.ts'
import type { Output } from '../output.ts'
import { AT_THE_TERMINAL } from '../with-store.ts'

interface Options {
  readonly from: string
  readonly data: string
  readonly sheet?: string
  readonly json?: boolean
}

export function addRestore(program: Command, output: Output): void {
  program
    .command('restore')
    .description(
      'Restores a backup into a new folder, after proving every file and every evidence log in it.',
    )
    .requiredOption('--from <file>', 'the backup', named)
    .requiredOption('--data <folder>', 'the folder to make; it must be empty or not there', named)
    .option('--sheet <file>', 'the recovery sheet, typed, where the key file is lost; - is standard input')
    .option('--json', 'write the answer as JSON')
    .action(async (options: Options) => {
      const { keyFile } = settingsFor({ data: options.data }).settings
      const sheetText = options.sheet === undefined ? undefined : await readSheet(options.sheet)
      const progress = lineProgress(output)
      try {
        const restored = await restoreBackup({
          from: options.from,
          dataFolder: options.data,
          env: processEnvironment(),
          clock: systemClock,
          by: AT_THE_TERMINAL.by,
          onProgress: progress.tell,
          sheetText,
          ...(keyFile === null ? {} : { keyFile }),
        })
        progress.clear()
        const answer = { schema: 'ward.restore/1', data: resolve(options.data), ...restored, verified: true }
        output.answer(options.json ? `${JSON.stringify(answer, null, 2)}\n` : inWords(options.data, restored))
      } finally {
        progress.clear()
      }
    })
}

async function readSheet(file: string): Promise<string> {
  return Buffer.from(await readWhole(file)).toString('utf8')
}

function inWords(data: string, { madeAt, tenants, installation, keyFile }: Restored): string {
  const logs = [
    `  the installation: ${installation.entries} entries, root ${installation.root}\n`,
    ...tenants.map(({ tenant, entries, root }) => `  ${tenant}: ${entries} entries, root ${root}\n`),
  ]
  return [
    `The backup of ${madeAt} is restored in ${data}, and every evidence log in it holds:\n`,
    ...logs,
    'What came after that moment is not in it: compare with the checkpoints you keep elsewhere.\n',
    'Nobody is signed in there any more. Accounts and tokens are as they were then: end those that were ended since.\n',
    `Its key is ${keyFile}.\n`,
  ].join('')
}

function named(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It names nothing.')
  return text
}
