import { join } from 'node:path'
import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import { readFileIfThere } from './files.ts'
import type { Environment } from './key-file.ts'

interface Setting {
  /** As the configuration file and `ward config explain` write it. */
  readonly name: string
  readonly env: string
  readonly schema: z.ZodType<string | number | null>
  readonly default: string | number | null
  /** What an unset value means, where the default alone does not say it. */
  readonly unset?: string
  readonly meaning: string
  /** What a value has to be, completing "must be". */
  readonly mustBe: string
  /** A secret's value is never shown, not in `ward config explain` and not in an error. */
  readonly secret: boolean
}

export type SettingsTable = Readonly<Record<string, Setting>>

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

const path = z.string().min(1).max(4096)

/** Every setting there is, declared once. Ward starts with none of them set. */
export const SETTINGS = {
  dataFolder: {
    name: 'data',
    env: 'WARD_DATA',
    schema: path,
    default: './data',
    meaning: 'The folder that holds everything Ward keeps, except its key.',
    mustBe: 'the path of a folder',
    secret: false,
  },
  port: {
    name: 'port',
    env: 'WARD_PORT',
    schema: z.int().min(0).max(65_535),
    default: 8365,
    meaning: 'The port the server listens on; 0 takes any free one.',
    mustBe: 'a whole number from 0 to 65535',
    secret: false,
  },
  keyFile: {
    name: 'keyFile',
    env: 'WARD_KEY_FILE',
    schema: path.nullable(),
    default: null,
    unset: 'ward/<installation>.key in the configuration folder of the user',
    meaning: 'The file of the installation key, outside of the data folder; it is made there if missing.',
    mustBe: 'the path of a file',
    secret: false,
  },
  logLevel: {
    name: 'log',
    env: 'WARD_LOG',
    schema: z.enum(LOG_LEVELS),
    default: 'info',
    meaning: 'How much is written to the log.',
    mustBe: `one of ${LOG_LEVELS.join(', ')}`,
    secret: false,
  },
  listen: {
    name: 'listen',
    env: 'WARD_LISTEN',
    schema: z.string().min(1).max(255),
    default: '127.0.0.1',
    meaning: 'The network address the server listens on; beyond this machine only with TLS.',
    mustBe: 'a network address',
    secret: false,
  },
  publicUrl: {
    name: 'publicUrl',
    env: 'WARD_PUBLIC_URL',
    schema: z.string().min(1).max(500).nullable(),
    default: null,
    unset: 'this machine only',
    meaning: 'The address under which people reach Ward, such as https://ward.clinic.example.',
    mustBe: 'an address',
    secret: false,
  },
  tlsCertificate: {
    name: 'tlsCertificate',
    env: 'WARD_TLS_CERT',
    schema: path.nullable(),
    default: null,
    meaning: 'The file of the TLS certificate and its chain, PEM.',
    mustBe: 'the path of a file',
    secret: false,
  },
  tlsKey: {
    name: 'tlsKey',
    env: 'WARD_TLS_KEY',
    schema: path.nullable(),
    default: null,
    meaning: 'The file of the certificate’s private key, PEM.',
    mustBe: 'the path of a file',
    secret: false,
  },
  plainHttp: {
    name: 'plainHttp',
    env: 'WARD_PLAIN_HTTP',
    schema: z.literal('a-proxy-in-front-encrypts').nullable(),
    default: null,
    meaning: 'Lets Ward speak without TLS beyond this machine, because a proxy in front of it encrypts.',
    mustBe: '"a-proxy-in-front-encrypts"',
    secret: false,
  },
  metricsToken: {
    name: 'metricsToken',
    env: 'WARD_METRICS_TOKEN',
    schema: z.string().min(20).max(500).nullable(),
    default: null,
    unset: 'metrics for this machine only',
    meaning: 'What a metrics collector on another machine sends as its Bearer token.',
    mustBe: 'a text of 20 to 500 characters',
    secret: true,
  },
} as const satisfies SettingsTable

export type Settings<T extends SettingsTable = typeof SETTINGS> = {
  readonly [K in keyof T]: z.infer<T[K]['schema']>
}

/** `option` is an option of the command line. */
export type Origin = 'default' | 'file' | 'environment' | 'option'

export interface Config<T extends SettingsTable = typeof SETTINGS> {
  readonly settings: Settings<T>
  readonly origins: Readonly<Record<keyof T, Origin>>
  /** The configuration file that was read, or null. */
  readonly file: string | null
}

/** The only place that reads the process's environment; everything else is handed it. */
export function processEnvironment(): Environment {
  return process.env
}

/**
 * The settings: an option of the command line wins over the environment, that over the file, that over the default.
 * The file is `WARD_CONFIG`, or `ward.config.json` in the data folder if there is one. An empty variable is not set.
 * @throws AppError bad-usage with the variable, or the file and field, that is wrong
 */
export function loadConfig(given: {
  readonly env: Environment
  readonly options?: Partial<Settings>
}): Config {
  const fromData = given.options?.dataFolder ?? (given.env['WARD_DATA'] || SETTINGS.dataFolder.default)
  const named = given.env['WARD_CONFIG'] || null
  const file = named ?? join(fromData, 'ward.config.json')
  const fields = readFields(file, named !== null)
  if (named === null && fields?.['data'] !== undefined) {
    throw new AppError(
      'bad-usage',
      `${file} may not set "data", because it lies in the data folder itself; set WARD_DATA, or name the file with WARD_CONFIG.`,
    )
  }
  return resolveSettings(SETTINGS, { ...given, file: fields === null ? null : file, fields: fields ?? {} })
}

/** `loadConfig` for any table of settings, with the file's fields already read. @throws AppError bad-usage */
export function resolveSettings<T extends SettingsTable>(
  table: T,
  given: {
    readonly env: Environment
    readonly options?: Partial<Settings<T>>
    readonly file: string | null
    readonly fields: Readonly<Record<string, unknown>>
  },
): Config<T> {
  const names = Object.values(table).map(setting => setting.name)
  for (const field of Object.keys(given.fields)) {
    if (names.includes(field)) continue
    const shown = JSON.stringify(field.slice(0, 40))
    throw new AppError(
      'bad-usage',
      `${given.file} has the unknown field ${shown}; it may have ${names.join(', ')}.`,
    )
  }
  const settings: Record<string, string | number | null> = {}
  const origins: Record<string, Origin> = {}
  for (const [key, setting] of Object.entries(table)) {
    const option = given.options?.[key]
    const variable = given.env[setting.env]
    const field = given.fields[setting.name]
    const [origin, value, where] =
      option !== undefined
        ? (['option', option, `--${setting.name}`] as const)
        : variable
          ? (['environment', fromText(setting, variable), setting.env] as const)
          : field !== undefined
            ? (['file', field, `"${setting.name}" in ${given.file}`] as const)
            : (['default', setting.default, setting.name] as const)
    const parsed = setting.schema.safeParse(value)
    if (!parsed.success) throw new AppError('bad-usage', `${where} must be ${setting.mustBe}.`)
    settings[key] = parsed.data
    origins[key] = origin
  }
  return { settings: settings as Settings<T>, origins: origins as Record<keyof T, Origin>, file: given.file }
}

/** One line of `ward config explain`. */
export interface ExplainedSetting {
  readonly name: string
  readonly value: string
  readonly origin: Origin
  readonly env: string
  readonly meaning: string
}

/** Each setting with its value and where that comes from; of a secret only whether it is set. */
export function explainConfig(config: Config): readonly ExplainedSetting[] {
  return explainSettings(SETTINGS, config)
}

/** `explainConfig` for any table of settings. */
export function explainSettings<T extends SettingsTable>(
  table: T,
  config: Config<T>,
): readonly ExplainedSetting[] {
  return Object.entries(table).map(([key, setting]) => {
    const value = config.settings[key]
    const shown = value === null || value === undefined ? (setting.unset ?? '(not set)') : String(value)
    return {
      name: setting.name,
      value: setting.secret && value !== null ? '(set, not shown)' : shown,
      origin: config.origins[key] ?? 'default',
      env: setting.env,
      meaning: setting.meaning,
    }
  })
}

/** The environment has only texts: one that is a number where a number is wanted is taken as that. */
function fromText(setting: Setting, text: string): string | number {
  return typeof setting.default === 'number' && /^\d{1,15}$/.test(text.trim()) ? Number(text) : text
}

function readFields(file: string, mustExist: boolean): Readonly<Record<string, unknown>> | null {
  const bytes = readFileIfThere(file, 1_000_000, { purpose: 'the folder of the configuration file' })
  if (bytes === null) {
    if (!mustExist) return null
    throw new AppError('bad-usage', `The configuration file ${file}, named by WARD_CONFIG, does not exist.`)
  }
  let json: unknown
  try {
    json = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  } catch (error) {
    // The engine's message quotes the file, which may hold a secret; only the place is taken from it.
    const place = /\(line (\d{1,9}) column (\d{1,9})\)/.exec(error instanceof Error ? error.message : '')
    const at = place ? ` at line ${place[1]}, column ${place[2]}` : ''
    throw new AppError('bad-usage', `${file} is not JSON${at}; correct it or remove the file.`)
  }
  if (typeof json === 'object' && json !== null && !Array.isArray(json))
    return json as Record<string, unknown>
  throw new AppError('bad-usage', `${file} must hold one JSON object, such as {"port": 8365}.`)
}
