import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from '../../scripts/bench/run.ts'

const root = join(import.meta.dirname, '../..')

/** From the command to the first page served: a second start here, and the very first in a fresh clone (it installs). */
export async function run(): Promise<Row[]> {
  await firstPage(root)
  const again: number[] = []
  for (let round = 0; round < 5; round += 1) again.push(await firstPage(root))
  return [
    {
      what: 'npm start, second time, to the page',
      value: median(again) / 1000,
      unit: 's',
      note: 'must stay under 1.5; median of 5',
    },
    {
      what: 'npm start in a fresh clone, to the page',
      value: (await freshClone()) / 1000,
      unit: 's',
      note: 'must stay under 120; what is committed',
    },
  ]
}

async function freshClone(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'ward-clone-'))
  try {
    execFileSync('git', ['clone', '--quiet', root, join(folder, 'ward')])
    return await firstPage(join(folder, 'ward'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds until GET / answers 200. */
async function firstPage(folder: string): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'ward-home-'))
  const start = performance.now()
  const child = spawn('npm', ['start', '--silent', '--', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, WARD_DATA: join(home, 'data'), XDG_CONFIG_HOME: home },
    detached: true,
  })
  try {
    const address = await addressOf(child)
    const { status } = await fetch(address)
    if (status !== 200) throw new Error(`the page answered ${status}`)
    return performance.now() - start
  } finally {
    if (child.pid !== undefined && child.exitCode === null) {
      process.kill(-child.pid, 'SIGTERM')
      await once(child, 'exit')
    }
    rmSync(home, { recursive: true, force: true })
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(said)?.[0]
    if (address !== undefined) return address
  }
  throw new Error('Ward ended before it said where it is')
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
