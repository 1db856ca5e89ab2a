import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Asked } from './standing-ward.ts'

const MAIN = join(import.meta.dirname, '../../src/app/cli/main.ts')
const STANDING = join(import.meta.dirname, 'standing-ward.ts')

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

/** The program as a person runs it, in a home of its own and a process of its own. */
export function wardIn(home: string) {
  return (args: readonly string[], input: string | Uint8Array = ''): Ended => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      cwd: home,
      input,
      env: environmentIn(home),
      encoding: 'utf8',
      timeout: 60_000,
      maxBuffer: 256 * 1024 * 1024,
    })
    return { code: status, stdout, stderr }
  }
}

/**
 * As wardIn, for tables of many commands: the first of a test file has a process of its own, the others share one that
 * stands by with the program loaded.
 */
export function wardAt(home: string) {
  return (args: readonly string[], input: string | Uint8Array = ''): Ended => {
    if (isFirst) {
      isFirst = false
      return wardIn(home)(args, input)
    }
    standing ??= stand()
    return standing === null ? wardIn(home)(args, input) : standing({ home, args, input })
  }
}

type Standing = (asked: {
  readonly home: string
  readonly args: readonly string[]
  readonly input: string | Uint8Array
}) => Ended

let isFirst = true
/** Null where there are no named pipes. */
let standing: Standing | null | undefined

function stand(): Standing | null {
  const folder = mkdtempSync(join(tmpdir(), 'ward-standing-'))
  const at = (name: string) => join(folder, name)
  const made = spawnSync('mkfifo', [at('requests'), at('answers')])
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return null
  }
  // A program that does not come up ends both pipes, or the tests would wait for it for ever.
  const child = spawn(
    'sh',
    ['-c', '"$0" "$1" "$2" "$3" || { exec 3<"$2" 4>"$3"; }', process.execPath, STANDING].concat(
      at('requests'),
      at('answers'),
    ),
    { stdio: ['ignore', 'ignore', 'inherit'], env: environmentIn(folder) },
  )
  child.unref()
  // Each waits for the other side to open, in the same order there.
  const [requests, answers] = [openSync(at('requests'), 'w'), openSync(at('answers'), 'r')]
  return ({ home, args, input }) => {
    writeFileSync(at('input'), input)
    const asked: Asked = {
      cwd: home,
      env: environmentIn(home),
      args,
      input: at('input'),
      stdout: at('stdout'),
      stderr: at('stderr'),
    }
    writeSync(requests, `${JSON.stringify(asked)}\n`)
    const chunk = Buffer.alloc(64)
    const count = readSync(answers, chunk)
    if (count === 0) throw new Error(`the standing process ended over: ward ${args.join(' ').slice(0, 200)}`)
    const code = Number(chunk.toString('utf8', 0, count))
    return { code, stdout: readFileSync(at('stdout'), 'utf8'), stderr: readFileSync(at('stderr'), 'utf8') }
  }
}

function environmentIn(home: string) {
  const { PATH } = process.env
  return { PATH, HOME: home, XDG_CONFIG_HOME: join(home, 'config'), NO_COLOR: '1' }
}
