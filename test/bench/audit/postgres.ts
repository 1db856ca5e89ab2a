import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { copyRowsCommand } from './copy-rows.ts'
import type { PeerTable } from './duckdb-table.ts'
import { folderBytes } from './folder-bytes.ts'
import { HOT_COLUMNS, NUMBER_COLUMNS } from './hot-columns.ts'
import { shellTimes } from './shell-times.ts'

/** Postgres refuses to run as root; there it runs as nobody. */
const NOBODY = 65_534
const asRoot = process.getuid?.() === 0
const user = asRoot ? { uid: NOBODY, gid: NOBODY } : {}

/** The programs' version, or null where they are not installed. */
export function postgresVersion(): string | null {
  const [server] = ['initdb', 'postgres', 'psql'].map(name => {
    const { status, stdout } = spawnSync(name, ['--version'], { encoding: 'utf8' })
    return status === 0 ? stdout : null
  })
  const psql = spawnSync('psql', ['--version']).status
  const postgres = spawnSync('postgres', ['--version']).status
  if (server == null || psql !== 0 || postgres !== 0) return null
  return /\d+\.\d+/.exec(server)?.[0] ?? 'unknown version'
}

/**
 * COPY of the file's records into a table with a primary key, as a server of its own takes them in: what makes its rows out of
 * the lines (a Node that parses them), psql, and the server with all its helpers from its start to its stop. As installed by
 * initdb: fsync on, one table, no other index.
 */
export async function postgresCopy(path: string, events: number): Promise<PeerTable> {
  const folder = mkdtempSync(join(tmpdir(), 'ward-bench-pg-'))
  try {
    if (asRoot) chownSync(folder, NOBODY, NOBODY)
    chmodSync(folder, 0o700)
    const data = join(folder, 'data')
    const made = spawnSync('initdb', ['-D', data, '-U', 'ward', '-A', 'trust', '-E', 'UTF8', '--no-locale'], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (made.status !== 0) throw new Error(`initdb ended with ${made.status}`)
    const before = folderBytes(data)
    const server = startServer(folder, data)
    let client: number
    try {
      await serverAnswers(folder)
      writeFileSync(join(folder, 'copy.sql'), tableSql(), { mode: 0o644 })
      client = await copyIn(folder, path)
      const stored = Number(asked(folder, 'select count(*) from events'))
      if (stored !== events) throw new Error(`PostgreSQL has ${stored} of ${events} records`)
    } finally {
      await stopServer(server, data)
    }
    const bytes = folderBytes(data) - folderBytes(join(data, 'pg_wal')) - before
    return { cpu: client + shellTimes(server.said()), bytes }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Server {
  readonly child: ChildProcess
  readonly said: () => string
}

/** The shell tells at its end what the server and all its processes used. */
function startServer(folder: string, data: string): Server {
  const args = `-D '${data}' -k '${folder}' -c listen_addresses= -c logging_collector=off`
  const child = spawn('sh', ['-c', `postgres ${args} >'${join(folder, 'log')}' 2>&1; times`], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Ctrl-C must reach us first, which stops it in order.
    detached: true,
  })
  let said = ''
  child.stdout?.on('data', piece => (said += String(piece)))
  return { child, said: () => said }
}

async function serverAnswers(folder: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (spawnSync('psql', psqlArgs(folder, ['-c', 'select 1']), { stdio: 'ignore' }).status === 0) return
    await pause(100)
  }
  throw new Error('PostgreSQL did not start in 10 s')
}

/** SIGINT is its fast shutdown: it writes out what is in memory first. https://www.postgresql.org/docs/15/server-shutdown.html */
async function stopServer({ child }: Server, data: string): Promise<void> {
  if (child.exitCode !== null) return
  const closed = once(child, 'close')
  const [pid] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(pid), 'SIGINT')
  await closed
}

async function copyIn(folder: string, path: string): Promise<number> {
  const psql = ['psql', ...psqlArgs(folder, ['-f', join(folder, 'copy.sql')])].map(quoted).join(' ')
  // pstdin: the rows come from standard input although the command comes from a file.
  const { status, stdout } = spawnSync('sh', ['-c', `${copyRowsCommand(path)} | ${psql} >&2; times`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error(`psql ended with ${status}`)
  return shellTimes(stdout)
}

function asked(folder: string, sql: string): string {
  return spawnSync('psql', psqlArgs(folder, ['-At', '-c', sql]), { encoding: 'utf8' }).stdout
}

function psqlArgs(folder: string, more: readonly string[]): string[] {
  return ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'ward', '-d', 'postgres', ...more]
}

function tableSql(): string {
  const columns = Object.keys(HOT_COLUMNS).map(name => `${name} ${typeOf(name)}`)
  return `create table events (id uuid primary key, ${columns.join(', ')}, raw text);\n\\copy events from pstdin\n`
}

function typeOf(name: string): string {
  if (name === 'time') return 'timestamp'
  return NUMBER_COLUMNS.has(name) ? 'integer' : 'text'
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
