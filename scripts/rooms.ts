import { matchesGlob } from 'node:path'

/**
 * Who may import whom, as data. .oxlintrc.json is generated from it (lint-config.ts), and
 * test/toolchain/source-rules.test.ts asks it about every import with its path resolved.
 */
export const ROOMS = [
  'base',
  'host',
  'store',
  'connect',
  'collect',
  'assess',
  'comply',
  'report',
  'app',
] as const
export type Room = (typeof ROOMS)[number]

export type RoomRule = {
  /** The room these files stand in. */
  room: Room
  /** Files of the rule under src. A later rule replaces an earlier one for the files it names. */
  files: string
  /** Other rooms whose values and types may be imported. */
  imports: readonly Room[]
  /** Other rooms of which only types may be imported. */
  types?: readonly Room[]
  /** Packages, built-in modules among them: any, or exactly these. */
  packages: 'any' | 'any but node:*' | readonly ['zod'] | readonly []
  /** What of their own room may be imported, where that is not all of it: a beginning or an end below the room. */
  own?: readonly { begins?: string; ends?: string }[]
  why: string
}

/** Of collect, assess may see the shapes of facts only, and those stand in files with this end. */
export const SCHEMA_END = '.schema.ts'
/** Of app, the web application may see the contracts of the routes only. */
export const CONTRACTS = 'api/contracts/'

export const RULES: readonly RoomRule[] = [
  {
    room: 'base',
    files: 'base/**',
    imports: [],
    packages: [],
    why: 'runs anywhere: imports nothing of ours and no package',
  },
  { room: 'host', files: 'host/**', imports: ['base'], packages: 'any', why: 'touches the machine' },
  { room: 'store', files: 'store/**', imports: ['base', 'host'], packages: 'any', why: 'keeps' },
  {
    room: 'connect',
    files: 'connect/**',
    imports: ['base', 'host'],
    packages: 'any',
    why: 'talks to Microsoft',
  },
  {
    room: 'collect',
    files: 'collect/**',
    imports: ['base', 'host', 'connect'],
    types: ['store'],
    packages: 'any',
    why: 'reads',
  },
  {
    room: 'collect',
    files: 'collect/**/*.schema.ts',
    imports: ['base'],
    packages: ['zod'],
    own: [{ ends: SCHEMA_END }],
    why: 'the shape of a fact is what assess and the browser see: zod and base only',
  },
  {
    room: 'assess',
    files: 'assess/**',
    imports: ['base'],
    types: ['collect'],
    packages: [],
    why: 'judges, pure: no I/O, no clock, no package',
  },
  {
    room: 'comply',
    files: 'comply/**',
    imports: ['base', 'host', 'store', 'assess'],
    packages: 'any',
    why: 'people decide and sign',
  },
  {
    room: 'report',
    files: 'report/**',
    imports: ['base', 'host', 'store', 'assess', 'comply'],
    packages: 'any',
    why: 'what leaves the house',
  },
  { room: 'app', files: 'app/**', imports: ROOMS, packages: 'any', why: 'the doors' },
  {
    room: 'app',
    files: 'app/api/contracts/**',
    imports: ['base'],
    packages: ['zod'],
    own: [{ begins: CONTRACTS }],
    why: 'the browser reads them: zod and base only',
  },
  {
    room: 'app',
    files: 'app/web/**',
    imports: ['base', 'assess'],
    packages: 'any but node:*',
    own: [{ begins: 'web/' }, { begins: CONTRACTS }],
    why: 'runs in the browser',
  },
]

/** Modules that few files may name, tests included where `tests` is not set. */
export const CONFINED = [
  { module: 'node:sqlite', regex: '^(node:)?sqlite$', only: 'store/sqlite/driver.ts', tests: false },
  { module: '@duckdb/*', regex: '^@duckdb/', only: 'store/audit/duckdb.ts', tests: false },
  { module: 'kysely', regex: '^kysely($|/)', only: 'store/**', tests: true },
  {
    module: 'react and its parts',
    regex: '^(react|react-dom|@fluentui/.*)($|/)',
    only: 'app/web/**',
    tests: true,
  },
] as const

/** The rule that holds for a file below src (`collect/facts/index.ts`): the last that names it. */
export function ruleFor(file: string): RoomRule {
  const rule = RULES.findLast(({ files }) => matchesGlob(file, files))
  if (!rule) throw new Error(`${file} stands in no room: src holds ${ROOMS.join(', ')}`)
  return rule
}

/** Why one file below src may not import another, or undefined when it may. */
export function refusal(from: string, to: string, typeOnly: boolean): string | undefined {
  const rule = ruleFor(from)
  const room = ROOMS.find(name => to.startsWith(`${name}/`))
  if (!room) return `${to} stands in no room`
  const below = to.slice(room.length + 1)
  if (room === rule.room) {
    const allowed = rule.own?.some(
      ({ begins = '', ends = '' }) => below.startsWith(begins) && below.endsWith(ends),
    )
    return allowed === false ? `${rule.files} (${rule.why}) may not import ${to}` : undefined
  }
  if (rule.imports.includes(room)) return undefined
  if (!rule.types?.includes(room)) return `${rule.files} (${rule.why}) may not import ${room}`
  if (!typeOnly) return `${rule.files} (${rule.why}) may import types only from ${room}`
  const shape = room !== 'collect' || to.endsWith(SCHEMA_END)
  return shape ? undefined : `${rule.files} may import types of ${room} from *${SCHEMA_END} only`
}
