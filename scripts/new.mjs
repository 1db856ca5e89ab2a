// npm run new check|fact SERVICE NAME, npm run new recognizer NAME: a skeleton, formatted as the house does.
import { runTool, script } from './tools.mjs'

await script(async args => {
  const code = await runTool('scripts/new/scaffold.ts', args)
  if (code !== 0) return code
  return runTool('biome', [
    'format',
    '--write',
    '--log-level=error',
    'src/assess/checks',
    'src/assess/recognizers',
    'src/collect/facts',
  ])
})
