import { spawn } from 'node:child_process'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))

/** A process that writes to the store of a data folder; see store-child.ts for its orders and answers. */
export interface WriterProcess {
  readonly ready: Promise<void>
  readonly order: (order: object) => void
  /** Every whole line it wrote, as it comes. */
  readonly lines: string[]
  readonly kill: () => void
  /** Resolves when it is gone and its output is read. */
  readonly gone: Promise<{
    readonly code: number | null
    readonly signal: string | null
    readonly errors: string
  }>
}

/**
 * Puts the child and all it imports into one folder of a few files: reading its many modules one by one takes longer than
 * a round of the test. The code is the same. @returns the script for `startWriter`
 */
export async function buildWriter(outDir: string): Promise<string> {
  await build({
    root: resolve(here, '../..'),
    configFile: false,
    logLevel: 'error',
    // Its orders are none of audit events, and DuckDB cannot be put into a file.
    ssr: { noExternal: true, external: ['@duckdb/node-api', '@duckdb/node-bindings'] },
    build: { ssr: join(here, 'store-child.ts'), outDir, target: 'node24', minify: false },
  })
  return join(outDir, 'store-child.js')
}

/** Starts a writer that has loaded everything and waits for its order. */
export function startWriter(script: string): WriterProcess {
  const started = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(script), 'compiled'), NODE_OPTIONS: '' },
  })
  const lines: string[] = []
  let rest = ''
  let errors = ''
  let announce: () => void = () => undefined
  const ready = new Promise<void>(done => {
    announce = done
  })
  started.stdout.setEncoding('utf8')
  started.stdout.on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) {
      if (line === 'ready') announce()
      else lines.push(line)
    }
  })
  started.stderr.setEncoding('utf8')
  started.stderr.on('data', (text: string) => {
    errors += text
  })
  // It may be killed while an order is on its way.
  started.stdin.on('error', () => undefined)
  const gone = new Promise<{ code: number | null; signal: string | null; errors: string }>(done => {
    started.on('close', (code, signal) => {
      announce()
      done({ code, signal, errors })
    })
  })
  return {
    ready,
    order: order => {
      started.stdin.write(`${JSON.stringify(order)}\n`)
    },
    lines,
    kill: () => {
      started.kill('SIGKILL')
    },
    gone,
  }
}
