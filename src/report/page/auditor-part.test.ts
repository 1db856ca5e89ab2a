import { describe, expect, test } from 'vitest'
import { decided, organisation, programme } from '../../assess/posture/posture.fixture.ts'
import type { Instant } from '../../base/time.ts'
import { auditorPart } from './auditor-part.ts'
import { clinicMaterial } from './material.fixture.ts'
import { pointsText } from './material.ts'

const material = clinicMaterial()
const part = auditorPart(material).markup
/** The markup of one requirement. */
const rowOf = (markup: string, anchor: string) =>
  new RegExp(`<details[^>]* id="${anchor}">[\\s\\S]*?</details>`).exec(markup)?.[0] ?? ''

describe('the requirements', () => {
  test('stand in the rule’s order, each with a link to the law', () => {
    const cited = [...part.matchAll(/<span class="cite">([^<]*)</g)].map(([, citation]) => citation)
    expect(cited).toEqual(material.posture.requirements.map(({ citation }) => citation))
    for (const citation of cited) expect(part).toContain(`>45 CFR ${citation}</a>`)
  })

  test('with an organisation and a record tell who signed, as what, when and until when', () => {
    const signed = programme(
      [
        decided('164.308(a)(2)'),
        decided('164.310(b)', { reviewBy: '2026-01-01T00:00:00.000Z' as Instant }),
        decided('164.312(a)(2)(iii)', { decision: 'alternative', alternative: 'Screens face the wall.' }),
      ],
      organisation(),
    )
    const markup = auditorPart(clinicMaterial(signed)).markup
    const named = rowOf(markup, 'req-164.308-a-2')
    for (const words of [
      'Implemented.',
      'Seen on the round.',
      'Dana Ruiz',
      'Security officer',
      '30 September 2027',
    ]) {
      expect(named).toContain(words)
    }
    expect(rowOf(markup, 'req-164.310-b')).toContain('due for another look and counts for nothing')
    expect(rowOf(markup, 'req-164.312-a-2-iii')).toContain('Screens face the wall.')
    expect(rowOf(markup, 'req-164.310-c')).toContain('no record')
    expect(markup).toContain('not counted')
    expect(markup).toContain('<dt>Workforce</dt><dd>12</dd>')
  })

  test.each([
    ['req-164.312-a-2-i', 'Required ·', 'a required specification'],
    ['req-164.312-a-2-iii', 'Addressable ·', 'an addressable one'],
    ['req-164.312-b', 'Required (standard) ·', 'a standard'],
  ])('%s says how it binds: %s', (anchor, words) => {
    expect(rowOf(part, anchor)).toContain(words)
  })

  test('name every check that speaks to them, with its card', () => {
    for (const { citation, supports, contradicts, silent } of material.posture.requirements) {
      const anchor = `req-${citation.replace(/[^\w.]+/g, '-').replace(/-$/, '')}`
      const row = rowOf(part, anchor)
      for (const { check } of [...supports, ...contradicts, ...silent]) {
        expect(row, citation).toContain(`href="#check-${check}"`)
      }
    }
  })

  test('without a profile say that nothing is left out', () => {
    expect(part).toContain('so nothing is left out')
  })
})

describe('the sum', () => {
  test('has every requirement’s points under its step, and adds up to the score', () => {
    const [, table = ''] = /<table class="sum">([\s\S]*?)<\/table>/.exec(part) ?? []
    const figures = [...table.matchAll(/<tr><td>.*?<td class="figure">([^<]*)</g)].map(
      ([, text = '']) => text,
    )
    expect(figures).toHaveLength(material.posture.requirements.length)
    const { points, of } = material.posture.score
    const sum = figures.reduce((all, text) => all + (Number(text) || 0), 0)
    // Each figure is rounded to two decimals; the score is not a sum of rounded ones.
    expect(Math.abs(sum - points)).toBeLessThan(0.005 * figures.length)
    expect(table).toContain(`All five steps</th><td class="figure">${pointsText(points)} of ${of}`)
  })

  test('prints points of any size with two decimals at most', () => {
    const [first, ...others] = material.posture.requirements
    if (first === undefined) throw new Error('no requirement')
    const requirements = [{ ...first, points: 0.333_333 }, ...others]
    const graded = auditorPart({ ...material, posture: { ...material.posture, requirements } }).markup
    expect(graded).toContain('0.33 of 1 point')
    expect(graded).not.toContain('0.333')
  })
})

test('what was read is told with its call, and what was not with why', () => {
  const [, table = ''] = /id="facts"([\s\S]*?)<\/section>/.exec(part) ?? []
  for (const { evidence } of material.assessment.verdicts) {
    for (const { id } of evidence.facts) expect(table).toContain(`<code>${id}</code>`)
  }
  for (const { why } of material.assessment.summary.unread) expect(table).toContain(`Not read. ${why}`)
})
