import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../base/app-error.ts'
import { type Clock, instantFromMilliseconds } from '../base/time.ts'
import { quietly } from '../host/disk-errors.ts'
import { removeLeftovers } from '../host/files.ts'

// No write takes so long; a younger one may be another process at work.
const OLD_MILLISECONDS = 3_600_000

/** Removes the temporary files that killed writers left in a tenant's or the installation's folder. They hold nothing accepted. */
export function tidyFolder(path: string, clock: Clock): void {
  const before = instantFromMilliseconds(Date.parse(clock()) - OLD_MILLISECONDS)
  const folders = [path, ...['log', 'sealed', 'facts', 'events'].flatMap(part => within(join(path, part)))]
  for (const folder of folders) {
    try {
      removeLeftovers(folder, before)
    } catch (error) {
      // Untidy is no reason not to work.
      if (!(error instanceof AppError)) throw error
    }
  }
  removeSpills(join(path, 'events', '.spill'), Date.parse(before))
}

/** What DuckDB had no room for in memory when it was killed: a folder for each process. */
function removeSpills(folder: string, before: number): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    quietly(() => {
      const spilled = join(folder, name)
      if (statSync(spilled).mtimeMs < before) rmSync(spilled, { recursive: true, force: true })
    })
  }
}

function within(folder: string): string[] {
  if (!existsSync(folder)) return []
  const inside = readdirSync(folder, { withFileTypes: true, recursive: true })
  return [
    folder,
    ...inside.filter(entry => entry.isDirectory()).map(entry => join(entry.parentPath, entry.name)),
  ]
}
