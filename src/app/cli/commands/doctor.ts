import { existsSync, statfsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import { processEnvironment } from '../../../host/config.ts'
import { openInstallation } from '../../../host/keys.ts'
import { runtimeFacts } from '../../../host/runtime.ts'
import { systemClock } from '../../../host/clock.ts'
import { columns } from '../columns.ts'
import { type CommonOptions, settingsFor, withCommonOptions } from '../common-options.ts'
import type { Output } from '../output.ts'

/** One thing looked at. `ok` false is something to act on; `fix` says how. */
interface Finding {
  readonly id: string
  readonly ok: boolean
  readonly detail: string
  readonly fix: string | null
}

export function addDoctor(program: Command, output: Output): void {
  withCommonOptions(program.command('doctor'))
    .description('Looks at what Ward needs on this machine and says what is missing and how to mend it.')
    .action((options: CommonOptions) => {
      const checks = [runtime(), runtimeAge(), webPages(), ...folders(options)]
      if (options.json) output.answer(`${JSON.stringify({ schema: 'ward.doctor/1', checks }, null, 2)}\n`)
      else {
        output.answer(columns(checks.map(({ id, ok, detail }) => [ok ? '✓' : '✗', id, detail])))
        for (const { id, ok, fix } of checks) if (!ok && fix !== null) output.answer(`\n${id}: ${fix}\n`)
      }
      process.exitCode = checks.every(({ ok }) => ok) ? 0 : 1
    })
}

function runtime(): Finding {
  const { version, meetsFloor, isTestedBinary } = runtimeFacts()
  const origin =
    isTestedBinary === null
      ? 'brought by this machine, not checked'
      : isTestedBinary
        ? 'carried by npm, the very binary Ward was tested with'
        : 'carried by npm, but not the binary Ward was tested with'
  return {
    id: 'node',
    ok: meetsFloor && isTestedBinary !== false,
    detail: `Node ${version}, ${origin}`,
    fix: meetsFloor
      ? 'Remove the node_modules folder and start again; if it stays, do not use this copy and report it.'
      : 'Install Node 24.15 or newer.',
  }
}

/** Three months: Node's security releases come about monthly. */
const OLDEST_PIN_DAYS = 92

function runtimeAge(): Finding {
  const { pinned } = runtimeFacts()
  if (pinned === null)
    return { id: 'node-age', ok: true, detail: 'Node is kept up to date by this machine', fix: null }
  const days = Math.floor((Date.parse(systemClock()) - Date.parse(pinned)) / 86_400_000)
  return {
    id: 'node-age',
    ok: days <= OLDEST_PIN_DAYS,
    detail: `the carried Node was taken in ${pinned}`,
    fix: 'Update Ward: its carried Node is older than Node’s last security releases.',
  }
}

function webPages(): Finding {
  const built = fileURLToPath(new URL('../../../../dist/web/index.html', import.meta.url))
  return {
    id: 'pages',
    ok: true,
    detail: existsSync(built)
      ? 'the web pages are built'
      : 'the web pages are not built yet; "ward start" builds them',
    fix: null,
  }
}

function folders(options: CommonOptions): readonly Finding[] {
  const { settings } = settingsFor(options)
  const folder = resolve(settings.dataFolder)
  if (!existsSync(folder)) {
    return [
      {
        id: 'data',
        ok: true,
        detail: `${folder} is not there yet; Ward makes it when it first keeps something`,
        fix: null,
      },
    ]
  }
  return [space(folder), key(folder, settings.keyFile)]
}

const LEAST_FREE_MEGABYTES = 512

function space(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder)
  const megabytes = Math.floor((Number(bavail) * Number(bsize)) / 1_048_576)
  return {
    id: 'data',
    ok: megabytes >= LEAST_FREE_MEGABYTES,
    detail: `${folder}, ${megabytes.toLocaleString('en')} MB free`,
    fix: `Free some space on the disk of ${dirname(folder)}: Ward stops taking things in when the disk is full.`,
  }
}

function key(dataFolder: string, keyFile: string | null): Finding {
  if (!existsSync(join(dataFolder, 'installation.json'))) {
    return { id: 'key', ok: true, detail: 'nothing is kept yet, so there is no key', fix: null }
  }
  try {
    const installation = openInstallation({
      dataFolder,
      env: processEnvironment(),
      clock: systemClock,
      ...(keyFile === null ? {} : { keyFile }),
    })
    return installation.keyFileIsPrivate
      ? { id: 'key', ok: true, detail: `${installation.keyFile} opens this data folder`, fix: null }
      : {
          id: 'key',
          ok: false,
          detail: `${installation.keyFile} can be read by other users of this machine`,
          fix: `Run: chmod 600 ${installation.keyFile}`,
        }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return {
      id: 'key',
      ok: false,
      detail: 'the installation key does not open this data folder',
      fix: error.message,
    }
  }
}
