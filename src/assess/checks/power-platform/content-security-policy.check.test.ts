import { expect, it } from 'vitest'
import { judgeRow } from '../../../../test/check-table.ts'
import { contentSecurityPolicy } from './content-security-policy.check.ts'
import { environments } from './power-platform-with.fixture.ts'

it('asks a person to look at each environment, and names them', () => {
  const { verdict, reason } = judgeRow(contentSecurityPolicy, {})
  expect(verdict).toBe('manual')
  expect(reason).toMatch(/2 environments, “Good Tenant \(default\)” and “Referral forms”\.$/)
})

it('does not know where to look when no environment was read', () => {
  expect(judgeRow(contentSecurityPolicy, { patch: environments() }).verdict).toBe('unknown')
  expect(judgeRow(contentSecurityPolicy, { unread: ['power-platform.environments'] }).verdict).toBe('unknown')
})
