import { expect, test } from 'vitest'
import type { AuditLogRetentionPolicy } from '../../collect/facts/purview/audit-log-retention-policies.schema.ts'
import { keptAYear } from './audit-retention.ts'

const YEAR: AuditLogRetentionPolicy = {
  Name: 'A year',
  Enabled: true,
  RetentionDuration: 'TwelveMonths',
  Priority: 10,
  RecordTypes: [],
  Operations: [],
  UserIds: [],
}
const SHORT: AuditLogRetentionPolicy = {
  ...YEAR,
  Name: 'Short',
  RetentionDuration: 'NineMonths',
  Priority: 9,
}
const NOT_ALL = 'It is shorter than a year, or not for all records and people.'

test.each<[because: string, policies: readonly AuditLogRetentionPolicy[], kept: boolean | undefined]>([
  ['one for all', [YEAR], true],
  ['longer', [{ ...YEAR, RetentionDuration: 'TenYears' }], true],
  ['nine months are no year', [SHORT], false],
  ['a duration that Microsoft did not have', [{ ...YEAR, RetentionDuration: 'HundredYears' }], undefined],
  ['no policy', [], false],
  ['it is off', [{ ...YEAR, Enabled: false }], false],
  ['for some kinds of record only', [{ ...YEAR, RecordTypes: ['ExchangeItem'] }], false],
  ['for some operations only', [{ ...YEAR, Operations: ['Send'] }], false],
  ['for some people only', [{ ...YEAR, UserIds: ['a'] }], false],
  ['for whom was not read', [{ ...YEAR, UserIds: undefined }], undefined],
  ['a shorter one comes before it', [YEAR, SHORT], false],
  ['a shorter one of the same priority does not come before it', [YEAR, { ...SHORT, Priority: 10 }], true],
  ['a shorter one comes after it', [YEAR, { ...SHORT, Priority: 11 }], true],
  ['a shorter one that is off cuts nothing', [YEAR, { ...SHORT, Enabled: false }], true],
  ['which comes first was not read', [YEAR, { ...SHORT, Priority: undefined }], undefined],
])('whether everything is kept for a year: %s', (_, policies, kept) => {
  expect(keptAYear(policies).kept).toBe(kept)
})

test('a kind of record is kept where a policy for it holds, for everybody', () => {
  const kinds = (...policies: readonly AuditLogRetentionPolicy[]) => [...keptAYear(policies).kinds]
  expect(kinds({ ...YEAR, RecordTypes: ['ExchangeItem'] }, YEAR)).toEqual(['ExchangeItem'])
  expect(kinds({ ...YEAR, RecordTypes: ['ExchangeItem'], UserIds: ['a'] })).toEqual([])
  expect(kinds({ ...YEAR, RecordTypes: undefined })).toEqual([])
})

test('each policy stands in the evidence with its duration and place, and what it lacks', () => {
  const { policies } = keptAYear([YEAR, SHORT, { ...YEAR, Name: undefined, UserIds: undefined }])
  const properties = { RetentionDuration: 'TwelveMonths', Priority: 10 }
  expect(policies).toEqual([
    { kind: 'policy', id: 'A year', name: 'A year', meets: false, why: NOT_ALL, properties },
    {
      kind: 'policy',
      id: 'Short',
      name: 'Short',
      meets: false,
      why: NOT_ALL,
      properties: { RetentionDuration: 'NineMonths', Priority: 9 },
    },
    { kind: 'policy', id: '3', name: 'a policy without a name', meets: false, why: NOT_ALL, properties },
  ])
  expect(keptAYear([YEAR]).policies).toEqual([
    { kind: 'policy', id: 'A year', name: 'A year', meets: true, properties },
  ])
})
