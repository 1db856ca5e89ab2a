import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const MAIN = join(import.meta.dirname, '../../src/app/cli/main.ts')

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ward-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The program as a person runs it, in a home of its own. */
export function wardIn(home: string) {
  return (args: readonly string[], input: string | Uint8Array = ''): Ended => {
    const { PATH } = process.env
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      cwd: home,
      input,
      env: { PATH, HOME: home, XDG_CONFIG_HOME: join(home, 'config'), NO_COLOR: '1' },
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 256 * 1024 * 1024,
    })
    return { code: status, stdout, stderr }
  }
}
