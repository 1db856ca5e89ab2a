import fs from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Clock, parseInstant } from '../base/time.ts'
import { randomKey } from './crypto.ts'
import { failingDisk, isDiskFailure } from './failing-disk.fixture.ts'
import { type Disk, writeFileDurably } from './files.ts'
import { type Environment, parseKeyFile } from './key-file.ts'
import {
  type Rotated,
  recoverInstallationKey,
  rotateInstallationKey,
  type WrappedDataKeys,
} from './key-rotation.ts'
import { type Installation, openInstallation, wrappingKeyId } from './keys.ts'

let folder: string
let dataFolder: string
let env: Environment
let installation: Installation
let shown: string[]
const plain = new Map([
  ['main', randomKey()],
  ['north', randomKey()],
  ['south', randomKey()],
])
const clock: Clock = () => parseInstant('2026-11-21T08:30:00Z')
const refused = (code: string, message: RegExp): unknown =>
  expect.objectContaining({ code, message: expect.stringMatching(message) })

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(os.tmpdir(), 'ward-rotation-')))
  fresh()
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

function fresh(): void {
  fs.rmSync(folder, { recursive: true, force: true })
  dataFolder = join(folder, 'data')
  env = { XDG_CONFIG_HOME: join(folder, 'config') }
  shown = []
  installation = reopened()
  fs.mkdirSync(join(folder, 'data', 'wrapped'))
  for (const [scope, key] of plain) keysIn().replace(scope, installation.wrapDataKey(scope, key))
}

function reopened(): Installation {
  return openInstallation({ dataFolder, env, clock })
}

/** The store's part, as files: each replaced whole. */
function keysIn(disk: Disk = fs): WrappedDataKeys {
  const place = join(dataFolder, 'wrapped')
  return {
    list: () =>
      fs
        .readdirSync(place)
        .filter(name => !name.endsWith('.tmp'))
        .map(scopeName => ({ scopeName, wrapped: Uint8Array.from(fs.readFileSync(join(place, scopeName))) })),
    replace: (scopeName, wrapped) => writeFileDurably(join(place, scopeName), wrapped, { disk }),
  }
}

function rotate(disk: Disk = fs): Rotated {
  const showSheet = (sheet: string): void => void shown.push(sheet)
  return rotateInstallationKey({ dataFolder, env, clock, disk, dataKeys: keysIn(disk), showSheet })
}

function expectAllReadable(by: Installation): void {
  const opened = new Map(
    [...keysIn().list()].map(({ scopeName, wrapped }) => [scopeName, by.unwrapDataKey(scopeName, wrapped)]),
  )
  expect(opened).toEqual(plain)
}

const keyFiles = (): string[] =>
  fs.readdirSync(join(folder, 'config', 'ward')).filter(name => !name.endsWith('.tmp'))

describe('rotation', () => {
  test('moves every data key to a new key and forgets the old one', () => {
    const result = rotate()
    expect(result).toEqual({ from: installation.keyId, to: reopened().keyId, rewrapped: 3, resumed: false })
    expect(result.to).not.toBe(result.from)
    expect(keyFiles()).toEqual([`${installation.id}.key`])
    expect(fs.statSync(installation.keyFile).mode & 0o777).toBe(0o600)
    expectAllReadable(reopened())
    expect(new Set([...keysIn().list()].map(({ wrapped }) => wrappingKeyId(wrapped)))).toEqual(
      new Set([result.to]),
    )
    expect(shown).toHaveLength(1)
    expect(shown[0]).toContain(result.to)
  })

  test('a process that was open before goes on: it looks for the new key when it needs it', () => {
    rotate()
    expectAllReadable(installation)
    const dataKey = randomKey()
    const wrapped = installation.wrapDataKey('west', dataKey)
    expect(wrappingKeyId(wrapped)).toBe(reopened().keyId)
    expect(reopened().unwrapDataKey('west', wrapped)).toEqual(dataKey)
  })

  test('stopped at any call to the disk all stays readable, and the next call finishes with the key that was shown', () => {
    let stops = 0
    for (let failAt = 1; ; failAt += 1) {
      fresh()
      const { disk, calls } = failingDisk(failAt, 'crash')
      let stopped = true
      try {
        rotate(disk)
        stopped = false
      } catch (error) {
        expect(isDiskFailure(error)).toBe(true)
      }
      // First as a process that was open all the time, then as one that starts now.
      expectAllReadable(installation)
      expectAllReadable(reopened())
      if (!stopped && calls.length < failAt) break
      stops += 1
      const sheetWasShown = shown.length > 0
      const result = rotate()
      expectAllReadable(installation)
      expectAllReadable(reopened())
      expect(keyFiles()).toEqual([`${installation.id}.key`])
      expect(reopened()).toMatchObject({ keyId: result.to, rotationPending: false })
      if (sheetWasShown && result.resumed) expect(shown[0]).toContain(result.to)
      expect(rotate()).toMatchObject({ resumed: false, rewrapped: 3 })
    }
    // Preflight, new key, record, three data keys, record and move, with several calls each.
    expect(stops).toBeGreaterThan(50)
  })

  test('a disk that fails once at any call loses nothing either', () => {
    for (let failAt = 1; ; failAt += 1) {
      fresh()
      const { disk, calls } = failingDisk(failAt, 'fail')
      try {
        rotate(disk)
        if (calls.length < failAt) break
      } catch (error) {
        expect(isDiskFailure(error)).toBe(true)
      }
      expectAllReadable(reopened())
      rotate()
      expectAllReadable(reopened())
    }
  })

  test('a key file that cannot be replaced is found out before anything changes', () => {
    const before = fs.readFileSync(join(dataFolder, 'installation.json'), 'utf8')
    const mounted = {
      ...fs,
      renameSync: (from: string, to: string) => {
        if (to === installation.keyFile) throw Object.assign(new Error('busy'), { code: 'EBUSY' })
        fs.renameSync(from, to)
      },
    }
    expect(() => rotate(mounted as unknown as Disk)).toThrow(
      refused('disk-failed', /folder of the installation key: .* mount its folder instead of the file/),
    )
    expect(fs.readFileSync(join(dataFolder, 'installation.json'), 'utf8')).toBe(before)
    expect(keyFiles()).toEqual([`${installation.id}.key`])
    expect(shown).toEqual([])
  })

  test('a data key made meanwhile is moved too', () => {
    const keys = keysIn()
    let lists = 0
    const dataKeys = {
      ...keys,
      list: () => {
        lists += 1
        // The other process read the old key just before the new one was there.
        if (lists === 2) fs.writeFileSync(join(dataFolder, 'wrapped', 'late'), late)
        return keys.list()
      },
    }
    const lateKey = randomKey()
    const late = installation.wrapDataKey('late', lateKey)
    rotateInstallationKey({ dataFolder, env, clock, dataKeys, showSheet: () => {} })
    const wrapped = Uint8Array.from(fs.readFileSync(join(dataFolder, 'wrapped', 'late')))
    expect(reopened().unwrapDataKey('late', wrapped)).toEqual(lateKey)
  })

  test('a data key that does not open stops the rotation, which stays unfinished', () => {
    const broken = join(dataFolder, 'wrapped', 'main')
    const bytes = fs.readFileSync(broken)
    fs.writeFileSync(broken, bytes.with(40, (bytes[40] ?? 0) ^ 1))
    expect(() => rotate()).toThrow(refused('not-verified', /could not be opened/))
    expect(reopened().rotationPending).toBe(true)
    fs.writeFileSync(broken, bytes)
    expect(rotate()).toMatchObject({ resumed: true })
    expectAllReadable(reopened())
  })

  test('a folder without installation is refused', () => {
    dataFolder = join(folder, 'nothing')
    fs.mkdirSync(dataFolder)
    expect(() => rotate()).toThrow(refused('not-found', /holds no installation/))
  })
})

describe('recovery', () => {
  const recover = (sheetText: string, keyFile?: string): ReturnType<typeof recoverInstallationKey> =>
    recoverInstallationKey({ dataFolder, env, clock, sheetText, keyFile })

  test('writes the lost key file again', () => {
    const sheet = installation.recoverySheet()
    const before = parseKeyFile(fs.readFileSync(installation.keyFile), '')
    fs.rmSync(installation.keyFile)
    const { keyFile, keyId } = installation
    expect(recover(sheet)).toEqual({ keyFile, keyId, written: true, setAside: null })
    expect(parseKeyFile(fs.readFileSync(keyFile), '').key).toEqual(before.key)
    expect(fs.statSync(keyFile).mode & 0o777).toBe(0o600)
    expectAllReadable(reopened())
    expect(recover(sheet)).toMatchObject({ written: false })
  })

  test('writes it to another place, from the four lines alone', () => {
    const lines =
      installation
        .recoverySheet()
        .match(/^ {2}Line \d.*$/gm)
        ?.join('\n') ?? ''
    fs.rmSync(join(folder, 'config'), { recursive: true })
    const keyFile = join(folder, 'new', 'ward.key')
    expect(recover(lines.toLowerCase(), keyFile)).toMatchObject({ keyFile, written: true })
    expect(openInstallation({ dataFolder, env, clock, keyFile }).keyId).toBe(installation.keyId)
  })

  test('a damaged key file is set aside, not thrown away', () => {
    const sheet = installation.recoverySheet()
    fs.writeFileSync(installation.keyFile, 'scratched')
    const { setAside } = recover(sheet)
    expect(setAside).toBe(`${installation.keyFile}.set-aside-20261121083000000`)
    expect(fs.readFileSync(setAside ?? '', 'utf8')).toBe('scratched')
    expectAllReadable(reopened())
  })

  test('an older sheet and that of another installation are refused before anything is written', () => {
    const old = installation.recoverySheet()
    const { to } = rotate()
    const other = openInstallation({ dataFolder: join(folder, 'other'), env, clock })
    fs.rmSync(installation.keyFile)
    expect(() => recover(old)).toThrow(
      refused('key-wrong', new RegExp(`but the data folder needs key ${to}`)),
    )
    expect(() => recover(other.recoverySheet())).toThrow(
      refused('key-wrong', new RegExp(`recovery sheet of ${other.id} for key ${other.keyId}`)),
    )
    expect(fs.existsSync(installation.keyFile)).toBe(false)
    expect(recover(shown[0] ?? '')).toMatchObject({ written: true, keyId: to })
  })

  test('lines and ids of different sheets are refused', () => {
    const other = openInstallation({ dataFolder: join(folder, 'other'), env, clock })
    const mixed = installation.recoverySheet().replace(installation.keyId, other.keyId)
    expect(() => recover(mixed)).toThrow(refused('bad-input', /not those of the sheet with key id/))
  })

  test("another installation's key file is not moved away", () => {
    const other = openInstallation({ dataFolder: join(folder, 'other'), env, clock })
    const sheet = installation.recoverySheet()
    expect(() => recover(sheet, other.keyFile)).toThrow(refused('already-exists', /of another installation/))
    expect(openInstallation({ dataFolder: join(folder, 'other'), env, clock }).keyId).toBe(other.keyId)
  })

  test('the machine dies in the middle of a rotation: both sheets bring everything back', () => {
    const old = installation.recoverySheet()
    const keys = keysIn()
    let left = 1
    const dataKeys = {
      ...keys,
      replace: (scopeName: string, wrapped: Uint8Array) => {
        if (left-- === 0) throw new Error('power cut')
        keys.replace(scopeName, wrapped)
      },
    }
    const showSheet = (sheet: string): void => void shown.push(sheet)
    expect(() => rotateInstallationKey({ dataFolder, env, clock, dataKeys, showSheet })).toThrow('power cut')
    fs.rmSync(join(folder, 'config'), { recursive: true })
    expect(() => reopened()).toThrow(refused('key-missing', /ward key recover/))
    recover(shown[0] ?? '')
    recover(old)
    expectAllReadable(reopened())
    expect(rotate()).toMatchObject({ resumed: true, rewrapped: 2 })
    expectAllReadable(reopened())
  })
})
