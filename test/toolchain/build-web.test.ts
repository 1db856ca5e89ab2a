import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isWebStale } from '../../scripts/build-web.mjs'
import { makeClone } from './clone.ts'

/** A folder whose files are as many minutes old as they say. */
function folderWith(files: Record<string, number>): string {
  const folder = makeClone()
  const now = Date.now()
  for (const [file, minutes] of Object.entries(files)) {
    const path = join(folder, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '')
    utimesSync(path, new Date(now - minutes * 60_000), new Date(now - minutes * 60_000))
  }
  // Folders are as old as their making; the oldest file sets them back so only files decide.
  const long = new Date(now - 600 * 60_000)
  for (const file of Object.keys(files)) {
    for (let path = dirname(join(folder, file)); path !== folder; path = dirname(path))
      utimesSync(path, long, long)
  }
  return folder
}

const PAGE = 'dist/web/index.html'
const MAIN = 'src/app/web/main.tsx'

describe('dist/web is built again', () => {
  test.each([
    { why: 'when it is missing', files: { [MAIN]: 9 }, stale: true },
    {
      why: 'when a page is newer',
      files: { [PAGE]: 5, [MAIN]: 9, 'src/app/web/pages/risk/a.tsx': 1 },
      stale: true,
    },
    {
      why: 'when a contract is newer',
      files: { [PAGE]: 5, [MAIN]: 9, 'src/app/api/contracts/a.ts': 1 },
      stale: true,
    },
    { why: 'when base is newer', files: { [PAGE]: 5, [MAIN]: 9, 'src/base/a.ts': 1 }, stale: true },
    {
      why: 'when the build is told otherwise',
      files: { [PAGE]: 5, [MAIN]: 9, 'vite.config.ts': 1 },
      stale: true,
    },
    {
      why: 'when the packages are others',
      files: { [PAGE]: 5, [MAIN]: 9, 'package-lock.json': 1 },
      stale: true,
    },
    { why: 'not when all is older', files: { [PAGE]: 5, [MAIN]: 9, 'src/base/a.ts': 8 }, stale: false },
    {
      why: 'not for a file of the server',
      files: { [PAGE]: 5, [MAIN]: 9, 'src/store/a.ts': 1 },
      stale: false,
    },
    {
      why: 'not where there are no sources: the published package ships it',
      files: { [PAGE]: 5 },
      stale: false,
    },
    { why: 'not even when that is missing: nothing to build it from', files: {}, stale: false },
  ])('$why', ({ files, stale }) => {
    expect(isWebStale(folderWith(files))).toBe(stale)
  })
})
