// The tools by the JavaScript file they start with. Never by .bin name and never on process.execPath: on the first run
// both belong to the old Node that is about to be replaced.
import { join } from 'node:path'
import { findNode, install, root, run } from '../bin/runtime.mjs'

const FILES = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  knip: 'node_modules/knip/bin/knip.js',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
}

/** Runs a tool, or a file of this repository, from the repository's root on Node 24; answers its exit code. */
export function runTool(name, args = [], options = {}) {
  return run(findNode(), [join(root, FILES[name] ?? name), ...args], { cwd: root, ...options })
}

/** The frame of every script in package.json: installs what is missing, then does the work with the exit code. */
export async function script(work) {
  try {
    await install()
    process.exitCode = await work(process.argv.slice(2))
  } catch (error) {
    console.error(`ward: ${error.message}`)
    process.exitCode = 2
  }
}
