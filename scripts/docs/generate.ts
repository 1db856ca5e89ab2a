import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GENERATORS, type Generator } from './generators.ts'

/** The files whose committed text is not what their generator makes; with `write`, made new. */
export async function staleFiles(
  root: string,
  generators: readonly Generator[],
  { write }: { write: boolean },
): Promise<string[]> {
  const stale: string[] = []
  for (const { file, make } of generators) {
    const path = join(root, file)
    const text = await make()
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    stale.push(file)
    if (!write) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return stale
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  const stale = await staleFiles(join(import.meta.dirname, '../..'), GENERATORS, { write: !check })
  for (const file of stale) console.log(`${check ? 'stale' : 'written'}: ${file}`)
  if (check && stale.length > 0) {
    console.log('Run "npm run docs" and commit what it writes.')
    process.exitCode = 1
  }
}
