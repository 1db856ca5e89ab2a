import { describe, expect, test } from 'vitest'
import { PERMISSION_NAMES } from '../../base/people/permissions.ts'
import type { Instant } from '../../base/time.ts'
import { secondFactorDue, waitsForSecondFactor, type WaysIn } from './second-factor-rule.ts'

const madeAt = '2026-11-22T08:00:00.000Z' as Instant
const DUE = '2026-11-29T08:00:00.000Z' as Instant
const bare: WaysIn = { kind: 'person', hasPassword: true, factors: 0, madeAt }

test.each<[string, Partial<WaysIn>, Instant | null]>([
  ['a password alone opens it', {}, DUE],
  ['a factor is set up', { factors: 1 }, null],
  ['only Microsoft or an invitation opens it', { hasPassword: false }, null],
  ['the sealed account for the day on which devices are lost', { kind: 'break-glass' }, null],
])('%s', (_, change, due) => {
  expect(secondFactorDue({ ...bare, ...change })).toBe(due)
})

describe('what waits', () => {
  test.each<[string, Instant | null, Instant, boolean]>([
    ['in the first week nothing', DUE, '2026-11-29T07:59:59.999Z' as Instant, false],
    ['after seven days everything', DUE, DUE, true],
    [
      'on the first day nothing, also where two clocks differ',
      DUE,
      '2026-11-22T07:59:30.000Z' as Instant,
      false,
    ],
    [
      'with the clock put back to before the account was made everything',
      DUE,
      '2026-11-21T08:00:00.000Z' as Instant,
      true,
    ],
    ['with a factor nothing, however old', null, '2027-11-22T08:00:00.000Z' as Instant, false],
  ])('%s', (_, due, now, waits) => {
    expect(waitsForSecondFactor('assessment:read', due, now)).toBe(waits)
  })

  test('is everything but the own sessions and the factors themselves', () => {
    const open = PERMISSION_NAMES.filter(permission => !waitsForSecondFactor(permission, DUE, DUE))
    expect(open).toEqual(['session:own', 'credentials:own'])
  })
})
