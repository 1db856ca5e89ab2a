import { expect, it } from 'vitest'
import { asUtf8 } from './as-utf8.ts'

async function read(bytes: Uint8Array, size: number): Promise<string> {
  const parts: Uint8Array[] = []
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  for await (const part of asUtf8(chunks())) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

it.each([
  { why: 'UTF-16 as Windows writes it', bytes: utf16('Müller\r\n😀'), text: 'Müller\r\n😀' },
  { why: 'UTF-16, the other byte first', bytes: utf16('Müller').swap16(), text: 'Müller' },
  { why: 'half a surrogate pair', bytes: utf16('a\ud800b'), text: 'a\ufffdb' },
  { why: 'UTF-16 that ends in the middle of a unit', bytes: utf16('ab').subarray(0, 5), text: 'a\ufffd' },
  { why: 'UTF-8 passes', bytes: Buffer.from('Müller\n'), text: 'Müller\n' },
  { why: 'one byte', bytes: Buffer.from('x'), text: 'x' },
  { why: 'nothing', bytes: Buffer.alloc(0), text: '' },
])('$why, however the bytes come in', async ({ bytes, text }) => {
  for (const size of [1, 2, 3, 64]) expect(await read(bytes, size)).toBe(text)
})
