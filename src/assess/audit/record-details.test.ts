import { describe, expect, test } from 'vitest'
import { recordDetails } from './record-details.ts'

const unified = {
  Operation: 'Set-Mailbox',
  InterSystemsId: 'AB-1',
  Parameters: [
    { Name: 'Identity', Value: 'ada@clinic.example' },
    { Name: 'ForwardingSmtpAddress', Value: '' },
  ],
}
const settings = [
  { name: 'Identity', from: null, to: 'ada@clinic.example' },
  { name: 'ForwardingSmtpAddress', from: null, to: '' },
]

describe('details of a record', () => {
  const WRAPPED: readonly { readonly why: string; readonly record: unknown }[] = [
    { why: 'alone', record: unified },
    { why: 'AuditData as text', record: { CreationDate: '2026-11-01', AuditData: JSON.stringify(unified) } },
    {
      why: 'auditData of Graph',
      record: { id: 'x', createdDateTime: '2026-11-01T00:00:00Z', auditData: unified },
    },
    { why: 'the original text within an event', record: { event: { original: JSON.stringify(unified) } } },
    { why: 'a collector’s wrapping', record: { _source: { o365audit: unified } } },
    {
      why: 'a diagnostic export',
      record: { time: '2026-11-01T00:00:00Z', operationName: 'x', properties: unified },
    },
    {
      why: 'parameters as JSON in a text',
      record: { ...unified, Parameters: JSON.stringify(unified.Parameters) },
    },
    {
      why: 'parameters as a command line',
      record: { ...unified, Parameters: '-Identity "ada@clinic.example" -ForwardingSmtpAddress ""' },
    },
  ]
  test.each(WRAPPED)('$why', ({ record }) => {
    expect(recordDetails(JSON.stringify(record))).toMatchObject({ correlation: 'ab-1', settings })
  })

  test('properties of the directory, from and to, in both logs', () => {
    const values = { oldValue: '["Guest"]', newValue: '["Member","Guest"]' }
    const graph = {
      activityDisplayName: 'Update user',
      correlationId: 'C-1',
      targetResources: [{ modifiedProperties: [{ displayName: 'UserType', ...values }] }],
    }
    expect(recordDetails(JSON.stringify(graph))).toMatchObject({
      correlation: 'c-1',
      settings: [{ name: 'UserType', from: 'Guest', to: '["Member","Guest"]' }],
    })
    const logged = {
      Operation: 'Update user.',
      ModifiedProperties: [
        { Name: 'AccountEnabled', OldValue: '[\r\n  true\r\n]', NewValue: '[\r\n  false\r\n]' },
        { Name: 'Included Updated Properties', OldValue: '', NewValue: 'AccountEnabled' },
      ],
    }
    expect(recordDetails(JSON.stringify(logged))?.settings).toEqual([
      { name: 'AccountEnabled', from: 'true', to: 'false' },
    ])
  })

  const SIGN_INS: readonly { readonly why: string; readonly record: object; readonly details: object }[] = [
    {
      why: 'of the unified log',
      record: {
        Operation: 'UserLoginFailed',
        ErrorNumber: '50126',
        ExtendedProperties: [{ Name: 'UserAgent', Value: 'BAV2ROPC' }],
      },
      details: { errorCode: '50126', client: 'BAV2ROPC', country: null },
    },
    {
      why: 'of Graph',
      record: {
        createdDateTime: 'x',
        status: { errorCode: 50057 },
        clientAppUsed: 'IMAP4',
        location: { countryOrRegion: 'NL' },
      },
      details: { errorCode: '50057', client: 'IMAP4', country: 'NL' },
    },
    {
      why: 'that worked',
      record: { Operation: 'UserLoggedIn', ErrorNumber: '0' },
      details: { errorCode: null },
    },
  ]
  test.each(SIGN_INS)('of a sign-in $why', ({ record, details }) => {
    expect(recordDetails(JSON.stringify(record))).toMatchObject(details)
  })

  const HOSTILE: readonly { readonly why: string; readonly text: string; readonly found: boolean }[] = [
    { why: 'no JSON', text: 'Operation=Set-Mailbox', found: false },
    { why: 'a list', text: '[1,2]', found: false },
    { why: 'broken off', text: '{"Operation":"Set-Mai', found: false },
    { why: 'longer than is read', text: `{"Operation":"${'x'.repeat(8_000_001)}"}`, found: false },
    {
      why: 'wrapped a hundred times',
      text: `${'{"event":'.repeat(100)}{"Operation":"x"}${'}'.repeat(100)}`,
      found: true,
    },
    {
      why: 'a key that would change all objects',
      text: '{"__proto__":{"polluted":1},"Operation":"x","Parameters":[{"Name":"__proto__","Value":"1"}]}',
      found: true,
    },
    {
      why: 'parameters of wrong kinds',
      text: '{"Operation":"x","Parameters":[1,null,"a",{"Name":null},{"Value":{}}],"ModifiedProperties":["Name"]}',
      found: true,
    },
  ]
  test.each(HOSTILE)('hostile: $why', ({ text, found }) => {
    expect(recordDetails(text) !== null).toBe(found)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
