import type { Scan } from './section.ts'

/** In milliseconds; whoever measures gives the clock. */
export interface Stopwatch {
  readonly wall: () => number
  readonly cpu: () => number
}

export interface Speed {
  readonly lines: number
  readonly characters: number
  readonly wallMs: number
  readonly cpuMs: number
  readonly linesPerSecond: number
  /** Millions of characters a second. */
  readonly megabytesPerSecond: number
}

/** As many lines as make the clock's grain small. */
const LINES = 200_000

/** Full decisions on subject lines, one after the other on one core, after a round that warms the engine up. */
export function measureSpeed(scan: Scan, lines: readonly string[], { wall, cpu }: Stopwatch): Speed | null {
  if (lines.length === 0) return null
  for (const line of lines) scan('subject', line)
  const rounds = Math.ceil(LINES / lines.length)
  const wallFrom = wall()
  const cpuFrom = cpu()
  for (let round = 0; round < rounds; round++) for (const line of lines) scan('subject', line)
  const wallMs = wall() - wallFrom
  const cpuMs = cpu() - cpuFrom
  const characters = rounds * lines.reduce((sum, line) => sum + line.length, 0)
  const seconds = Math.max(wallMs, 0.001) / 1000
  return {
    lines: rounds * lines.length,
    characters,
    wallMs,
    cpuMs,
    linesPerSecond: (rounds * lines.length) / seconds,
    megabytesPerSecond: characters / 1_000_000 / seconds,
  }
}
