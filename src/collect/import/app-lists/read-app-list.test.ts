import { describe, expect, test } from 'vitest'
import { readAppList } from './read-app-list.ts'

const ID = '2b8e4c1a-93d7-5e0f-a6b4-1c7d9e3f5a12'
const OTHER = '7e1d0a64-0f2b-5c6b-8d43-5b9f2c0e6a11'
const bytes = (text: string) => Buffer.from(text)
const json = (value: unknown) => bytes(JSON.stringify(value))
const app = { id: OTHER, appId: ID, displayName: 'Scribe', accountEnabled: true, appOwnerOrganizationId: ID }

describe('recognised by its fields', () => {
  test.each<[string, Uint8Array, string]>([
    ['service principals, as Graph answers', json({ value: [app] }), 'enterprise-apps'],
    ['as an array with a byte order mark', bytes(`\ufeff${JSON.stringify([app])}`), 'enterprise-apps'],
    ['one to the line', bytes(`${JSON.stringify(app)}\n${JSON.stringify(app)}\n`), 'enterprise-apps'],
    ['one page to the line', bytes(`${JSON.stringify({ value: [app] })}\n`), 'enterprise-apps'],
    [
      'UTF-16 of Windows PowerShell',
      Buffer.from(`\ufeff${JSON.stringify([app])}`, 'utf16le'),
      'enterprise-apps',
    ],
    ['the portal’s CSV', bytes(`Application ID,Name\r\n${ID},Scribe\r\n`), 'enterprise-apps'],
    [
      'the columns in another order',
      bytes(`"Name","App ID"\n"Scribe, the app","${ID}"\n`),
      'enterprise-apps',
    ],
    [
      'consents',
      json([
        { clientId: ID, resourceId: OTHER, consentType: 'AllPrincipals', scope: ' Mail.Read  User.Read' },
      ]),
      'consents',
    ],
    ['application permissions', json([{ principalId: ID, resourceId: OTHER, appRoleId: ID }]), 'assignments'],
    [
      'Teams apps as CSV',
      bytes('Name,Publisher,Certification,App status\nPoll,Example,,Blocked\n'),
      'teams-apps',
    ],
    [
      'Teams apps as Graph answers',
      json([{ id: ID, displayName: 'Poll', distributionMethod: 'store' }]),
      'teams-apps',
    ],
    [
      'partners',
      json([
        {
          id: 'x',
          displayName: 'Care',
          status: 'active',
          accessDetails: { unifiedRoles: [{ roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10' }] },
        },
      ]),
      'partners',
    ],
  ])('%s', (_, file, kind) => {
    const list = readAppList(file, 'list.json')
    expect(list.kind).toBe(kind)
    expect(list.rows).toHaveLength(1)
  })

  test('what is told of each', () => {
    expect(readAppList(json([app]), 'x').rows).toMatchObject([
      { appId: ID, objectId: OTHER, ownerTenant: ID, enabled: true },
    ])
    const consents = readAppList(
      json([
        { clientId: ID, resourceId: OTHER, consentType: 'Principal', principalId: ID, scope: 'Mail.Read' },
      ]),
      'x',
    )
    // Who consented is not kept.
    expect(consents.rows).toEqual([
      { client: ID, resource: OTHER, forEverybody: false, permissions: ['Mail.Read'] },
    ])
    expect(readAppList(bytes('Name,Certification,App status\nPoll,,Blocked\n'), 'x').rows).toMatchObject([
      { allowed: false },
    ])
  })
})

describe('refused in one sentence', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['an empty file', bytes('  '), /is empty/],
    ['another JSON', json([{ hello: 1 }]), /none of the lists/],
    ['a CSV of something else', bytes('a,b\n1,2\n'), /none of the lists/],
    ['a torn JSON', bytes('[{"appId":'), /no JSON that can be read/],
    ['a torn line', bytes(`${JSON.stringify(app)}\n{"appId"`), /line 2 is broken/],
    ['no object', json([1]), /no object as entry 1/],
    ['an app id that is none', json([{ appId: 'me' }]), /no application id in row 1/],
    ['semicolons', bytes('appId;name\n1;2\n'), /another sign than a comma/],
    ['quotes that do not match', bytes(`appId,name\n${ID},"open\n`), /quotes that do not match in line 2/],
    ['more than any tenant has', bytes(`appId\n${`${ID}\n`.repeat(50_001)}`), /more than 50,000 rows/],
  ])('%s', (_, file, message) => {
    expect(() => readAppList(file, 'list.json')).toThrow(message)
  })

  test('a field of the prototype is no field', () => {
    expect(() => readAppList(bytes('{"__proto__":{"appId":"x"}}'), 'x')).toThrow(/none of the lists/)
    const csv = `appId,__proto__,name\n${ID},evil,Scribe\n`
    expect(readAppList(bytes(csv), 'x').rows).toMatchObject([{ name: 'Scribe' }])
  })
})
