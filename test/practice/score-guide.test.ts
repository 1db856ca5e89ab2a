import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CHECKS } from '../../src/assess/checks/index.ts'
import { decided, organisation, programme } from '../../src/assess/posture/posture.fixture.ts'
import { pointsOf } from '../../src/assess/posture/score.ts'
import { weighs } from '../../src/assess/posture/speaking-checks.ts'
import { STATUS_WORDS, STATUSES_AS_SHOWN } from '../../src/assess/posture/status-words.ts'
import { posture } from '../../src/assess/posture/work-out-posture.ts'
import { clinicAssessment } from './clinic.ts'

const guide = readFileSync(new URL('../../docs/guide/score.md', import.meta.url), 'utf8')
const clinic = organisation({ name: 'Harbor Street Family Practice', kinds: ['provider'] })
const { score, steps, requirements } = posture(
  clinicAssessment(),
  CHECKS,
  programme([decided('164.308(a)(2)')], clinic),
)

/** The cells of the table row that begins so, within a chapter. */
function cells(chapter: string, first: string): readonly string[] | undefined {
  const part = guide.split('\n## ').find(each => each.startsWith(chapter))
  const line = part?.split('\n').find(each => each.startsWith(`| ${first} |`))
  return line
    ?.split('|')
    .slice(1, -1)
    .map(cell => cell.trim())
}

describe('the guide to the score', () => {
  test('quotes the sentence the practice clinic gets', () => {
    expect(guide).toContain(`> ${score.sentence}\n`)
  })

  test.each(['met', 'supported', 'contradicted', 'open'] as const)('works out what is %s', status => {
    const { word } = STATUS_WORDS[status]
    const points = pointsOf(requirements.filter(row => row.status === status))
    expect(cells('The practice clinic', word)).toEqual([word, `${score.counts[status]}`, `${points}`])
  })

  test.each(['164.312(d)', '164.312(a)(2)(iii)', '164.312(b)'])('works out %s check by check', citation => {
    const row = requirements.find(one => one.citation === citation)
    const met = row?.supports.length ?? 0
    const all = met + (row?.contradicts.length ?? 0) + (row?.silent.filter(weighs).length ?? 0)
    expect(cells('The practice clinic', citation)).toEqual([
      citation,
      `${met} of ${all}`,
      `½ × ${met} ÷ ${all} = ${row?.points}`,
    ])
  })

  test('adds up', () => {
    expect(cells('The practice clinic', 'together')).toEqual(['together', `${score.of}`, `${score.points}`])
  })

  test.each(steps)('gives step $number its points', ({ number, title, points, of }) => {
    const name = `${number} ${title}`
    expect(cells('The practice clinic', name)).toEqual([name, `${points}`, `${of}`])
  })

  test.each(STATUSES_AS_SHOWN.filter(status => status !== 'not-applicable'))(
    'says what “%s” means in the words the program uses',
    status => {
      const { word, means } = STATUS_WORDS[status]
      expect(cells('What is counted', word)?.slice(0, 2)).toEqual([word, means])
    },
  )
})
