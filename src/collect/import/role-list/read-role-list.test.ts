import { describe, expect, test } from 'vitest'
import { AppError } from '../../../base/app-error.ts'
import { readRoleList } from './read-role-list.ts'

const ID = '55555555-EEEE-4fff-8000-666666666666'
const bytes = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const holder = (changes: object = {}) => ({
  user: 'it@clinic.example',
  objectId: null,
  roles: ['Helpdesk'],
  from: null,
  to: null,
  ...changes,
})

describe('what is read', () => {
  test.each<readonly [string, Uint8Array, unknown]>([
    ['the columns', bytes('user,role\nit@clinic.example,Helpdesk\n'), holder()],
    [
      'any order and case, a byte order mark',
      bytes('\ufeffROLE,User Principal Name\r\nHelpdesk,IT@Clinic.example\r\n'),
      holder(),
    ],
    [
      'UTF-16 of PowerShell, with its type line',
      utf16('#TYPE System.Object\r\n"User","Role"\r\n"it@clinic.example","Helpdesk"\r\n'),
      holder(),
    ],
    [
      'times and the object id',
      bytes(`user,role,from,to,objectId\nit@clinic.example,Helpdesk,2026-01-01,2026-02-01T10:00:00Z,${ID}`),
      holder({
        objectId: ID.toLowerCase(),
        from: '2026-01-01T00:00:00.000Z',
        to: '2026-02-01T10:00:00.000Z',
      }),
    ],
    [
      'several roles in one cell',
      bytes('user,role\nit@clinic.example,Helpdesk; Exchange Administrator'),
      holder({ roles: ['Helpdesk', 'Exchange Administrator'] }),
    ],
    ['blank lines', bytes('user,role\n\n,\nit@clinic.example,Helpdesk\n\n'), holder()],
    [
      'Get-RoleGroupMember: the principal name before the address, the role given',
      bytes(
        `Name,PrimarySmtpAddress,WindowsLiveID,ExternalDirectoryObjectId,RecipientType\nIt,it@clinic.example,other@clinic.example,${ID},UserMailbox`,
      ),
      holder({ objectId: ID.toLowerCase() }),
    ],
    ['a JSON array', bytes('[{"user":"it@clinic.example","role":"Helpdesk"}]'), holder()],
    ['roles as a list', bytes('[{"user":"it@clinic.example","roles":["Helpdesk"]}]'), holder()],
    [
      'Graph: members of a role',
      bytes(
        `{"value":[{"@odata.type":"#microsoft.graph.user","id":"${ID}","userPrincipalName":"it@clinic.example","mail":"x@clinic.example"}]}`,
      ),
      holder({ objectId: ID.toLowerCase() }),
    ],
    [
      'Graph: roles with their members',
      bytes(
        `{"value":[{"id":"r","displayName":"Helpdesk","members":[{"id":"${ID}","userPrincipalName":"it@clinic.example"}]}]}`,
      ),
      holder({ objectId: ID.toLowerCase() }),
    ],
    [
      'Graph: assignments with principal and role',
      bytes(
        `{"value":[{"id":"${ID}","startDateTime":"2026-01-01T00:00:00Z","endDateTime":null,"roleDefinition":{"displayName":"Helpdesk"},"principal":{"id":"${ID}","userPrincipalName":"it@clinic.example"}}]}`,
      ),
      holder({ objectId: ID.toLowerCase(), from: '2026-01-01T00:00:00.000Z' }),
    ],
    [
      'who is known by the object id alone',
      bytes(`objectId,role\n${ID},Helpdesk`),
      holder({ user: null, objectId: ID.toLowerCase() }),
    ],
  ])('%s', (_, given, expected) => {
    expect(readRoleList(given, 'roles.csv', 'Helpdesk')).toEqual({ holders: [expected], groups: 0, apps: 0 })
  })

  test('groups and apps are no persons, and are counted', () => {
    const list =
      '[{"type":"Group","id":"x","role":"Helpdesk"},{"@odata.type":"#microsoft.graph.servicePrincipal"}]'
    expect(readRoleList(bytes(list), 'roles.json')).toEqual({ holders: [], groups: 1, apps: 1 })
  })
})

test.each([
  ['an empty file', '', 'roles.csv is empty; its first line names the columns, such as “user,role,from,to”.'],
  [
    'no column of users',
    'name,role\nIt,Helpdesk',
    'roles.csv names no column of users in its first line; begin with such as “user,role,from,to”.',
  ],
  [
    'semicolons',
    'user;role\nit@clinic.example;x',
    'roles.csv has its columns apart by another sign than a comma; save it as CSV with commas.',
  ],
  ['quotes', 'user,role\n"it@clinic.example,x', 'roles.csv has quotes that do not match in line 2.'],
  ['no user', 'user,role\n\n,Helpdesk', 'roles.csv names no user in line 3.'],
  [
    'a display name for a user',
    'user,role\nIt Okafor,Helpdesk',
    'roles.csv has in line 2 a user that is no user principal name, like name@clinic.example.',
  ],
  [
    'no role',
    'user\nit@clinic.example',
    'roles.csv names no role in line 2; give a column “role”, or --role for all of them.',
  ],
  [
    'a date of a place',
    'user,role,from\nit@clinic.example,x,1/2/2026',
    'roles.csv has in line 2 a “from” that is no date; write it like 2026-11-21 or 2026-11-21T08:30:00Z.',
  ],
  [
    'an end before the start',
    'user,role,from,to\nit@clinic.example,x,2026-02-01,2026-01-01',
    'roles.csv has in line 2 an end that is not after the start.',
  ],
  ['torn JSON', '[{"user":', 'roles.csv is no JSON that can be read.'],
  [
    'an object without a list',
    '{"user":"x"}',
    'roles.csv holds no list of role holders: it is a JSON array, or has one in “value”.',
  ],
  ['a number in the list', '[1]', 'roles.csv has no object as entry 1.'],
  [
    'own names only',
    '[{"__proto__":{"user":"it@clinic.example"},"role":"x"}]',
    'roles.csv names no user in entry 1.',
  ],
])('refused in a sentence: %s', (_, text, sentence) => {
  let thrown: unknown
  try {
    readRoleList(bytes(text), 'roles.csv')
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(AppError)
  expect(thrown).toMatchObject({ code: 'bad-input', message: sentence })
})
