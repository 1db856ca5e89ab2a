import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
export const WARD = join(root, 'src/app/cli/main.ts')

export interface Measured {
  /** User and system CPU of the process with all its threads, from its start to its exit, in seconds. */
  readonly cpu: number
  /** Seconds. */
  readonly wall: number
  /** Most memory it held, bytes. */
  readonly rss: number
  readonly stdout: string
}

interface Usage {
  readonly cpu: number
  readonly rss: number
}

/**
 * Loaded before the program: says at its exit what it used. VmHWM where there is a /proc: the maximum of getrusage begins with
 * what the parent held (proc(5), getrusage(2)).
 */
const REPORT_USAGE = `data:text/javascript,${encodeURIComponent(`
  import { existsSync, readFileSync, writeFileSync } from 'node:fs'
  import { isMainThread } from 'node:worker_threads'
  const file = process.env.WARD_BENCH_USAGE
  if (isMainThread && file) process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    const status = '/proc/self/status'
    const peak = existsSync(status) ? /VmHWM:\\s+(\\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined
    const rss = 1024 * Number(peak ?? process.resourceUsage().maxRSS)
    writeFileSync(file, JSON.stringify({ cpu: (user + system) / 1e6, rss }))
  })`)}`

export interface ProcessOptions {
  readonly env?: Readonly<Record<string, string>>
  /** False throws what it answers away. */
  readonly keepOutput?: boolean
}

/** Runs a script in a Node of its own to its end. @throws Error when it does not end with 0 */
export function measuredProcess(
  script: string,
  args: readonly string[],
  { env = {}, keepOutput = true }: ProcessOptions = {},
): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'ward-bench-usage-'))
  try {
    const usage = join(folder, 'usage.json')
    const start = performance.now()
    const { status, signal, stdout } = spawnSync(
      process.execPath,
      ['--import', REPORT_USAGE, script, ...args],
      {
        env: { ...process.env, ...env, WARD_BENCH_USAGE: usage },
        stdio: ['ignore', keepOutput ? 'pipe' : 'ignore', 'inherit'],
        encoding: 'utf8',
        maxBuffer: 1024 * 1024 * 1024,
      },
    )
    const wall = (performance.now() - start) / 1000
    if (status !== 0) throw new Error(`${script} ${args[0] ?? ''} ended with ${status ?? signal}`)
    const used: Usage = JSON.parse(readFileSync(usage, 'utf8'))
    return { ...used, wall, stdout: keepOutput ? stdout : '' }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A data folder with its key beside it. */
export interface DataPlace {
  readonly data: string
  readonly keyFile: string
}

/** A `ward` command over a data folder. */
export function wardProcess(
  place: DataPlace,
  command: readonly string[],
  options: Pick<ProcessOptions, 'keepOutput'> = {},
): Measured {
  const env = { WARD_KEY_FILE: place.keyFile, XDG_CONFIG_HOME: join(place.data, '..', 'config') }
  return measuredProcess(WARD, [...command, '--data', place.data], { ...options, env })
}
