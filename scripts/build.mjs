// npm run build: the web pages, for an installation that may not write to its own folder later.
import { buildWebIfStale } from './build-web.mjs'
import { script } from './tools.mjs'

await script(async () => {
  await buildWebIfStale()
  return 0
})
