import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refused, removeFolder, steppingClock, temporaryFolder } from '../../../test/crash/store-fixtures.ts'
import { edited } from '../../../test/crash/two-clinics.ts'
import { parseInstant } from '../../base/time.ts'
import { sha256 } from '../../host/crypto.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'

const folder = temporaryFolder()
const original = join(folder, 'original')
const clock = steppingClock()
const now = parseInstant('2026-11-10T08:00:00Z')
const later = parseInstant('2026-11-10T09:00:00Z')
const one = sha256(Buffer.from('one'))
const two = sha256(Buffer.from('two'))
const [DANA, LEE] = ['u-00000000000000da', 'u-00000000000000ee']
const hex = (bytes: Uint8Array) => `x'${Buffer.from(bytes).toString('hex')}'`
let copies = 0

async function using<R>(dataFolder: string, work: (store: Store) => Promise<R>): Promise<R> {
  const installation = openInstallation({ dataFolder, keyFile: join(folder, 'key'), env: {}, clock })
  const store = await openStore({ dataFolder, installation, clock })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** A copy of the folder in which somebody with a database tool ran the statements. */
function copyWith(statements: string): string {
  copies += 1
  const path = join(folder, `copy-${copies}`)
  cpSync(original, path, { recursive: true })
  edited(join(path, 'installation.sqlite'), statements)
  return path
}

beforeAll(() =>
  using(original, async store => {
    const account = (id: string, role: string) =>
      store.installationRecords.keep({ kind: 'account', id, body: { role } }, { by: 'tester' })
    for (const id of [DANA, LEE]) {
      await account(id, 'auditor')
      await account(id, 'owner')
      await store.people.secrets.change(id, () => ({ body: { of: id }, result: null }))
      await store.people.drafts.keep(id, 'waiver', { of: id })
    }
    for (const [token, id] of [
      [one, DANA],
      [two, LEE],
    ] as const) {
      const session = { id: `s-${id}`, account: id, method: 'password', agent: 'b', address: '192.0.2.1' }
      const times = { beganAt: now, seenAt: now, provenAt: now, endsAt: later }
      await store.people.sessions.add(token, { ...session, ...times }, [])
      const kept = { id: `t-${id}`, account: id, body: { of: id }, madeAt: now, endsAt: later }
      await store.people.apiTokens.add(token, kept, [])
      await store.people.once.add(token, { purpose: 'link', body: { of: id }, madeAt: now, endsAt: later })
    }
  }),
)
afterAll(() => removeFolder(folder))

test('what nobody touched opens', async () => {
  await using(original, async ({ people }) => {
    expect(await people.secrets.read(DANA)).toEqual({ of: DANA })
    expect(await people.sessions.byToken(one)).toMatchObject({ account: DANA })
    expect(await people.apiTokens.byToken(two)).toMatchObject({ account: LEE, body: { of: LEE } })
    expect(await people.once.look(one, 'link', now)).toEqual({ of: DANA })
    expect(await people.drafts.read(LEE, 'waiver')).toMatchObject({ body: { of: LEE } })
  })
})

describe('a row that somebody edited opens nothing', () => {
  const swap = (table: string, key: string, of: string, to: string) =>
    `update ${table} set body = (select body from ${table} where ${key} = ${to}) where ${key} = ${of}`
  const secrets = ({ people }: Store) => people.secrets.read(DANA)
  const session = ({ people }: Store) => people.sessions.byToken(one)
  const token = ({ people }: Store) => people.apiTokens.byToken(one)
  const link = ({ people }: Store) => people.once.look(one, 'link', now)
  const set = (table: string, change: string) => `update ${table} set ${change} where token = ${hex(one)}`
  test.each<[because: string, edit: string, look: (store: Store) => Promise<unknown>]>([
    ['the secrets of another account', swap('secrets', 'account', `'${DANA}'`, `'${LEE}'`), secrets],
    ['secrets at another version', `update secrets set version = 7 where account = '${DANA}'`, secrets],
    ['secrets that were changed', `update secrets set body = 'AAAA' where account = '${DANA}'`, secrets],
    [
      'secrets that changed hands',
      `delete from secrets where account = '${DANA}'; update secrets set account = '${DANA}'`,
      secrets,
    ],
    ['a session of another account', set('sessions', `account = '${LEE}'`), session],
    ['a session that lasts longer', set('sessions', "ends_at = '2027-11-10T09:00:00.000Z'"), session],
    ['a session that was proven later', set('sessions', "proven_at = '2026-11-10T08:59:00.000Z'"), session],
    ['a session of another method', set('sessions', "method = 'passkey'"), session],
    [
      'a session with another one’s code',
      set('sessions', `mac = (select mac from sessions where token = ${hex(two)})`),
      session,
    ],
    [
      'a session with a token that somebody made up',
      `delete from sessions where token = ${hex(one)}; update sessions set token = ${hex(one)}`,
      session,
    ],
    ['an API token of another account', set('api_tokens', `account = '${LEE}'`), token],
    ['an API token that lasts longer', set('api_tokens', "ends_at = '2027-11-10T09:00:00.000Z'"), token],
    ['the rights of another API token', swap('api_tokens', 'token', hex(one), hex(two)), token],
    [
      'an API token that somebody made up',
      `delete from api_tokens where token = ${hex(one)}; update api_tokens set token = ${hex(one)}`,
      token,
    ],
    ['a link that lasts longer', set('once', "ends_at = '2027-11-10T09:00:00.000Z'"), link],
    ['a link for something else', "update once set purpose = 'link', body = 'AAAA'", link],
    ['the body of another link', swap('once', 'token', hex(one), hex(two)), link],
    [
      'a draft of another account',
      swap('drafts', 'account', `'${DANA}'`, `'${LEE}'`),
      ({ people }) => people.drafts.read(DANA, 'waiver'),
    ],
  ])('%s', async (_, edit, look) => {
    const error = await using(copyWith(edit), store => refused(look(store), 'not-verified'))
    expect(error.message).not.toContain(DANA)
  })

  test('neither is a session listed, proven or prolonged, and it can be ended', async () => {
    const path = copyWith(set('sessions', `account = '${LEE}'`))
    await using(path, async ({ people }) => {
      await refused(people.sessions.ofAccount(LEE), 'not-verified')
      await refused(people.sessions.prove(one, sha256(one), now, []), 'not-verified')
      expect(await people.sessions.end(LEE, { except: null }, [])).toBe(2)
      expect(await people.sessions.ofAccount(LEE)).toEqual([])
    })
  })
})

describe('an edit of the accounts is seen by verify', () => {
  const where = `where kind = 'account' and id = '${DANA}' and version =`
  test.each<[because: string, edit: string, says: RegExp]>([
    [
      'a role was edited',
      `update records set body = (select body from records ${where} 1) ${where} 2`,
      /Version 2 of the record "account\/u-00000000000000da"/,
    ],
    ['the last change was removed', `delete from records ${where} 2`, /lost the record of entry 1/],
    ['an account was removed', `delete from records where id = '${DANA}'`, /entry 0[^]*entry 1/],
    [
      'two accounts were swapped',
      `update records set id = 'x' where id = '${DANA}'; update records set id = '${DANA}' where id = '${LEE}'; update records set id = '${LEE}' where id = 'x'`,
      /something else at entry 0/,
    ],
    [
      'one was added',
      "insert into records select kind, 'u-00000000000000ff', 1, kept_at, kept_by, body, sha256, 99 from records where leaf = 0",
      /row for entry 99/,
    ],
    ['another one did it', `update records set kept_by = 'u-1' ${where} 2`, /something else at entry 1/],
  ])('%s', async (_, edit, says) => {
    const result = await using(copyWith(edit), store => store.installationEvidence.verify())
    expect(result.ok).toBe(false)
    expect(result.problems.map(({ problem }) => problem).join('\n')).toMatch(says)
  })
})
