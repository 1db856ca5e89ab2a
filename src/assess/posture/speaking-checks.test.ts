import { describe, expect, it } from 'vitest'
import type { Check } from '../define-check.ts'
import type { Programme } from '../programme.ts'
import { posture } from './work-out-posture.ts'
import { decided, judged, programme, type Says } from './posture.fixture.ts'

const LOGOFF = '164.312(a)(2)(iii)'

function rowOf(says: readonly Says[], given: Programme = programme()) {
  const { assessment, checks } = judged(says)
  const row = posture(assessment, checks, given).requirements.find(({ citation }) => citation === LOGOFF)
  if (row === undefined) throw new Error('not one of the 65')
  return row
}

const says = (check: string, verdict: Says['verdict'], more: Partial<Says> = {}): Says => ({
  check,
  verdict,
  to: [LOGOFF],
  ...more,
})

describe('what the checks say about a requirement', () => {
  it('lists each check in one place, with what it is worth there', () => {
    const row = rowOf([
      says('met', 'pass'),
      says('low', 'fail', { severity: 'low' }),
      says('high', 'fail', { severity: 'high' }),
      says('nice', 'pass', { strength: 'good-practice' }),
      says('unread', 'unknown'),
      says('gone', 'not-applicable'),
    ])
    const names = (checks: typeof row.supports) => checks.map(({ check }) => check)
    expect([names(row.supports), names(row.contradicts), names(row.silent)]).toEqual([
      ['test.met'],
      ['test.high', 'test.low'],
      ['test.nice', 'test.unread'],
    ])
    expect(row.silent[0]?.reason).toBe('Good practice, so it weighs nothing here. nice was seen.')
    const signed = [decided(LOGOFF, { decision: 'alternative', knownFailing: ['test.a'] })]
    expect(rowOf([says('a', 'fail')], programme(signed)).silent).toMatchObject([
      { check: 'test.a', verdict: 'fail', reason: 'Known when the record was signed. a was seen.' },
    ])
  })

  it('hears a check that is mapped twice to one requirement once, with the stronger mapping', () => {
    const { assessment, checks } = judged([says('a', 'pass')])
    const twice = checks.map((check): Check => {
      const weak = { citation: LOGOFF, strength: 'good-practice', why: 'Weakly.' } as const
      return { ...check, requirements: [weak, ...check.requirements] }
    })
    const row = posture(assessment, twice, programme()).requirements.find(
      ({ citation }) => citation === LOGOFF,
    )
    expect([row?.status, row?.supports.length, row?.silent]).toEqual(['supported', 1, []])
  })

  it('takes a check of the registry that was not asked for unknown', () => {
    const { assessment, checks } = judged([says('a', 'pass'), says('b', 'pass')])
    const half = { ...assessment, verdicts: assessment.verdicts.slice(0, 1) }
    const row = posture(half, checks, programme()).requirements.find(({ citation }) => citation === LOGOFF)
    expect(row?.status).toBe('open')
    expect(row?.silent).toMatchObject([
      { check: 'test.b', verdict: 'unknown', accepted: false, reason: 'This assessment did not ask it.' },
    ])
  })

  it('hears a failing check that the registry no longer has, and takes its pass for nothing', () => {
    const gone = (verdict: Says['verdict']) =>
      posture(judged([says('a', verdict)]).assessment, [], programme()).requirements.find(
        ({ citation }) => citation === LOGOFF,
      )
    expect([gone('fail')?.status, gone('pass')?.status]).toEqual(['contradicted', 'open'])
    expect(gone('fail')?.contradicts).toMatchObject([{ check: 'test.a', reason: 'a was seen.' }])
    expect(gone('pass')?.silent).toMatchObject([
      { check: 'test.a', verdict: 'unknown', reason: 'Ward no longer asks this.' },
    ])
  })
})
