import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { RECORD_TYPE_NAMES, recordTypeName, recordTypeNumber } from './record-type-name.ts'

describe('recordTypeName', () => {
  it.each<readonly [number, string, string | null, string | null, string | null, string]>([
    [1, '', null, null, 'ExchangeAdmin', 'both tables agree'],
    [49, '', null, null, 'TeamsHealthcare', 'health care'],
    [469, '', null, null, 'DragonCopilotClinicalData', 'only Graph has it'],
    [367, '', null, null, 'SentinelKQLOnLake', 'only the documentation has it'],
    [187, 'createdlppolicy', 'PowerPlatform', null, 'PowerPlatformAdminDlp', 'the workload decides'],
    [
      187,
      'powerappsresourceedited',
      'PowerApps',
      null,
      'PowerAppsResource',
      'the operation decides for Graph’s name',
    ],
    [79, 'x', null, null, 'PowerAppsResource', 'nothing decides: the documentation’s name'],
    [79, 'x', null, 'powerPlatformAdminDlp', 'PowerPlatformAdminDlp', 'the name came with the record'],
    [999, 'x', null, null, null, 'unknown'],
    [-1, 'x', null, null, null, 'unknown'],
    [999, 'x', null, 'newKind', 'newKind', 'unknown, but it came with a name'],
  ])('%i %s %s %s -> %s: %s', (number, operation, workload, given, expected) => {
    expect(recordTypeName(number, operation, workload, given)).toBe(expected)
  })
})

describe('recordTypeNumber', () => {
  it.each([
    [2, 2],
    ['2', 2],
    [' -1 ', -1],
    ['50.0', 50],
    ['ExchangeItem', 2],
    ['exchangeitem', 2],
    ['NewKind', null],
    ['__proto__', null],
    [{}, null],
    [Number.NaN, null],
    ['9'.repeat(30), null],
  ])('%j -> %s', (value, expected) => expect(recordTypeNumber(value)).toBe(expected))
})

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..')
const merged = join(
  process.env['WARD_SHARED'] ?? join(repository, '../shared'),
  'data/audit/audit-record-types.json',
)

describe.skipIf(!existsSync(merged))(
  existsSync(merged) ? 'Microsoft’s two tables' : `not compared: ${merged} is not there (WARD_SHARED)`,
  () => {
    interface Row {
      readonly value: number
      readonly graphName: string | null
      readonly docName: string | null
    }
    const plain = (name: string | null) => name?.replace(/[^A-Za-z0-9]/g, '').toLowerCase() ?? null

    it('every number has both names', () => {
      const rows = JSON.parse(readFileSync(merged, 'utf8')) as readonly Row[]
      const ours = [...RECORD_TYPE_NAMES].map(([value, { documented, graph }]) => [
        value,
        plain(documented),
        plain(graph),
      ])
      expect(ours).toEqual(rows.map(row => [row.value, plain(row.docName), plain(row.graphName)]))
      expect(ours.length).toBe(473)
    })
  },
)
