import { expect, it } from 'vitest'
import { decode } from './decode.ts'

const words = '{"name":"Zoë’s Clinic"}'
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

it.each([
  { because: 'ScubaGear 1.4 and later', bytes: Buffer.from(words) },
  { because: 'Windows PowerShell 5 puts a mark in front of UTF-8', bytes: Buffer.from(`\ufeff${words}`) },
  { because: 'Out-File of Windows PowerShell 5', bytes: Buffer.from(`\ufeff${words}`, 'utf16le') },
  { because: 'UTF-16 whose mark was cut off by a copy', bytes: Buffer.from(words, 'utf16le') },
  { because: 'the other byte order', bytes: utf16be(`\ufeff${words}`) },
  { because: 'the other byte order without its mark', bytes: utf16be(words) },
  { because: 'Set-Content -Encoding Default', bytes: Buffer.from(words.replace('’', '\x92'), 'latin1') },
])('reads the text: $because', ({ bytes }) => {
  expect(decode(bytes).replace(/^\ufeff/, '')).toBe(words)
})
