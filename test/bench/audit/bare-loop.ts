import { closeSync, openSync, readSync } from 'node:fs'
import { mean } from './bench-size.ts'
import { measuredProcess } from './measured-process.ts'

/** A way to read a file of lines and parse each. Which is cheaper depends on the engine and the machine. */
const WAYS = {
  // Larger pieces as text leave the processor's cache: 64 kB was the cheapest of 64, 256 and 1,024.
  'decoded in pieces of 64 kB': { piece: 64 * 1024, records: recordsOfText },
  'decoded line by line': { piece: 256 * 1024, records: recordsOfBytes },
} as const
type Way = keyof typeof WAYS

const NEWLINE = 10

export interface BareLoops {
  /** Measures every way once more. */
  readonly measure: () => void
  /** The way that was cheaper in all its rounds together: CPU seconds in the mean, and of each round. */
  readonly cheaper: () => { readonly way: string; readonly cpu: number; readonly rounds: readonly number[] }
}

/** A process that reads the file and parses every line, and does nothing else: what any program must do that looks at it. */
export function bareLoops(path: string, events: number): BareLoops {
  const ways = Object.keys(WAYS).map(way => ({ way, rounds: new Array<number>() }))
  return {
    measure: () => {
      for (const { way, rounds } of ways) {
        const { cpu, stdout } = measuredProcess(import.meta.filename, [path, way])
        if (Number(stdout) !== events) throw new Error(`the bare loop saw ${stdout} of ${events} records`)
        rounds.push(cpu)
      }
    },
    cheaper: () => {
      const [first] = ways
        .map(({ way, rounds }) => ({ way, rounds, cpu: mean(rounds) }))
        .sort((a, b) => a.cpu - b.cpu)
      if (first === undefined) throw new Error('there is no way to read')
      return first
    },
  }
}

function countRecords(path: string, { piece, records }: (typeof WAYS)[Way]): number {
  const file = openSync(path, 'r')
  try {
    // A line may be longer than a piece.
    let memory = Buffer.allocUnsafe(piece)
    let [held, counted] = [0, 0]
    for (;;) {
      if (held === memory.length) memory = Buffer.concat([memory, Buffer.allocUnsafe(memory.length)])
      const read = readSync(file, memory, held, memory.length - held, null)
      if (read === 0) return counted
      const filled = held + read
      const whole = memory.subarray(0, filled).lastIndexOf(NEWLINE) + 1
      counted += records(memory.subarray(0, whole))
      memory.copyWithin(0, whole, filled)
      held = filled - whole
    }
  } finally {
    closeSync(file)
  }
}

function recordsOfText(lines: Buffer): number {
  const text = lines.toString('utf8')
  let [records, from] = [0, 0]
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
    if (isRecord(JSON.parse(text.slice(from, end)))) records += 1
    from = end + 1
  }
  return records
}

function recordsOfBytes(lines: Buffer): number {
  let [records, from] = [0, 0]
  for (let end = lines.indexOf(NEWLINE); end !== -1; end = lines.indexOf(NEWLINE, from)) {
    if (isRecord(JSON.parse(lines.toString('utf8', from, end)))) records += 1
    from = end + 1
  }
  return records
}

function isRecord(parsed: { readonly Id?: unknown }): boolean {
  return typeof parsed.Id === 'string'
}

if (import.meta.main) {
  const [path = '', way = ''] = process.argv.slice(2)
  process.stdout.write(String(countRecords(path, WAYS[way as Way])))
}
