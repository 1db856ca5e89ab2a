import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { tenantName } from '../../../base/ids.ts'
import type { Role } from '../../../base/people/roles.ts'
import { composePdf } from '../../../report/pdf/compose-pdf.ts'
import { WITH_SCRIPT, withStreams } from '../../../report/pdf/pdf.fixture.ts'
import { MOST_DOCUMENT_BYTES } from '../../../store/documents.ts'
import { LARGEST_DOCUMENT } from '../contracts/documents.ts'
import { type AddedAccount, HOST, openDoors } from '../doors.fixture.ts'

const DOCUMENTS = '/api/tenants/clinic/documents'

async function opened(who: AddedAccount = { role: 'privacy-officer' }) {
  const doors = await openDoors({})
  const cookie = await doors.signIn(await doors.add(who))
  const headers = {
    host: HOST,
    origin: `http://${HOST}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/octet-stream',
    cookie,
  }
  const send = async (payload: Buffer, more: Record<string, string> = {}) => {
    const answer = await doors.server.inject({
      method: 'POST',
      url: DOCUMENTS,
      headers: { ...headers, ...more },
      payload,
    })
    return { status: answer.statusCode, json: answer.json() as Record<string, unknown> }
  }
  const get = (url: string) => doors.server.inject({ method: 'GET', url, headers: { host: HOST, cookie } })
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  return { ...doors, send, get, scope }
}

const agreement = async () =>
  Buffer.from(
    await composePdf({
      title: 'Business associate agreement',
      parts: [{ kind: 'paragraph', text: 'Between Main Street Clinic and Bayline IT Support.' }],
    }),
  )

test('a PDF in which something acts is kept all the same, and marked in words', async () => {
  const { send, get } = await opened()
  const bytes = Buffer.from(withStreams(WITH_SCRIPT))
  const { status, json } = await send(bytes)
  expect([status, json['active']]).toEqual([200, ['script', 'on-opening']])
  expect(json['mark']).toMatch(
    /holds JavaScript and an action that runs by itself.*Nobody can be asked to sign/,
  )
  expect((await get(`${DOCUMENTS}/${String(json['sha256'])}`)).rawPayload.equals(bytes)).toBe(true)
})

test('a PDF is kept under the hash of its exact bytes, once, and given back byte for byte', async () => {
  const { send, get } = await opened()
  const bytes = await agreement()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const first = await send(bytes)
  expect(first).toEqual({
    status: 200,
    json: {
      schema: 'ward.document-kept/1',
      sha256,
      bytes: bytes.length,
      pages: 1,
      active: [],
      mark: null,
      isNew: true,
    },
  })
  expect((await send(bytes)).json).toEqual({ ...first.json, isNew: false })
  const answer = await get(`${DOCUMENTS}/${sha256}`)
  expect([answer.statusCode, answer.rawPayload.equals(bytes)]).toEqual([200, true])
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${sha256}.pdf"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  })
})

test('the door takes what the store takes', () => {
  expect(LARGEST_DOCUMENT).toBe(MOST_DOCUMENT_BYTES)
})

describe('what is no agreement is refused with a reason, and nothing of it is kept', () => {
  test.each<[string, () => Promise<Buffer>, number]>([
    ['an empty file', async () => Buffer.alloc(0), 422],
    ['a text', async () => Buffer.from('Dear Dr. Quartermaine'), 422],
    ['a PDF that ends early', async () => (await agreement()).subarray(0, 300), 422],
    ['a page of the web', async () => Buffer.from('<html><script>alert(1)</script></html>'), 422],
  ])('%s', async (_, make, status) => {
    const { send, store, scope } = await opened()
    const before = await store.evidence.size(scope)
    const answer = await send(await make())
    expect(answer.status).toBe(status)
    expect(answer.json['detail']).toMatch(/^[A-Z].+\.$/)
    expect(JSON.stringify(answer.json)).not.toContain('Quartermaine')
    expect(await store.evidence.size(scope)).toBe(before)
  })

  test('a file of 200 MB, before it is read', async () => {
    const { send, store, scope } = await opened()
    const before = await store.evidence.size(scope)
    const answer = await send(Buffer.from('%PDF-1.7'), { 'content-length': String(200 * 1024 * 1024) })
    expect([answer.status, answer.json['code']]).toEqual([413, 'too-large'])
    expect(await store.evidence.size(scope)).toBe(before)
  })
})

test.each<[Role, number, number, string]>([
  ['privacy-officer', 200, 200, 'keeps and reads'],
  ['auditor', 403, 200, 'reads only'],
  ['owner', 403, 200, 'reads and signs, and writes nothing down'],
  ['workforce', 403, 403, 'neither'],
])('a %s: keeping %i, reading %i (%s)', async (role, keeps, reads) => {
  const { send, get, store, scope } = await opened({ role })
  const bytes = await agreement()
  const { sha256 } = await store.documents.keep(scope, bytes, { by: 'tester' })
  expect((await send(bytes)).status).toBe(keeps)
  expect((await get(`${DOCUMENTS}/${sha256}`)).statusCode).toBe(reads)
})

test.each([
  ['a hash that nothing has', '0'.repeat(64)],
  ['a name of a file', 'state.sqlite'],
  ['the way out of the folder', '..%2F..%2Fstate.sqlite'],
])('%s is not found', async (_, name) => {
  const { get } = await opened()
  expect((await get(`${DOCUMENTS}/${name}`)).statusCode).toBe(404)
})

test('a list that is kept as a document is no PDF, and not handed out as one', async () => {
  const { get, store, scope } = await opened()
  const { sha256 } = await store.documents.keep(scope, Buffer.from('[{"app":"x"}]'), { by: 'tester' })
  expect((await get(`${DOCUMENTS}/${sha256}`)).statusCode).toBe(404)
})

test('another tenant’s document is not found', async () => {
  const { get, store } = await opened({ role: 'privacy-officer', tenant: 'clinic' })
  const other = await store.tenants.add(tenantName('other'), { by: 'tester' })
  const { sha256 } = await store.documents.keep(other, await agreement(), { by: 'tester' })
  expect((await get(`${DOCUMENTS}/${sha256}`)).statusCode).toBe(404)
  expect((await get(`/api/tenants/other/documents/${sha256}`)).statusCode).toBe(404)
})
