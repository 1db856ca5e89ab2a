import { use } from './use.ts'

/** File, why, text, and the one rule that must report it. */
export const BROKEN_RULES: readonly (readonly [file: string, why: string, text: string, rule: string])[] = [
  ['src/host/cycle-a.ts', 'a cycle, first half', use('used', './cycle-b.ts'), 'import(no-cycle)'],
  ['src/host/cycle-b.ts', 'a cycle, second half', use('used', './cycle-a.ts'), 'import(no-cycle)'],
  [
    'src/host/cycle-c.ts',
    'types make cycles too',
    "import type { D } from './cycle-d.ts'\nexport type C = { d?: D }\n",
    'import(no-cycle)',
  ],
  [
    'src/host/cycle-d.ts',
    'types make cycles too',
    "import type { C } from './cycle-c.ts'\nexport type D = { c?: C }\n",
    'import(no-cycle)',
  ],
  [
    'src/host/barrel.ts',
    'no file only passes others on',
    "export * from './good.ts'\n",
    'oxc(no-barrel-file)',
  ],
  [
    'src/host/protocol.ts',
    'without node: the folder rules would not see it',
    use('readFileSync', 'fs'),
    'unicorn(prefer-node-protocol)',
  ],
  ['src/host/default.ts', 'named exports only', 'export default 1\n', 'import(no-default-export)'],
  [
    'src/host/floating.ts',
    'a lost promise loses its error',
    'const later = async () => 1\nexport const go = () => {\n  later()\n}\n',
    'typescript(no-floating-promises)',
  ],
  [
    'src/host/misused.ts',
    'forEach does not wait',
    'export const go = (list: number[]) => {\n  list.forEach(async () => {})\n}\n',
    'typescript(no-misused-promises)',
  ],
  [
    'src/host/any.ts',
    'any switches the types off',
    'export const value: any = 1\n',
    'typescript(no-explicit-any)',
  ],
  [
    'src/host/console.ts',
    'what is printed may hold patient data',
    "console.log('x')\n",
    'eslint(no-console)',
  ],
  [
    'src/host/long.ts',
    'files stay small',
    `export const value = [\n${'  1,\n'.repeat(300)}]\n`,
    'eslint(max-lines)',
  ],
  ['src/host/unused.ts', 'what is not used goes', 'const unused = 1\n', 'eslint(no-unused-vars)'],
  [
    'src/host/excuse.ts',
    'an excuse that excuses nothing goes',
    '// oxlint-disable-next-line no-console\nexport const value = 1\n',
    'Unused oxlint-disable directive (no problems were reported).',
  ],
]
