// npm run dev: the practice server, started again when a file it uses changes, and the page rebuilt on change.
import { findNode, run } from '../bin/runtime.mjs'
import { buildWebIfStale } from './build-web.mjs'
import { runTool, script } from './tools.mjs'

await script(async args => {
  await buildWebIfStale()
  const page = runTool('vite', [
    'build',
    '--watch',
    '--outDir',
    'dist/web',
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ])
  const server = run(findNode(), ['--watch', 'src/app/cli/main.ts', 'start', '--practice', ...args])
  const [code] = await Promise.all([server, page])
  return code
})
