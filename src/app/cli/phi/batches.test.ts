import { describe, expect, it } from 'vitest'
import { type Batch, batchesOf } from './batches.ts'

async function* inChunks(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(text: string, chunk: number, size: number): Promise<Batch[]> {
  const batches: Batch[] = []
  for await (const batch of batchesOf(inChunks(text, chunk), 'a.txt', size, 20)) batches.push(batch)
  return batches
}

const said = ({ bytes }: Batch) => Buffer.from(bytes).toString()

describe('batches of whole lines', () => {
  it.each([
    { why: 'lines', text: 'one\ntwo\nthree\n', lines: 3 },
    { why: 'a last line without an end', text: 'one\ntwo', lines: 2 },
    { why: 'blank lines', text: '\n\n\n', lines: 3 },
    { why: 'CRLF, and CR alone that ends no line', text: 'one\r\nt\rwo\r\n', lines: 2 },
    { why: 'nothing', text: '', lines: 0 },
  ])('$why: none is lost, cut or counted twice, however the bytes come in', async ({ text, lines }) => {
    for (const chunk of [1, 2, 5, 100]) {
      for (const size of [1, 6, 100]) {
        const batches = await read(text, chunk, size)
        expect(batches.map(said).join('')).toBe(text)
        expect(batches.slice(0, -1).every(batch => said(batch).endsWith('\n'))).toBe(true)
        let next = 1
        for (const batch of batches) {
          expect(batch.firstLine).toBe(next)
          next += batch.lines
        }
        expect(next - 1).toBe(lines)
      }
    }
  })

  it('each has memory of its own, so that it can be handed to a thread', async () => {
    for (const { bytes } of await read('one\ntwo\n', 100, 4))
      expect(bytes.buffer.byteLength).toBe(bytes.length)
  })

  it('names a line that is too long, after the lines before it', async () => {
    for (const chunk of [1, 7, 1000]) {
      const given: string[] = []
      const reading = async (): Promise<void> => {
        const text = `one\ntwo\n${'x'.repeat(21)}\nfour\n`
        for await (const batch of batchesOf(inChunks(text, chunk), 'a.txt', 100, 20)) given.push(said(batch))
      }
      await expect(reading()).rejects.toThrow(/^a\.txt, line 3 is longer than/)
      expect(given.join('')).toBe('one\ntwo\n')
    }
  })

  it('a line of exactly the most is read', async () => {
    expect((await read(`${'x'.repeat(20)}\n`, 7, 100)).map(said)).toEqual([`${'x'.repeat(20)}\n`])
    expect((await read('x'.repeat(20), 7, 100)).map(said)).toEqual(['x'.repeat(20)])
  })
})
