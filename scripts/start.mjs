// npm start: `ward start` with the practice tenant, so a fresh clone shows something whole and asks nothing.
import { ward } from '../bin/runtime.mjs'
import { script } from './tools.mjs'

await script(args => ward(['start', '--practice', ...args]))
