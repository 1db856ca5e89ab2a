import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agreementOf, agreementTable, hasAudit, pairsOf } from './elastic.ts'
import type { SetName } from './elastic-pair.ts'
import { DIFFERENCES } from './elastic-differences.ts'

/** What the design promises to be equal wherever Elastic has it. */
const PROMISED =
  /^(@timestamp|event\.action|user\.(id|name|domain)|organization\.id|(client|source)\.ip|file\.name|user\.target\.\w+)$/

const LEAST = 0.98

/** Records per set, and the least share of each promised field: of Filebeat and of Entra's logs as measured. */
const SETS: readonly {
  readonly set: SetName
  readonly records: number
  readonly least: number
  readonly eachLeast: number
}[] = [
  { set: 'o365', records: 357, least: LEAST, eachLeast: 0.98 },
  { set: 'beats', records: 349, least: LEAST, eachLeast: 0.95 },
  { set: 'azure', records: 76, least: LEAST, eachLeast: 0.95 },
]

/** Fields beside the promised ones that must be equal throughout, but for what is on the list. */
const WHOLE =
  /^(event\.(id|kind|code|outcome|provider|severity)|file\.\w+|rule\.\w+|group\.name|related\.\w+|message|url\.original)$/

const share = (rows: readonly { readonly asked: number; readonly equal: number }[]): number =>
  rows.reduce((sum, row) => sum + row.equal, 0) / rows.reduce((sum, row) => sum + row.asked, 0)

describe.skipIf(!hasAudit)('agreement with Elastic’s own expectations', () => {
  it.each(SETS)('$set: $records records', async ({ set, records, least, eachLeast }) => {
    const pairs = await pairsOf(set)
    const { fields } = agreementOf(pairs)
    const promised = fields.filter(({ field }) => PROMISED.test(field))
    const title = `${set}: promised fields ${(100 * share(promised)).toFixed(2)} %, all fields ${(100 * share(fields)).toFixed(2)} %`
    console.log(agreementTable(title, fields))
    expect(pairs).toHaveLength(records)
    expect(fields.flatMap(({ unlisted }) => unlisted)).toEqual([])
    expect(share(promised)).toBeGreaterThanOrEqual(least)
    for (const row of promised) expect(share([row]), row.field).toBeGreaterThanOrEqual(eachLeast)
    for (const row of fields.filter(({ field }) => WHOLE.test(field)))
      expect(row.equal + row.listed, row.field).toBe(row.asked)
  })

  it('every difference on the list is one that occurs', async () => {
    const pairs = (await Promise.all(SETS.map(({ set }) => pairsOf(set)))).flat()
    const { needed } = agreementOf(pairs)
    expect(DIFFERENCES.filter(one => !needed.has(one)).map(({ id }) => id)).toEqual([])
  })
})

describe('the list of differences', () => {
  const page = readFileSync(new URL('../../docs/differences-elastic.md', import.meta.url), 'utf8')

  it.each(DIFFERENCES)('$id stands in docs/differences-elastic.md with its reason', ({ why }) => {
    expect(page).toContain(why)
  })

  it('has no name twice', () => {
    expect(new Set(DIFFERENCES.map(({ id }) => id)).size).toBe(DIFFERENCES.length)
  })
})
