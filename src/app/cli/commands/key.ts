import type { Command } from 'commander'
import { sha256Hex } from '../../../host/crypto.ts'
import { type Rotated, recoverInstallationKey, rotateInstallationKey } from '../../../host/key-rotation.ts'
import { readWhole } from '../../../host/read-source.ts'
import { wrappedDataKeys } from '../../../store/scope-record.ts'
import type { Store } from '../../../store/store.ts'
import { type CommonOptions, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'
import { AT_THE_TERMINAL, existingInstallation, installationPlace, withStore } from '../with-store.ts'

export function addKey(program: Command, output: Output): void {
  const key = program.command('key').description('Keeps the installation key and its recovery sheet.')

  withCommonOptions(key.command('sheet'))
    .description('Prints the recovery sheet. It holds the key: print it, lock it away, delete the copy.')
    .action((options: CommonOptions) => {
      output.answer(`${existingInstallation(options).recoverySheet()}\n`)
    })

  withCommonOptions(key.command('rotate'))
    .description('Makes a new installation key and its sheet. Stopped half-way, the next call goes on.')
    .action(async (options: CommonOptions) => {
      const rotated = await withStore(options, async store => {
        const lease = await store.holdInstallation()
        try {
          return await rotate(store, options, output)
        } finally {
          lease.release()
        }
      })
      output.answer(
        options.json
          ? `${JSON.stringify({ schema: 'ward.key-rotation/1', ...rotated }, null, 2)}\n`
          : `Key ${rotated.from} was replaced by ${rotated.to}. Lock the new sheet away; keep the old one for old backups.\n`,
      )
      if (options.json) output.say('Print the new recovery sheet: ward key sheet\n')
    })

  withCommonOptions(key.command('recover'))
    .description('Writes the key file again from a recovery sheet typed into a file (or on standard input).')
    .argument('<file>', 'a text file with the lines of the sheet; - is standard input')
    .action(async (file: string, options: CommonOptions) => {
      const sheetText = Buffer.from(await readWhole(file)).toString('utf8')
      const recovered = recoverInstallationKey({ ...installationPlace(options), sheetText })
      output.answer(
        options.json
          ? `${JSON.stringify({ schema: 'ward.key-recovery/1', ...recovered }, null, 2)}\n`
          : 'The key file is back. Check with: ward doctor\n',
      )
    })
}

async function rotate(store: Store, options: CommonOptions, output: Output): Promise<Rotated> {
  const place = installationPlace(options)
  const rotated = rotateInstallationKey({
    ...place,
    dataKeys: wrappedDataKeys(place.dataFolder),
    showSheet: sheet => output.answer(options.json ? '' : `${sheet}\n`),
  })
  const { from, to } = rotated
  const sha256 = sha256Hex(Buffer.from(`${from} ${to}`))
  await store.installationEvidence.append([
    { kind: 'key-rotated', ...AT_THE_TERMINAL, subject: to, sha256, from },
  ])
  return rotated
}
