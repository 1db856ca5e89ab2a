import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type ZippedFile, zipOf } from '../../../host/read-archive-zip.fixture.ts'
import { numbersOf, readContent, unifiedRecord } from './read-files.fixture.ts'

/** Lines that do not compress away, so that a cut falls within them. */
function lines(from: number, count: number): string {
  return Array.from({ length: count }, (_, at) =>
    JSON.stringify(unifiedRecord(from + at, { Data: randomBytes(300).toString('base64') })),
  ).join('\n')
}
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)
const files: readonly ZippedFile[] = [
  { name: 'folder/', content: '', method: 'stored' },
  { name: 'folder/one.json', content: lines(0, 300) },
  { name: 'two.csv', content: lines(300, 300), method: 'stored' },
  { name: '../three\\..', content: lines(600, 300) },
]

describe('a zip', () => {
  it.each<[reason: string, more: Partial<ZippedFile>]>([
    ['packed and stored entries, whatever they are called; folders are passed over', {}],
    ['sizes behind the data', { isStreamed: true }],
  ])('%s', async (_reason, more) => {
    const { bytes } = zipOf(files.map(file => ({ ...file, ...more })))
    const read = await readContent(bytes)
    expect(read).toMatchObject({ error: null, rejected: [] })
    expect(numbersOf(read)).toEqual(upTo(900))
    expect([...new Set(read.records.map(({ file }) => file.slice(file.indexOf('!'))))]).toEqual([
      '!2',
      '!3',
      '!4',
    ])
  })

  it('entries that cannot be read are said, and the others are read', async () => {
    const { bytes } = zipOf([
      { name: 'a.jpg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]) },
      { name: 'b', content: lines(0, 1), isEncrypted: true },
      { name: 'c', content: '' },
      { name: 'd.gz', content: gzipSync(lines(0, 2)) },
    ])
    const read = await readContent(bytes)
    expect(read.error).toBeNull()
    expect(numbersOf(read)).toEqual([0, 1])
    expect(read.rejected.map(({ file, reason }) => [file.slice(file.indexOf('!')), reason])).toEqual([
      ['!1', 'The entry of the archive is no export of an audit log.'],
      ['!2', 'The entry of the archive is encrypted; unpack it first.'],
    ])
  })

  it('an empty one has no records', async () => {
    expect(await readContent(zipOf([]).bytes)).toEqual({ records: [], rejected: [], error: null })
  })

  it('a wrong checksum is said after the records', async () => {
    const { bytes } = zipOf([{ name: 'a', content: `${lines(0, 3)}\n`, isDamaged: true }])
    const read = await readContent(bytes)
    expect(numbersOf(read)).toEqual([0, 1, 2])
    expect(read.error).toMatchObject({ code: 'source-broke-off' })
  })

  it('within gzip is held and read', async () => {
    expect(numbersOf(await readContent(gzipSync(zipOf(files).bytes)))).toEqual(upTo(900))
  })

  it.each<[reason: string, more: Partial<ZippedFile>]>([
    ['sizes before the data', {}],
    ['sizes behind the data', { isStreamed: true, method: 'deflated' }],
  ])('that is cut off gives what was whole: %s', async (_reason, more) => {
    const { bytes, directoryAt } = zipOf(files.map(file => ({ ...file, ...more })))
    const whole = await readContent(bytes.subarray(0, directoryAt + 20))
    expect(numbersOf(whole)).toEqual(upTo(900))
    expect(whole.error).toMatchObject({ code: 'source-broke-off' })
    const half = await readContent(bytes.subarray(0, Math.floor(directoryAt * 0.8)))
    expect(half.error).toMatchObject({ code: 'source-broke-off' })
    expect(half.records.length).toBeGreaterThan(600)
    expect(half.records.length).toBeLessThan(900)
    expect(numbersOf(half)).toEqual(upTo(half.records.length))
  })
})

describe('gzip', () => {
  const packed = gzipSync(lines(0, 3000))
  const middle = Math.floor(packed.length / 2)

  it.each<[reason: string, bytes: Uint8Array, atLeast: number]>([
    ['cut off in its middle', packed.subarray(0, middle), 1000],
    ['cut off in its checksum', packed.subarray(0, -3), 2999],
    ['cut off in its head', packed.subarray(0, 6), 0],
    ['with a damaged middle', Buffer.from(packed).fill(0xff, middle, middle + 64), 1000],
    ['cut off in its second member', Buffer.concat([packed, packed.subarray(0, 500)]), 2999],
  ])('%s: what was whole is given, then the break is said', async (_reason, bytes, atLeast) => {
    const read = await readContent(bytes)
    expect(read.error).toMatchObject({ code: 'source-broke-off' })
    expect(read.records.length).toBeGreaterThanOrEqual(atLeast)
    // Damaged bytes may open as others before the break is seen.
    expect(numbersOf(read).slice(0, atLeast)).toEqual(upTo(atLeast))
  })

  it('of one huge line of nothing costs no memory', async () => {
    // 70 MB of spaces in 70 KB.
    const bomb = gzipSync(Buffer.alloc(7e7, ' '))
    const read = await readContent(Buffer.concat([gzipSync(`${lines(0, 1)}\n`), bomb]))
    expect(numbersOf(read)).toEqual([0])
    expect(read.rejected.map(({ reason }) => reason)).toEqual([
      'The line is longer than 64 MB, more than any audit record.',
    ])
  })
})

it('progress of a zip is in its own bytes', async () => {
  const { bytes } = zipOf(files)
  const seen: [number, number | null][] = []
  await readContent(bytes, { onProgress: (read, total) => seen.push([read, total]) })
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.every(([read, total]) => total === bytes.length && read <= total)).toBe(true)
})

it.skipIf(!existsSync('/proc/self/fd'))(
  'nothing stays open after a file that is left or is no export',
  async () => {
    const open = () => readdirSync('/proc/self/fd').length
    const before = open()
    for (let round = 0; round < 20; round += 1) {
      await readContent(zipOf(files).bytes)
      await readContent('no export')
    }
    expect(open()).toBeLessThan(before + 10)
  },
)
