import { describe, expect, test } from 'vitest'
import { addressOf, EVERYTHING, type View, viewOf } from './address.ts'

const full: View = {
  verdicts: ['fail', 'unknown'],
  severities: ['critical'],
  services: ['entra', 'teams'],
  words: 'front desk & “MFA”',
  check: 'entra.mfa-all-users',
}

describe('an address', () => {
  test('of everything is short', () => {
    expect(addressOf(EVERYTHING)).toBe('/')
  })

  test('brings back the same view', () => {
    expect(viewOf(addressOf(full).slice(1))).toEqual(full)
    expect(addressOf(full)).toContain('verdict=fail,unknown&severity=critical&service=entra,teams&q=')
  })

  test.each<[string, View, string]>([
    [
      '?verdict=fail,nonsense',
      { ...EVERYTHING, verdicts: ['fail'] },
      'a verdict of a later Ward is left out',
    ],
    ['?severity=', EVERYTHING, 'nothing chosen'],
    ['?check=../../x', EVERYTHING, 'not the id of a check'],
    ['?service=%3Cscript%3E', EVERYTHING, 'not the name of a service'],
    ['?other=1', EVERYTHING, 'unknown parameters are left alone'],
    [`?q=${'x'.repeat(300)}`, { ...EVERYTHING, words: 'x'.repeat(200) }, 'a search has an end'],
  ])('%s: %s', (search, view) => {
    expect(viewOf(search)).toEqual(view)
  })
})
