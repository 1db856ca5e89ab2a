// npm run screenshots [-- words]: pictures of every page at desktop and phone width, light and dark, in screenshots/.
import { runTool, script } from './tools.mjs'

await script(args => runTool('scripts/screenshots/run.ts', args))
