import { describe, expect, it } from 'vitest'
import { isUsState, US_STATES } from './us-states.ts'

describe('the states', () => {
  it('are fifty, the District of Columbia and the five territories of 45 CFR 160.103, under names of their own', () => {
    expect(Object.keys(US_STATES)).toHaveLength(50 + 1 + 5)
    expect(new Set(Object.values(US_STATES)).size).toBe(56)
    for (const code of Object.keys(US_STATES)) expect(code).toMatch(/^[A-Z]{2}$/)
  })

  it.each([
    ['OH', true, 'a state'],
    ['DC', true, 'the District'],
    ['PR', true, 'a territory'],
    ['oh', false, 'the Postal Service writes capitals'],
    ['AE', false, 'military mail is no state'],
    ['FM', false, 'a freely associated state is none of 160.103'],
    ['ZZ', false, 'nobody’s'],
    ['constructor', false, 'a name every object has'],
  ])('%s: %s (%s)', (code, expected) => {
    expect(isUsState(code)).toBe(expected)
  })
})
