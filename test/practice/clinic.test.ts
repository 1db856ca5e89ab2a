import { describe, expect, test } from 'vitest'
import { readClinicExport } from '../../src/connect/practice/clinic/read-clinic.ts'
import { clinicAssessment } from './clinic.ts'

const text = Buffer.from(readClinicExport()).toString('utf8')
const { verdicts, summary } = clinicAssessment()
const verdictOf = (check: string) => verdicts.find(row => row.check === check)?.verdict

describe('the practice clinic', () => {
  test('shows a newcomer every kind of answer worth seeing', () => {
    expect(summary.verdicts.fail).toBeGreaterThanOrEqual(5)
    expect(summary.verdicts.pass).toBeGreaterThanOrEqual(5)
    expect(summary.verdicts['not-licensed']).toBeGreaterThanOrEqual(2)
    // More good than bad would teach nothing, all bad would be no clinic that anybody knows.
    expect(summary.verdicts.fail / verdicts.length).toBeGreaterThan(0.25)
    expect(summary.verdicts.fail / verdicts.length).toBeLessThan(0.7)
  })

  test.each([
    ['entra.mfa-all-users', 'fail', 'the front desk was left out'],
    ['entra.mfa-administrators', 'pass', 'a policy of its own covers every role'],
    ['entra.managed-device-required', 'fail', 'the policy only reports'],
    ['entra.high-risk-users-blocked', 'not-licensed', 'Business Premium has no Entra ID P2'],
    ['entra.legacy-authentication-blocked', 'pass', 'only the waived scanner is left out'],
  ])('%s: %s, because %s', (check, verdict) => {
    expect(verdictOf(check)).toBe(verdict)
  })

  test('has an exception on record that stays listed', () => {
    expect(verdicts.flatMap(row => row.waived).length).toBeGreaterThan(0)
  })

  test('says why, wherever something could not be read', () => {
    for (const row of verdicts.filter(({ verdict }) => verdict === 'unknown')) {
      expect(row.reason.length, row.check).toBeGreaterThan(20)
      expect(row.unread, row.check).toBeDefined()
    }
    for (const { fact, why } of summary.unread) expect(why, fact).not.toContain('does not have the shape')
    expect(summary.verdicts.unknown).toBeLessThan(verdicts.length / 10)
  })

  test('is small and names only addresses that belong to nobody', () => {
    expect(text.length).toBeLessThan(170_000)
    const hosts = text.match(/[a-z0-9.-]+\.(?:com|org|net|us|gov|edu|io|example)\b/gi) ?? []
    const foreign = hosts.filter(
      host =>
        !/\.example$|(^|\.)harborstreet-practice\.onmicrosoft\.com$|^spf\.protection\.outlook\.com$/i.test(
          host,
        ),
    )
    expect(foreign).toEqual([])
    const addresses = text.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g) ?? []
    // 203.0.113.0/24 is kept for documentation (RFC 5737).
    expect(addresses.filter(address => !address.startsWith('203.0.113.'))).toEqual([])
  })
})
