import { expect, test } from 'vitest'
import { administrativeCases, asWords, contentCases, mailboxCases } from './cases.ts'
import { auditRecords } from './records.ts'

const all = (seed: number) =>
  [mailboxCases(seed), administrativeCases(seed), contentCases(seed)].flatMap(cases =>
    Object.values(cases).flat(),
  )

test('the same seed gives the same records, so that a failing test fails again', () => {
  expect(all(7)).toEqual(all(7))
  expect(all(7)).not.toEqual(all(8))
})

test('every record has the fields that the published schema calls mandatory', () => {
  for (const record of all(1)) {
    expect(record).toMatchObject({
      Id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      CreationTime: expect.stringMatching(/^2026-10-\d\dT\d\d:\d\d:\d\d$/),
      RecordType: expect.any(Number),
      Operation: expect.any(String),
      OrganizationId: expect.any(String),
      UserType: expect.any(Number),
      UserKey: expect.any(String),
      UserId: expect.any(String),
      Workload: expect.any(String),
    })
  }
})

test('ids are all different: two records of one id would be one event', () => {
  const ids = all(1).map(record => record['Id'])
  expect(new Set(ids).size).toBe(ids.length)
})

test('they are about as long as real ones, which are 1.2 to 1.4 kB on average', () => {
  const bytes = all(1).map(record => JSON.stringify(record).length)
  const average = bytes.reduce((sum, length) => sum + length, 0) / bytes.length
  expect(average).toBeGreaterThan(1_000)
  expect(average).toBeLessThan(1_500)
})

test('a record is made at the time that is given, and a minute later without one', () => {
  const make = auditRecords(1)
  expect(make.signIn({ at: '2026-10-09T22:10:00-04:00' })).toMatchObject({
    CreationTime: '2026-10-10T02:10:00',
  })
  expect(make.signIn()).toMatchObject({ CreationTime: '2026-10-10T02:11:00' })
})

test('numbers and truth written as words, as some exports do', () => {
  expect(asWords({ RecordType: 50, LogonType: 2, ExternalAccess: false, UserId: 'a' })).toEqual({
    RecordType: '50',
    LogonType: '2.00',
    ExternalAccess: 'False',
    UserId: 'a',
  })
})
