import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What Ward ships with. */
const SHIPPED = [
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Zlib',
  'Python-2.0',
  'CC0-1.0',
  'Unlicense',
]
/** What only builds and tests it: copyleft of single files, and data with attribution, do not reach the product. */
const DEVELOPED_WITH = [...SHIPPED, 'MPL-2.0', 'CC-BY-4.0']

/** Packages whose manifest names no licence, after reading the file they ship. */
export const READ_BY_HAND: Readonly<Record<string, { licence: string; read: string }>> = {
  'png-js': { licence: 'MIT', read: 'LICENSE in the package is the MIT text; its package.json names none.' },
}

export type LockedPackage = {
  version?: string
  license?: string
  dev?: boolean
  devOptional?: boolean
  hasInstallScript?: boolean
}

/** Whether an SPDX expression can be kept with these licences alone: one side of an OR, both sides of an AND. */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const tokens = expression.match(/[()]|[^\s()]+/g) ?? []
  let at = 0
  // One function per binding strength, the loosest first: OR, AND, then a name or a bracket.
  const either = (): boolean => {
    let kept = both()
    while (tokens[at] === 'OR') {
      at += 1
      kept = both() || kept
    }
    return kept
  }
  const both = (): boolean => {
    let kept = one()
    while (tokens[at] === 'AND') {
      at += 1
      kept = one() && kept
    }
    return kept
  }
  const one = (): boolean => {
    const token = tokens[at]
    at += 1
    if (token !== '(') return token !== undefined && allowed.includes(token)
    const kept = either()
    const closed = tokens[at] === ')'
    at += 1
    return kept && closed
  }
  const kept = either()
  return kept && at === tokens.length
}

/** One sentence for each package of a lockfile that may not be there. */
export function problemsOf(packages: Readonly<Record<string, LockedPackage>>): string[] {
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (path === '') return []
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const problems: string[] = []
    const say = (what: string) => problems.push(`${name} ${entry.version ?? ''} ${what}`)
    if (entry.hasInstallScript) say('has an install script; Ward installs without running any')
    const licence = entry.license ?? READ_BY_HAND[name]?.licence
    const developing = entry.dev || entry.devOptional
    if (licence === undefined) say('names no licence; read its files and list it in READ_BY_HAND')
    else if (!isAllowed(licence, developing ? DEVELOPED_WITH : SHIPPED)) {
      say(`is under ${licence}, which is not on the list for ${developing ? 'development' : 'shipping'}`)
    }
    return problems
  })
}

if (import.meta.main) {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'))
  const problems = problemsOf(lock.packages)
  for (const problem of problems) console.log(problem)
  console.log(`${Object.keys(lock.packages).length - 1} packages, ${problems.length} with a problem`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
