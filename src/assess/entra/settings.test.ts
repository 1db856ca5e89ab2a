import { expect, test } from 'vitest'
import { judgeAuthorizationPolicy } from './authorization-policy.ts'
import { directorySetting, GROUP_SETTINGS, PASSWORD_SETTINGS } from './directory-settings.ts'
import { appId, appName, farPermissions, reachesFar } from './powerful-apps.ts'
import type { DirectorySettings } from '../../collect/facts/entra/directory-settings.schema.ts'
import type { PowerfulApp } from '../../collect/facts/entra/powerful-apps.schema.ts'

const POLICY = (allowInvitesFrom: string | undefined) =>
  allowInvitesFrom === undefined ? {} : { allowInvitesFrom }
test.each<[because: string, said: readonly (string | undefined)[], expected: object]>([
  ['it meets', ['none'], { verdict: 'pass', reason: 'Nobody.', properties: { from: 'none' } }],
  ['it does not', ['everyone'], { verdict: 'fail', reason: 'Somebody.', properties: { from: 'everyone' } }],
  [
    'of two the one that does not is shown',
    ['none', undefined, 'everyone'],
    { verdict: 'fail', properties: { from: 'everyone' } },
  ],
  [
    'of two the one that was not read decides',
    ['none', undefined],
    { verdict: 'unknown', reason: 'Could not read from.', properties: {} },
  ],
  ['both meet it: the first is shown', ['none', 'none'], { verdict: 'pass', properties: { from: 'none' } }],
  [
    'a tenant always has one, so an empty list was not read',
    [],
    { verdict: 'unknown', reason: 'Could not read the authorization policy.' },
  ],
])('the authorization policy: %s', (_, said, expected) => {
  const judged = judgeAuthorizationPolicy(
    said.map(POLICY) as Parameters<typeof judgeAuthorizationPolicy>[0],
    {
      meets: ({ allowInvitesFrom }) =>
        allowInvitesFrom === undefined ? undefined : allowInvitesFrom === 'none',
      properties: ({ allowInvitesFrom }) => ({ from: allowInvitesFrom }),
      pass: 'Nobody.',
      fail: 'Somebody.',
    },
  )
  expect(judged).toMatchObject(expected)
})

const settings = (...all: DirectorySettings): DirectorySettings => all
test.each<[because: string, of: DirectorySettings, expected: string | undefined]>([
  ['nobody ever changed it: Microsoft’s default', [], 'default'],
  ['only another template was changed', settings({ templateId: PASSWORD_SETTINGS, values: [] }), 'default'],
  [
    'a setting whose template was not read may hold it',
    settings({ templateId: PASSWORD_SETTINGS }, { values: [] }),
    undefined,
  ],
  [
    'it is set, its template in any case',
    settings({
      templateId: GROUP_SETTINGS.toUpperCase(),
      values: [
        { name: 'A', value: 'x' },
        { name: 'B', value: 'y' },
      ],
    }),
    'y',
  ],
  [
    'it is found behind one whose template was not read',
    settings({ values: [] }, { templateId: GROUP_SETTINGS, values: [{ name: 'B', value: 'y' }] }),
    'y',
  ],
  ['its value was not read', settings({ templateId: GROUP_SETTINGS, values: [{ name: 'B' }] }), undefined],
  [
    'its value is null',
    settings({ templateId: GROUP_SETTINGS, values: [{ name: 'B', value: null }] }),
    undefined,
  ],
  [
    'it is not among the values',
    settings({ templateId: GROUP_SETTINGS, values: [{ name: 'A', value: 'x' }] }),
    undefined,
  ],
  ['the values were not read', settings({ templateId: GROUP_SETTINGS }), undefined],
])('a directory setting: %s', (_, of, expected) => {
  expect(directorySetting(of, GROUP_SETTINGS, 'B', 'default')).toBe(expected)
})

const granted = (name: string | undefined, isAdminConsented?: boolean, isPowerful?: boolean) => ({
  ...(name === undefined ? {} : { name }),
  ...(isAdminConsented === undefined ? {} : { isAdminConsented }),
  ...(isPowerful === undefined ? {} : { isPowerful }),
})
test.each<[because: string, app: PowerfulApp, reaches: boolean | undefined, names: readonly string[]]>([
  [
    'a powerful permission was granted',
    { permissions: [granted('Mail.Read', true, true)] },
    true,
    ['Mail.Read'],
  ],
  [
    'one that is only asked for opens nothing',
    { permissions: [granted('Mail.Read', false, true)] },
    false,
    [],
  ],
  ['one that is not powerful', { permissions: [granted('User.Read', true, false)] }, false, []],
  [
    'whether it was granted was not read: it may reach that far',
    { permissions: [granted('Mail.Read', undefined, true)] },
    undefined,
    ['Mail.Read'],
  ],
  [
    'how powerful it is was not read',
    { permissions: [granted('Mail.Read', true)] },
    undefined,
    ['Mail.Read'],
  ],
  [
    'each is told once',
    { permissions: [granted('A', true, true), granted('A', true, true), granted('B', true, true)] },
    true,
    ['A', 'B'],
  ],
  [
    'one whose name was not read',
    { permissions: [granted(undefined, true, true)] },
    true,
    ['a permission without a name'],
  ],
  ['none', { permissions: [] }, false, []],
  ['the permissions were not read', {}, undefined, []],
])('what an app reaches: %s', (_, app, reaches, names) => {
  expect(reachesFar(app)).toBe(reaches)
  expect(farPermissions(app)).toEqual(names)
})

test.each<[app: PowerfulApp, name: string, id: string, because: string]>([
  [{ displayName: 'Booking', appId: 'x' }, 'Booking', 'x', 'both were read'],
  [{ appId: 'x' }, 'x', 'x', 'only the id'],
  [{ displayName: 'Booking' }, 'Booking', 'Booking', 'only the name'],
  [{}, 'an app without a name', 'an app without a name', 'neither'],
])('the app %j is called %s and known by %s: %s', (app, name, id) => {
  expect([appName(app), appId(app)]).toEqual([name, id])
})
