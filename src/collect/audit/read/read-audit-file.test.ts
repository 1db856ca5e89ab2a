import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { batchesOf, idOf, numbersOf, readContent, unifiedRecord } from './read-files.fixture.ts'

const one = JSON.stringify(unifiedRecord(1))
const two = JSON.stringify(unifiedRecord(2))
const three = JSON.stringify(unifiedRecord(3))
const pretty = (value: unknown) => JSON.stringify(value, null, 2)
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => utf16(text).swap16()
const cell = (json: string) => `"${json.replaceAll('"', '""')}"`
const graph = (number: number) => ({
  id: idOf(number),
  createdDateTime: '2026-03-02T10:15:00Z',
  auditLogRecordType: 'exchangeItemAggregated',
  operation: 'MailItemsAccessed',
  auditData: unifiedRecord(number),
})

describe('exports whose records are all read', () => {
  it.each<[reason: string, content: string | Uint8Array, numbers: readonly number[]]>([
    ['lines', `${one}\n${two}\n${three}\n`, [1, 2, 3]],
    ['lines without the last end', `${one}\n${two}`, [1, 2]],
    ['lines of Windows', `${one}\r\n${two}\r\n`, [1, 2]],
    ['blank lines are passed over', `\n\r\n${one}\n\n  \n${two}\n\n`, [1, 2]],
    ['a byte order mark', `\ufeff${one}\n${two}`, [1, 2]],
    ['UTF-16 as PowerShell writes it', utf16(`\ufeff${one}\r\n${two}\r\n`), [1, 2]],
    ['UTF-16, high byte first', utf16be(`\ufeff${one}\n${two}`), [1, 2]],
    ['UTF-16 without a mark', utf16(`${one}\n${two}`), [1, 2]],
    ['a line is a blob of the Management API', `[${one},${two}]\n[${three}]\n`, [1, 2, 3]],
    ['a line is a page', `{"value":[${one},${two}]}\n{"value":[${three}]}\n{"value":[]}\n`, [1, 2, 3]],
    ['elements of an array without its brackets', `${one},\n${two},\n${three}`, [1, 2, 3]],
    ['two records in a line', `${one} ${two}\n${three}`, [1, 2, 3]],
    ['one record', one, [1]],
    ['one record over many lines', pretty(unifiedRecord(1)), [1]],
    [
      'records over many lines, one after another',
      `${pretty(unifiedRecord(1))}\n${pretty(unifiedRecord(2))}`,
      [1, 2],
    ],
    ['an array in one line', `[${one},${two},${three}]`, [1, 2, 3]],
    ['an array over many lines', pretty([unifiedRecord(1), unifiedRecord(2)]), [1, 2]],
    ['an array with a record a line', `[\n${one},\n${two}\n]\n`, [1, 2]],
    ['an array that opens before its first record', `[${one},\n${two}]`, [1, 2]],
    ['an array with commas first', `[${one}\n,${two}\n,${three}]`, [1, 2, 3]],
    ['an array of arrays', `[[${one}],[${two},${three}]]`, [1, 2, 3]],
    ['arrays one after another', `[${one}]\n\n[${two}]`, [1, 2]],
    ['a page of Microsoft Graph', pretty({ '@odata.context': 'x', value: [graph(1), graph(2)] }), [1, 2]],
    ['a page with a record a line', `{"value":[\n${one},\n${two}\n]}`, [1, 2]],
    ['an Event Hub batch', `{"records":[${one},${two}]}`, [1, 2]],
    ['an array under any key', pretty({ count: 2, whatever: [unifiedRecord(1), unifiedRecord(2)] }), [1, 2]],
    [
      'several arrays in one object',
      pretty({ exchange: [unifiedRecord(1)], sharepoint: [unifiedRecord(2)] }),
      [1, 2],
    ],
    [
      'an answer of a search engine',
      pretty({
        took: 3,
        hits: { total: 2, hits: [{ _source: unifiedRecord(1) }, { _source: unifiedRecord(2) }] },
      }),
      [1, 2],
    ],
    ['an array of pages', pretty([{ value: [unifiedRecord(1)] }, { value: [unifiedRecord(2)] }]), [1, 2]],
    ['nothing', '', []],
    ['white space', ' \r\n\t\n', []],
    ['a mark and nothing', '\ufeff', []],
    ['an empty array', '[]', []],
    ['an empty page', pretty({ value: [] }), []],
    ['gzip', gzipSync(`${one}\n${two}`), [1, 2]],
    ['gzip of several members', Buffer.concat([gzipSync(`${one}\n`), gzipSync(`${two}\n`)]), [1, 2]],
    [
      'gzip cut within a record by its members',
      Buffer.concat([gzipSync(one.slice(0, 50)), gzipSync(one.slice(50))]),
      [1],
    ],
    ['gzip in gzip', gzipSync(gzipSync(one)), [1]],
    [
      'CSV of the Purview portal',
      `RecordId,CreationDate,RecordType,Operation,UserId,AuditData\n1,2,3,4,5,${cell(one)}\n`,
      [1],
    ],
    [
      'columns in another order and case',
      `AUDITDATA,CreationDate\r\n${cell(one)},x\r\n${cell(two)},y\r\n`,
      [1, 2],
    ],
    ['a CSV with a mark and quoted names', `\ufeff"CreationDate","AuditData"\n"1",${cell(one)}\n`, [1]],
    ['a CSV in UTF-16', utf16(`\ufeffCreationDate\tAuditData\r\nx\t${cell(one)}\r\n`), [1]],
    [
      'a line of Export-Csv before the names',
      `#TYPE Selected.System.Object\r\n"AuditData"\r\n${cell(one)}\r\n`,
      [1],
    ],
    ['semicolons, as Excel writes in much of Europe', `sep=;\nCreationDate;AuditData\n1;${cell(one)}`, [1]],
    [
      'other columns, with line breaks and quotes',
      `Note,AuditData\n"a\n""b"",\n\nc",${cell(one)}\n,${cell(two)}`,
      [1, 2],
    ],
    [
      'AuditData over many lines',
      `A,AuditData,B\n1,${cell(pretty(unifiedRecord(1)))},2\n1,${cell(two)},2\n`,
      [1, 2],
    ],
    ['an empty CSV', 'CreationDate,AuditData\n', []],
  ])('%s', async (_reason, content, numbers) => {
    const read = await readContent(content)
    expect(read.error).toBeNull()
    expect(read.rejected).toEqual([])
    expect(numbersOf(read)).toEqual(numbers)
    expect(read.records.every(({ form }) => form !== 'unknown')).toBe(true)
  })
})

describe('the bytes of a record', () => {
  it.each<[reason: string, content: string, originals: readonly string[]]>([
    ['a line without its end', `${one}\r\n${two}\n`, [one, two]],
    [
      'an element as it is written',
      `[ {"Id": "1",  "Operation":"é", "RecordType":1} , ${two}]`,
      ['{"Id": "1",  "Operation":"é", "RecordType":1}', two],
    ],
    [
      'numbers that JavaScript cannot hold',
      `{"n":123456789012345678901234567890,${one.slice(1)}\n`,
      [`{"n":123456789012345678901234567890,${one.slice(1)}`],
    ],
    ['the AuditData cell out of its quotes', `A,AuditData,B\n1,${cell(one)},2\n`, [one]],
    [
      'text that is not ASCII',
      `{"x":"Müller 診療 🏥",${one.slice(1)}\n${two}\n`,
      [`{"x":"Müller 診療 🏥",${one.slice(1)}`, two],
    ],
  ])('%s', async (_reason, content, originals) => {
    const read = await readContent(content)
    expect(read.records.map(({ original }) => Buffer.from(original).toString('utf8'))).toEqual(originals)
  })

  it('are valid UTF-8 also where the file is not', async () => {
    const read = await readContent(Buffer.from(one.replace('nurse', 'n\xfcrse'), 'latin1'))
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read.records[0]?.original)
    expect(text).toContain('n\ufffdrse')
  })

  it('stay the same wherever the file is cut into chunks', async () => {
    // 3 MB over chunks of 1 MB, with records across every border.
    const records = Array.from({ length: 5000 }, (_, at) =>
      unifiedRecord(at, { Data: `é${'x'.repeat((at * 7) % 900)}` }),
    )
    const lines = records.map(record => JSON.stringify(record))
    const table = `A,AuditData\r\n${lines.map(line => `1,${cell(line)}`).join('\r\n')}`
    for (const content of [lines.join('\n'), `[${lines.join(',')}]`, pretty({ value: records }), table]) {
      const read = await readContent(content)
      expect(read.rejected).toEqual([])
      expect(numbersOf(read)).toEqual(records.map((_, at) => at))
      expect(read.records.map(({ original }) => JSON.parse(Buffer.from(original).toString('utf8')))).toEqual(
        records,
      )
    }
  })
})

describe('files that are no export', () => {
  it.each<[reason: string, content: string | Uint8Array]>([
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1])],
    ['text', 'Dear colleague,\nplease find attached.\n'],
    ['an array of numbers', '[1,2,3]'],
    ['a text in JSON', '"hello"'],
    ['a CSV of something else', 'name,price\napple,1\n'],
    ['a page of HTML', '<!doctype html><title>Sign in</title>'],
    ['text in gzip', gzipSync('Dear colleague')],
  ])('%s', async (_reason, content) => {
    const read = await readContent(content)
    expect(read.error).toMatchObject({ code: 'bad-input' })
    expect(read.records).toEqual([])
  })
})

it('progress is told in bytes of the file and ends with all of them', async () => {
  const content = gzipSync(
    Array.from({ length: 3000 }, (_, at) => JSON.stringify(unifiedRecord(at))).join('\n'),
  )
  const seen: [number, number | null][] = []
  await readContent(content, { onProgress: (bytes, total) => seen.push([bytes, total]) })
  expect(seen.at(-1)).toEqual([content.length, content.length])
})

it('a batch is some tens of records', async () => {
  const lines = Array.from({ length: 4500 }, (_, at) => `{"Id":"${at}","Operation":"a","RecordType":1}`)
  const inLines = await batchesOf(lines.join('\n'))
  expect(inLines.reduce((sum, size) => sum + size, 0)).toBe(4500)
  expect(Math.max(...inLines)).toBeLessThan(100)
  const inArray = await batchesOf(`[${lines.join(',')}]`)
  expect(inArray.reduce((sum, size) => sum + size, 0)).toBe(4500)
  // A piece of the text is read to its end, so that there can be more of tiny records.
  expect(Math.max(...inArray)).toBeLessThan(4000)
})
