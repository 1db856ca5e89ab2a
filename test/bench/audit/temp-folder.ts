import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Does the work with a folder that is gone afterwards, also when the measuring is stopped by Ctrl-C. */
export async function inTempFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ward-bench-audit-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  process.on('exit', remove)
  const stop = (): never => process.exit(130)
  process.on('SIGINT', stop)
  try {
    return await work(folder)
  } finally {
    remove()
    process.off('exit', remove)
    process.off('SIGINT', stop)
  }
}
