import { join } from 'node:path'
import { vi } from 'vitest'
import { runProgram } from '../../src/app/cli/program.ts'
import type { Ended } from './ward.ts'

/** The program in this process, for tables of many commands: its data folder is `data` in the home. */
export function wardHere(home: string) {
  return async (args: readonly string[]): Promise<Ended> => {
    vi.stubEnv('HOME', home)
    vi.stubEnv('XDG_CONFIG_HOME', join(home, 'config'))
    vi.stubEnv('WARD_DATA', join(home, 'data'))
    vi.stubEnv('WARD_KEY_FILE', undefined)
    const before = process.exitCode
    let stdout = ''
    let stderr = ''
    try {
      process.exitCode = undefined
      await runProgram(args, {
        answer: text => void (stdout += text),
        say: text => void (stderr += text),
        columns: undefined,
        colour: false,
      })
      return { code: Number(process.exitCode ?? 0), stdout, stderr }
    } finally {
      process.exitCode = before
      vi.unstubAllEnvs()
    }
  }
}
