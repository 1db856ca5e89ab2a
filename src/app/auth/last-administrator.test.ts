import { describe, expect, test } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import type { Grant } from '../../base/people/grants.ts'
import type { Instant } from '../../base/time.ts'
import { isAdministratorNow, refuseWithoutAdministrator } from './last-administrator.ts'

const everywhere: Grant = { role: 'hipaa-administrator', tenant: '*' }
const forATime: Grant = { ...everywhere, until: '2026-12-01T00:00:00.000Z' as Instant }
const one = { id: 'u-1', kind: 'person', state: 'active', grants: [everywhere] } as const
const other = { ...one, id: 'u-2' } as const

type Body = Parameters<typeof refuseWithoutAdministrator>[1]

describe('the last HIPAA administrator over all tenants stays', () => {
  test.each<[string, readonly Body[], Body, 'refused' | 'done']>([
    ['the role is taken from the only one', [one], { ...one, grants: [] }, 'refused'],
    ['the role gets an end', [one], { ...one, grants: [forATime] }, 'refused'],
    [
      'the role is narrowed to one tenant',
      [one],
      { ...one, grants: [{ ...everywhere, tenant: 'a' }] },
      'refused',
    ],
    ['the account is closed', [one], { ...one, state: 'closed' }, 'refused'],
    ['the sign-in is made void', [one], { ...one, state: 'invited' }, 'refused'],
    [
      'another role is added beside it',
      [one],
      { ...one, grants: [everywhere, { role: 'auditor', tenant: '*' }] },
      'done',
    ],
    ['there is a second one', [one, other], { ...one, grants: [] }, 'done'],
    [
      'the second was invited and never came',
      [one, { ...other, state: 'invited' }],
      { ...one, grants: [] },
      'refused',
    ],
    ['the second is closed', [one, { ...other, state: 'closed' }], { ...one, state: 'closed' }, 'refused'],
    [
      'the second is so for a time only',
      [one, { ...other, grants: [forATime] }],
      { ...one, grants: [] },
      'refused',
    ],
    [
      'the second is so for one tenant',
      [one, { ...other, grants: [{ ...everywhere, tenant: 'a' }] }],
      { ...one, grants: [] },
      'refused',
    ],
    [
      'the second is for emergencies',
      [one, { ...other, kind: 'break-glass' }],
      { ...one, grants: [] },
      'refused',
    ],
    ['somebody else is changed', [one, other], { ...other, grants: [] }, 'done'],
    [
      'there was none before: nothing gets worse',
      [{ ...one, grants: [forATime] }],
      { ...one, grants: [] },
      'done',
    ],
  ])('%s', (_, all, after, expected) => {
    const told = () => refuseWithoutAdministrator(all, after)
    if (expected === 'done') expect(told).not.toThrow()
    else expect(told).toThrow(expect.objectContaining({ code: 'not-allowed' } satisfies Partial<AppError>))
  })
})

test.each<[string, Body, boolean]>([
  ['before its end it is one', { ...one, grants: [forATime] }, true],
  ['without an end it is one', one, true],
  ['invited is none yet', { ...one, state: 'invited' }, false],
  ['for emergencies is none', { ...one, kind: 'break-glass' }, false],
  [
    'an end that is reached',
    { ...one, grants: [{ ...forATime, until: '2026-11-22T00:00:00.000Z' as Instant }] },
    false,
  ],
])('an administrator now: %s', (_, account, expected) => {
  expect(isAdministratorNow(account, '2026-11-22T00:00:00.000Z' as Instant)).toBe(expected)
})
