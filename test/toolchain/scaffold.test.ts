import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { insertImport, insertSorted } from '../../scripts/new/insert.ts'
import { namesOf, wordsOf } from '../../scripts/new/names.ts'
import { plan } from '../../scripts/new/scaffold.ts'
import { makeClone, root } from './clone.ts'

const CHECKS = `import type { Check } from '../define-check.ts'
import { mfaAllUsers } from './entra/mfa-all-users.check.ts'
import { sharing } from './sharepoint/sharing.check.ts'

/** The registry of checks: one line each, in the order of their ids. */
export const CHECKS: readonly Check[] = [
  mfaAllUsers,
  sharing,
]
`
const FACTS = `import { privilegedUsers } from './entra/privileged-users.fact.ts'

export const FACTS = {
  'entra.privileged-users': privilegedUsers,
} as const
`
const SHAPES = `import type { PrivilegedUsers } from './entra/privileged-users.schema.ts'

export interface Facts {
  'entra.privileged-users': PrivilegedUsers
}
`
const RECOGNIZERS = `import type { Recognizer } from './define-recognizer.ts'
import { drug } from './drug.recognizer.ts'
import { usSsn } from './us-ssn.recognizer.ts'

/** All recognizers, in the order they run. */
export const RECOGNIZERS: readonly Recognizer[] = [
  // First: a remark that stays.
  usSsn,
  drug,
]
`
const files = {
  'src/assess/recognizers/index.ts': RECOGNIZERS,
  'src/assess/checks/index.ts': CHECKS,
  'src/collect/facts/index.ts': FACTS,
  'src/collect/facts/facts.schema.ts': SHAPES,
}
const changed = (args: string[], folder: string, file: string) =>
  plan(args, folder).changes.find(change => change.file === file)?.text

describe('npm run new check', () => {
  test.each([
    {
      why: 'before all',
      service: 'defender',
      name: 'safe-links',
      list: ['safeLinks', 'mfaAllUsers', 'sharing'],
    },
    {
      why: 'between',
      service: 'entra',
      name: 'guest-invites',
      list: ['guestInvites', 'mfaAllUsers', 'sharing'],
    },
    { why: 'after all', service: 'teams', name: 'lobby', list: ['mfaAllUsers', 'sharing', 'lobby'] },
    {
      why: 'a name another service has',
      service: 'teams',
      name: 'sharing',
      list: ['mfaAllUsers', 'sharing', 'teamsSharing'],
    },
  ])('lists it in order: $why', ({ service, name, list }) => {
    const text = changed(['check', service, name], makeClone(files), 'src/assess/checks/index.ts')
    expect(Array.from(text?.matchAll(/^ {2}(\w+),$/gm) ?? [], ([, each]) => each)).toEqual(list)
    expect(Array.from(text?.matchAll(/^import \{ (\w+) \}/gm) ?? [], ([, each]) => each)).toEqual(list)
  })

  test('writes the check and its test, whose id is the path', () => {
    const made = plan(['check', 'entra', 'guest-invites'], makeClone(files)).changes
    expect(made.map(({ file, isNew }) => [file, isNew])).toEqual([
      ['src/assess/checks/entra/guest-invites.check.ts', true],
      ['src/assess/checks/entra/guest-invites.check.test.ts', true],
      ['src/assess/checks/index.ts', false],
    ])
    expect(made[0]?.text).toContain("export const guestInvites = defineCheck({\n  id: 'entra.guest-invites',")
  })

  test('begins an empty list', () => {
    const empty = CHECKS.replace(/^(import \{|  )\S.*\n/gm, '')
    const text = changed(
      ['check', 'entra', 'a'],
      makeClone({ ...files, 'src/assess/checks/index.ts': empty }),
      'src/assess/checks/index.ts',
    )
    expect(text).toContain("from '../define-check.ts'\nimport { a } from './entra/a.check.ts'\n")
    expect(text).toContain('Check[] = [\n  a,\n]')
  })

  test('knows the lists as they stand today', () => {
    expect(plan(['check', 'entra', 'made-up-for-a-test'], root).changes).toHaveLength(3)
    expect(plan(['fact', 'entra', 'made-up-for-a-test'], root).changes).toHaveLength(4)
  })
})

describe('npm run new fact', () => {
  test('lists the definition and the shape', () => {
    const folder = makeClone(files)
    const args = ['fact', 'exchange', 'shared-mailboxes']
    expect(
      changed(args, folder, 'src/collect/facts/index.ts'),
    ).toBe(`import { privilegedUsers } from './entra/privileged-users.fact.ts'
import { sharedMailboxes } from './exchange/shared-mailboxes.fact.ts'

export const FACTS = {
  'entra.privileged-users': privilegedUsers,
  'exchange.shared-mailboxes': sharedMailboxes,
} as const
`)
    expect(
      changed(args, folder, 'src/collect/facts/facts.schema.ts'),
    ).toBe(`import type { PrivilegedUsers } from './entra/privileged-users.schema.ts'
import type { SharedMailboxes } from './exchange/shared-mailboxes.schema.ts'

export interface Facts {
  'entra.privileged-users': PrivilegedUsers
  'exchange.shared-mailboxes': SharedMailboxes
}
`)
  })
})

describe('npm run new recognizer', () => {
  const index = 'src/assess/recognizers/index.ts'

  test.each([
    { why: 'before all', name: 'badge', imports: ['badge', 'drug', 'us-ssn'] },
    { why: 'between', name: 'lab-order', imports: ['drug', 'lab-order', 'us-ssn'] },
    { why: 'after all', name: 'wristband', imports: ['drug', 'us-ssn', 'wristband'] },
  ])('imports it in order and runs it last: $why', ({ name, imports }) => {
    const text = changed(['recognizer', name], makeClone(files), index)
    const found = Array.from(text?.matchAll(/^import \{ \w+ \} from '\.\/(.+)\.recognizer/gm) ?? [])
    expect(found.map(([, each]) => each)).toEqual(imports)
    const { camel } = wordsOf(name)
    expect(text).toContain(`[\n  // First: a remark that stays.\n  usSsn,\n  drug,\n  ${camel},\n]\n`)
  })

  test('writes the recognizer and its test, whose id is the file', () => {
    const made = plan(['recognizer', 'lab-order'], makeClone(files)).changes
    expect(made.map(({ file, isNew }) => [file, isNew])).toEqual([
      ['src/assess/recognizers/lab-order.recognizer.ts', true],
      ['src/assess/recognizers/lab-order.recognizer.test.ts', true],
      [index, false],
    ])
    expect(made[0]?.text).toContain("export const labOrder = definePatternRecognizer({\n  id: 'lab-order',")
    expect(made[1]?.text).toContain("import { labOrder } from './lab-order.recognizer.ts'")
  })

  test('knows the list as it stands today', () => {
    expect(plan(['recognizer', 'made-up-for-a-test'], root).changes).toHaveLength(3)
  })

  test('a list that looks different now is not guessed at', () => {
    const other = RECOGNIZERS.replace('= [', '= new Set([').replace(/^\]$/m, '])')
    expect(() => plan(['recognizer', 'badge'], makeClone({ ...files, [index]: other }))).toThrow(
      'no place found',
    )
  })
})

describe('what is refused', () => {
  test.each([
    [['check', 'Entra', 'a'], 'SERVICE must be one of'],
    [['check', 'entra', 'a_b'], 'NAME must be lower-case'],
    [['check', 'entra', '../a'], 'NAME must be lower-case'],
    [['check', 'entra', 'a--b'], 'NAME must be lower-case'],
    [['check', 'entra'], 'usage'],
    [['check', 'entra', 'a', 'b'], 'usage'],
    [['report', 'entra', 'a'], 'usage'],
    [['check', 'entra', 'mfa-all-users'], 'is there already'],
    [['recognizer'], 'usage'],
    [['recognizer', 'entra', 'badge'], 'usage'],
    [['recognizer', 'Badge'], 'NAME must be lower-case'],
    [['recognizer', '../badge'], 'NAME must be lower-case'],
    [['recognizer', 'us-ssn'], 'is there already'],
  ])('%j: %s', (args, message) => {
    expect(() => plan(args, makeClone(files))).toThrow(message)
  })

  test('a file that is there already is never overwritten', () => {
    const folder = makeClone(files)
    const file = join(folder, 'src/assess/checks/entra/guests.check.ts')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, 'mine')
    expect(() => plan(['check', 'entra', 'guests'], folder)).toThrow('is there already; nothing was written')
  })

  test('a list that looks different now is not guessed at', () => {
    expect(() =>
      insertSorted('a\nb', { line: 'x', key: 'x', keyOf: () => undefined, opening: /^list$/ }),
    ).toThrow('no place found')
    expect(() => insertImport('', 'export {}')).toThrow('not an import')
  })
})

test('names in every form', () => {
  expect(namesOf('entra', 'mfa-2-users')).toEqual({
    service: 'entra',
    name: 'mfa-2-users',
    id: 'entra.mfa-2-users',
    camel: 'mfa2Users',
    pascal: 'Mfa2Users',
  })
})
