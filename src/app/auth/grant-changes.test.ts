import { describe, expect, test } from 'vitest'
import type { Grant } from '../../base/people/grants.ts'
import type { Instant } from '../../base/time.ts'
import { checkGrants, gained } from './grant-changes.ts'

const [soon, late] = ['2026-12-01T00:00:00.000Z', '2027-12-01T00:00:00.000Z'] as [Instant, Instant]
const auditor: Grant = { role: 'auditor', tenant: 'a' }

describe('what is gained', () => {
  test.each<[string, readonly Grant[], readonly Grant[], number]>([
    ['the same', [auditor], [auditor], 0],
    ['a role more', [], [auditor], 1],
    ['another tenant', [auditor], [auditor, { ...auditor, tenant: 'b' }], 1],
    ['one tenant of all that were held', [{ ...auditor, tenant: '*' }], [auditor], 0],
    ['all tenants instead of one', [auditor], [{ ...auditor, tenant: '*' }], 1],
    ['an end where there was none', [auditor], [{ ...auditor, until: soon }], 0],
    ['no end where there was one', [{ ...auditor, until: soon }], [auditor], 1],
    ['a later end', [{ ...auditor, until: soon }], [{ ...auditor, until: late }], 1],
    ['an earlier end', [{ ...auditor, until: late }], [{ ...auditor, until: soon }], 0],
    ['a role less', [auditor], [], 0],
    ['one role for another', [auditor], [{ role: 'owner', tenant: 'a' }], 1],
  ])('%s', (_, before, after, count) => {
    expect(gained(before, after)).toHaveLength(count)
  })
})

describe('grants are checked', () => {
  const now = '2026-11-22T00:00:00.000Z' as Instant
  const past = '2026-11-21T00:00:00.000Z' as Instant
  test.each<[string, readonly Grant[], readonly Grant[], boolean]>([
    ['none', [], [], true],
    ['of a tenant that is here', [], [auditor], true],
    ['of every tenant', [], [{ ...auditor, tenant: '*' }], true],
    ['of a tenant that is not here', [], [{ ...auditor, tenant: 'z' }], false],
    ['which they had before it went', [{ ...auditor, tenant: 'z' }], [{ ...auditor, tenant: 'z' }], true],
    ['until a moment to come', [], [{ ...auditor, until: soon }], true],
    ['until now', [], [{ ...auditor, until: now }], false],
    ['an end that passed', [], [{ ...auditor, until: past }], false],
    [
      'an end that passed and stands there',
      [{ ...auditor, until: past }],
      [{ ...auditor, until: past }],
      true,
    ],
    ['the same twice', [], [auditor, { ...auditor, until: soon }], false],
  ])('%s', (_, before, grants, isTaken) => {
    const check = () => checkGrants(grants, { before, tenants: ['a', 'b'], now })
    if (isTaken) expect(check).not.toThrow()
    else expect(check).toThrow(expect.objectContaining({ code: 'bad-input' }))
  })
})
