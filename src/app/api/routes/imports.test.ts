import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { tenantName } from '../../../base/ids.ts'
import { readClinicExport } from '../../../connect/practice/clinic/read-clinic.ts'
import { LARGEST_EXPORT } from '../contracts/imports.ts'
import { type AddedAccount, HOST, openDoors } from '../doors.fixture.ts'
import { createProgress, type Progress } from '../progress.ts'

const IMPORTS = '/api/tenants/clinic/imports'
let exported: Buffer

beforeAll(() => {
  exported = Buffer.from(readClinicExport())
})

async function opened(who: AddedAccount = { role: 'it-administrator' }, practice = false) {
  const progress = createProgress()
  const told: Progress[] = []
  progress.follow({ maySee: () => true, tell: one => void told.push(one), end: () => {} })
  const doors = await openDoors({ practice, parts: { progress } })
  const account = await doors.add(who)
  const cookie = await doors.signIn(account)
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  const send = async (payload: Buffer, headers: Record<string, string> = {}, url = IMPORTS) => {
    const answer = await doors.server.inject({
      method: 'POST',
      url,
      headers: {
        host: HOST,
        origin: `http://${HOST}`,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/octet-stream',
        cookie,
        ...headers,
      },
      payload,
    })
    return { status: answer.statusCode, json: answer.json() as Record<string, unknown> }
  }
  const kept = async () => (await doors.store.snapshots.list(scope)).items.length
  return { ...doors, account, cookie, scope, send, kept, told }
}

test('a file that was chosen in the page is kept, judged and shown, by whoever sent it', async () => {
  const { send, kept, ask, cookie, account, store, scope, told } = await opened()
  const { status, json } = await send(exported)
  expect([status, json['isNew']]).toEqual([200, true])
  expect(json['changes']).not.toEqual([])
  expect(await kept()).toBe(1)
  const { items } = await store.evidence.list(scope)
  expect(items.filter(({ entry }) => entry.by === account.id).map(({ entry }) => entry.kind)).toEqual([
    'snapshot-accepted',
    'assessment-recorded',
  ])
  const listed = await ask('GET', IMPORTS, { as: cookie })
  expect(listed.json['items']).toMatchObject([{ tool: 'scubagear', takenAt: '2026-11-02T14:06:21.418Z' }])
  const assessed = await ask('GET', '/api/tenants/clinic/assessment', { as: cookie })
  expect(assessed.json['assessment']).not.toBeNull()
  expect(told.map(({ done, of, words }) => `${done}/${of} ${words}`)).toEqual([
    expect.stringMatching(/^0\/3 Reading the file: \d\.\d MB\.$/),
    expect.stringMatching(/^1\/3 Read \d+ facts and judged \d+ checks\. Keeping them\.$/),
    expect.stringMatching(/^3\/3 Kept: \d+ facts, \d+ of them not read\.$/),
  ])
})

test('the same file again is kept once, and said to be', async () => {
  const { send, kept } = await opened()
  await send(exported)
  expect((await send(exported)).json).toMatchObject({ isNew: false, changes: [] })
  expect(await kept()).toBe(1)
})

test('of two files of a tenant at once the second is told to wait', async () => {
  const { send, kept } = await opened()
  const first = send(exported)
  await pause(20)
  const answers = await Promise.all([first, send(exported)])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  expect(await kept()).toBe(1)
})

describe('is refused in one sentence, with nothing kept', () => {
  test.each<
    [because: string, payload: Buffer, headers: Record<string, string>, status: number, says: RegExp]
  >([
    ['what is no JSON', Buffer.from('PK\u0003\u0004'), {}, 422, /JSON|text/],
    ['JSON of another kind', Buffer.from('{"a":1}'), {}, 422, /not a ScubaGear export/],
    ['nothing', Buffer.alloc(0), {}, 422, /./],
    [
      'more than 200 MB, before it is read',
      Buffer.from('{}'),
      { 'content-length': String(LARGEST_EXPORT + 1) },
      413,
      /larger than 200 megabytes/,
    ],
    ['sent as JSON', Buffer.from('{}'), { 'content-type': 'application/json' }, 400, /as Ward expects/],
  ])('%s', async (_, payload, headers, status, says) => {
    const { send, kept, told } = await opened()
    const answer = await send(payload, headers)
    expect(answer.status).toBe(status)
    expect(answer.json['detail']).toMatch(says)
    expect(await kept()).toBe(0)
    // What was begun is also told to have ended.
    if (told.length > 0) expect(told.at(-1)).toMatchObject({ done: 3, of: 3 })
  })

  test('a file for the practice clinic', async () => {
    const { send } = await opened({ role: 'it-administrator' }, true)
    const { status, json } = await send(exported, {}, '/api/tenants/practice/imports')
    expect([status, json['code']]).toEqual([403, 'not-allowed'])
  })
})

test.each<[AddedAccount, number, string]>([
  [{ role: 'auditor' }, 403, 'an auditor changes nothing'],
  [{ role: 'workforce' }, 403, 'a workforce member reads no settings'],
  [{ role: 'security-officer', tenant: 'other' }, 404, 'of another tenant there is nothing here'],
])('%j is answered %i: %s', async (who, status) => {
  const { send, kept } = await opened(who)
  expect((await send(Buffer.from('{}'))).status).toBe(status)
  expect(await kept()).toBe(0)
})
