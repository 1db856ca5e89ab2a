import { closeSync, openSync, readFileSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { runProgram } from '../../src/app/cli/program.ts'

/**
 * A process that has loaded the program once and runs one command after the other, for tables of many commands: most of
 * a command's time is its start. It reads one line of JSON for each from the first named pipe and answers with a line on
 * the second. What is long goes by files.
 */
export interface Asked {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly args: readonly string[]
  /** A file with what is on standard input. */
  readonly input: string
  /** Files for what is written on standard output and standard error. */
  readonly stdout: string
  readonly stderr: string
}

/** A command that hangs would hang its test for ever: it blocks while it waits. */
const LONGEST = 60_000
const WATCH = `
  const { parentPort } = require('node:worker_threads')
  let timer
  parentPort.on('message', isBegun => {
    clearTimeout(timer)
    if (isBegun) timer = setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${LONGEST})
  })`

async function run(asked: Asked): Promise<number> {
  process.chdir(asked.cwd)
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(asked.env, name)) delete process.env[name]
  for (const [name, value] of Object.entries(asked.env)) if (value !== undefined) process.env[name] = value
  Object.defineProperty(process, 'stdin', {
    configurable: true,
    value: Readable.from([readFileSync(asked.input)].filter(({ length }) => length > 0)),
  })
  let stdout = ''
  let stderr = ''
  process.exitCode = 0
  await runProgram(asked.args, {
    answer: text => void (stdout += text),
    say: text => void (stderr += text),
    columns: undefined,
    colour: false,
  })
  const code = Number(process.exitCode)
  process.exitCode = 0
  writeFileSync(asked.stdout, stdout)
  writeFileSync(asked.stderr, stderr)
  return code
}

async function stand(requests: string, answers: string): Promise<void> {
  const watch = new Worker(WATCH, { eval: true })
  const [input, output] = [openSync(requests, 'r'), openSync(answers, 'w')]
  const chunk = Buffer.alloc(64 * 1024)
  let text = ''
  for (;;) {
    // Blocks until somebody asks; an end means that the tests are over.
    const count = readSync(input, chunk)
    if (count === 0) break
    text += chunk.toString('utf8', 0, count)
    const end = text.indexOf('\n')
    if (end === -1) continue
    const asked = JSON.parse(text.slice(0, end)) as Asked
    text = text.slice(end + 1)
    watch.postMessage(true)
    writeSync(output, `${await run(asked)}\n`)
    watch.postMessage(false)
  }
  closeSync(output)
  rmSync(dirname(requests), { recursive: true, force: true })
  await watch.terminate()
}

const [requests = '', answers = ''] = process.argv.slice(2)
await stand(requests, answers)
