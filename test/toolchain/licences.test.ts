import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isAllowed, type LockedPackage, problemsOf, READ_BY_HAND } from '../../scripts/licences.ts'
import { root } from './clone.ts'

describe('an SPDX expression', () => {
  test.each([
    ['MIT', true, 'a listed name'],
    ['GPL-3.0-only', false, 'a name that is not listed'],
    ['mit', false, 'names are exact'],
    ['MIT OR GPL-3.0-only', true, 'OR leaves the choice to us'],
    ['GPL-3.0-only OR MIT', true, 'in either order'],
    ['GPL-3.0-only OR AGPL-3.0-only', false, 'no side can be kept'],
    ['MIT AND ISC AND BSD-3-Clause', true, 'all sides can be kept'],
    ['MIT AND GPL-3.0-only', false, 'AND binds us to both'],
    ['MIT OR GPL-3.0-only AND ISC', true, 'AND binds tighter than OR'],
    ['GPL-3.0-only AND ISC OR MIT', true, 'in either order'],
    ['(MIT OR GPL-3.0-only) AND ISC', true, 'brackets'],
    ['(MIT OR ISC) AND GPL-3.0-only', false, 'brackets'],
    ['((MIT))', true, 'brackets in brackets'],
    ['(MIT', false, 'a bracket that does not close'],
    ['MIT)', false, 'a bracket that does not open'],
    ['MIT ISC', false, 'two names with nothing between'],
    ['MIT OR', false, 'half an expression is no choice'],
    ['', false, 'nothing'],
    ['SEE LICENSE IN LICENSE.md', false, 'not SPDX: read the file'],
    ['Apache-2.0 WITH LLVM-exception', false, 'an exception is read by a person first'],
  ])('%s -> %s: %s', (expression, allowed) => {
    expect(isAllowed(expression, ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause'])).toBe(allowed)
  })
})

describe('a locked package', () => {
  const rows: [string, LockedPackage, string[]][] = [
    ['shipped under MIT', { license: 'MIT' }, []],
    [
      'shipped under MPL',
      { license: 'MPL-2.0' },
      ['a 1 is under MPL-2.0, which is not on the list for shipping'],
    ],
    ['only developed with, under MPL', { license: 'MPL-2.0', dev: true }, []],
    [
      'only developed with, under AGPL',
      { license: 'AGPL-3.0-only', dev: true },
      ['a 1 is under AGPL-3.0-only, which is not on the list for development'],
    ],
    ['names none', {}, ['a 1 names no licence; read its files and list it in READ_BY_HAND']],
    [
      'has an install script',
      { license: 'MIT', hasInstallScript: true },
      ['a 1 has an install script; Ward installs without running any'],
    ],
    [
      'two problems are two sentences',
      { license: 'X', hasInstallScript: true },
      [expect.stringContaining('script'), expect.stringContaining('under X')],
    ],
  ]
  test.each(rows)('%s', (_why, entry, problems) => {
    expect(problemsOf({ '': {}, 'node_modules/b/node_modules/a': { version: '1', ...entry } })).toEqual(
      problems,
    )
  })

  test('the ones read by hand are still there as they were read', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    for (const name of Object.keys(READ_BY_HAND)) {
      if (!(`node_modules/${name}` in packages)) continue
      expect(
        packages[`node_modules/${name}`].license,
        `${name} names a licence now: take it off the list`,
      ).toBeUndefined()
      expect(existsSync(join(root, 'node_modules', name))).toBe(true)
    }
  })
})
