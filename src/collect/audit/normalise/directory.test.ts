import { describe, expect, it } from 'vitest'
import { ADA_ID, EVE_ID, eventOf, TENANT, unified } from './unified.fixture.ts'

const GROUP = '3b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f'
const APP = '4b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f'
const person = (upn: string, id: string, puid: string) => [
  { ID: upn, Type: 5 },
  { ID: puid, Type: 3 },
  { ID: APP, Type: 2 },
  { ID: `User_${id}`, Type: 2 },
  { ID: id, Type: 2 },
  { ID: 'User', Type: 2 },
]

function change(Operation: string, fields: Readonly<Record<string, unknown>> = {}) {
  return eventOf(
    unified({
      RecordType: 8,
      Workload: 'AzureActiveDirectory',
      Operation,
      ResultStatus: 'Success',
      ObjectId: 'Eve@clinic.example',
      Actor: person('Ada@clinic.example', ADA_ID, '10032001020A3408'),
      Target: person('Eve@clinic.example', EVE_ID, '10032001020A3409'),
      ClientIP: null,
      ActorIpAddress: '203.0.113.7:443',
      ...fields,
    }),
  )
}

describe('directory changes', () => {
  it('reads who did it to whom, and what their names are', () => {
    expect(change('Reset user password.')).toMatchObject({
      act: 'password-reset',
      result: 'succeeded',
      address: '203.0.113.7',
      actor: { id: 'ada@clinic.example' },
      target: { kind: 'user', id: 'eve@clinic.example' },
      place: { kind: 'directory', id: TENANT },
      aliases: [
        { kind: 'puid', id: 'ada@clinic.example', other: '10032001020A3408' },
        { kind: 'object-id', id: 'ada@clinic.example', other: ADA_ID },
        { kind: 'puid', id: 'eve@clinic.example', other: '10032001020A3409' },
        { kind: 'object-id', id: 'eve@clinic.example', other: EVE_ID },
      ],
    })
  })

  it('learns nothing from a list that names two people', () => {
    const two = [
      ...person('Eve@clinic.example', EVE_ID, '10032001020A3409'),
      { ID: 'bob@clinic.example', Type: 5 },
    ]
    expect(change('Update user.', { Target: two }).aliases.map(alias => alias.id)).toEqual([
      'ada@clinic.example',
      'ada@clinic.example',
    ])
  })

  it('gives a role', () => {
    const ModifiedProperties = [
      { Name: 'Role.ObjectID', NewValue: `"${GROUP}"`, OldValue: '' },
      { Name: 'Role.DisplayName', NewValue: '"Global Administrator"', OldValue: '' },
    ]
    expect(change('Add member to role.', { ModifiedProperties })).toMatchObject({
      act: 'role-add',
      right: 'Global Administrator',
      place: { kind: 'directory' },
      target: { id: 'eve@clinic.example' },
    })
  })

  it('takes the old value of a removal', () => {
    const ModifiedProperties = [
      { Name: 'Role.DisplayName', NewValue: '""', OldValue: '"Global Administrator"' },
    ]
    expect(change('Remove member from role.', { ModifiedProperties })).toMatchObject({
      act: 'role-remove',
      right: 'Global Administrator',
    })
  })

  it('adds to a group, which is the place', () => {
    const ModifiedProperties = [
      { Name: 'Group.ObjectID', NewValue: GROUP.toUpperCase(), OldValue: '' },
      { Name: 'Group.DisplayName', NewValue: 'Ward', OldValue: '' },
    ]
    expect(
      change('Add member to group.', { ModifiedProperties, ObjectId: 'ada@clinic.example', Target: [] }),
    ).toMatchObject({
      act: 'group-add',
      place: { kind: 'group', id: GROUP, name: 'Ward' },
      target: { id: 'ada@clinic.example' },
    })
  })

  it('reads the scopes of a consent', () => {
    const NewValue = `[] => [[Id: x, ClientId: ${APP}, PrincipalId: , ConsentType: AllPrincipals, Scope: Mail.Read Files.Read, CreatedDateTime: ]];`
    const event = change('Consent to application.', {
      ObjectId: `${APP};https://app.example`,
      Target: [
        { ID: 'ServicePrincipal_' + GROUP, Type: 2 },
        { ID: 'Notes App', Type: 1 },
      ],
      ModifiedProperties: [{ Name: 'ConsentAction.Permissions', NewValue, OldValue: '' }],
    })
    expect(event).toMatchObject({
      act: 'consent',
      right: 'Mail.Read Files.Read',
      target: { kind: 'application', id: GROUP, name: 'Notes App' },
    })
  })

  it.each<readonly [unknown, string, string]>([
    [[{ Name: 'StrongAuthenticationMethod', NewValue: '[]' }], 'mfa', 'a second factor was changed'],
    [
      [{ Name: 'Included Updated Properties', NewValue: '"StrongAuthenticationPhoneAppDetail"' }],
      'mfa',
      'it stands in the list',
    ],
    [['StrongAuthenticationMethod'], 'mfa', 'P17 a list of strings'],
    [[{ Name: 'DisplayName', NewValue: '["x"]' }], 'user-update', 'something else'],
    ['nonsense', 'user-update', 'P17 no list at all'],
  ])('Update user. with %j is %s: %s', (ModifiedProperties, act) => {
    expect(change('Update user.', { ModifiedProperties }).act).toBe(act)
  })

  it('an app acts as itself', () => {
    const event = change('Add app role assignment to service principal.', {
      UserId: `ServicePrincipal_${APP}`,
      Actor: [
        { ID: 'Notes App', Type: 1 },
        { ID: APP, Type: 2 },
        { ID: `ServicePrincipal_${APP}`, Type: 2 },
        { ID: 'ServicePrincipal', Type: 2 },
      ],
    })
    expect(event).toMatchObject({ actor: { id: APP }, evidence: { actedAsApp: true } })
    expect(event.aliases.every(alias => alias.id === 'eve@clinic.example')).toBe(true)
  })

  it('finds the actor in Actor when UserId names nobody', () => {
    expect(change('Add user.', { UserId: 'Not Available', UserKey: 'Not Available' }).actor?.id).toBe(
      'ada@clinic.example',
    )
  })
})

describe('sign-ins', () => {
  const signIn = (fields: Readonly<Record<string, unknown>>) =>
    eventOf(
      unified({
        RecordType: 15,
        Workload: 'AzureActiveDirectory',
        Operation: 'UserLoggedIn',
        ResultStatus: 'Success',
        Actor: [
          { ID: ADA_ID, Type: 0 },
          { ID: 'Ada@clinic.example', Type: 5 },
        ],
        Target: [{ ID: APP, Type: 0 }],
        ApplicationId: APP,
        DeviceProperties: [
          { Name: 'Id', Value: 'd1' },
          { Name: 'SessionId', Value: 's1' },
        ],
        ExtendedProperties: [{ Name: 'UserAgent', Value: 'Mozilla' }],
        ...fields,
      }),
    )

  it.each<readonly [Readonly<Record<string, unknown>>, string, string, string | null, string]>([
    [{ ErrorNumber: '0' }, 'sign-in', 'succeeded', null, 'zero is success'],
    [{}, 'sign-in', 'succeeded', null, 'no number'],
    [{ ErrorNumber: '50126' }, 'sign-in-failed', 'failed', '50126', 'Success says only that it was logged'],
    [
      { LogonError: 'InvalidUserNameOrPassword' },
      'sign-in-failed',
      'failed',
      'InvalidUserNameOrPassword',
      'a reason without a number',
    ],
    [{ Operation: 'UserLoginFailed', ErrorNumber: '50053' }, 'sign-in-failed', 'failed', '50053', 'said so'],
    [{ Operation: 'UserLoginFailed' }, 'sign-in-failed', 'failed', null, 'said so without a reason'],
  ])('%j -> %s', (fields, act, result, code) => {
    const event = signIn(fields)
    expect([event.act, event.result, event.resultCode]).toEqual([act, result, code])
  })

  it('reads device, session, app, client and the object id of the person', () => {
    expect(signIn({ ErrorNumber: '0' })).toMatchObject({
      device: 'd1',
      session: 's1',
      app: { id: APP },
      target: { kind: 'application', id: APP },
      evidence: { clientInfo: 'Mozilla' },
      aliases: [{ kind: 'object-id', id: 'ada@clinic.example', other: ADA_ID }],
    })
  })

  it('P17 keeps a record whose ExtendedProperties are a command line', () => {
    expect(signIn({ ExtendedProperties: '-Name "a "b" c" -Other ()' }).act).toBe('sign-in')
  })
})
