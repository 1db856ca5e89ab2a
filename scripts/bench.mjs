// npm run bench: runs the measurements in test/bench and prints them as one table.
import { runTool, script } from './tools.mjs'

await script(args => runTool('scripts/bench/run.ts', args))
