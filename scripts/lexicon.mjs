// npm run lexicon: makes lexicons/ward.lexicon from scripts/lexicon/lists and the public-domain sources in the shared
// development data (WARD_SHARED or ../shared); `--check` only says whether the file is what they make.
import { runTool, script } from './tools.mjs'

await script(args => runTool('scripts/lexicon/build.ts', args))
