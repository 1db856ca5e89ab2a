import fs from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Clock, parseInstant } from '../base/time.ts'
import { randomKey } from './crypto.ts'
import { failingDisk, isDiskFailure } from './failing-disk.fixture.ts'
import type { Disk } from './files.ts'
import { type Environment, parseKeyFile } from './key-file.ts'
import { type Installation, openInstallation } from './keys.ts'

let folder: string
let dataFolder: string
let env: Environment
const clock: Clock = () => parseInstant('2026-11-21T08:30:00Z')

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(os.tmpdir(), 'ward-keys-')))
  dataFolder = join(folder, 'data')
  env = { XDG_CONFIG_HOME: join(folder, 'config') }
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const start = (
  more: { env?: Environment; dataFolder?: string; keyFile?: string; disk?: Disk } = {},
): Installation => openInstallation({ dataFolder, env, clock, ...more })
const refused = (code: string, message: RegExp): unknown =>
  expect.objectContaining({ code, message: expect.stringMatching(message) })
const record = (): Record<string, unknown> =>
  JSON.parse(fs.readFileSync(join(dataFolder, 'installation.json'), 'utf8'))

describe('first run', () => {
  test('makes the id, the key and nothing else, for the owner only', () => {
    const made = start()
    expect(made).toMatchObject({
      created: true,
      keyFile: join(folder, 'config', 'ward', `${made.id}.key`),
      keyFileIsPrivate: true,
      rotationPending: false,
    })
    expect(record()).toEqual({
      schema: 'ward.installation/1',
      id: made.id,
      keyId: made.keyId,
      createdAt: '2026-11-21T08:30:00.000Z',
    })
    expect(fs.readdirSync(dataFolder)).toEqual(['installation.json'])
    expect(fs.statSync(made.keyFile).mode & 0o777).toBe(0o600)
    expect(fs.statSync(join(dataFolder, 'installation.json')).mode & 0o777).toBe(0o600)
    expect(fs.statSync(dataFolder).mode & 0o777).toBe(0o700)
    expect(fs.statSync(join(folder, 'config', 'ward')).mode & 0o777).toBe(0o700)
  })

  test('the second start finds what the first made', () => {
    const { id, keyId } = start()
    expect(start()).toMatchObject({ id, keyId, created: false })
  })

  test('without a place for the key not even the data folder is made', () => {
    expect(() => start({ env: {} })).toThrow(refused('bad-usage', /no home/) as Error)
    expect(() => start({ keyFile: join(dataFolder, 'key') })).toThrow(
      refused('bad-usage', /data folder/) as Error,
    )
    expect(fs.existsSync(dataFolder)).toBe(false)
  })

  test('the key is nowhere in the data folder', () => {
    const made = start()
    const key = parseKeyFile(fs.readFileSync(made.keyFile), made.keyFile).key
    const kept = fs.readFileSync(join(dataFolder, 'installation.json'))
    for (const form of ['base64', 'hex'] as const) {
      expect(kept.includes(Buffer.from(key).toString(form))).toBe(false)
    }
  })

  test('stopped at any call to the disk, the next start finishes it and leaves one key', () => {
    for (let failAt = 1; ; failAt += 1) {
      for (const each of ['data', 'config']) fs.rmSync(join(folder, each), { recursive: true, force: true })
      const { disk, calls } = failingDisk(failAt, 'crash')
      let stopped = false
      try {
        start({ disk })
      } catch (error) {
        expect(isDiskFailure(error)).toBe(true)
        stopped = true
      }
      const { id, keyId } = start()
      expect(record()).toMatchObject({ id, keyId })
      expect(start()).toMatchObject({ id, keyId, created: false })
      const keys = fs.readdirSync(join(folder, 'config', 'ward')).filter(name => !name.endsWith('.tmp'))
      expect(keys).toEqual([`${id}.key`])
      expect(fs.existsSync(join(dataFolder, 'installation.starting'))).toBe(false)
      if (!stopped && calls.length < failAt) break
    }
  })

  test('the same with WARD_KEY_FILE: the key of the start that was cut short is taken up', () => {
    env = { WARD_KEY_FILE: join(folder, 'keys', 'ward.key') }
    for (let failAt = 1; ; failAt += 1) {
      for (const each of ['data', 'keys']) fs.rmSync(join(folder, each), { recursive: true, force: true })
      const { disk, calls } = failingDisk(failAt, 'crash')
      try {
        start({ disk })
        if (calls.length < failAt) break
      } catch (error) {
        expect(isDiskFailure(error)).toBe(true)
      }
      const { id } = start()
      expect(start()).toMatchObject({ id, created: false })
    }
  })

  test('of two starts at once both open the same installation', () => {
    // The other process does its whole start just before each call of this one.
    for (let at = 1; at < 60; at += 1) {
      for (const each of ['data', 'config']) fs.rmSync(join(folder, each), { recursive: true, force: true })
      let calls = 0
      let other: Installation | undefined
      const { disk } = failingDisk(Number.POSITIVE_INFINITY, 'fail')
      const interrupted = new Proxy(disk, {
        get(target, name: keyof Disk) {
          calls += 1
          if (calls === at) other = start()
          return target[name]
        },
      })
      const mine = start({ disk: interrupted })
      if (!other) break
      expect(mine).toMatchObject({ id: other.id, keyId: other.keyId })
      expect([mine.created, other.created].filter(Boolean)).toHaveLength(1)
      expect(fs.readdirSync(join(folder, 'config', 'ward'))).toEqual([`${mine.id}.key`])
    }
  })
})

describe('a key that does not fit', () => {
  test('missing: the sentence says which file to look for and how to recover', () => {
    const { id, keyFile } = start()
    fs.rmSync(keyFile)
    expect(() => start()).toThrow(
      expect.objectContaining({
        code: 'key-missing',
        message: `The key of this data folder was not found at ${keyFile}: put the key file of installation ${id} back there, set WARD_KEY_FILE to where it is, or run "ward key recover" with the recovery sheet.`,
      }),
    )
    // And no new key was made in its place.
    expect(fs.existsSync(keyFile)).toBe(false)
  })

  test('missing at WARD_KEY_FILE is missing: none is made for data that has one', () => {
    start()
    const keyFile = join(folder, 'other.key')
    expect(() => start({ env: { WARD_KEY_FILE: keyFile } })).toThrow(refused('key-missing', /other\.key/))
    expect(fs.existsSync(keyFile)).toBe(false)
  })

  test("another installation's key is named as such", () => {
    const mine = start()
    const other = start({ dataFolder: join(folder, 'other') })
    const both = `belongs to installation ${other.id}, this data folder to ${mine.id}`
    expect(() => start({ keyFile: other.keyFile })).toThrow(refused('key-wrong', new RegExp(both)))
  })

  test("another installation's key is never replaced by what a rotation left beside it", () => {
    const mine = start()
    const other = start({ dataFolder: join(folder, 'other') })
    fs.copyFileSync(mine.keyFile, `${other.keyFile}.next`)
    expect(() => start({ keyFile: other.keyFile })).toThrow(refused('key-wrong', /belongs to installation/))
    fs.rmSync(`${other.keyFile}.next`)
    expect(start({ dataFolder: join(folder, 'other') }).keyId).toBe(other.keyId)
  })

  test('a new data folder does not take over the key of another', () => {
    const first = start({ keyFile: join(folder, 'ward.key') })
    expect(() => start({ dataFolder: join(folder, 'empty'), keyFile: first.keyFile })).toThrow(
      refused('key-wrong', new RegExp(`belongs to installation ${first.id}, but the data folder is new`)),
    )
    expect(fs.readdirSync(join(folder, 'empty'))).toEqual([])
  })

  test('an older key of the same installation', () => {
    const { keyId } = start()
    const changed = { ...record(), keyId: '0123456789abcdef' }
    fs.writeFileSync(join(dataFolder, 'installation.json'), JSON.stringify(changed))
    const message = new RegExp(
      `holds key ${keyId}, but this data folder was written with key 0123456789abcdef`,
    )
    expect(() => start()).toThrow(refused('key-wrong', message))
  })

  test.each([
    ['is empty', () => '', /is not a key file of Ward or is damaged/],
    ['is cut short', (text: string) => text.slice(0, 200), /is not a key file of Ward or is damaged/],
    ['lacks the key', (text: string) => text.replace('"key":', '"kez":'), /is damaged at "key"/],
    [
      'has one digit changed',
      (text: string) => text.replace(/("keyId": ")./, '$1g'),
      /its checksum does not fit/,
    ],
    ['has another date', (text: string) => text.replace('2026', '2025'), /its checksum does not fit/],
    ['has a list in place of the object', () => '[]', /is damaged;/],
  ])('a key file that %s is one sentence without its content', (_, change, message) => {
    const { keyFile } = start()
    const text = fs.readFileSync(keyFile, 'utf8')
    fs.writeFileSync(keyFile, change(text))
    const key = /"key": "(.+)"/.exec(text)?.[1] ?? ''
    try {
      start()
      expect.unreachable()
    } catch (error) {
      expect(error).toEqual(refused('key-wrong', message))
      expect(String(error)).toMatch(/ward key recover/)
      expect(String(error)).not.toContain(key.slice(0, 8))
    }
  })

  test('a newer format is named as such', () => {
    const { keyFile } = start()
    fs.writeFileSync(keyFile, fs.readFileSync(keyFile, 'utf8').replace('ward.key/1', 'ward.key/2'))
    expect(() => start()).toThrow(refused('newer-format', /written by a newer Ward/))
    fs.writeFileSync(join(dataFolder, 'installation.json'), '{"schema":"ward.installation/2"}')
    expect(() => start()).toThrow(refused('newer-format', /written by a newer Ward/))
  })

  test.each([
    ['{', /is no JSON/],
    ['{"schema":"ward.installation/1","id":"../../etc"}', /is damaged at "id"/],
    ['[]', /is damaged;/],
  ])('a damaged installation.json %s is not-verified', (text, message) => {
    start()
    fs.writeFileSync(join(dataFolder, 'installation.json'), text)
    expect(() => start()).toThrow(refused('not-verified', message))
  })
})

describe('wrapped data keys', () => {
  test('open for their scope, in a later process too', () => {
    const dataKey = randomKey()
    const wrapped = start().wrapDataKey('main', dataKey)
    expect(start().unwrapDataKey('main', wrapped)).toEqual(dataKey)
  })

  test('never open for another scope, changed, or with another key', () => {
    const mine = start()
    const wrapped = mine.wrapDataKey('main', randomKey())
    expect(() => mine.unwrapDataKey('other', wrapped)).toThrow(refused('not-verified', /changed, moved/))
    for (let position = 0; position < wrapped.length; position += 1) {
      const changed = wrapped.with(position, (wrapped[position] ?? 0) ^ 1)
      expect(() => mine.unwrapDataKey('main', changed)).toThrow(/./)
    }
    for (let length = 0; length < wrapped.length; length += 1) {
      expect(() => mine.unwrapDataKey('main', wrapped.subarray(0, length))).toThrow(/./)
    }
    const other = start({ dataFolder: join(folder, 'other') })
    expect(() => other.unwrapDataKey('main', wrapped)).toThrow(
      refused('key-wrong', new RegExp(`wrapped with installation key ${mine.keyId}, which is not here`)),
    )
  })
})
