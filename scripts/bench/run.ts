import { globSync } from 'node:fs'
import { join } from 'node:path'

/** One measured line. A bench file exports `run(): Promise<Row[]>` and says in `what` what was measured. */
export type Row = { what: string; value: number; unit: string; note?: string }

const root = join(import.meta.dirname, '../..')

/** The rows of the bench files whose name holds one of the words (all files without words). */
async function measure(words: readonly string[]): Promise<{ file: string; row: Row }[]> {
  const files = globSync('test/bench/**/*.bench.ts', { cwd: root }).sort()
  const chosen = files.filter(file => words.length === 0 || words.some(word => file.includes(word)))
  if (chosen.length === 0) throw new Error('no test/bench/*.bench.ts has such a name')
  const rows: { file: string; row: Row }[] = []
  // One after the other: two at once would measure each other.
  for (const file of chosen) {
    console.error(`measuring ${file} ...`)
    const bench: { run: () => Promise<Row[]> } = await import(join(root, file))
    for (const row of await bench.run()) rows.push({ file, row })
  }
  return rows
}

function print(measured: readonly { file: string; row: Row }[]): void {
  const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })
  const lines = measured.map(({ row }) => [row.what, number.format(row.value), row.unit, row.note ?? ''])
  const widths = [0, 1, 2, 3].map(column => Math.max(0, ...lines.map(line => (line[column] ?? '').length)))
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
    )
    console.log(cells.join('  ').trimEnd())
  }
}

try {
  const words = process.argv.slice(2).filter(word => !word.startsWith('--'))
  const measured = await measure(words)
  if (process.argv.includes('--json'))
    console.log(JSON.stringify(measured.map(({ file, row }) => ({ file, ...row }))))
  else print(measured)
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
