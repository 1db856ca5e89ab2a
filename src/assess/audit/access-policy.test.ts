import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { type AccessPolicy, explainingPolicy, type Reach } from './access-policy.ts'

const at = (text: string): Instant => `2026-11-${text}.000Z` as Instant

function policy(changes: Partial<AccessPolicy> = {}): AccessPolicy {
  return {
    id: '1',
    place: { kind: 'mailbox', id: 'ana@clinic.example' },
    who: { kind: 'user', id: 'it@clinic.example' },
    why: 'Repairs her inbox',
    ticket: null,
    from: at('02T08:00:00'),
    until: at('06T08:00:00'),
    approver: 'M. Officer',
    recordedAt: at('02T08:00:00'),
    ended: null,
    ...changes,
  }
}

function reach(changes: Partial<Reach> = {}): Reach {
  return {
    place: { kind: 'mailbox', ids: ['ana@clinic.example', 'aaaaaaaa-0000-4000-8000-000000000001'] },
    actor: ['it@clinic.example', '10032000ABCDEF01'],
    class: 'administrator',
    roles: ['Exchange Administrator'],
    first: at('03T08:00:00'),
    last: at('03T09:00:00'),
    ...changes,
  }
}

const site = (id: string): Partial<AccessPolicy> => ({ place: { kind: null, id } })
const siteReach = reach({ place: { kind: 'site', ids: ['https://c.example/sites/intake'] } })

describe('a policy explains', () => {
  test.each<readonly [string, Partial<AccessPolicy>, Reach, boolean]>([
    ['its person at its place in its time', {}, reach(), true],
    ['any name of the person', { who: { kind: 'user', id: '10032000ABCDEF01' } }, reach(), true],
    [
      'any name of the place',
      { place: { kind: null, id: 'aaaaaaaa-0000-4000-8000-000000000001' } },
      reach(),
      true,
    ],
    ['the first moment: from is inclusive', {}, reach({ first: at('02T08:00:00') }), true],
    ['a role, whatever its case', { who: { kind: 'role', name: 'exchange administrator' } }, reach(), true],
    ['a class', { who: { kind: 'class', class: 'administrator' } }, reach(), true],
    ['the house: an administrator', { who: { kind: 'house' } }, reach(), true],
    ['the house: a delegate', { who: { kind: 'house' } }, reach({ class: 'delegate' }), true],
    ['places that begin so', site('https://c.example/sites/*'), siteReach, true],
    ['the site itself, where all in it is meant', site('https://c.example/sites/intake/*'), siteReach, true],
    ['without end', { until: null }, reach({ last: at('30T00:00:00') }), true],
    ['before it was ended', { ended: { at: at('04T00:00:00'), by: 'x', why: 'y' } }, reach(), true],
  ])('%s', (_, changes, what, explains) => {
    expect(explainingPolicy([policy(changes)], what) !== null).toBe(explains)
  })
})

describe('a policy does not explain', () => {
  test.each<readonly [string, Partial<AccessPolicy>, Reach]>([
    ['somebody else', {}, reach({ actor: ['it2@clinic.example'] })],
    ['a name that only begins like its person', {}, reach({ actor: ['it@clinic.example.net'] })],
    ['another place', {}, reach({ place: { kind: 'mailbox', ids: ['paul@clinic.example'] } })],
    ['a place of another kind', {}, reach({ place: { kind: 'group-mailbox', ids: ['ana@clinic.example'] } })],
    ['what began before it', {}, reach({ first: at('02T07:59:59') })],
    ['what went on to its end: until is exclusive', {}, reach({ last: at('06T08:00:00') })],
    ['what went on after it was ended', { ended: { at: at('03T08:30:00'), by: 'x', why: 'y' } }, reach()],
    [
      'a role that was not on record then',
      { who: { kind: 'role', name: 'Exchange Administrator' } },
      reach({ roles: [] }),
    ],
    ['another class', { who: { kind: 'class', class: 'delegate' } }, reach()],
    ['the house: a guest is not of it', { who: { kind: 'house' } }, reach({ class: 'guest' })],
    ['the house: a partner is not of it', { who: { kind: 'house' } }, reach({ class: 'partner' })],
    ['the house: an application is not of it', { who: { kind: 'house' } }, reach({ class: 'application' })],
    ['the house: who is unknown is not of it', { who: { kind: 'house' } }, reach({ class: 'unknown' })],
    ['a place that only shares a beginning without the star', site('https://c.example/sites/int'), siteReach],
    ['a place that does not begin so', site('https://c.example/sites/intake-*'), siteReach],
  ])('%s', (_, changes, what) => {
    expect(explainingPolicy([policy(changes)], what)).toBeNull()
  })
})

test('of several the narrowest is named, then the first', () => {
  const wide = policy({ id: '1', place: { kind: null, id: 'ana@*' }, who: { kind: 'house' } })
  const role = policy({ id: '2', who: { kind: 'role', name: 'Exchange Administrator' } })
  const person = policy({ id: '3' })
  const same = policy({ id: '4' })
  expect(explainingPolicy([wide, role, person, same], reach())?.id).toBe('3')
  expect(explainingPolicy([wide, role], reach())?.id).toBe('2')
  expect(explainingPolicy([], reach())).toBeNull()
})
