import { describe, expect, test } from 'vitest'
import { judged, programme } from '../../../assess/posture/posture.fixture.ts'
import { posture } from '../../../assess/posture/work-out-posture.ts'
import { EVERYTHING, type View } from '../address.ts'
import { allRequirements, choosesAmong, requirementChips, shownRequirements } from './shown-requirements.ts'

const { assessment, checks } = judged([
  { check: 'entra.a', verdict: 'fail', to: ['164.312(d)'] },
  { check: 'entra.b', verdict: 'pass', to: ['164.312(e)(2)(ii)'] },
])
const { requirements } = posture(assessment, checks, programme())
const shown = (view: Partial<View>) =>
  shownRequirements(requirements, { ...EVERYTHING, ...view }).map(({ citation }) => citation)

describe('the list of requirements', () => {
  test('shows all 65 in the order of the rule when nothing is chosen', () => {
    expect(shown({})).toEqual(requirements.map(({ citation }) => citation))
  })

  test.each<[Partial<View>, string]>([
    [{ statuses: ['contradicted'] }, 'by status'],
    [
      { steps: ['access-control'], safeguards: ['technical'], statuses: ['contradicted'] },
      'all kinds together',
    ],
    [{ words: 'entra.a' }, 'by a check that speaks to it'],
    [{ words: '164.312(d)' }, 'by its citation'],
  ])('%j finds 164.312(d): %s', view => {
    expect(shown(view)).toContain('164.312(d)')
    expect(shown(view).length).toBeLessThan(requirements.length)
  })

  test.each<[Partial<View>, string]>([
    [{ steps: ['training'], safeguards: ['physical'] }, 'nothing physical is under training'],
    [{ words: 'no such words anywhere' }, 'nothing says so'],
  ])('%j finds none: %s', view => {
    expect(shown(view)).toEqual([])
  })

  test('counts every requirement once on the chips of each kind', () => {
    for (const chips of Object.values(requirementChips(requirements))) {
      expect(chips.reduce((sum, { count }) => sum + count, 0)).toBe(requirements.length)
    }
  })

  test('knows whether anything is left out, and opens nothing else when all is shown again', () => {
    const view: View = { ...EVERYTHING, page: 'requirements', words: 'a', requirement: '164.312(d)' }
    expect(choosesAmong(view)).toBe(true)
    expect(choosesAmong(allRequirements(view))).toBe(false)
    expect(allRequirements(view).requirement).toBe('164.312(d)')
  })
})
