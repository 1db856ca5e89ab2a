import { expect, it } from 'vitest'
import { pairsAsObject, wholeRecord } from './ecs-record.ts'

it('keeps all members but null, with enumerations as texts', () => {
  const record = {
    RecordType: 2,
    UserType: '5',
    LogonType: 0,
    ExternalAccess: false,
    AppId: '',
    SessionId: null,
    Item: { Id: 'A' },
  }
  expect(wholeRecord(record)).toEqual({
    RecordType: '2',
    UserType: '5',
    LogonType: '0',
    ExternalAccess: false,
    AppId: '',
    Item: { Id: 'A' },
  })
})

it.each([
  { why: 'name and value', value: [{ Name: 'Identity', Value: 'x' }], is: { Identity: 'x' } },
  {
    why: 'a change',
    value: [{ Name: 'Group.Name', NewValue: 'a', OldValue: '' }],
    is: { Group_Name: { NewValue: 'a', OldValue: '' } },
  },
  {
    why: 'a name twice',
    value: [
      { Name: 'A', Value: 1 },
      { Name: 'A', Value: 2 },
    ],
    is: { A: [1, 2] },
  },
  { why: 'names alone, as ModifiedProperties of mailbox items', value: ['HtmlBody'], is: { HtmlBody: {} } },
  { why: 'a command line', value: '-Page "1"', is: { _raw: '-Page "1"' } },
  { why: 'an object already', value: { A: 1 }, is: { A: 1 } },
  { why: 'what has no name', value: [{ Value: 1 }, 7, null], is: {} },
])('pairs: $why', ({ value, is }) => {
  expect(pairsAsObject(value)).toEqual(is)
})

it('P23: a name that is a trap becomes an own member and nothing else', () => {
  const made = pairsAsObject([{ Name: '__proto__', Value: { polluted: true } }])
  expect(Object.hasOwn(made, '__proto__')).toBe(true)
  expect('polluted' in made).toBe(false)
})
