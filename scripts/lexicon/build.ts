import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { WORD } from '../../src/assess/scanning/word-knowledge.ts'
import { lexiconContent } from './content.ts'
import { encodeLexicon } from './encode.ts'
import type { Entries } from './entries.ts'

/** The shared development data, beside the repository or where WARD_SHARED says; never part of it. */
const shared = process.env['WARD_SHARED'] ?? join(import.meta.dirname, '../../../shared')
const file = join(import.meta.dirname, '../../lexicons/ward.lexicon')

/** How many entries are of each kind. */
function counts(entries: Entries): string[] {
  const all = [...entries.values()]
  const count = (is: (entry: (typeof all)[number]) => boolean) => all.filter(is).length
  return [
    `first names ${count(({ firstName }) => firstName > 0)}`,
    `surnames ${count(({ surname }) => surname > 0)}`,
    `ordinary words ${count(({ ordinary }) => ordinary > 0)}`,
    ...Object.entries(WORD).map(([name, bit]) => `${name} ${count(({ kinds }) => (kinds & bit) !== 0)}`),
  ]
}

/** Makes the file, or with `--check` only compares it. @returns the exit code */
function build({ check }: { check: boolean }): number {
  if (!existsSync(join(shared, 'data/phi/gazetteers'))) {
    console.error('ward: the sources of the lexicon are not there. Set WARD_SHARED to the shared folder.')
    return 2
  }
  const content = lexiconContent(shared)
  const bytes = encodeLexicon(content)
  const same = existsSync(file) && readFileSync(file).equals(bytes)
  if (check) {
    console.log(
      same ? 'lexicons/ward.lexicon is up to date' : 'stale: lexicons/ward.lexicon; run "npm run lexicon"',
    )
    return same ? 0 : 1
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  console.log(
    `${same ? 'unchanged' : 'written'}: lexicons/ward.lexicon, ${bytes.length} bytes, ${content.entries.size} entries`,
  )
  console.log(`${counts(content.entries).join(', ')}, codes ${content.codes.length}`)
  return 0
}

try {
  process.exitCode = build({ check: process.argv.includes('--check') })
} catch (error) {
  if (!(error instanceof RangeError)) throw error
  console.error(`ward: ${error.message}`)
  process.exitCode = 2
}
