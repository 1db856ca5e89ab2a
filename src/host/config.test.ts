import fs from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import {
  explainConfig,
  explainSettings,
  loadConfig,
  processEnvironment,
  resolveSettings,
  SETTINGS,
} from './config.ts'

let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(join(os.tmpdir(), 'ward-config-'))
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const write = (text: string, name = 'ward.config.json'): string => {
  fs.writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const badUsage = (message: string): unknown => expect.objectContaining({ code: 'bad-usage', message })

/** What says how the server is reached, where nothing does. */
const NETWORK = {
  listen: '127.0.0.1',
  publicUrl: null,
  tlsCertificate: null,
  tlsKey: null,
  plainHttp: null,
  metricsToken: null,
}
const BY_DEFAULT = Object.fromEntries(Object.keys(NETWORK).map(name => [name, 'default']))
const NAMES = 'data, port, keyFile, log, listen, publicUrl, tlsCertificate, tlsKey, plainHttp, metricsToken'

describe('loadConfig', () => {
  test('nothing needs to be set', () => {
    expect(loadConfig({ env: {}, options: { dataFolder: folder } })).toEqual({
      settings: { dataFolder: folder, port: 8365, keyFile: null, logLevel: 'info', ...NETWORK },
      origins: {
        dataFolder: 'option',
        port: 'default',
        keyFile: 'default',
        logLevel: 'default',
        ...BY_DEFAULT,
      },
      file: null,
    })
    // The tests run in the repository, whose ./data is not theirs; a file there would be another's.
    expect(SETTINGS.dataFolder.default).toBe('./data')
  })

  test('an option wins over the environment, that over the file, that over the default', () => {
    const file = write('{"port": 1, "log": "warn", "keyFile": "f"}')
    const env = { WARD_DATA: folder, WARD_PORT: '2', WARD_LOG: 'error' }
    expect(loadConfig({ env, options: { logLevel: 'debug' } })).toEqual({
      settings: { dataFolder: folder, port: 2, keyFile: 'f', logLevel: 'debug', ...NETWORK },
      origins: {
        dataFolder: 'environment',
        port: 'environment',
        keyFile: 'file',
        logLevel: 'option',
        ...BY_DEFAULT,
      },
      file,
    })
  })

  test('a file named by WARD_CONFIG may name the data folder, one in it may not', () => {
    const file = write('\uFEFF{"data": "elsewhere"}')
    expect(loadConfig({ env: { WARD_CONFIG: file } }).settings.dataFolder).toBe('elsewhere')
    expect(() => loadConfig({ env: { WARD_DATA: folder } })).toThrow(/may not set "data".*set WARD_DATA/)
  })

  test('an empty variable is not set', () => {
    const env = { WARD_DATA: folder, WARD_PORT: '', WARD_KEY_FILE: '', WARD_CONFIG: '' }
    expect(loadConfig({ env }).settings).toMatchObject({ port: 8365, keyFile: null })
  })

  test.each([
    ['WARD_PORT', 'http', 'WARD_PORT must be a whole number from 0 to 65535.', 'no number'],
    ['WARD_PORT', '65536', 'WARD_PORT must be a whole number from 0 to 65535.', 'past the last port'],
    ['WARD_PORT', '-1', 'WARD_PORT must be a whole number from 0 to 65535.', 'before the first port'],
    [
      'WARD_PORT',
      '0x50',
      'WARD_PORT must be a whole number from 0 to 65535.',
      'only decimal digits are a number',
    ],
    ['WARD_LOG', 'verbose', 'WARD_LOG must be one of debug, info, warn, error, silent.', 'not in the list'],
    ['WARD_KEY_FILE', 'x'.repeat(5000), 'WARD_KEY_FILE must be the path of a file.', 'longer than any path'],
  ])('%s=%s is refused: %s', (name, value, message) => {
    expect(() => loadConfig({ env: { WARD_DATA: folder, [name]: value } })).toThrow(badUsage(message))
  })

  test.each([
    ['{"port": "8365"}', '"port" in FILE must be a whole number from 0 to 65535.', 'a text is no number'],
    ['{"port": 1.5}', '"port" in FILE must be a whole number from 0 to 65535.', 'a fraction is no port'],
    ['{"log": null}', '"log" in FILE must be one of debug, info, warn, error, silent.', 'null is no level'],
    ['{"prot": 1}', `FILE has the unknown field "prot"; it may have ${NAMES}.`, 'a typing error'],
    [
      '{"__proto__": {"port": 1}}',
      `FILE has the unknown field "__proto__"; it may have ${NAMES}.`,
      'no way round the list',
    ],
    ['[1]', 'FILE must hold one JSON object, such as {"port": 8365}.', 'a list has no names'],
    ['', 'FILE is not JSON; correct it or remove the file.', 'nothing'],
    [
      '{\n  "port": 1,\n}',
      'FILE is not JSON at line 3, column 1; correct it or remove the file.',
      'a comma too many',
    ],
    [
      '{"keyFile": secret-of-jane}',
      'FILE is not JSON; correct it or remove the file.',
      'the text is not quoted',
    ],
  ])('the file %j is refused: %s', (text, message) => {
    const file = write(text)
    const given = { env: { WARD_DATA: folder } }
    try {
      loadConfig(given)
      expect.unreachable()
    } catch (error) {
      expect(String(error)).not.toMatch(/jane/)
      expect(error).toEqual(badUsage(message.replace('FILE', file)))
    }
  })

  test('a named file that is missing is refused', () => {
    const file = join(folder, 'none.json')
    expect(() => loadConfig({ env: { WARD_CONFIG: file } })).toThrow(
      badUsage(`The configuration file ${file}, named by WARD_CONFIG, does not exist.`),
    )
  })
})

describe('explainConfig', () => {
  test('each setting with value, origin and meaning', () => {
    const config = loadConfig({ env: { WARD_PORT: '80' }, options: { dataFolder: folder } })
    expect(explainConfig(config).map(({ name, value, origin, env }) => [name, value, origin, env])).toEqual([
      ['data', folder, 'option', 'WARD_DATA'],
      ['port', '80', 'environment', 'WARD_PORT'],
      [
        'keyFile',
        'ward/<installation>.key in the configuration folder of the user',
        'default',
        'WARD_KEY_FILE',
      ],
      ['log', 'info', 'default', 'WARD_LOG'],
      ['listen', '127.0.0.1', 'default', 'WARD_LISTEN'],
      ['publicUrl', 'this machine only', 'default', 'WARD_PUBLIC_URL'],
      ['tlsCertificate', '(not set)', 'default', 'WARD_TLS_CERT'],
      ['tlsKey', '(not set)', 'default', 'WARD_TLS_KEY'],
      ['plainHttp', '(not set)', 'default', 'WARD_PLAIN_HTTP'],
      ['metricsToken', 'metrics for this machine only', 'default', 'WARD_METRICS_TOKEN'],
    ])
    for (const { meaning } of explainConfig(config)) expect(meaning).toMatch(/^[A-Z].*\.$/)
  })

  test('a secret is never shown, set or wrong', () => {
    const table = {
      proxy: {
        name: 'proxyPassword',
        env: 'WARD_PROXY_PASSWORD',
        schema: z.string().max(10).nullable(),
        default: null,
        meaning: 'The password of the proxy.',
        mustBe: 'a text of at most 10 characters',
        secret: true,
      },
    } as const
    const given = (value: string) => ({ env: { WARD_PROXY_PASSWORD: value }, file: null, fields: {} })
    const shown = (value: string) => explainSettings(table, resolveSettings(table, given(value)))[0]?.value
    expect(shown('hunter2')).toBe('(set, not shown)')
    expect(shown('')).toBe('(not set)')
    expect(() => resolveSettings(table, given('hunter2-hunter2'))).toThrow(
      badUsage('WARD_PROXY_PASSWORD must be a text of at most 10 characters.'),
    )
  })
})

test('names and variables of settings are unique', () => {
  const all = Object.values(SETTINGS)
  for (const part of ['name', 'env'] as const) {
    expect(new Set(all.map(setting => setting[part])).size).toBe(all.length)
  }
})

test('the environment of the process is read in one place', () => {
  expect(processEnvironment()).toBe(process.env)
  const sources = fs
    .readdirSync(import.meta.dirname)
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter(name => fs.readFileSync(join(import.meta.dirname, name), 'utf8').includes('process.env'))
  expect(sources).toEqual(['config.ts'])
})
