// npm run docs: writes the documents that are made from declarations; `--check` only says which are stale.
import { runTool, script } from './tools.mjs'

await script(args => runTool('scripts/docs/generate.ts', args))
