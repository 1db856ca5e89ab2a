import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  flipBit,
  refused,
  removeFolder,
  steppingClock,
  temporaryFolder,
} from '../../../test/crash/store-fixtures.ts'
import { type TenantScope, tenantName } from '../../base/ids.ts'
import { openInstallation } from '../../host/keys.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import { newSignerKey } from './checkpoint.ts'
import { createLog, openLog } from './log-files.ts'
import { leafHash, verifyInclusion } from './merkle.ts'
import { verifyOffline } from './verify.ts'

const folder = temporaryFolder()
afterAll(() => removeFolder(folder))
const deed = { by: 'tester' }
const clock = steppingClock()
const draft = (subject: string) => ({ kind: 'note', by: 'tester', subject, sha256: '0'.repeat(64) })
const bytes = (text: string) => Uint8Array.from(Buffer.from(text))

/** A store with one tenant whose log has 300 entries, so a full and a partial bundle, and two kept checkpoints. */
const original = join(folder, 'original')
const scope: TenantScope = { tenant: tenantName('clinic') }
let made = 0
const openAt = (dataFolder: string, key = 'key'): Promise<Store> =>
  openStore({
    dataFolder,
    installation: openInstallation({ dataFolder, keyFile: join(folder, key), env: {}, clock }),
    clock,
    wait: 100,
  })
/** A copy of it to do harm to. */
const copy = (): { path: string; log: string } => {
  made += 1
  const path = join(folder, `copy-${made}`)
  cpSync(original, path, { recursive: true })
  return { path, log: join(path, 'tenants/clinic/log') }
}
const verified = async (path: string, key = 'key') => {
  const store = await openAt(path, key)
  try {
    return await store.evidence.verify(scope)
  } finally {
    await store.close()
  }
}

beforeAll(async () => {
  const store = await openAt(original)
  await store.tenants.add(scope.tenant, deed)
  await store.evidence.append(
    scope,
    Array.from({ length: 100 }, (_, at) => draft(`first-${at}`)),
  )
  await store.evidence.checkpoint(scope, deed)
  await store.evidence.append(
    scope,
    Array.from({ length: 200 }, (_, at) => draft(`second-${at}`)),
  )
  await store.evidence.checkpoint(scope, deed)
  await store.installationEvidence.checkpoint(deed)
  await store.close()
})

describe('the log on disk', () => {
  test('has the form of tlog-tiles: only what a tree of 300 consists of', () => {
    const { log } = copy()
    const files = readdirSync(log, { recursive: true, encoding: 'utf8' }).filter(name =>
      statSync(join(log, name)).isFile(),
    )
    expect(files.sort()).toEqual([
      'checkpoint',
      'checkpoints/000000000100',
      'checkpoints/000000000300',
      'tile/0/000',
      'tile/0/001.p/44',
      'tile/1/000.p/1',
      'tile/entries/000',
      'tile/entries/001.p/44',
      'vkey',
    ])
  })

  test('verifies with nothing but the folder and the key', () => {
    const { log } = copy()
    const vkey = readFileSync(join(log, 'vkey'), 'utf8')
    expect(verifyOffline(log)).toMatchObject({ ok: true, entries: 300, problems: [] })
    expect(verifyOffline(log, { vkey })).toMatchObject({ ok: true })
  })

  test('every entry is proven by what `prove` gives, against its checkpoint', async () => {
    const store = await openAt(copy().path)
    for (const index of [0, 99, 255, 256, 299]) {
      const { entry, proof, checkpoint } = await store.evidence.prove(scope, index)
      const [, size = '', root = ''] = checkpoint.split('\n')
      const claim = {
        index,
        size: Number(size),
        leaf: leafHash(bytes(entry)),
        proof: proof.map(hash => Uint8Array.from(Buffer.from(hash, 'base64'))),
        root: Uint8Array.from(Buffer.from(root, 'base64')),
      }
      expect(verifyInclusion(claim)).toBe(true)
      expect(verifyInclusion({ ...claim, leaf: leafHash(bytes(`${entry} `)) })).toBe(false)
    }
    await store.close()
  })

  test('an append that was cut off leaves nothing that counts, and the next one writes over it', () => {
    const path = join(folder, 'cut-off')
    const key = newSignerKey('ward.local/test')
    createLog(path, key)
    const log = openLog(path, key)
    let head = log.append(log.head(), [bytes('a'), bytes('b')])
    const checkpoint = readFileSync(join(path, 'checkpoint'))
    log.append(head, [bytes('never acknowledged'), bytes('neither')])
    // As if killed before the rename of the checkpoint; removing the old edge comes after it.
    writeFileSync(join(path, 'checkpoint'), checkpoint)
    const again = openLog(path, key)
    expect(() => again.append(again.head(), [bytes('c')])).toThrow('damaged')
    const whole = join(path, 'tile')
    expect(existsSync(whole)).toBe(true)

    // The same with the old edge still there, as a kill leaves it.
    const second = join(folder, 'cut-off-2')
    createLog(second, key)
    const one = openLog(second, key)
    head = one.append(one.head(), [bytes('a'), bytes('b')])
    const before = join(folder, 'before')
    cpSync(second, before, { recursive: true })
    one.append(head, [bytes('never acknowledged'), bytes('neither')])
    cpSync(join(second, 'tile'), join(before, 'tile'), { recursive: true })
    expect(verifyOffline(before)).toMatchObject({ ok: true, entries: 2 })
    const taken = openLog(before, key)
    head = taken.append(taken.head(), [bytes('c')])
    head = taken.append(head, [bytes('d')])
    expect([...taken.entries(head, 0, 4)].map(entry => Buffer.from(entry).toString())).toEqual([
      'a',
      'b',
      'c',
      'd',
    ])
    expect(verifyOffline(before)).toMatchObject({ ok: true, entries: 4 })
  })
})

describe('harm is seen', () => {
  test('a flipped bit anywhere in the log, with the file or the entry named', async () => {
    const { path, log } = copy()
    const files = [
      'checkpoint',
      'checkpoints/000000000100',
      'tile/0/000',
      'tile/0/001.p/44',
      'tile/1/000.p/1',
    ]
    for (const file of [...files, 'tile/entries/000', 'tile/entries/001.p/44', 'vkey']) {
      const size = statSync(join(log, file)).size * 8
      for (const bit of [3, Math.floor(size / 2) + 1, size - 9]) {
        flipBit(join(log, file), bit)
        const { ok, problems } = verifyOffline(log)
        expect(ok, `${file} bit ${bit}`).toBe(false)
        expect(problems.length, file).toBeGreaterThan(0)
        flipBit(join(log, file), bit)
      }
    }
    expect(verifyOffline(log)).toMatchObject({ ok: true })
    flipBit(join(log, 'tile/entries/000'), 8 * 5000)
    const { problems } = await verified(path)
    const sizes = readFileSync(join(original, 'tenants/clinic/log/tile/entries/000'))
    const each = 2 + sizes.readUInt16BE(0)
    // All of the first 10 entries have one size, the later ones a byte more: the entry can be told from the place.
    const index = Math.floor((5000 - 10 * each) / (each + 1)) + 10
    expect(problems).toContainEqual({
      problem: `Entry ${index} does not match the hash in its tile.`,
      file: 'tile/0/000',
      entry: index,
    })
  })

  test.each(['checkpoint', 'vkey', 'tile/0/000', 'tile/entries/000', 'tile/entries/001.p/44', 'checkpoints'])(
    'the loss of %s',
    async file => {
      const { path, log } = copy()
      rmSync(join(log, file), { recursive: true })
      expect(verifyOffline(log).ok).toBe(false)
      expect((await verified(path)).ok).toBe(false)
    },
  )

  test('entries swapped and signed again by someone who has no key', async () => {
    const { path, log } = copy()
    const mine = newSignerKey(readFileSync(join(log, 'vkey'), 'utf8').split('+')[0] ?? '')
    rmSync(log, { recursive: true })
    createLog(log, mine)
    const forged = openLog(log, mine)
    forged.append(
      forged.head(),
      Array.from({ length: 300 }, (_, at) => bytes(`forged ${at}`)),
    )
    expect(verifyOffline(log)).toMatchObject({ ok: true })
    const { ok, problems } = await verified(path)
    expect(ok).toBe(false)
    expect(problems.map(({ problem }) => problem)).toContain(
      "The public key beside the log is not the log's key.",
    )
    const store = await openAt(path)
    await refused(store.evidence.append(scope, [draft('x')]), 'not-verified')
    await store.close()
  })

  test('the log set back to an earlier whole state: nothing more is written and nothing is destroyed', async () => {
    const early = join(folder, 'early')
    const store = await openAt(early, 'early-key')
    await store.tenants.add(scope.tenant, deed)
    await store.evidence.append(scope, [draft('a'), draft('b')])
    const saved = join(folder, 'early-log')
    cpSync(join(early, 'tenants/clinic/log'), saved, { recursive: true })
    await store.evidence.append(scope, [draft('c')])
    await store.close()
    const log = join(early, 'tenants/clinic/log')
    cpSync(join(saved, 'checkpoint'), join(log, 'checkpoint'))
    const again = await openAt(early, 'early-key')
    const error = await refused(again.evidence.append(scope, [draft('d')]), 'not-verified')
    expect(error.message).toContain('ends after 2 entries, but 3 were written')
    const { problems } = await again.evidence.verify(scope)
    expect(problems.map(({ problem }) => problem)).toContain(
      'The log was cut back: it ends after 2 entries, but the state database has 3.',
    )
    await again.close()
    expect(existsSync(join(log, 'tile/entries/000.p/3'))).toBe(true)
  })

  test('the whole tenant set back, state and all: seen through the log of the installation', async () => {
    const now = join(folder, 'now')
    const store = await openAt(now, 'now-key')
    await store.tenants.add(scope.tenant, deed)
    await store.evidence.append(scope, [draft('a')])
    await store.close()
    const tenant = join(now, 'tenants/clinic')
    cpSync(tenant, join(folder, 'old-tenant'), { recursive: true })
    const later = await openAt(now, 'now-key')
    await later.evidence.append(scope, [draft('b')])
    await later.evidence.checkpoint(scope, deed)
    await later.close()
    rmSync(tenant, { recursive: true })
    cpSync(join(folder, 'old-tenant'), tenant, { recursive: true })
    const { ok, problems } = await verified(now, 'now-key')
    expect(ok).toBe(false)
    expect(problems.map(({ problem }) => problem).join(' ')).toMatch(
      /ends after 1 entries, but the installation's log \(entry 1\) has 2/,
    )
    rmSync(tenant, { recursive: true })
    const left = await openAt(now, 'now-key')
    expect((await left.evidence.verify(scope)).ok).toBe(false)
    expect((await left.installationEvidence.verify()).problems).toMatchObject([
      { problem: 'The folder of tenant "clinic" is missing.' },
    ])
    await left.close()
  })

  test("harm to the installation's log is told by a tenant's verification too", async () => {
    const { path } = copy()
    flipBit(join(path, 'log/tile/0/000.p/3'), 12)
    const { ok, problems } = await verified(path)
    expect(ok).toBe(false)
    expect(problems[0]?.problem).toMatch(/^In the installation's log: /)
  })

  test('a verification beside a busy writer finds nothing wrong', async () => {
    const { path, log } = copy()
    const store = await openAt(path)
    let writing = true
    const writer = (async () => {
      for (let at = 0; at < 25; at += 1) await store.evidence.append(scope, [draft(`busy-${at}`)])
      writing = false
    })()
    while (writing) {
      expect(verifyOffline(log).problems).toEqual([])
      await new Promise(done => setImmediate(done))
    }
    await writer
    await store.close()
  })
})
