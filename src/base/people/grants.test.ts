import { describe, expect, test } from 'vitest'
import { parseInstant } from '../time.ts'
import { type Given, knowsTenant, may, rolesNow } from './grants.ts'
import type { Permission } from './permissions.ts'

const NOW = parseInstant('2026-11-22T08:00:00Z')
const PAST = parseInstant('2026-11-22T07:59:59Z')
const TOMORROW = parseInstant('2026-11-23T08:00:00Z')
const SOON = parseInstant('2026-11-22T08:00:01Z')

const given = (grants: Given['grants'], loans: Given['loans'] = []): Given => ({ grants, loans })
const operator = { role: 'provider-operator', tenant: 'clinic' } as const

describe('may', () => {
  test.each<[string, Given, Permission, string | null, boolean]>([
    [
      'a role in the tenant',
      given([{ role: 'auditor', tenant: 'clinic' }]),
      'assessment:read',
      'clinic',
      true,
    ],
    ['another tenant', given([{ role: 'auditor', tenant: 'clinic' }]), 'assessment:read', 'other', false],
    ['a role over all', given([{ role: 'auditor', tenant: '*' }]), 'assessment:read', 'other', true],
    ['a role without it', given([{ role: 'workforce', tenant: '*' }]), 'assessment:read', 'clinic', false],
    ['nothing', given([]), 'assessment:read', 'clinic', false],
    ['what is one’s own', given([]), 'session:own', null, true],
    [
      'a role that has ended this second',
      given([{ role: 'auditor', tenant: '*', until: NOW }]),
      'assessment:read',
      'clinic',
      false,
    ],
    [
      'a role that ends the next second',
      given([{ role: 'auditor', tenant: '*', until: SOON }]),
      'assessment:read',
      'clinic',
      true,
    ],
    [
      'the installation by a role in one tenant',
      given([{ role: 'hipaa-administrator', tenant: 'clinic' }]),
      'users:manage',
      null,
      false,
    ],
    [
      'the installation by a role over all',
      given([{ role: 'hipaa-administrator', tenant: '*' }]),
      'users:manage',
      null,
      true,
    ],
    [
      'a permission of a tenant, asked for none',
      given([{ role: 'auditor', tenant: '*' }]),
      'reports:read',
      null,
      false,
    ],
    [
      'a loan beside a role',
      given([operator], [{ permission: 'identity:read', tenant: 'clinic', until: SOON }]),
      'identity:read',
      'clinic',
      true,
    ],
    [
      'a loan that has ended',
      given([operator], [{ permission: 'identity:read', tenant: 'clinic', until: PAST }]),
      'identity:read',
      'clinic',
      false,
    ],
    [
      'a loan of another tenant',
      given([operator], [{ permission: 'identity:read', tenant: 'other', until: SOON }]),
      'identity:read',
      'clinic',
      false,
    ],
    [
      'a loan without any role there: it opens no tenant',
      given([], [{ permission: 'identity:read', tenant: 'clinic', until: SOON }]),
      'identity:read',
      'clinic',
      false,
    ],
    [
      'a loan of what nobody may lend, however it came into the account',
      given([operator], [{ permission: 'loans:give', tenant: 'clinic', until: SOON }]),
      'loans:give',
      'clinic',
      false,
    ],
    [
      'a loan of an account that was changed later than the clock says: it would last longer',
      {
        ...given([operator], [{ permission: 'identity:read', tenant: 'clinic', until: SOON }]),
        changedAt: TOMORROW,
      },
      'identity:read',
      'clinic',
      false,
    ],
    [
      'a role with an end, of an account that was changed later than the clock says',
      { ...given([{ role: 'auditor', tenant: '*', until: SOON }]), changedAt: TOMORROW },
      'assessment:read',
      'clinic',
      false,
    ],
    [
      'a role without an end: no clock keeps an officer out',
      { ...given([{ role: 'auditor', tenant: '*' }]), changedAt: TOMORROW },
      'assessment:read',
      'clinic',
      true,
    ],
    [
      'a loan of an account that was changed this second, by a clock that is ahead by less than a minute',
      {
        ...given([operator], [{ permission: 'identity:read', tenant: 'clinic', until: SOON }]),
        changedAt: SOON,
      },
      'identity:read',
      'clinic',
      true,
    ],
  ])('%s', (_, who, permission, tenant, expected) => {
    expect(may(who, permission, tenant, NOW)).toBe(expected)
  })
})

test('roles of a tenant are those over all and its own, each once', () => {
  const who = given([
    { role: 'auditor', tenant: '*' },
    { role: 'auditor', tenant: 'clinic' },
    { role: 'owner', tenant: 'clinic' },
    { role: 'workforce', tenant: 'other' },
  ])
  expect(rolesNow(who, 'clinic', NOW)).toEqual(['auditor', 'owner'])
  expect(rolesNow(who, null, NOW)).toEqual(['auditor'])
})

test('a tenant is known to whoever has a role there now', () => {
  expect(knowsTenant(given([operator]), 'clinic', NOW)).toBe(true)
  expect(knowsTenant(given([{ ...operator, until: PAST }]), 'clinic', NOW)).toBe(false)
  expect(knowsTenant(given([operator]), 'other', NOW)).toBe(false)
})
