import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { refused } from '../../../test/crash/store-fixtures.ts'
import type { ErrorCode } from '../../base/app-error.ts'
import { randomKey, sha256Hex } from '../../host/crypto.ts'
import { openInstallation, wrappingKeyId } from '../../host/keys.ts'
import { backedUp } from './backup.fixture.ts'
import { BACKUP_SCHEMA, backupScopeName, readHeader, writeHeader } from './backup-header.ts'
import { BLOCK_BYTES, readArchive } from './archive.ts'
import { chunkKey, openBackup } from './read-backup.ts'
import { chunkWriter } from './sealed-chunks.ts'

const { folder, dataFolder, keyFile, clock, backUp, restore, remove } = await backedUp()
afterAll(remove)
const sound = join(folder, 'sound.backup')
await backUp('sound.backup')
await backUp('other.backup', { verify: false })
const bytes = readFileSync(sound)
const other = readFileSync(join(folder, 'other.backup'))
const headerOf = (file: Buffer) => readHeader(file.subarray(0, 4096))

/** Where each chunk begins, and the file's end. */
function framesOf(file: Buffer): number[] {
  const frames = [headerOf(file).length]
  for (let at = frames[0] ?? 0; at < file.length; ) {
    at += 5 + file.readUInt32BE(at + 1)
    frames.push(at)
  }
  return frames
}

function flipped(at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}

/** Expects the restore of these bytes to be refused in one sentence, with nothing left behind. */
async function refusedWith(file: Uint8Array, code: ErrorCode): Promise<string> {
  writeFileSync(join(folder, 'damaged.backup'), file)
  const { message } = await refused(restore('damaged.backup', 'refused'), code)
  expect(readdirSync(folder).filter(name => name.startsWith('refused'))).toEqual([])
  expect(message).not.toMatch(/\n/)
  return message
}

const { length } = headerOf(bytes)

describe('a damaged backup is refused and leaves nothing', () => {
  const [first = 0, second = 0] = framesOf(bytes)
  test.each<[because: string, file: () => Uint8Array, says: RegExp]>([
    ['empty', () => new Uint8Array(0), /not a backup/],
    ['another file', () => Buffer.from('PK\u0003\u0004 a zip\n\n'), /not a backup/],
    ['cut within the header', () => bytes.subarray(0, length - 10), /not a backup/],
    ['cut after the header', () => bytes.subarray(0, length), /cut short/],
    ['cut within a length', () => bytes.subarray(0, first + 3), /cut short/],
    ['cut in the middle', () => bytes.subarray(0, bytes.length >> 1), /cut short/],
    ['without its last byte', () => bytes.subarray(0, -1), /cut short/],
    ['something added', () => Buffer.concat([bytes, Buffer.from([0])]), /added/],
    ['a bit of the header', () => flipped(30), /not a backup/],
    ['a bit of the header’s hash', () => flipped(length - 5), /not a backup/],
    ['the mark of the last chunk', () => flipped(first), /changed or damaged in its part 1/],
    ['a bit of a length', () => flipped(first + 1), /changed or damaged/],
    ['a bit of the version of a seal', () => flipped(first + 5), /changed or damaged/],
    ['a bit of a nonce', () => flipped(first + 7), /changed or damaged/],
    ['a bit of the content', () => flipped((first + second) >> 1), /changed or damaged/],
    ['a bit of the last tag', () => flipped(bytes.length - 1), /changed or damaged/],
    [
      'the chunks of another backup of the same data',
      () => Buffer.concat([bytes.subarray(0, length), other.subarray(headerOf(other).length)]),
      /changed or damaged in its part 1/,
    ],
    [
      'the id of another backup, so that its wrapped key is moved',
      () => {
        const header = { ...headerOf(bytes).header, id: headerOf(other).header.id }
        return Buffer.concat([writeHeader(header).bytes, bytes.subarray(length)])
      },
      /key in the backup does not open/,
    ],
    [
      'another time in the header',
      () => {
        const header = { ...headerOf(bytes).header, madeAt: '2020-01-01T00:00:00.000Z' }
        return Buffer.concat([writeHeader(header).bytes, bytes.subarray(length)])
      },
      /changed or damaged in its part 1/,
    ],
  ])('%s', async (_, file, says) => {
    expect(await refusedWith(file(), 'not-verified')).toMatch(says)
  })

  test('a bit anywhere', async () => {
    // Every 40th of the file, from a place that moves with it.
    for (let at = 11; at < bytes.length; at += Math.floor(bytes.length / 40)) {
      await refusedWith(flipped(at), 'not-verified')
    }
  })

  test('one of a newer Ward', async () => {
    const line = JSON.stringify({ schema: 'ward.backup/2', sealed: 'otherwise' })
    const newer = Buffer.from(`${line}\n${sha256Hex(Buffer.from(line))}\nrest`)
    expect(await refusedWith(newer, 'newer-format')).toMatch(/ward\.backup\/2/)
  })

  test('a name that leads to no file', async () => {
    await refused(restore('absent.backup', 'refused'), 'bad-input')
    await refused(restore('.', 'refused'), 'bad-input')
  })
})

/** What is inside the chunks, in Ward's own form or another. */
type Inside = readonly (readonly [path: string, content: string | Buffer])[]

/** A backup as somebody who holds the key could forge it. */
function forged(files: Inside, index?: string): Buffer {
  const installation = openInstallation({ dataFolder, keyFile, env: {}, clock })
  const [id, backupKey] = [randomUUID(), randomKey()]
  const wrapped = installation.wrapDataKey(backupScopeName(id), backupKey)
  const header = writeHeader({
    schema: BACKUP_SCHEMA,
    id,
    installation: installation.id,
    madeAt: clock(),
    ward: '0.0.0',
    keyId: wrappingKeyId(wrapped),
    wrappedKey: Buffer.from(wrapped).toString('base64'),
  })
  const parts: Uint8Array[] = [header.bytes]
  const chunks = chunkWriter(chunkKey(backupKey), header.binding, part => parts.push(Uint8Array.from(part)))
  const block = (content: string | Buffer): void => {
    const whole = Buffer.from(content)
    for (let at = 0; at < whole.length; at += BLOCK_BYTES) {
      const part = whole.subarray(at, at + BLOCK_BYTES)
      const head = Buffer.from([1, 0, 0, 0, 0])
      head.writeUInt32BE(part.length, 1)
      chunks.write(Buffer.concat([head, part]))
    }
    chunks.write(Uint8Array.of(0))
  }
  for (const [path, content] of files) {
    chunks.write(Buffer.concat([Buffer.from([1, path.length >> 8, path.length & 255]), Buffer.from(path)]))
    block(content)
  }
  chunks.write(Uint8Array.of(2))
  const line = ([path, content]: Inside[number]): string => {
    const whole = Buffer.from(content)
    return `${sha256Hex(whole)} ${whole.length} ${path}\n`
  }
  block(index ?? files.map(line).join(''))
  chunks.end()
  return Buffer.concat(parts)
}

describe('a forged backup is refused and leaves nothing', () => {
  test.each<[because: string, path: string]>([
    ['climbs out', '../key'],
    ['climbs out from within', 'tenants/../../key'],
    ['climbs out of a tenant', 'tenants/a/../../../key'],
    ['a tenant called by dots', 'tenants/../store.json'],
    ['absolute', '/etc/passwd'],
    ['absolute on Windows', 'C:\\key'],
    ['with a backslash', 'tenants\\a\\tenant.json'],
    ['with a drive', 'C:key'],
    ['a lock, which a writer would trust', 'writer.lock'],
    ['a journal, which SQLite would play into the database', 'installation.sqlite-wal'],
    ['a key file', 'installation.key'],
    ['a temporary file', 'facts/.x.0123456789ab.tmp'],
    ['a hidden name', 'tenants/.new-1/tenant.json'],
    ['a name with a line in it', 'store.json\nx'],
    ['a folder too deep', 'log/tile/0/x001/x002/x003/x004/x005/006'],
    ['a name of another case', 'STORE.JSON'],
  ])('%s', async (_, path) => {
    expect(await refusedWith(forged([[path, 'x']]), 'not-verified')).toMatch(/does not keep/)
  })

  test.each<[because: string, files: Inside, index: string | undefined, says: RegExp]>([
    [
      'a file twice',
      [
        ['store.json', 'a'],
        ['store.json', 'b'],
      ],
      undefined,
      /twice/,
    ],
    ['an index that lacks a file', [['store.json', 'a']], '', /index/],
    ['an index that names another file', [['store.json', 'a']], 'x 1 log/vkey\n', /index/],
    ['nothing in it', [], undefined, /lacks a part/],
    [
      'no database',
      [
        ['store.json', '{}'],
        ['installation.json', '{}'],
      ],
      undefined,
      /lacks a part/,
    ],
    [
      'no installation of its own',
      [
        ['store.json', '{}'],
        ['installation.json', '{}'],
        ['installation.sqlite', 'x'],
        ['log/checkpoint', 'x'],
      ],
      undefined,
      /installation.json/,
    ],
  ])('%s', async (_, files, index, says) => {
    expect(await refusedWith(forged(files, index), 'not-verified')).toMatch(says)
  })

  test.each<[because: string, change: (files: [string, Buffer][]) => [string, Buffer][], says: RegExp]>([
    [
      'a fact left out',
      files => files.filter(([path]) => path !== files.find(([name]) => name.includes('/facts/'))?.[0]),
      /does not hold in the backup/,
    ],
    [
      'a tenant left out',
      files => files.filter(([path]) => !path.startsWith('tenants/practice/')),
      /"practice" is missing/,
    ],
    [
      'the log of a tenant left out',
      files => files.filter(([path]) => !path.startsWith('tenants/clinic/log/tile')),
      /Tenant "clinic" does not hold/,
    ],
  ])('whole but for %s', async (_, change, says) => {
    expect(await refusedWith(forged(change(contentsOf())), 'not-verified')).toMatch(says)
  })

  function contentsOf(): [string, Buffer][] {
    const backup = openBackup(sound)
    const files: [string, Buffer][] = []
    const { header } = backup
    const installation = openInstallation({ dataFolder, keyFile, env: {}, clock })
    const wrapped = Uint8Array.from(Buffer.from(header.wrappedKey, 'base64'))
    const key = installation.unwrapDataKey(backupScopeName(header.id), wrapped)
    readArchive(backup.chunks(key), path => {
      const parts: Buffer[] = []
      return {
        write: part => parts.push(Buffer.from(part)),
        end: () => files.push([path, Buffer.concat(parts)]),
        abandon: () => undefined,
      }
    })
    backup.close()
    return files
  }
})
