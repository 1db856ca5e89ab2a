// What has to hold besides the tests. `npm run check` runs these alone; `npm test` runs them before the tests and counts
// each as one. Every step answers an exit code and has printed why when that is not 0.
import { runTool } from './tools.mjs'

export const STEPS = [
  { name: 'types', run: options => runTool('tsc', ['-p', 'tsconfig.json'], options) },
  { name: 'pure types', run: options => runTool('tsc', ['-p', 'tsconfig.pure.json'], options) },
  { name: 'lint', run: options => runTool('oxlint', ['--deny-warnings'], options) },
  { name: 'format', run: options => runTool('biome', ['format', '.'], options) },
  { name: 'unused', run: options => runTool('knip', [], options) },
  { name: 'licences', run: options => runTool('scripts/licences.ts', [], options) },
  { name: 'docs', run: options => runTool('scripts/docs/generate.ts', ['--check'], options) },
]

/** For two processors: what takes both, and beside it what takes one. */
export const LANES = [
  STEPS.filter(({ name }) => ['types', 'pure types', 'lint'].includes(name)),
  STEPS.filter(({ name }) => !['types', 'pure types', 'lint'].includes(name)),
]

/** Runs every step, also after one failed, and answers the names of those that failed. */
export async function runSteps(steps = STEPS) {
  const failed = []
  for (const { name, run } of steps) {
    const start = performance.now()
    console.log(`--- ${name}`)
    const code = await run()
    console.log(
      `--- ${name}: ${code === 0 ? 'ok' : `FAILED (exit ${code})`}, ${seconds(performance.now() - start)}`,
    )
    if (code !== 0) failed.push(name)
  }
  return failed
}

const seconds = milliseconds => `${(milliseconds / 1000).toFixed(1)} s`
