// npm run format: writes the house's formatting.
import { runTool, script } from './tools.mjs'

await script(args => runTool('biome', ['format', '--write', ...(args.length > 0 ? args : ['.'])]))
