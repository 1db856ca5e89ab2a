import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export const root = join(import.meta.dirname, '../..')

/** A folder with the launcher and the given files, as a clone would have them; removed after the test. */
export function makeClone(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'ward-clone-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
    if (text.startsWith('#!')) chmodSync(join(folder, file), 0o755)
  }
  return folder
}

export type Ended = { code: number | null; stdout: string; stderr: string }
export type Started = {
  process: ChildProcess
  ended: Promise<Ended>
  says: (word: string) => Promise<string>
}

/** Starts Node on a file; killed after the test when it still runs. */
export function startNode(args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): Started {
  return start(process.execPath, args, options)
}

export function start(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Started {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const text = { stdout: '', stderr: '' }
  const heard = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (part: string) => {
      text[name] += part
      for (const listener of heard) listener()
    })
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, ...text }))
  })
  /** Waits for a word on stdout and answers all of it so far. */
  const says = (word: string) =>
    new Promise<string>((resolve, reject) => {
      const listener = () => text.stdout.includes(word) && resolve(text.stdout)
      heard.add(listener)
      listener()
      ended.then(
        () => reject(new Error(`ended without saying "${word}": ${text.stdout}${text.stderr}`)),
        reject,
      )
    })
  return { process: child, ended, says }
}
