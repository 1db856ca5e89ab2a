// Builds the web application when it is missing or older than what it is made from. `ward start` calls this in a clone;
// the published package ships dist/web and holds no sources, so there it does nothing.
import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bin/runtime.mjs'
import { runTool } from './tools.mjs'

const SOURCES = [
  'src/app/web',
  'src/app/api/contracts',
  'src/base',
  'src/assess',
  'lexicons',
  'docs/guide',
  'docs/images',
  'vite.config.ts',
  'package-lock.json',
]

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  const inside = stat.isDirectory() ? readdirSync(path).map(name => newest(join(path, name))) : []
  return Math.max(stat.mtimeMs, ...inside)
}

/** True when dist/web does not hold the page that the sources would make. */
export function isWebStale(folder = root) {
  if (!existsSync(join(folder, 'src/app/web'))) return false
  const built = statSync(join(folder, 'dist/web/index.html'), { throwIfNoEntry: false })?.mtimeMs
  return built === undefined || SOURCES.some(source => newest(join(folder, source)) > built)
}

/**
 * Builds dist/web when it is stale and answers whether it did. Built beside and swapped in, so a server that serves the
 * old pages, or a second build at the same time, never sees half of one. vite's words go to stderr.
 */
export async function buildWebIfStale() {
  if (!isWebStale()) return false
  const started = new Date()
  const target = join(root, 'dist/web')
  const fresh = join(root, `dist/web-${process.pid}`)
  const old = `${fresh}-old`
  const args = ['build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn']
  try {
    const code = await runTool('vite', args, { stdio: ['ignore', 2, 2] })
    if (code !== 0) throw new Error(`The web pages could not be built: vite exited ${code}, see above.`)
    // As old as the sources were when the build began: what changed meanwhile is built again at the next start.
    utimesSync(join(fresh, 'index.html'), started, started)
    if (existsSync(target)) renameSync(target, old)
    renameSync(fresh, target)
    return true
  } finally {
    rmSync(fresh, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
}
