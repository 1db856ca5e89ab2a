import { describe, expect, it } from 'vitest'
import { normaliseRecord } from './normalise-record.ts'
import { eventOf, unified } from './unified.fixture.ts'

/** The hazards of the reference that meet a normaliser. P20 of single times stands in event-time.test.ts. */
describe('hazards', () => {
  it.each<readonly [Readonly<Record<string, unknown>>, readonly (number | null)[], string]>([
    [
      { RecordType: '50', UserType: '2', LogonType: '2', OperationCount: '3' },
      [50, 2, 2, 3],
      'P17 numbers as strings',
    ],
    [
      { RecordType: 50.0, UserType: '0.00', LogonType: ' 1 ', OperationCount: '1156492.00' },
      [50, 0, 1, 1156492],
      'P17 floats',
    ],
    [
      { RecordType: 'ExchangeItemAggregated', UserType: 'Admin', LogonType: 'Delegated', OperationCount: '' },
      [50, 2, 2, null],
      'P17 words for numbers',
    ],
    [
      { RecordType: 50, UserType: {}, LogonType: [], OperationCount: 'many' },
      [50, null, null, null],
      'P17 what is no number is not read',
    ],
  ])('%j: P17', (fields, expected) => {
    const event = eventOf(
      unified({
        Workload: 'Exchange',
        Operation: 'MailItemsAccessed',
        MailboxOwnerUPN: 'a@x.example',
        ...fields,
      }),
    )
    expect([event.recordType, event.evidence.userType, event.evidence.logonType, event.itemCount]).toEqual(
      expected,
    )
  })

  it.each([
    ['False', false],
    ['TRUE', true],
    [0, false],
    ['perhaps', null],
  ])('P17 booleans as strings: ExternalAccess %j', (ExternalAccess, expected) => {
    expect(eventOf(unified({ Operation: 'x', ExternalAccess })).evidence.externalAccess).toBe(expected)
  })

  it('P17 big integers stay what they were parsed to and break nothing', () => {
    const record = JSON.parse(
      '{"ActorYammerUserId":98765432109876543210,"RecordType":22,"Workload":"Yammer"}',
    ) as Record<string, unknown>
    expect(
      eventOf(unified({ ...record, Operation: 'GroupCreation', Id: 98765432109876543210n.toString() }))
        .recordType,
    ).toBe(22)
  })

  it.each([
    'Folders',
    'Messages',
    'AffectedItems',
    'Item',
    'Folder',
    'OperationProperties',
    'Parameters',
    'ModifiedProperties',
    'Actor',
    'Target',
    'AppAccessContext',
    'Members',
  ])('P17 %s of every wrong kind loses no record', field => {
    for (const wrong of [
      null,
      'text',
      3,
      true,
      {},
      [],
      [null],
      [[]],
      [3],
      '{"a":',
      '[1,2]',
      [{}],
      [{ Name: {} }],
      { Path: [] },
    ]) {
      for (const RecordType of [1, 2, 3, 6, 8, 11, 14, 15, 24, 25, 50, 261, 4_000]) {
        expect(eventOf(unified({ RecordType, Operation: 'Update user.', [field]: wrong })).id).toBe('e1')
      }
    }
  })

  it.each([
    [-1, 'Rule'],
    [0, ''],
    [undefined, 'Something new'],
    [99_999, 'Något nytt'],
    ['NewKind', 'x'],
  ])('P18 record type %j with operation %j is kept', (RecordType, Operation) => {
    const event = eventOf(unified({ RecordType, Operation, Workload: 'Tomorrow' }))
    expect([event.id, event.operation, event.act]).toEqual(['e1', Operation, 'unknown'])
    expect(event.recordTypeName).toBe(RecordType === 'NewKind' ? 'NewKind' : null)
  })

  it('P20 a second that no clock shows loses no record', () => {
    expect(eventOf(unified({ CreationTime: '2021-01-07T17:08:65' })).time).toBe('2021-01-07T17:08:59.000Z')
  })

  it('P20 the row’s local date is asked only when the record has no time', () => {
    const envelope = { CreationDate: '3/9/2026 1:00:00 AM' }
    expect(eventOf(unified({}), 'unified', envelope).time).toBe('2026-03-08T02:30:00.000Z')
    expect(eventOf(unified({ CreationTime: null }), 'unified', envelope).time).toBe(
      '2026-03-09T01:00:00.000Z',
    )
  })

  it('P23 prototype keys of a record are data and reach nothing', () => {
    const text =
      '{"Id":"e1","CreationTime":"2026-03-08T02:30:00","Operation":"constructor","Workload":"__proto__","UserId":"toString","__proto__":{"UserType":2,"polluted":true},"constructor":{"prototype":{"polluted":true}},"Parameters":[{"Name":"__proto__","Value":"x"}],"RecordType":1}'
    const event = eventOf(JSON.parse(text) as Record<string, unknown>)
    expect([event.act, event.actor?.id, event.evidence.userType]).toEqual(['unknown', 'tostring', null])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    const row = JSON.parse(
      '{"TimeGenerated":"2026-03-08T02:30:00Z","OfficeId":"o","Operation":"x","__proto__":{"UserType":2}}',
    ) as Record<string, unknown>
    expect(eventOf(row, 'log-analytics').evidence.userType).toBeNull()
  })

  it('a record 100 levels deep and a text of 5 MB are read', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`) as unknown
    const event = eventOf(
      unified({ Operation: 'x', Data: deep, Item: deep, ObjectId: 'y'.repeat(5_000_000) }),
    )
    expect(event.id).toBe('e1')
  })
})

describe('ids', () => {
  it('a record without one gets that of its content, whatever the order of its keys', () => {
    const first = eventOf({ CreationTime: '2026-03-08T02:30:00', RecordType: 1 })
    const second = eventOf({ RecordType: 1, CreationTime: '2026-03-08T02:30:00' })
    expect(first.id).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(second.id).toBe(first.id)
    expect(eventOf({ RecordType: 2, CreationTime: '2026-03-08T02:30:00' }).id).not.toBe(first.id)
  })

  it.each([
    [{ Operation: 'x', Id: 'e1' }, 'The record has no time that can be read.'],
    [{ CreationTime: 'soon', Id: 'e1' }, 'The record has no time that can be read.'],
    [
      {
        CreationTime: '2026-03-08T02:30:00',
        Data: JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`) as unknown,
      },
      'The record has no id, and is nested too deeply to be given one.',
    ],
  ])('%# is rejected with a sentence that quotes nothing', (record, rejected) => {
    expect(normaliseRecord({ record, form: 'unified', envelope: null })).toEqual({ rejected })
  })
})
