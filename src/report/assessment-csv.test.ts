import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clinicAssessment } from '../../test/practice/clinic.ts'
import { ASSESSMENT_CSV_COLUMNS, assessmentCsv } from './assessment-csv.ts'
import { rowsOf } from './csv.fixture.ts'
import { hostileAssessment } from './hostile-assessment.fixture.ts'
import { recordedWaiver } from './recorded-waiver.fixture.ts'

const assessment = clinicAssessment()

describe('the CSV', () => {
  test('begins with a byte order mark, so Excel takes it for UTF-8', () => {
    expect(assessmentCsv(assessment).startsWith('\ufeff"check","title","verdict",')).toBe(true)
  })

  test('has one row for each check and every column in each', () => {
    const rows = rowsOf(assessmentCsv(assessment))
    expect(rows).toHaveLength(assessment.verdicts.length + 1)
    for (const row of rows) expect(row).toHaveLength(ASSESSMENT_CSV_COLUMNS.length)
  })

  test('tells exceptions that hold apart from those that excuse nothing', () => {
    const [row] = assessment.verdicts
    if (row === undefined) throw new Error('no check')
    const holds = recordedWaiver({ state: 'in-force' })
    const changed = recordedWaiver({
      state: 'value-changed',
      note: 'Off was true when accepted, is false now.',
    })
    const rows = rowsOf(
      assessmentCsv({ ...assessment, verdicts: [{ ...row, accepted: true, waived: [holds, changed] }] }),
    )
    const cell = (name: string) => rows[1]?.[ASSESSMENT_CSV_COLUMNS.findIndex(column => column.name === name)]
    expect(cell('accepted')).toBe('Accepted until 28 February 2027 by Dana Ruiz: Scanner (Scan to email)')
    expect(cell('accepted as a whole')).toBe('yes')
    expect(cell('no longer accepted')).toMatch(/^No longer holds: Scanner .* is false now\.$/)
  })

  test.each([
    ['=1+1', 'the classic'],
    ['+1', 'a sum to Excel'],
    ['-1+cmd|" /C calc"!A0', 'runs a program through DDE in old Excel'],
    ['@SUM(A1)', 'an old spelling of a formula'],
    ['\t=1', 'the tab is eaten and the formula stays'],
    ['\r=1', 'the same with CR'],
  ])('keeps %j a text: %s', reason => {
    const [row] = assessment.verdicts
    if (row === undefined) throw new Error('no check')
    const rows = rowsOf(assessmentCsv({ ...assessment, verdicts: [{ ...row, reason }] }))
    expect(rows[1]?.[ASSESSMENT_CSV_COLUMNS.findIndex(column => column.name === 'reason')]).toBe(`'${reason}`)
  })

  test('has no cell that a spreadsheet would run, whatever the tenant is named', () => {
    const cells = rowsOf(assessmentCsv(hostileAssessment(assessment))).flat()
    expect(cells.filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  test('is described column by column in the guide', () => {
    const guide = readFileSync(new URL('../../docs/guide/assessment-csv.md', import.meta.url), 'utf8')
    for (const { name, means } of ASSESSMENT_CSV_COLUMNS)
      expect(guide).toContain(`| \`${name}\` | ${means} |`)
  })
})
