import { expect, test } from 'vitest'
import { STEPS } from '../../../base/hipaa/steps.ts'
import { GUIDANCE } from './guidance.ts'

// The browser may not import what people decide; this test may, so that no link of a step leads nowhere.
import { DEFAULT_YEAR } from '../../../comply/year/default-year/default-year.ts'

const ROUTINES = new Set(DEFAULT_YEAR.map(({ id }) => id))

test.each(STEPS.map(({ id }) => id))(
  '%s names routines that the default year has, and says what is by hand',
  step => {
    const { asks, parts } = GUIDANCE[step]
    expect(asks.length).toBeGreaterThan(2)
    expect(parts.some(({ how }) => how === 'ward')).toBe(true)
    for (const { how, routines = [] } of parts) {
      expect(how === 'ward' || routines.length > 0, 'what is done by hand has its task').toBe(true)
      for (const routine of routines) expect(ROUTINES).toContain(routine)
    }
  },
)
