import fs from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import { type Instant, parseInstant } from '../base/time.ts'
import { deriveKey, equalBytes, KEY_BYTES, randomKey, sha256Hex } from './crypto.ts'
import { errorCode } from './disk-errors.ts'
import { type DiskOptions, readFileIfThere, renameDurably } from './files.ts'

/** Environment variables, handed in so that nothing but config.ts reads the process. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The one secret of an installation. It wraps the tenants' data keys and does nothing else. */
export interface InstallationKey {
  /** Id of the installation it belongs to. */
  readonly installation: string
  /** 16 hex digits derived from the key; tells keys apart and tells nothing about them. */
  readonly keyId: string
  readonly key: Uint8Array
  readonly createdAt: Instant
}

/** What errors call the place of the key file. */
export const KEY_FOLDER_PURPOSE = 'the folder of the installation key'

const KEY_FILE_LIMIT = 10_000

export function keyIdOf(key: Uint8Array): string {
  return Buffer.from(deriveKey(key, 'ward.key-id/1').subarray(0, 8)).toString('hex')
}

export function newInstallationKey(installation: string, createdAt: Instant): InstallationKey {
  const key = randomKey()
  return { installation, keyId: keyIdOf(key), key, createdAt }
}

/** Text of a key file, `ward.key/1`: JSON of one key with a checksum, so a damaged copy is told from a wrong key. */
export function writeKeyFile(key: InstallationKey): Uint8Array {
  const content = {
    schema: 'ward.key/1',
    note: 'The key of a Ward installation. Keep it secret, backed up, and apart from the data folder and its backups.',
    installation: key.installation,
    keyId: key.keyId,
    createdAt: key.createdAt,
    key: Buffer.from(key.key).toString('base64'),
  }
  return Buffer.from(`${JSON.stringify({ ...content, checksum: checksum(content) }, null, 2)}\n`)
}

const keyFileSchema = z.object({
  schema: z.literal('ward.key/1'),
  installation: z.string().min(1).max(64),
  keyId: z.string().length(16),
  createdAt: z.string().max(40),
  key: z.base64().max(64),
  checksum: z.string().max(64),
})

/** @throws AppError key-wrong when the text is damaged or is no key file, newer-format. The sentence never quotes the text. */
export function parseKeyFile(bytes: Uint8Array, path: string): InstallationKey {
  const damaged = (why: string) => {
    const repair = 'put a good copy there, or move it away and run "ward key recover" with the recovery sheet'
    return new AppError('key-wrong', `The key file ${path} ${why}; ${repair}.`)
  }
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw damaged('is not a key file of Ward or is damaged')
  }
  const schema = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined
  if (typeof schema === 'string' && /^ward\.key\/\d+$/.test(schema) && schema !== 'ward.key/1') {
    throw new AppError('newer-format', `The key file ${path} was written by a newer Ward; start that one.`)
  }
  const parsed = keyFileSchema.safeParse(json)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.')
    throw damaged(`is damaged${field ? ` at "${field}"` : ''}`)
  }
  const { installation, keyId, createdAt, checksum: written } = parsed.data
  const key = Uint8Array.from(Buffer.from(parsed.data.key, 'base64'))
  if (checksum(parsed.data) !== written) throw damaged('is damaged: its checksum does not fit')
  if (key.length !== KEY_BYTES || keyIdOf(key) !== keyId)
    throw damaged('is damaged: its key does not fit its id')
  return { installation, keyId, key, createdAt: parseInstant(createdAt) }
}

/** The key in the file, or null when there is no file. @throws as parseKeyFile, and AppError disk-failed */
export function readKeyFile(path: string, options: DiskOptions): InstallationKey | null {
  const bytes = readFileIfThere(path, KEY_FILE_LIMIT, { ...options, purpose: KEY_FOLDER_PURPOSE })
  return bytes === null ? null : parseKeyFile(bytes, path)
}

/** Where a rotation keeps the new key until every data key is under it. */
export function nextKeyPath(path: string): string {
  return `${path}.next`
}

/**
 * Puts the new key file in the old one's place; that another process has done so is no error.
 * @throws AppError disk-failed, and then both files are as they were
 */
export function settleNextKey(path: string, keyId: string, options: DiskOptions): void {
  try {
    renameDurably(nextKeyPath(path), path, { ...options, purpose: KEY_FOLDER_PURPOSE })
  } catch (error) {
    if (readKeyFile(path, options)?.keyId !== keyId) throw error
  }
}

export function sameKey(a: InstallationKey, b: InstallationKey): boolean {
  return a.installation === b.installation && equalBytes(a.key, b.key)
}

function checksum(content: { [name in 'installation' | 'keyId' | 'createdAt' | 'key']: string }): string {
  const { installation, keyId, createdAt, key } = content
  return sha256Hex(Buffer.from(JSON.stringify(['ward.key/1', installation, keyId, createdAt, key]))).slice(
    0,
    16,
  )
}

export interface KeyPlace {
  readonly dataFolder: string
  readonly env: Environment
  /** Where the key file is, if config or a command says so; else `WARD_KEY_FILE`, else the user's config folder. */
  readonly keyFile?: string | undefined
  /** `process.platform` unless given. */
  readonly platform?: NodeJS.Platform
}

/**
 * The real path of the key file, links resolved: `keyFile`, `WARD_KEY_FILE`, or `ward/<installation>.key` in
 * `$XDG_CONFIG_HOME` (absolute, as its specification wants), `~/.config`, or `%APPDATA%`.
 * @throws AppError bad-usage when no folder is known or the place lies in the data folder: a key that is copied with
 * the data it opens protects nothing.
 */
export function keyFilePath(place: KeyPlace, installation: string): string {
  const chosen = place.keyFile || place.env['WARD_KEY_FILE']
  const path = resolveFully(resolve(chosen || join(configFolder(place), 'ward', `${installation}.key`)), 0)
  if (isInside(path, resolveFully(resolve(place.dataFolder), 0))) {
    throw new AppError(
      'bad-usage',
      `The installation key may not be kept in the data folder (${path}): set WARD_KEY_FILE to a file outside of it, so that a copy of the data does not carry its key.`,
    )
  }
  return path
}

function configFolder({ env, platform = process.platform }: KeyPlace): string {
  if (platform === 'win32') {
    if (env['APPDATA']) return env['APPDATA']
  } else {
    if (env['XDG_CONFIG_HOME'] && isAbsolute(env['XDG_CONFIG_HOME'])) return env['XDG_CONFIG_HOME']
    if (env['HOME']) return join(env['HOME'], '.config')
  }
  throw new AppError(
    'bad-usage',
    'Ward knows no folder for its key, because the environment names no home: set WARD_KEY_FILE to a file outside of the data folder.',
  )
}

/** As realpath, also for what does not exist yet and through links that point nowhere yet. */
function resolveFully(path: string, depth: number): string {
  if (depth > 100)
    throw new AppError('bad-usage', 'The path of the key file is a loop of links; set WARD_KEY_FILE.')
  try {
    return fs.realpathSync.native(path)
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error))) throw notReached(error)
  }
  const link = fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? fs.readlinkSync(path) : null
  if (link !== null) return resolveFully(resolve(dirname(path), link), depth + 1)
  const above = dirname(path)
  return above === path ? path : join(resolveFully(above, depth + 1), basename(path))
}

function notReached(error: unknown): AppError {
  return new AppError(
    'disk-failed',
    `Ward could not reach ${KEY_FOLDER_PURPOSE}: the system answered ${errorCode(error)}; check the path and its permissions.`,
    { cause: error },
  )
}

/** By path, and by the folders' identity: a bind mount or a file system that ignores case has other paths to one folder. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  if (way === '' || (!isAbsolute(way) && way.split(/[\\/]/)[0] !== '..')) return true
  const wanted = fs.statSync(folder, { bigint: true, throwIfNoEntry: false })
  if (!wanted) return false
  for (let above = dirname(path); ; above = dirname(above)) {
    const found = fs.statSync(above, { bigint: true, throwIfNoEntry: false })
    if (found && found.ino === wanted.ino && found.dev === wanted.dev) return true
    if (above === dirname(above)) return false
  }
}
