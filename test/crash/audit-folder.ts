import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For processes that run outside of the tests: store-fixtures.ts needs the test runner. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ward-audit-'))
}

export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true })
}
