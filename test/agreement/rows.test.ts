import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '../../src/assess/checks/index.ts'
import { ROWS } from './rows.ts'
import { SHARED } from './scubagear.ts'

const CATALOGUE = join(SHARED, 'reference/posture-checks.json')
const known = new Set(CHECKS.map(check => check.id as string))
const named = Object.values(ROWS).flatMap(row => ('checks' in row ? row.checks : []))

describe('the rows of the catalogue', () => {
  it.skipIf(!existsSync(CATALOGUE))('are all accounted for, and no other', () => {
    const rows = JSON.parse(readFileSync(CATALOGUE, 'utf8')) as { id: string }[]
    expect(rows.length).toBeGreaterThan(150)
    expect(Object.keys(ROWS).toSorted()).toEqual(rows.map(row => row.id).toSorted())
  })

  it('name only checks that exist, and each once in a row', () => {
    expect(named.filter(id => !known.has(id))).toEqual([])
    for (const [id, row] of Object.entries(ROWS))
      if ('checks' in row) expect(new Set(row.checks).size, id).toBe(row.checks.length)
  })

  it('say why an export cannot answer, in a phrase', () => {
    for (const [id, row] of Object.entries(ROWS)) {
      const said = 'checks' in row ? row.rest : row.why
      if (said !== undefined) expect(said, id).toMatch(/^[a-z“A-Z].{7,}[^.]$/u)
    }
  })
})
