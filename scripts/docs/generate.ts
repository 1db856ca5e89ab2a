import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { GENERATED_FOLDERS, GENERATORS, type Generator } from './generators.ts'

type Mode = { write: boolean }

/** `left over` is a file in a generated folder that nothing makes any more. */
export type Stale = { file: string; is: 'missing' | 'stale' | 'left over' }

/** The files whose committed text is not what their generator makes; with `write`, made new. */
export async function staleFiles(
  root: string,
  generators: readonly Generator[],
  { write }: Mode,
): Promise<Stale[]> {
  const stale: Stale[] = []
  for (const { file, make } of generators) {
    const path = join(root, file)
    const text = await make()
    const there = existsSync(path)
    if (there && readFileSync(path, 'utf8') === text) continue
    stale.push({ file, is: there ? 'stale' : 'missing' })
    if (!write) continue
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return stale
}

/** The files of generated folders that no generator makes (a check that was renamed); with `write`, removed. */
export function leftOverFiles(
  root: string,
  generators: readonly Generator[],
  folders: readonly string[],
  { write }: Mode,
): Stale[] {
  const made = new Set(generators.map(({ file }) => file))
  const left = folders
    .flatMap(folder => globSync(`${folder}/**`, { cwd: root, withFileTypes: true }))
    .filter(entry => !entry.isDirectory())
    .map(entry => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .filter(file => !made.has(file))
    .toSorted()
  if (write) for (const file of left) rmSync(join(root, file))
  return left.map(file => ({ file, is: 'left over' }))
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..')
  const mode = { write: !process.argv.includes('--check') }
  const found = [
    ...(await staleFiles(root, GENERATORS, mode)),
    ...leftOverFiles(root, GENERATORS, GENERATED_FOLDERS, mode),
  ]
  const done = (is: Stale['is']) => (is === 'left over' ? 'removed' : 'written')
  for (const { file, is } of found) console.log(`${mode.write ? done(is) : is}: ${file}`)
  if (!mode.write && found.length > 0) {
    console.log('Run "npm run docs" and commit what it writes and removes.')
    process.exitCode = 1
  }
}
