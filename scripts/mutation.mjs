// npm run mutation [-- ROOMS or FILES]: breaks the judging (src/assess) in thousands of small ways, room by room, and counts
// how many of them the room's tests notice; below 80 of 100 in all it fails. The whole takes hours, so it runs at night and
// not with npm test. Its tools are installed apart, at the first run: nobody who only starts or tests Ward needs them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from '../bin/runtime.mjs'
import { runTool, script } from './tools.mjs'

const home = join(root, 'scripts/mutation')

await script(async args => {
  if (!existsSync(join(home, 'node_modules/@stryker-mutator/core/bin/stryker.js'))) {
    const code = await run('npm', ['ci', '--loglevel=error'], {
      cwd: home,
      shell: process.platform === 'win32',
    })
    if (code !== 0) throw new Error('npm could not install the tools of the mutation run: see above.')
  }
  return await runTool('scripts/mutation/run.ts', args)
})
