import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { rowsOf } from './csv.fixture.ts'
import { clinicMaterial, hostileMaterial } from './page/material.fixture.ts'
import { POSTURE_CSV_COLUMNS, postureCsv } from './posture-csv.ts'

const { posture } = clinicMaterial()
const [header = [], ...rows] = rowsOf(postureCsv(posture))

describe('the posture as CSV', () => {
  test('has one row for each requirement in the rule’s order, and every column in each', () => {
    expect(header).toEqual(POSTURE_CSV_COLUMNS.map(({ name }) => name))
    expect(rows.map(([citation]) => citation)).toEqual(posture.requirements.map(({ citation }) => citation))
    for (const row of rows) expect(row).toHaveLength(header.length)
  })

  test('leaves the points empty where a requirement does not apply, and rounds the others', () => {
    const [first, second, ...others] = posture.requirements
    if (first === undefined || second === undefined) throw new Error('no requirement')
    const requirements = [
      { ...first, status: 'not-applicable' as const },
      { ...second, status: 'open' as const, points: 0.333_333 },
      ...others,
    ]
    const cells = rowsOf(postureCsv({ ...posture, requirements })).map(row => row[header.indexOf('points')])
    expect(cells.slice(1, 3)).toEqual(['', '0.33'])
  })

  test('has no cell that a spreadsheet would run, whatever people typed', () => {
    const cells = rowsOf(postureCsv(hostileMaterial().posture)).flat()
    expect(cells.filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(cells.some(cell => cell.startsWith("'=HYPERLINK"))).toBe(true)
  })

  test('is described column by column in the guide', () => {
    const guide = readFileSync(new URL('../../docs/guide/assessment-csv.md', import.meta.url), 'utf8')
    for (const { name, means } of POSTURE_CSV_COLUMNS) expect(guide).toContain(`| \`${name}\` | ${means} |`)
  })
})
