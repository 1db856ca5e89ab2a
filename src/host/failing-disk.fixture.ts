import fs from 'node:fs'
import type { Disk } from './files.ts'

export interface FailingDisk {
  readonly disk: Disk
  /** Names of the calls made so far, with those that failed. */
  readonly calls: string[]
}

/**
 * The real disk until its call number `failAt` (from 1), which fails with the code. `fail` then works on, as a full disk
 * does; `crash` fails every later call too, so that not even tidying happens: what is left is what kill -9 leaves.
 */
export function failingDisk(failAt: number, how: 'fail' | 'crash', code = 'ENOSPC'): FailingDisk {
  const calls: string[] = []
  const disk = Object.fromEntries(
    Object.entries(fs)
      .filter(([name]) => name.endsWith('Sync'))
      .map(([name, real]: [string, unknown]) => [
        name,
        (...values: unknown[]) => {
          calls.push(name)
          if (calls.length === failAt || (how === 'crash' && calls.length > failAt)) {
            throw Object.assign(new Error(`${code}: a test's disk`), { code })
          }
          return (real as (...values: unknown[]) => unknown)(...values)
        },
      ]),
  ) as unknown as Disk
  return { disk, calls }
}

/** Whether the error is the disk's, as it stands or as the sentence made of it. */
export function isDiskFailure(error: unknown): boolean {
  return (
    error instanceof Error &&
    (/a test's disk/.test(error.message) || /a test's disk/.test(String(error.cause)))
  )
}
