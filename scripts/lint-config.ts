import { matchesGlob } from 'node:path'
import { CONFINED, CONTRACTS, ROOMS, RULES, type RoomRule, ruleFor, SCHEMA_END } from './rooms.ts'

type Pattern = { regex: string; message: string; allowTypeImports?: true }
type Rules = Record<string, unknown>
type Override = { files: string[]; excludeFiles?: string[]; rules: Rules }

/** Files longer than 300 lines, each with its reason; everything else is split. */
const LONG_FILES: readonly { file: string; why: string }[] = [
  {
    file: 'src/assess/checks/index.ts',
    why: 'The registry of checks: one line each, to be looked up in one place.',
  },
]

const TESTS = ['src/**/*.test.ts', 'src/**/*.test.tsx', 'src/**/*.test-d.ts']
/** app/web is the one room with folders named like the ones outside it; there the number of `../` is counted. */
const WEB_DEPTHS = [1, 2, 3, 4, 5, 6]

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

// oxlint's regexes know no lookahead (one that uses it never matches, and nobody is told): "anything but" is spelt out.
/** Matches what does not begin with the text, and is not the beginning of it. */
const notBeginning = (text: string) =>
  Array.from(text, (letter, at) => `${escape(text.slice(0, at))}[^${escape(letter)}]`).join('|')
/** Matches what does not end with the text. */
const notEnding = (text: string) =>
  Array.from(text, (letter, at) => `[^${escape(letter)}]${escape(text.slice(at + 1))}`).join('|')

/** The patterns for one rule. `up` is the regex of the way from the file to src. */
function patternsOf(rule: RoomRule, up = '(\\./)?(\\.\\./)+'): Pattern[] {
  const patterns: Pattern[] = []
  const add = (regex: string, message: string, allowTypeImports = false) =>
    patterns.push({ regex: `^${regex}`, message, ...(allowTypeImports && { allowTypeImports }) })
  const types = rule.types ?? []
  const reached = [rule.room, ...rule.imports, ...types]
  const denied = ROOMS.filter(room => !reached.includes(room))
  const allowed = rule.imports.length > 0 ? rule.imports.join(', ') : 'no other room'
  if (denied.length > 0) add(`${up}(${denied.join('|')})/`, `${rule.files} may import ${allowed}`)
  for (const room of types) {
    add(`${up}${room}/`, `${rule.files} may import only types from ${room}`, true)
    if (room === 'collect') {
      add(
        `${up}collect/.*(${notEnding(SCHEMA_END)})$`,
        `${rule.files} may import only *${SCHEMA_END} from collect`,
      )
    }
  }
  if (rule.packages.length === 0) add('[^.]', `${rule.files} imports no package and no node:*`)
  if (rule.packages[0] === 'zod')
    add(`(${notBeginning('zod')}|zod.)`.replace('[^z]', '[^z.]'), `${rule.files} imports no package but zod`)
  if (rule.packages === 'any but node:*') add('node:', `${rule.files} runs in the browser: no node:*`)
  return [...patterns, ...ownPatterns(rule)]
}

/** Patterns for a rule that sees a part of its own room only. */
function ownPatterns({ files, own = [] }: RoomRule): Pattern[] {
  const message = `${files} may not import this part of its own room`
  return own.flatMap(({ ends }) =>
    ends
      ? [
          {
            regex: `^(\\.{1,2}/)+(${notBeginning('base/').replace('[^b]', '[^b.]')}).*(${notEnding(ends)})$`,
            message,
          },
        ]
      : [],
  )
}

/** The confined modules that these files may not name. */
function confinedFor(files: string): Pattern[] {
  return CONFINED.filter(({ only, tests }) => !(files === 'tests' ? tests : matchesGlob(files, only))).map(
    ({ module, regex, only }) => ({ regex, message: `only src/${only} may name ${module}` }),
  )
}

const restrict = (patterns: Pattern[]): Rules => ({ 'no-restricted-imports': ['error', { patterns }] })

/**
 * The whole list stands in every override: of two overrides that name a file the last one's options replace the
 * other's, they do not add up.
 */
function roomOverrides(): Override[] {
  return RULES.flatMap(rule => {
    const confined = confinedFor(rule.files)
    if (rule.files !== 'app/web/**') {
      return [{ files: [`src/${rule.files}`], rules: restrict([...patternsOf(rule), ...confined]) }]
    }
    return WEB_DEPTHS.map(depth => {
      const up = (count: number) => `(\\./)?(\\.\\./){${count}}`
      const contracts = CONTRACTS.slice('api/'.length)
      const message = `app/web may import ${CONTRACTS} of app and nothing else outside itself`
      const outside = [
        `${up(depth)}(auth|cli|work)/`,
        `${up(depth)}api/(${notBeginning(contracts)})`,
        `${up(depth)}[^/]+$`,
      ]
      return {
        files: [`src/app/web${'/*'.repeat(depth)}`],
        rules: restrict([
          ...patternsOf(rule, up(depth + 1)),
          ...outside.map(regex => ({ regex: `^${regex}`, message })),
          ...confined,
        ]),
      }
    })
  })
}

/** Single files that may name a confined module: their room's list without that one. */
function confinedOverrides(): Override[] {
  return CONFINED.filter(({ only }) => !only.endsWith('/**')).map(({ only }) => ({
    files: [`src/${only}`],
    rules: restrict([...patternsOf(ruleFor(only)), ...confinedFor(only)]),
  }))
}

/** The content of .oxlintrc.json. */
export function lintConfig(): string {
  const config = {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import'],
    categories: { correctness: 'error' },
    options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
    ignorePatterns: ['node_modules', 'dist', 'data', '.tmp'],
    rules: {
      'import/no-cycle': ['error', { ignoreTypes: false }],
      'import/no-default-export': 'error',
      'max-lines': ['error', { max: 300 }],
      // Control characters are named only to be taken out of what a person sees.
      'no-control-regex': 'off',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'oxc/no-barrel-file': ['error', { threshold: 0 }],
      'typescript/no-explicit-any': 'error',
      'typescript/no-floating-promises': 'error',
      'typescript/no-misused-promises': 'error',
      'unicorn/no-new-array': 'off', // new Array(n).fill(x) is plain enough
      'unicorn/prefer-node-protocol': 'error',
      ...restrict(confinedFor('tests')),
    },
    overrides: [
      { files: ['src/**'], excludeFiles: ['src/app/cli/**', ...TESTS], rules: { 'no-console': 'error' } },
      ...roomOverrides(),
      ...confinedOverrides(),
      // A test may reach into any room, but not past the few files that may name a confined module.
      { files: TESTS, rules: restrict(confinedFor('tests')) },
      // Tools load these by their default export.
      { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
      ...LONG_FILES.map(({ file }) => ({ files: [file], rules: { 'max-lines': 'off' } })),
    ],
  }
  return `${JSON.stringify(config, null, 2)}\n`
}
