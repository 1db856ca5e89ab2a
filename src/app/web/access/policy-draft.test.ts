import { describe, expect, test } from 'vitest'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import { type PolicyDraft, policyBody, policyFrom, policyProblems } from './policy-draft.ts'

const ENTRY = {
  place: { kind: 'mailbox', id: 'chen@clinic.example', name: 'Chen' },
  actor: { id: 'it@clinic.example', name: 'IT' },
  class: 'administrator',
} as ShownEntry
const FROM = '2026-10-26T00:00:00.000Z'
const WRITTEN: PolicyDraft = { ...policyFrom(ENTRY, FROM, '2026-11-02'), why: ' Repairs it ' }

describe('a policy from a row', () => {
  test('is of its place and person, from the first day of the report, for a year', () => {
    expect(policyBody(WRITTEN)).toEqual({
      place: { kind: 'mailbox', id: 'chen@clinic.example' },
      who: { kind: 'user', id: 'it@clinic.example' },
      why: 'Repairs it',
      ticket: null,
      from: '2026-10-26',
      until: '2027-11-02',
    })
  })

  test('is of a class where nobody is named', () => {
    const entry = { ...ENTRY, actor: null, class: 'guest' as const }
    expect(policyBody(policyFrom(entry, FROM, '2026-11-02')).who).toEqual({ kind: 'class', class: 'guest' })
  })

  test('ends on a day that there is, also from 29 February', () => {
    expect(policyFrom(null, FROM, '2028-02-29').last).toBe('2029-02-28')
    expect(policyFrom(null, FROM, '2026-01-01').last).toBe('2026-12-31')
  })
})

describe('what is missing', () => {
  test.each<readonly [string, Partial<PolicyDraft>, readonly string[]]>([
    ['nothing', {}, []],
    ['without an end', { last: '' }, []],
    ['the place', { place: ' ' }, ['policy-place']],
    ['the person', { user: '' }, ['policy-who']],
    ['the role', { whoKind: 'role' }, ['policy-who']],
    ['nobody, for a class', { whoKind: 'class', user: '' }, []],
    ['the reason', { why: ' ' }, ['policy-why']],
    ['the first day', { from: '2026-02-30' }, ['policy-from']],
    ['a last day after the first', { last: '2026-10-25' }, ['policy-last']],
  ])('%s', (_, change, fields) => {
    expect(policyProblems({ ...WRITTEN, ...change }).map(({ field }) => field)).toEqual(fields)
  })
})
