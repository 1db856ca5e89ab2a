import { describe, expect, it } from 'vitest'
import { numbersOf, readContent, unifiedRecord } from './read-files.fixture.ts'

const columns = ['Id', 'CreationTime', 'Operation', 'RecordType', 'Workload']
const one = unifiedRecord(1)
const two = unifiedRecord(2)
const cells = (record: Readonly<Record<string, unknown>>) => columns.map(name => record[name] ?? null)
const answer = (rows: readonly unknown[]) => ({
  tables: [{ name: 'PrimaryResult', columns: columns.map(name => ({ name, type: 'string' })), rows }],
})

describe('answers of queries', () => {
  it.each<[reason: string, content: string, numbers: readonly number[], rejected: readonly RegExp[]]>([
    [
      'Azure Monitor: rows apart from their columns',
      JSON.stringify(answer([cells(one), cells(two)])),
      [1, 2],
      [],
    ],
    ['over many lines', JSON.stringify(answer([cells(one), cells(two)]), null, 2), [1, 2], []],
    ['without rows', JSON.stringify(answer([])), [], []],
    ['a row that lost a cell', JSON.stringify(answer([cells(one), ['x']])), [1], [/as many cells/]],
    [
      'Microsoft Graph: a schema beside the results is no record',
      JSON.stringify({ schema: [{ name: 'Timestamp', type: 'DateTime' }], results: [{ RawEventData: one }] }),
      [1],
      [],
    ],
    [
      'Defender: the same with capitals',
      JSON.stringify(
        { Schema: [{ Name: 'Timestamp', Type: 'DateTime' }], Results: [{ RawEventData: two }] },
        null,
        1,
      ),
      [2],
      [],
    ],
  ])('%s', async (_reason, content, numbers, rejected) => {
    const read = await readContent(content)
    expect(read.error).toBeNull()
    expect(numbersOf(read)).toEqual(numbers)
    expect(read.rejected).toHaveLength(rejected.length)
    for (const [at, says] of rejected.entries()) expect(read.rejected[at]?.reason).toMatch(says)
  })

  it('a row is kept as an object that can be read again by itself', async () => {
    const read = await readContent(JSON.stringify(answer([cells(one)])))
    expect(JSON.parse(Buffer.from(read.records[0]?.original ?? []).toString())).toEqual(
      read.records[0]?.record,
    )
  })
})

describe('lines with a header before the record', () => {
  const text = JSON.stringify(one)
  it.each<[reason: string, header: string]>([
    ['syslog (RFC 3164)', '<180>Aug 13 14:22:33 connector o365: '],
    ['syslog (RFC 5424) with structured data', '<14>1 2026-02-01T10:00:00Z host app 1 - [meta@1 a="b"] '],
    ['a time and a name', '2026 Feb 01 10:00:00 host->office365 '],
  ])('%s', async (_reason, header) => {
    const read = await readContent(`${header}${text}\n${header}${JSON.stringify(two)}\n`)
    expect(read.error).toBeNull()
    expect(numbersOf(read)).toEqual([1, 2])
    expect(read.rejected).toEqual([])
    expect(Buffer.from(read.records[0]?.original ?? []).toString()).toBe(text)
  })
})
