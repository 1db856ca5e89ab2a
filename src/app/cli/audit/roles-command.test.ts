import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { removeFolder } from '../../../../test/crash/store-fixtures.ts'
import { temporaryFolder } from '../../../../test/cli/ward.ts'
import { wardHere } from '../../../../test/cli/ward-here.ts'
import { roleListsAnswer } from '../../api/contracts/role-lists.ts'

const homes: string[] = []
afterAll(() => homes.forEach(removeFolder))

function at(text: string) {
  const home = temporaryFolder()
  homes.push(home)
  const file = join(home, 'roles.csv')
  writeFileSync(file, text)
  return { home, file, ward: wardHere(home) }
}

const LIST = 'user,role,from\nIT@clinic.example,Help Desk;Organization Management,2026-03-01\n'

test('a list is kept, kept once, and shown', async () => {
  const { ward, file } = at(LIST)
  const command = ['audit', 'roles', 'import', file, '--as-of', '2026-05-01']
  const first = await ward(command)
  expect(first).toMatchObject({ code: 0, stdout: 'Kept: 1 entry with 2 roles as of 2026-05-01T00:00Z\n' })
  const second = await ward([...command, '--json'])
  expect(roleListsAnswer.parse(JSON.parse(second.stdout))).toMatchObject({ kept: false })
  const shown = await ward(['audit', 'roles'])
  expect(shown.stdout).toContain('it@clinic.example: Help Desk, Organization Management, from 2026-03-01')
  const listed = await ward(['audit', 'roles', 'list', '--json'])
  expect(roleListsAnswer.parse(JSON.parse(listed.stdout)).lists).toEqual([
    {
      asOf: '2026-05-01T00:00:00.000Z',
      complete: true,
      holders: [
        {
          user: 'it@clinic.example',
          objectId: null,
          roles: ['Help Desk', 'Organization Management'],
          from: '2026-03-01T00:00:00.000Z',
          to: null,
        },
      ],
    },
  ])
})

test('a group in the list makes it not complete, and that is said', async () => {
  const { ward, file } = at(
    'user,role,type\nit@clinic.example,Help Desk,User\nall-it@clinic.example,Help Desk,Group\n',
  )
  const { code, stdout, stderr } = await ward(['audit', 'roles', 'import', file])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Kept: 1 entry with 1 role as of .*, not complete\n$/)
  expect(stderr).toContain('1 group in the list holds a role')
})

describe('refused, and nothing is made', () => {
  test.each([
    ['a row without a user', 'user,role\n,Help Desk\n', [], /names no user in line 2/],
    ['a moment that is none', LIST, ['--as-of', '2026-02-30'], /--as-of: A time is written/],
    ['a moment to come', LIST, ['--as-of', '2099-01-01'], /cannot be known yet/],
  ])('%s', async (_, text, more, says) => {
    const { home, ward, file } = at(text)
    const { code, stdout, stderr } = await ward(['audit', 'roles', 'import', file, ...more])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
    expect(existsSync(join(home, 'data'))).toBe(false)
  })
})
