import { describe, expect, test } from 'vitest'
import type { Matter, Posture } from '../../assess/posture/posture.ts'
import { clinicMaterial, materialOf } from './material.fixture.ts'
import { pointsText } from './material.ts'
import { ownerPart } from './owner-part.ts'

const material = clinicMaterial()
const withPosture = (changes: Partial<Posture>) =>
  ownerPart({ ...material, posture: { ...material.posture, ...changes } }).markup
const text = (markup: string) => markup.replace(/<[^>]*>/g, '')

describe('points', () => {
  test.each([
    [0, '0', 'nothing'],
    [0.5, '0.5', 'no zero at the end'],
    [1, '1', 'a whole one'],
    [2.675, '2.68', 'two decimals at most'],
    [0.1 + 0.2, '0.3', 'no tail of a sum of fractions'],
    [33.333333, '33.33', 'a third'],
  ])('%d is written %s: %s', (points, written) => {
    expect(pointsText(points)).toBe(written)
  })
})

describe('the owner’s part', () => {
  test('has the five steps in their order, each with its points of how many', () => {
    const steps = [
      ...ownerPart(material).markup.matchAll(/<strong>(\d \w[\w ]*)<\/strong> <span class="of">([^<]*)/g),
    ]
    expect(steps.map(([, title]) => title)).toEqual([
      '1 Evaluate',
      '2 Sign up',
      '3 Access control',
      '4 Training',
      '5 Procedures',
    ])
    const { steps: worked } = material.posture
    expect(steps.map(([, , of]) => of)).toEqual(
      worked.map(({ points, of }) => `${pointsText(points)} of ${of} points`),
    )
  })

  test('tells the figure once: the sentence beside it goes on without it', () => {
    const score = {
      ...material.posture.score,
      points: 2.5,
      of: 61,
      sentence: '2.5 of 61 points: one signed.',
    }
    const words = text(withPosture({ score }))
    expect(words).toContain('2.5 of 61 points')
    expect(words).not.toContain('2.5 of 61 points:')
    expect(words).toContain('One signed.')
  })

  test('keeps a sentence that begins otherwise whole', () => {
    const score = { ...material.posture.score, sentence: 'Much is on record.' }
    expect(text(withPosture({ score }))).toContain('Much is on record.')
  })

  const [row] = material.assessment.verdicts
  if (row === undefined) throw new Error('no check')
  const matter: Matter = {
    kind: 'fix',
    title: 'See that it is so',
    why: `${row.reason} ${row.rationale}`,
    step: 'evaluate',
    check: row.check,
    citation: '164.312(d)',
  }
  test.each<[string, Partial<Matter>, string]>([
    ['a fix goes to its check', {}, `#check-${row.check}`],
    ['a record goes to its requirement', { kind: 'record', check: null }, '#req-164.312-d'],
    ['a check that was not asked has no card: its requirement', { check: 'x.y' }, '#req-164.312-d'],
  ])('%s', (_, changes, target) => {
    expect(withPosture({ matters: [{ ...matter, ...changes }] })).toContain(`href="${target}"`)
  })

  test('says first why it matters, then what was seen', () => {
    const words = text(withPosture({ matters: [matter] }))
    expect(words.indexOf(row.rationale)).toBeGreaterThan(-1)
    expect(words.indexOf(row.rationale)).toBeLessThan(words.indexOf(row.reason))
  })

  test.each([
    [0, 'Nothing was found that needs you now.'],
    [1, 'What matters most'],
    [2, 'The two things that matter most'],
    [10, 'The ten things that matter most'],
  ])('with %d matters it says “%s”', (count, words) => {
    const matters = Array.from({ length: count }, () => matter)
    expect(withPosture({ matters })).toContain(words)
  })

  test('when everything is unknown says so, and that nothing else is known', () => {
    const verdicts = material.assessment.verdicts.map(one => ({
      ...one,
      verdict: 'unknown' as const,
      unread: 'denied' as const,
    }))
    const counts = {
      pass: 0,
      fail: 0,
      manual: 0,
      'not-applicable': 0,
      'not-licensed': 0,
      unknown: verdicts.length,
    }
    const unread = materialOf({
      ...material.assessment,
      verdicts,
      summary: { ...material.assessment.summary, verdicts: counts },
    })
    const words = text(ownerPart(unread).markup)
    expect(words).toContain(`${verdicts.length} checks say neither yes nor no`)
    expect(unread.posture.score.points).toBe(0)
  })
})
