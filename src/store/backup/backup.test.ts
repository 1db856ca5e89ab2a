import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { refused } from '../../../test/crash/store-fixtures.ts'
import { CANARY, clinic, practice } from '../../../test/crash/two-clinics.ts'
import type { ErrorCode } from '../../base/app-error.ts'
import { parseInstant } from '../../base/time.ts'
import { openInstallation } from '../../host/keys.ts'
import { wrappedDataKeys } from '../scope-record.ts'
import { rotateInstallationKey } from '../../host/key-rotation.ts'
import { newInstallationKey, writeKeyFile } from '../../host/key-file.ts'
import { backedUp, filesIn } from './backup.fixture.ts'

const { folder, dataFolder, keyFile, clock, using, write, backUp, restore, remove } = await backedUp()
afterAll(remove)
const made = await backUp('first.backup')

describe('a backup', () => {
  test('says how far each log goes, and the live log has its hash', async () => {
    const { size } = statSync(join(folder, 'first.backup'))
    expect(made).toMatchObject({ bytes: size, verified: true, leftOut: 0 })
    await using(dataFolder, async store => {
      const [own, other, main] = [
        await store.evidence.verify(clinic),
        await store.evidence.verify(practice),
        await store.installationEvidence.verify(),
      ]
      expect([own.ok, other.ok, main.ok]).toEqual([true, true, true])
      expect(made.tenants).toEqual([
        { tenant: 'clinic', entries: own.entries, root: own.root },
        { tenant: 'practice', entries: other.entries, root: other.root },
      ])
      const { items } = await store.installationEvidence.list()
      expect(items.at(-1)?.entry).toMatchObject({
        kind: 'backup-made',
        subject: made.id,
        sha256: made.sha256,
        bytes: size,
        by: 'tester',
      })
      expect(made.installation.entries).toBe(items.length - 1)
    })
  })

  test('gives back everything that was kept', async () => {
    const restored = await restore('first.backup', 'round-trip')
    expect(restored).toMatchObject({ id: made.id, sha256: made.sha256, tenants: made.tenants })
    const all = (path: string) =>
      using(path, async store => ({
        snapshots: await Promise.all(
          (await store.snapshots.list(clinic)).items.map(({ id }) => store.snapshots.read(clinic, id)),
        ),
        other: (await store.snapshots.list(practice)).items,
        findings: await store.findings.list(clinic),
        history: await store.findings.history(clinic, 'a.check'),
        records: await store.records.current(clinic, 'note'),
        events: await store.events.rows(clinic, {}, 1000),
        originals: await store.events.originals(clinic, [0, 17, 39]),
        evidence: await store.evidence.list(clinic),
      }))
    const there = await all(join(folder, 'round-trip'))
    expect(there).toEqual(await all(dataFolder))
    expect([there.snapshots.length, there.records.length, there.events.length]).toEqual([2, 2, 40])
    await using(join(folder, 'round-trip'), async store => {
      expect((await store.installationEvidence.list()).items.at(-1)?.entry).toMatchObject({
        kind: 'backup-restored',
        subject: made.id,
        sha256: made.sha256,
      })
      // It goes on as any other.
      await write(store, 2)
      expect(await store.evidence.verify(clinic)).toMatchObject({ ok: true })
      expect(await store.installationEvidence.verify()).toMatchObject({ ok: true })
    })
  })

  test('gives nobody a session or a link back that was good when it was made', async () => {
    const token = new Uint8Array(32).fill(7)
    const at = clock()
    const endsAt = parseInstant('2030-01-01')
    await using(dataFolder, async ({ people }) => {
      const by = { account: 'a-1', method: 'passkey', agent: 'browser', address: '192.0.2.1' }
      const session = { id: 's-1', ...by, beganAt: at, seenAt: at, provenAt: at, endsAt }
      await people.sessions.add(token, session, [])
      await people.once.add(token, { purpose: 'link', body: {}, madeAt: at, endsAt })
    })
    await backUp('sessions.backup')
    await restore('sessions.backup', 'sessions')
    const there = (path: string) =>
      using(path, async ({ people }) => [
        await people.sessions.byToken(token),
        await people.once.look(token, 'link', clock()),
      ])
    expect(await there(join(folder, 'sessions'))).toEqual([null, null])
    expect(await there(dataFolder)).toMatchObject([{ id: 's-1' }, {}])
  })

  test.skipIf(process.platform === 'win32')(
    'is for its owner only, and so is what comes out of it',
    async () => {
      expect(statSync(join(folder, 'first.backup')).mode & 0o777).toBe(0o600)
      await restore('first.backup', 'modes')
      const inside = readdirSync(join(folder, 'modes'), { recursive: true, withFileTypes: true })
      const modes = inside.map(entry => {
        const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777
        return `${entry.isDirectory() ? 'folder' : 'file'} ${mode.toString(8)}`
      })
      expect(new Set(modes)).toEqual(new Set(['folder 700', 'file 600']))
      expect(statSync(join(folder, 'modes')).mode & 0o777).toBe(0o700)
    },
  )

  test('holds no word of a patient, no name of a tenant, and not the key', () => {
    const bytes = readFileSync(join(folder, 'first.backup'))
    const { key } = JSON.parse(readFileSync(keyFile, 'utf8')) as { key: string }
    for (const text of [CANARY, 'nurse-1', 'owner-1', 'MailItemsAccessed', 'clinic', 'practice', key]) {
      for (const form of [Buffer.from(text), Buffer.from(text, 'utf16le')]) {
        expect(bytes.includes(form), text).toBe(false)
      }
    }
    expect(bytes.includes(Buffer.from(key, 'base64'))).toBe(false)
  })

  test('leaves nothing behind but itself', async () => {
    expect(filesIn(join(dataFolder, 'backup'))).toEqual(['backup.lock'])
    expect(filesIn(join(dataFolder, 'tenants/clinic')).filter(file => file.startsWith('backup'))).toEqual([])
    expect(readdirSync(folder).filter(name => /part/.test(name))).toEqual([])
  })

  test('is not proven when it is asked not to be, but its hashes are', async () => {
    const quick = await backUp('quick.backup', { verify: false })
    expect(quick).toMatchObject({ verified: false, tenants: made.tenants })
    await restore('quick.backup', 'quick')
  })

  test('takes the place of what a killed one left, in the data folder and at its name', async () => {
    writeFileSync(join(folder, 'again.backup.part'), '{"schema":"ward.backup/1","id":"5')
    const left = join(dataFolder, 'tenants/clinic/backup/.making-0123456789abcdef')
    mkdirSync(left, { recursive: true })
    writeFileSync(join(left, 'state.sqlite'), 'half')
    await backUp('again.backup', { verify: false })
    expect(existsSync(left)).toBe(false)
    expect(existsSync(join(folder, 'again.backup.part'))).toBe(false)
  })

  test('counts what is not Ward’s, and leaves it out', async () => {
    const stray = join(dataFolder, 'tenants/clinic/stray.txt')
    writeFileSync(stray, 'x')
    expect(await backUp('stray.backup', { verify: false })).toMatchObject({ leftOut: 1 })
    rmSync(stray)
  })
})

describe('a backup is refused', () => {
  test.each<[because: string, file: string, code: ErrorCode]>([
    ['a file of that name is there: it is never replaced', 'first.backup', 'already-exists'],
    ['in the data folder it would be lost with it', 'data/own.backup', 'bad-usage'],
    ['in a folder of the data folder too', 'data/tenants/own.backup', 'bad-usage'],
    ['a folder that is not there is mistyped', 'absent/one.backup', 'not-found'],
    ['something else stands at its .part name', 'photo.backup', 'already-exists'],
  ])('%s', async (_, file, code) => {
    writeFileSync(join(folder, 'photo.backup.part'), 'a picture')
    const before = readFileSync(join(folder, 'first.backup'))
    await refused(backUp(file), code)
    expect(readFileSync(join(folder, 'first.backup')).equals(before)).toBe(true)
    expect(readFileSync(join(folder, 'photo.backup.part'), 'utf8')).toBe('a picture')
  })

  test('while a rotation of the key is half done: the copy would need two keys', async () => {
    const path = join(folder, 'half-rotated')
    await restore('first.backup', 'half-rotated')
    const own = { keyFile: join(folder, 'half-rotated.key'), env: {}, clock }
    writeFileSync(own.keyFile, readFileSync(keyFile))
    const dataKeys = wrappedDataKeys(path)
    const stopped = { ...dataKeys, replace: () => expect.fail('stopped') }
    const rotation = { dataFolder: path, ...own, showSheet: () => undefined }
    expect(() => rotateInstallationKey({ ...rotation, dataKeys: stopped })).toThrow('stopped')
    const backUpIt = () => {
      const installation = openInstallation({ dataFolder: path, ...own })
      return backUp('half.backup', { dataFolder: path, installation })
    }
    expect((await refused(backUpIt(), 'conflict')).message).toMatch(/ward key rotate/)
    expect(readdirSync(folder).filter(name => name.startsWith('half.'))).toEqual([])
    rotateInstallationKey({ ...rotation, dataKeys })
    expect(await backUpIt()).toMatchObject({ verified: true })
  })

  test('through a link into the data folder', async () => {
    symlinkSync(dataFolder, join(folder, 'link'))
    await refused(backUp('link/one.backup'), 'bad-usage')
  })
})

describe('a restore is refused', () => {
  test('into a folder that holds something', async () => {
    mkdirSync(join(folder, 'full'))
    writeFileSync(join(folder, 'full/letter.txt'), 'kept')
    await refused(restore('first.backup', 'full'), 'already-exists')
    expect(readdirSync(join(folder, 'full'))).toEqual(['letter.txt'])
  })

  test('not into one that is empty', async () => {
    mkdirSync(join(folder, 'empty'))
    await restore('first.backup', 'empty')
    expect(existsSync(join(folder, 'empty/store.json'))).toBe(true)
  })

  const other = join(folder, 'other-key')
  writeFileSync(other, writeKeyFile(newInstallationKey('11111111-1111-4111-8111-111111111111', clock())))
  const { id } = openInstallation({ dataFolder, keyFile, env: {}, clock })
  const younger = join(folder, 'younger-key')
  writeFileSync(younger, writeKeyFile(newInstallationKey(id, clock())))
  const inside = join(folder, 'refused/key')
  test.each<[because: string, path: string, code: ErrorCode, says: RegExp]>([
    [
      'no key file',
      join(folder, 'absent'),
      'key-missing',
      /set WARD_KEY_FILE .* recovery sheet of key [0-9a-f]{16}/,
    ],
    ['the key of another installation', other, 'key-wrong', /made with key [0-9a-f]{16} of installation/],
    ['a later key of this installation', younger, 'key-wrong', /recovery sheet of key [0-9a-f]{16}/],
    ['a file that is no key', join(folder, 'first.backup'), 'bad-input', /longer/],
    ['a key in the folder it opens', inside, 'bad-usage', /may not be kept in the data folder/],
  ])('%s', async (_, path, code, says) => {
    const error = await refused(restore('first.backup', 'refused', { keyFile: path }), code)
    expect(error.message).toMatch(says)
    expect(readdirSync(folder).filter(name => name.startsWith('refused'))).toEqual([])
  })

  test('with the sheet of another key; with the right one the key file is made', async () => {
    const installation = openInstallation({ dataFolder, keyFile, env: {}, clock })
    const place = { keyFile: join(folder, 'from-sheet') }
    const wrong = sheetOf(join(folder, 'elsewhere'))
    await refused(restore('first.backup', 'sheet', { ...place, sheetText: wrong }), 'key-wrong')
    expect(existsSync(place.keyFile)).toBe(false)
    await restore('first.backup', 'sheet', { ...place, sheetText: installation.recoverySheet() })
    expect(statSync(place.keyFile).mode & 0o777).toBe(0o600)
    // The key that is in use is never moved away for a copy.
    const inUse = { keyFile: younger, sheetText: installation.recoverySheet() }
    await refused(restore('first.backup', 'sheet-2', inUse), 'already-exists')
  })

  function sheetOf(path: string): string {
    return openInstallation({ dataFolder: path, keyFile: `${path}.key`, env: {}, clock }).recoverySheet()
  }

  test('a backup from before a rotation asks for the sheet of its key, and opens with it', async () => {
    const path = join(folder, 'rotated')
    await restore('first.backup', 'rotated')
    const copied = join(folder, 'rotated.key')
    writeFileSync(copied, readFileSync(keyFile))
    const before = openInstallation({ dataFolder: path, keyFile: copied, env: {}, clock }).recoverySheet()
    const dataKeys = wrappedDataKeys(path)
    rotateInstallationKey({
      dataFolder: path,
      keyFile: copied,
      env: {},
      clock,
      dataKeys,
      showSheet: () => undefined,
    })
    await refused(restore('first.backup', 'older', { keyFile: copied }), 'key-wrong')
    const own = { keyFile: join(folder, 'older.key'), sheetText: before }
    expect(await restore('first.backup', 'older', own)).toMatchObject({ keyFile: own.keyFile })
  })
})
