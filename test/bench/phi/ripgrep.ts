import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from '../../../scripts/bench/run.ts'
import type { SubjectLines } from './subject-lines.ts'
import { TYPICAL_PATTERNS } from './typical-patterns.ts'

const ROUNDS = 3

/** ripgrep with the same patterns over the same lines in a file, one thread: what a native program can do. */
export function ripgrep({ lines, bytes }: SubjectLines): Row[] {
  const what = `ripgrep, ${TYPICAL_PATTERNS.length} patterns`
  const { status, stdout } = spawnSync('rg', ['--version'], { encoding: 'utf8' })
  if (status !== 0)
    return [{ what, value: Number.NaN, unit: 'lines/s', note: 'skipped: rg is not installed' }]
  const folder = mkdtempSync(join(tmpdir(), 'ward-bench-'))
  try {
    const file = join(folder, 'subjects.txt')
    writeFileSync(file, `${lines.map(line => line.replaceAll('\n', ' ')).join('\n')}\n`)
    const patterns = TYPICAL_PATTERNS.flatMap(pattern => ['-e', forRipgrep(pattern)])
    const args = ['--no-config', '--no-unicode', '-j1', '-c', ...patterns, file]
    const rounds = Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      const { status: ended, stderr } = spawnSync('rg', args, { encoding: 'utf8' })
      if (ended !== 0) throw new Error(`rg ended with ${ended}: ${stderr.slice(0, 500)}`)
      return performance.now() - start
    })
    const took = Math.min(...rounds)
    return [
      {
        what,
        value: (lines.length / took) * 1000,
        unit: 'lines/s',
        note: `${stdout.split('\n')[0] ?? ''}, one thread, wall time, best of ${ROUNDS}; counts lines only`,
      },
      { what, value: bytes / took / 1000, unit: 'MB/s' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same pattern in ripgrep's words: it knows no escaped slash, and flags stand in the pattern. */
function forRipgrep({ source, flags }: RegExp): string {
  const plain = source.replaceAll('\\/', '/')
  return flags === 'i' ? `(?i:${plain})` : plain
}
