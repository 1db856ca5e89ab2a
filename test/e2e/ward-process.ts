import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, onTestFinished } from 'vitest'
import { becomeAdministrator, linkIn } from './administrator.ts'

const root = join(import.meta.dirname, '../..')
const STARTED = /(http:\/\/(?:127\.0\.0\.1|localhost):\d+)/

export type WardProcess = {
  /** `http://localhost:PORT`, or by number where another program answers on ::1 */
  url: string
  /** The folder everything is kept in; the key stands beside it, not in it. */
  data: string
  /** The token of the one-time link it printed; null when it has an administrator already. */
  link: string | null
  /** All it has printed so far. */
  output: () => string
  /** SIGTERM, and the exit code it ends with. */
  stop: () => Promise<number | null>
}

export type WardOptions = {
  args?: readonly string[]
  env?: NodeJS.ProcessEnv
  /** A folder that a Ward of the same test has left, to start on it again. */
  home?: string
  /** The clone to start, where that is not this one. */
  from?: string
  /** False leaves the one-time link of the terminal unused: the test does the first run itself. */
  administrator?: boolean
}

/** A folder for data, key and configuration of one test, removed after it. */
export function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'ward-e2e-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  return home
}

/** A Ward of the practice tenant that the tests of this file share: none of them may stop it or change what it keeps. */
export function sharedWard(): Promise<WardProcess> {
  shared ??= launch({ home: mkdtempSync(join(tmpdir(), 'ward-e2e-')) })
  return shared
}

let shared: Promise<WardProcess & { readonly home: string }> | null = null
afterAll(async () => {
  const ward = await shared?.catch(() => null)
  if (!ward) return
  await ward.stop()
  rmSync(ward.home, { recursive: true, force: true })
})

/** A Ward of this test's own, stopped after it. As sharedWard, where nothing else is asked for. */
export async function startWard(options: WardOptions = {}): Promise<WardProcess> {
  return launch({ home: makeHome(), ...options }, ward => onTestFinished(async () => void (await stop(ward))))
}

/**
 * Starts `ward start --practice` on a free port and waits until it has printed its address. By bin/ward.mjs, not by
 * npm, and killed in any case: a server left behind holds the test run's output open for ever.
 */
async function launch(
  {
    args = [],
    env = {},
    home,
    from = root,
    administrator = from === root,
  }: WardOptions & { readonly home: string },
  onStart: (ward: ChildProcess) => void = () => undefined,
): Promise<WardProcess & { readonly home: string }> {
  const data = join(home, 'data')
  const ward = spawn(
    process.execPath,
    [join(from, 'bin/ward.mjs'), 'start', '--practice', '--port', '0', '--data', data, ...args],
    {
      cwd: home,
      env: { ...process.env, XDG_CONFIG_HOME: join(home, 'config'), WARD_NO_INSTALL: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  onStart(ward)
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [ward.stdout, ward.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        output += part
        const found = STARTED.exec(output)
        if (found?.[1] !== undefined) resolve(found[1])
      })
    }
    ward.on('error', reject)
    ward.on('close', code => reject(new Error(`ward start ended (${code}) without an address:\n${output}`)))
  })
  const link = from === root ? await linkOf(() => output) : null
  if (link !== null && administrator) await becomeAdministrator(url, link)
  return { url, link, data, home, output: () => output, stop: () => stop(ward) }
}

/** The link is printed right after the address, unless there is an administrator. */
async function linkOf(output: () => string): Promise<string | null> {
  for (let tries = 0; tries < 50 && linkIn(output()) === null; tries += 1) await pause(10)
  return linkIn(output())
}

async function stop(ward: ChildProcess): Promise<number | null> {
  if (ward.exitCode !== null || ward.signalCode !== null) return ward.exitCode
  const ended = once(ward, 'exit')
  ward.kill('SIGTERM')
  // The launcher passes SIGTERM on. Killed itself, it takes the server with it: the server sees its channel close.
  const late = setTimeout(() => ward.kill('SIGKILL'), 30_000)
  await ended
  clearTimeout(late)
  return ward.exitCode
}
