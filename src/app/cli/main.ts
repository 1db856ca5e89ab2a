import { enableCompileCache } from 'node:module'
import { terminalOutput } from './output.ts'

// What was compiled once is not compiled again: it halves the time a command takes to start.
enableCompileCache()
const { runProgram } = await import('./program.ts')
await runProgram(process.argv.slice(2), terminalOutput())
