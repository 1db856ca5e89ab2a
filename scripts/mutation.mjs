// npm run mutation [-- FILES]: breaks the judging (src/assess) in thousands of small ways and counts how many of them the
// tests notice; below 80 of 100 it fails. It takes an hour or two, so it runs at night and not with npm test. Its tools
// are installed apart, at the first run: nobody who only starts or tests Ward needs them.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from '../bin/runtime.mjs'
import { runTool, script } from './tools.mjs'

const home = join(root, 'scripts/mutation')
const stryker = 'scripts/mutation/node_modules/@stryker-mutator/core/bin/stryker.js'

await script(async args => {
  if (!existsSync(join(root, stryker))) {
    const code = await run('npm', ['ci', '--loglevel=error'], {
      cwd: home,
      shell: process.platform === 'win32',
    })
    if (code !== 0) throw new Error('npm could not install the tools of the mutation run: see above.')
  }
  const files = args.length === 0 ? [] : ['--mutate', args.join(',')]
  return await runTool(stryker, ['run', 'scripts/mutation/stryker.config.json', ...files])
})
