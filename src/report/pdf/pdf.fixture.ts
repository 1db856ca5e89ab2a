import { deflateSync } from 'node:zlib'
import type { Instant } from '../../base/time.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { SignedFacts } from './signed-facts.ts'

/** Objects by their numbers: dictionaries as text, or streams. */
export type Objects = Readonly<Record<number, string | Uint8Array>>

/** A document of one page whose attributes are inherited from a node in the middle of the tree. */
export const NESTED: Objects = {
  1: '<</Type /Catalog /Pages 2 0 R>>',
  2: '<</Type /Pages /Count 2 /Kids [3 0 R]>>',
  3: '<</Type /Pages /Parent 2 0 R /Count 2 /Kids [4 0 R 6 0 R] /MediaBox [0 0 300 400] /Rotate 90 /Resources <</Font <</F 8 0 R>>>>>>',
  4: '<</Type /Page /Parent 3 0 R /Contents 5 0 R>>',
  5: stream('BT /F 20 Tf 30 300 Td (First page) Tj ET'),
  6: '<</Type /Page /Parent 3 0 R /Contents 7 0 R>>',
  7: stream('BT /F 20 Tf 30 300 Td (Second page) Tj ET'),
  8: '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
}

/** Two pages, and a script that runs when they are opened. */
export const WITH_SCRIPT: Objects = {
  ...NESTED,
  1: '<</Type /Catalog /Pages 2 0 R /OpenAction 9 0 R>>',
  9: '<</S /JavaScript /JS (app.alert\\(1\\))>>',
}

export function stream(text: string, entries = ''): string {
  return `<</Length ${text.length}${entries}>>\nstream\n${text}\nendstream`
}

/** With a cross-reference table, as files have had it since PDF 1.0. `at` replaces parts of the trailer. */
export function withTable(objects: Objects, trailer = '/Root 1 0 R'): Uint8Array {
  const file = begun()
  const numbers = Object.keys(objects).map(Number)
  const size = largest(numbers) + 1
  const offsets = new Map(numbers.map(number => [number, file.add(number, objects[number] ?? '')]))
  const start = file.length()
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  file.push(
    `xref\n0 ${size}\n${rows.join('')}trailer\n<</Size ${size} ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
  )
  return file.bytes()
}

/** With everything but streams in an object stream, and a cross-reference stream: PDF 1.5, as most programs write it today. */
export function withStreams(
  objects: Objects,
  pack: (body: Uint8Array) => { readonly filter: string; readonly data: Uint8Array } = body => ({
    filter: '/FlateDecode',
    data: deflateSync(body),
  }),
): Uint8Array {
  const file = begun()
  const numbers = Object.keys(objects).map(Number)
  const packed = numbers.filter(number => !String(objects[number]).includes('stream'))
  const holder = largest(numbers) + 1
  const texts = packed.map(number => `${String(objects[number])} `)
  let at = 0
  const index = packed.map((number, each) => {
    const pair = `${number} ${at} `
    at += texts[each]?.length ?? 0
    return pair
  })
  const first = index.join('').length
  const { filter, data } = pack(Buffer.from(index.join('') + texts.join(''), 'latin1'))
  const rows = new Map<number, readonly [number, number, number]>()
  for (const number of numbers) {
    if (!packed.includes(number)) rows.set(number, [1, file.add(number, objects[number] ?? ''), 0])
    else rows.set(number, [2, holder, packed.indexOf(number)])
  }
  const entries = `/Type /ObjStm /N ${packed.length} /First ${first} /Filter ${filter}`
  rows.set(holder, [1, file.addStream(holder, entries, data), 0])
  const start = file.length()
  rows.set(holder + 1, [1, start, 0])
  const table = Buffer.concat(
    Array.from({ length: holder + 2 }, (_, number) => {
      const [type, offset, generation] = rows.get(number) ?? [0, 0, 0]
      const row = Buffer.alloc(7)
      row[0] = type
      row.writeUInt32BE(offset, 1)
      row.writeUInt16BE(generation, 5)
      return row
    }),
  )
  file.addStream(
    holder + 1,
    `/Type /XRef /Size ${holder + 2} /W [1 4 2] /Root 1 0 R /Filter /FlateDecode`,
    deflateSync(table),
  )
  file.push(`startxref\n${start}\n%%EOF\n`)
  return file.bytes()
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}

function begun() {
  const parts: Buffer[] = []
  let total = 0
  const length = (): number => total
  const push = (part: string | Uint8Array): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)
    total += bytes.length
    parts.push(bytes)
  }
  push('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n')
  return {
    length,
    push,
    add: (number: number, object: string | Uint8Array): number => {
      const at = length()
      push(`${number} 0 obj\n`)
      push(object)
      push('\nendobj\n')
      return at
    },
    addStream: (number: number, entries: string, data: Uint8Array): number => {
      const at = length()
      push(`${number} 0 obj\n<<${entries} /Length ${data.length}>>\nstream\n`)
      push(data)
      push('\nendstream\nendobj\n')
      return at
    },
    bytes: () => new Uint8Array(Buffer.concat(parts)),
  }
}

export const ACCEPTED_AT = '2026-11-22T10:15:00.000Z' as Instant

/** What a made-up officer signed. */
export function signedFacts(
  original: Uint8Array,
  pages: number,
  changes: Partial<SignedFacts> = {},
): SignedFacts {
  return {
    id: 'sg-0123456789abcdef',
    tenant: 'Harbor Street Family Practice',
    document: { title: 'Agreement', sha256: sha256Hex(original), bytes: original.length, pages },
    sentence: 'the business associate agreement with Lakeside Billing.',
    acceptedAt: ACCEPTED_AT,
    signer: {
      kind: 'account',
      id: 'a1',
      name: 'Jiří Dvořák',
      email: 'jiri@harbor.example',
      title: 'Privacy officer',
      organisation: 'Harbor Street Family Practice',
      authority: 'Appointed by the owner',
      roles: ['privacy-officer'],
      method: 'password+totp',
      provenAt: ACCEPTED_AT,
      address: '192.0.2.7',
      agent: 'Firefox',
    },
    consent: { version: 1, sha256: 'ab'.repeat(32) },
    events: [
      { at: ACCEPTED_AT, event: 'DOCUMENT_VIEWED', source: 'CLIENT' },
      { at: ACCEPTED_AT, event: 'SIGNATURE_ACCEPTED', source: 'SERVER' },
    ],
    evidence: [['Leaf of the signature', '17']],
    ...changes,
  }
}
