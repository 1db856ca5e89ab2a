import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Row } from '../../../scripts/bench/run.ts'
import type { Scanner } from '../../../src/assess/recognizers/create-scanner.ts'
import { cpuTime, cpuTimeOf } from './cpu-time.ts'

const home = join(import.meta.dirname, '../../../scripts/bench/peers')
const LINES = 20_000
const CHUNK = 500

interface Peer {
  readonly what: string
  /** Of its package. */
  readonly name: string
  readonly lines: number
  /** Makes what judges one line, as the peer's own first example does. */
  readonly make: (loaded: unknown) => (line: string) => unknown
}

interface RedactPii {
  readonly SyncRedactor: new () => { redact(text: string): string }
}
interface Openredaction {
  readonly OpenRedaction: new (options?: { preset: string }) => { detect(text: string): Promise<unknown> }
}
type Compromise = (text: string) => { people(): { json(): unknown } }

const PEERS: readonly Peer[] = [
  {
    what: 'redact-pii',
    name: 'redact-pii',
    lines: LINES,
    make: loaded => {
      const { SyncRedactor } = loaded as RedactPii
      const redactor = new SyncRedactor()
      return line => redactor.redact(line)
    },
  },
  {
    what: 'openredaction, default',
    name: '@openredaction/core',
    lines: LINES,
    make: loaded => {
      const { OpenRedaction } = loaded as Openredaction
      const redactor = new OpenRedaction()
      return line => redactor.detect(line)
    },
  },
  {
    what: 'openredaction, preset hipaa',
    name: '@openredaction/core',
    lines: LINES,
    make: loaded => {
      const { OpenRedaction } = loaded as Openredaction
      const redactor = new OpenRedaction({ preset: 'hipaa' })
      return line => redactor.detect(line)
    },
  },
  {
    what: 'compromise, people()',
    name: 'compromise',
    // It reads about a thousand lines in a second.
    lines: 2000,
    make: loaded => {
      const compromise = loaded as Compromise
      return line => compromise(line).people().json()
    },
  },
]

/** The npm peers over the first lines, each beside Ward over the same lines at the same time. */
export async function peers(lines: readonly string[], scanner: Scanner): Promise<Row[]> {
  const absent = absence()
  if (absent !== null)
    return [{ what: 'npm peers', value: Number.NaN, unit: 'lines/s', note: `skipped: ${absent}` }]
  const load = createRequire(join(home, 'package.json'))
  const { devDependencies: versions }: { devDependencies: Record<string, string> } = load('./package.json')
  const rows: Row[] = []
  // All are loaded before anything is measured: what a package changes in the built-in objects makes V8 compile again.
  const judges = PEERS.map(peer => ({ ...peer, judge: peer.make(load(peer.name)) }))
  evidenceIn(lines.slice(0, LINES), scanner)
  for (const { what, name, lines: count, judge } of judges) {
    const chosen = lines.slice(0, count)
    let pieces = 0
    let took = 0
    let ward = 0
    for (let from = 0; from < count; from += CHUNK) {
      const chunk = chosen.slice(from, from + CHUNK)
      const one = await cpuTimeOf(async () => {
        for (const line of chunk) {
          const answer = judge(line)
          if (answer instanceof Promise) await answer
        }
      })
      const other = cpuTime(() => (pieces += evidenceIn(chunk, scanner)))
      // The first chunk warms up.
      if (from > 0) {
        took += one
        ward += other
      }
    }
    rows.push({
      what,
      value: ((count - CHUNK) / took) * 1000,
      unit: 'lines/s',
      note: `${versions[name] ?? ''}, first ${count.toLocaleString('en')} lines, CPU time; Ward, ${pieces} pieces of evidence: ${(took / ward).toFixed(1)} times as fast`,
    })
  }
  return rows
}

function evidenceIn(lines: readonly string[], scanner: Scanner): number {
  let pieces = 0
  for (const line of lines) pieces += scanner.scan('subject', line).evidence.length
  return pieces
}

/** Why there are no peers to measure, or null; installs them at the first run. */
function absence(): string | null {
  if (process.argv.includes('--no-peers')) return '--no-peers'
  if (existsSync(join(home, 'node_modules/.package-lock.json'))) return null
  console.error('installing the peers, once ...')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: home,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  return status === 0 ? null : 'npm could not install them'
}
