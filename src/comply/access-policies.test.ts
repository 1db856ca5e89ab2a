import { describe, expect, test } from 'vitest'
import type { Instant } from '../base/time.ts'
import { addPolicies, endPolicy, policiesOf, type PolicyTerms, readPolicyTerms } from './access-policies.ts'
import { DEED, NOW, tenantMaker } from './comply.fixture.ts'

const newTenant = tenantMaker()

const TERMS: PolicyTerms = {
  place: { kind: 'mailbox', id: 'ana@clinic.example' },
  who: { kind: 'user', id: 'it@clinic.example' },
  why: 'Repairs her inbox',
  ticket: '4711',
  from: '2026-11-01T00:00:00.000Z' as Instant,
  until: '2026-12-01T00:00:00.000Z' as Instant,
  approver: 'M. Officer',
}

test('policies are numbered, kept once, and ended; all stay listed', async () => {
  const { store, scope } = await newTenant()
  const other: PolicyTerms = { ...TERMS, who: { kind: 'house' }, ticket: null, until: null }
  await addPolicies(store, scope, [TERMS, other], NOW, DEED)
  const again = await addPolicies(store, scope, [other, TERMS], NOW, DEED)
  expect(again.map(({ value, version }) => [value.id, version])).toEqual([
    ['2', 1],
    ['1', 1],
  ])
  const ended = { at: NOW, by: 'M. Officer', why: 'Repaired' }
  await endPolicy(store, scope, '1', ended, DEED)
  expect((await policiesOf(store, scope)).map(({ value }) => [value.id, value.ended])).toEqual([
    ['1', ended],
    ['2', null],
  ])
  // What was ended and is needed again is another policy.
  const [fresh] = await addPolicies(store, scope, [TERMS], NOW, DEED)
  expect(fresh?.value).toMatchObject({ id: '3', recordedAt: NOW, ended: null })
})

describe('ending is refused', () => {
  const ended = { at: NOW, by: 'M. Officer', why: 'x' }
  test.each<readonly [string, string, Partial<PolicyTerms>, RegExp]>([
    ['for a number that there is not', '9', {}, /no such access policy/],
    ['for one that has run out', '1', { until: NOW }, /has run out already/],
  ])('%s', async (_, id, changes, says) => {
    const { store, scope } = await newTenant()
    await addPolicies(store, scope, [{ ...TERMS, ...changes }], NOW, DEED)
    await expect(endPolicy(store, scope, id, ended, DEED)).rejects.toThrow(says)
  })

  test('for one that was ended', async () => {
    const { store, scope } = await newTenant()
    await addPolicies(store, scope, [TERMS], NOW, DEED)
    await endPolicy(store, scope, '1', ended, DEED)
    await expect(endPolicy(store, scope, '1', ended, DEED)).rejects.toThrow(/ended already/)
  })
})

describe('terms that are refused', () => {
  test.each<readonly [string, object, RegExp]>([
    ['every place of every kind', { place: { kind: null, id: '*' } }, /"place\.id"/],
    ['a star in the middle', { place: { kind: null, id: 'a*b' } }, /"place\.id"/],
    ['a kind that there is not', { place: { kind: 'toString', id: 'x' } }, /"place\.kind"/],
    ['a class that there is not', { who: { kind: 'class', class: 'constructor' } }, /"who\.class"/],
    ['no reason', { why: ' ' }, /"why" is empty/],
    ['an end before the start', { until: TERMS.from }, /"until" is not later/],
    ['a day that is not there', { from: '2026-02-30T00:00:00.000Z' }, /"from"/],
    ['a line break in the name of who approves', { approver: 'M.\nOfficer' }, /"approver"/],
    ['a field that Ward does not know', { more: 1 }, /does not know/],
  ])('%s', (_, changes, says) => {
    expect(() => readPolicyTerms({ ...TERMS, ...changes })).toThrow(says)
  })
})
