// npm run check: types, lint with the folder rules, formatting, unused code, licences and stale documents, in seconds.
import { runSteps } from './steps.mjs'
import { script } from './tools.mjs'

await script(async () => {
  const failed = await runSteps()
  console.log(failed.length === 0 ? 'all in order' : `not in order: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
})
