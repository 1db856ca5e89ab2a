import fs from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Clock, parseInstant } from '../base/time.ts'
import { type Environment, keyFilePath, parseKeyFile } from './key-file.ts'
import { type Installation, openInstallation, unwrapDataKey } from './keys.ts'
import { parseRecoverySheet } from './recovery-sheet.ts'

let folder: string
let dataFolder: string
let env: Environment
const clock: Clock = () => parseInstant('2026-11-21T08:30:00Z')

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(os.tmpdir(), 'ward-key-file-')))
  dataFolder = join(folder, 'data')
  env = { XDG_CONFIG_HOME: join(folder, 'config') }
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const start = (more: { env?: Environment; keyFile?: string } = {}): Installation =>
  openInstallation({ dataFolder, env, clock, ...more })
const refused = (code: string, message: RegExp): unknown =>
  expect.objectContaining({ code, message: expect.stringMatching(message) })

describe('where the key is', () => {
  const id = '6f1c3f0e-5a0f-4f53-9d86-0b9e2a7d1c11'
  const at = (given: Environment, platform: NodeJS.Platform = 'linux'): string =>
    keyFilePath({ dataFolder, env: given, platform }, id)

  test('by environment and system', () => {
    const [chosen, config, home, roaming] = ['k', 'c', 'h', 'r'].map(name => join(folder, name)) as [
      string,
      string,
      string,
      string,
    ]
    expect(at({ WARD_KEY_FILE: chosen, XDG_CONFIG_HOME: config })).toBe(chosen)
    expect(at({ WARD_KEY_FILE: '', XDG_CONFIG_HOME: config })).toBe(join(config, 'ward', `${id}.key`))
    expect(at({ XDG_CONFIG_HOME: config, HOME: home })).toBe(join(config, 'ward', `${id}.key`))
    // The XDG specification: a path that is not absolute is ignored.
    expect(at({ XDG_CONFIG_HOME: 'c', HOME: home })).toBe(join(home, '.config', 'ward', `${id}.key`))
    expect(at({ APPDATA: roaming, HOME: home }, 'win32')).toBe(join(roaming, 'ward', `${id}.key`))
    expect(() => at({})).toThrow(refused('bad-usage', /names no home: set WARD_KEY_FILE/))
  })

  test.each([
    ['directly', () => join(dataFolder, 'ward.key')],
    ['in a folder of it that does not exist yet', () => join(dataFolder, 'a', 'b', 'ward.key')],
    ['by a way round', () => join(folder, 'elsewhere', '..', 'data', 'ward.key')],
    [
      'through a link to the data folder',
      () => {
        fs.symlinkSync(dataFolder, join(folder, 'link'))
        return join(folder, 'link', 'keys', 'ward.key')
      },
    ],
    [
      'through a file that is a link into it',
      () => {
        fs.writeFileSync(join(dataFolder, 'real.key'), '')
        fs.symlinkSync(join(dataFolder, 'real.key'), join(folder, 'ward.key'))
        return join(folder, 'ward.key')
      },
    ],
    [
      'through a link into it that points to nothing yet',
      () => {
        fs.symlinkSync('data/later.key', join(folder, 'ward.key'))
        return join(folder, 'ward.key')
      },
    ],
    [
      'when the data folder itself is named through a link',
      () => {
        fs.renameSync(dataFolder, join(folder, 'real'))
        fs.symlinkSync(join(folder, 'real'), dataFolder)
        return join(folder, 'real', 'ward.key')
      },
    ],
  ])('a key in the data folder is refused: %s', (_, place) => {
    fs.mkdirSync(dataFolder)
    const path = place()
    expect(() => start({ env: { WARD_KEY_FILE: path } })).toThrow(
      refused('bad-usage', /may not be kept in the data folder .* set WARD_KEY_FILE/),
    )
    expect(() => start({ keyFile: path })).toThrow(refused('bad-usage', /may not be kept in the data folder/))
    expect(fs.readdirSync(dataFolder).filter(name => name !== 'real.key')).toEqual([])
  })

  test('also when the home is the data folder', () => {
    expect(() => start({ env: { HOME: dataFolder } })).toThrow(refused('bad-usage', /may not be kept/))
  })

  test('a neighbour whose name starts alike is no part of the data folder', () => {
    expect(start({ env: { WARD_KEY_FILE: `${dataFolder}-keys/ward.key` } }).created).toBe(true)
    expect(at({ WARD_KEY_FILE: join(folder, '..data', 'ward.key') })).toBe(join(folder, '..data', 'ward.key'))
  })

  test('a link to a key elsewhere is followed', () => {
    fs.symlinkSync(join(folder, 'safe'), join(folder, 'link'))
    expect(start({ keyFile: join(folder, 'link', 'ward.key') }).keyFile).toBe(
      join(folder, 'safe', 'ward.key'),
    )
  })

  test('a key that others may read is told', () => {
    fs.chmodSync(start().keyFile, 0o644)
    expect(start().keyFileIsPrivate).toBe(false)
  })
})

test('key file, wrapped data key and sheet of the first release are read for ever', () => {
  const text = `{
    "schema": "ward.key/1",
    "installation": "6f1c3f0e-5a0f-4f53-9d86-0b9e2a7d1c11",
    "keyId": "16243ed116d8cb1b",
    "createdAt": "2026-11-21T00:00:00.000Z",
    "key": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "checksum": "a6bbe84704106232"
  }`
  const lines = [
    'Line 1:  00082 0C20A 1G7MD',
    'Line 2:  0G28A 1C60T 3GF1Y',
    'Line 3:  1048J 2CA1A 5GQS8',
    'Line 4:  1G68T 3CE1T 7GZN6',
  ]
  const wrapped =
    'ARYkPtEW2MsbAUTDh06iFcEQp7au0uA/NIrqOo14Tu9kYKmd1+QsGWCjzQfx7HUEmcs6R/Iaf5Bz0GKAVEw0Kp/JfyBrwA=='
  const key = parseKeyFile(Buffer.from(text), 'ward.key')
  expect(key.key).toEqual(Uint8Array.from({ length: 32 }, (_, index) => index))
  expect(parseRecoverySheet(lines.join('\n')).key).toEqual(key.key)
  expect(unwrapDataKey([key], 'main', Buffer.from(wrapped, 'base64'))).toEqual(new Uint8Array(32).fill(9))
})
