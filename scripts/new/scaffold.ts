import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { insertImport, insertSorted } from './insert.ts'
import { namesOf, type Names } from './names.ts'
import type { Plan } from './plan.ts'
import { planRecognizer } from './recognizer.ts'
import { checkFile, checkTest, factFile, factSchema } from './templates.ts'

const CHECKS = 'src/assess/checks/index.ts'
const FACTS = 'src/collect/facts/index.ts'
const SHAPES = 'src/collect/facts/facts.schema.ts'

function planCheck(given: Names, read: (file: string) => string): Plan {
  const index = read(CHECKS)
  const names = withOwnIdentifier(given, index)
  const { service, name, id, camel } = names
  const path = `src/assess/checks/${service}/${name}.check.ts`
  const imported = insertImport(index, `import { ${camel} } from './${service}/${name}.check.ts'`)
  // The list stands in the order of the imports; an entry's key is the path it is imported from.
  const paths = new Map(
    Array.from(imported.matchAll(/^import \{ (\w+) \} from '(\.\/[^']+)'$/gm), ([, identifier, from]) => [
      identifier,
      from,
    ]),
  )
  const listed = insertSorted(imported, {
    line: `  ${camel},`,
    key: `./${service}/${name}.check.ts`,
    keyOf: line => paths.get(/^ {2}(\w+),$/.exec(line)?.[1]),
    opening: /CHECKS.*= \[$/,
  })
  return {
    changes: [
      { file: path, text: checkFile(names), isNew: true },
      { file: path.replace('.check.ts', '.check.test.ts'), text: checkTest(names), isNew: true },
      { file: CHECKS, text: listed, isNew: false },
    ],
    next: [
      `Fill in the TODOs of ${path}: facts it needs, requirements with strength and why, judge, fix.`,
      'Fill in the table of the test: a pass, a fail, a near miss and an unknown, each with its reason.',
      `npm test -- ${name}; then npm run format, npm run docs, npm run check and npm test.`,
      'Needs it a licence that Business Premium lacks? Then ON_BUSINESS_PREMIUM in src/assess/licensing/normal-clinic.test.ts gets a line.',
      `The id ${id} is never used for anything else.`,
    ],
  }
}

function planFact(given: Names, read: (file: string) => string): Plan {
  const index = read(FACTS)
  const names = withOwnIdentifier(given, index)
  const { service, name, id, camel, pascal } = names
  const path = `src/collect/facts/${service}/${name}`
  const keyOf = (line: string) => /^ {2}'([^']+)': \w+,?$/.exec(line)?.[1]
  const definitions = insertSorted(
    insertImport(index, `import { ${camel} } from './${service}/${name}.fact.ts'`),
    {
      line: `  '${id}': ${camel},`,
      key: id,
      keyOf,
      opening: /FACTS = \{$/,
    },
  )
  const shapes = insertSorted(
    insertImport(read(SHAPES), `import type { ${pascal} } from './${service}/${name}.schema.ts'`),
    {
      line: `  '${id}': ${pascal}`,
      key: id,
      keyOf,
      opening: /interface Facts \{$/,
    },
  )
  return {
    changes: [
      { file: `${path}.schema.ts`, text: factSchema(names), isNew: true },
      { file: `${path}.fact.ts`, text: factFile(names), isNew: true },
      { file: FACTS, text: definitions, isNew: false },
      { file: SHAPES, text: shapes, isNew: false },
    ],
    next: [
      `Fill in the TODOs of ${path}.schema.ts (only fields that checks use, every text with a limit) and ${name}.fact.ts.`,
      'Give the practice tenant an answer, and the importers that know this fact a mapping.',
      'npm run docs, npm run check.',
    ],
  }
}

/** Two services may use one name: the second gets its service before it. */
function withOwnIdentifier(names: Names, index: string): Names {
  if (!new RegExp(`\\b${names.camel}\\b`).test(index)) return names
  const { camel, pascal } = namesOf(names.service, `${names.service}-${names.name}`)
  return { ...names, camel, pascal }
}

/** Everything `npm run new KIND ...` would write, without writing it. */
export function plan(args: readonly string[], root: string): Plan {
  const made = planOf(args, file => readFileSync(join(root, file), 'utf8'))
  const standing = made.changes.find(({ file, isNew }) => isNew && existsSync(join(root, file)))
  if (standing) throw new Error(`${standing.file} is there already; nothing was written`)
  return made
}

function planOf(args: readonly string[], read: (file: string) => string): Plan {
  const [kind, first, second] = args
  if (kind === 'recognizer' && args.length === 2) return planRecognizer(first, read)
  if (kind === 'check' && args.length === 3) return planCheck(namesOf(first, second), read)
  if (kind === 'fact' && args.length === 3) return planFact(namesOf(first, second), read)
  throw new Error(
    'usage: npm run new check|fact SERVICE NAME, such as: npm run new check entra guest-invites; or npm run new recognizer NAME',
  )
}

if (import.meta.main) {
  const root = join(import.meta.dirname, '../..')
  try {
    const { changes, next } = plan(process.argv.slice(2), root)
    for (const { file, text, isNew } of changes) {
      mkdirSync(dirname(join(root, file)), { recursive: true })
      writeFileSync(join(root, file), text)
      console.log(`${isNew ? 'new    ' : 'changed'} ${file}`)
    }
    console.log(`\nNext:\n${next.map((step, at) => `  ${at + 1}. ${step}`).join('\n')}`)
  } catch (error) {
    console.error(`new: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 2
  }
}
