import { createHmac } from 'node:crypto'
import { resolve } from 'node:path'
import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import { KEY_BYTES, randomKey } from './crypto.ts'
import { createFileDurably, type DiskOptions, readFileIfThere } from './files.ts'
import { type Environment, keyFilePath, keyIdOf } from './key-file.ts'

/** The secret under which a patient roster is hashed. Whoever has it and the roster can test guesses at values. */
export interface RosterKey {
  /** 16 hex digits derived from the key; tells keys apart and tells nothing about them. */
  readonly keyId: string
  readonly key: Uint8Array
}

const PURPOSE = { purpose: 'the folder of the roster key' } as const
const LIMIT = 10_000

const keyFile = z.object({
  schema: z.literal('ward.roster-key/1'),
  keyId: z.string().length(16),
  key: z.base64().max(64),
})

/** Where the key lies unless a person says: `ward/roster.key` in the configuration folder of the user. @throws AppError bad-usage */
export function rosterKeyPath(place: { readonly dataFolder: string; readonly env: Environment }): string {
  // WARD_KEY_FILE names the key of the installation, which is another one.
  return keyFilePath({ ...place, env: { ...place.env, WARD_KEY_FILE: undefined } }, 'roster')
}

/**
 * The key in the file, or null when there is no file.
 * @throws AppError key-wrong when it is no such file or is damaged, newer-format, disk-failed. The sentence never quotes it.
 */
export function readRosterKey(path: string, options: DiskOptions = {}): RosterKey | null {
  const bytes = readFileIfThere(path, LIMIT, { ...options, ...PURPOSE })
  return bytes === null ? null : parseRosterKey(bytes, path)
}

function parseRosterKey(bytes: Uint8Array, path: string): RosterKey {
  const wrong = (why: string) =>
    new AppError(
      'key-wrong',
      `${path} ${why}; name the file that ward phi roster made, or put a good copy there.`,
    )
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw wrong('is no roster key of Ward, or is damaged')
  }
  const schema: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'schema') : undefined
  if (
    typeof schema === 'string' &&
    /^ward\.roster-key\/\d+$/.test(schema) &&
    schema !== 'ward.roster-key/1'
  ) {
    throw new AppError('newer-format', `${path} was written by a newer Ward; use that one.`)
  }
  const read = keyFile.safeParse(json)
  if (!read.success) throw wrong('is no roster key of Ward, or is damaged')
  const key = Uint8Array.from(Buffer.from(read.data.key, 'base64'))
  if (key.length !== KEY_BYTES || keyIdOf(key) !== read.data.keyId)
    throw wrong('is damaged: its key does not fit its id')
  return { keyId: read.data.keyId, key }
}

export function newRosterKey(): RosterKey {
  const key = randomKey()
  return { keyId: keyIdOf(key), key }
}

/**
 * Writes a key to a path that is free, open to its owner only (0600). The folder must be there.
 * @throws AppError already-exists, disk-failed
 */
export function keepRosterKey(path: string, { keyId, key }: RosterKey, options: DiskOptions = {}): void {
  const content = {
    schema: 'ward.roster-key/1',
    note: 'The key of a patient roster of Ward. Keep it secret, backed up, and apart from the knowledge file.',
    keyId,
    key: Buffer.from(key).toString('base64'),
  }
  createFileDurably(resolve(path), Buffer.from(`${JSON.stringify(content, null, 2)}\n`), {
    ...options,
    ...PURPOSE,
  })
}

/** 128 bits of HMAC-SHA-256 as 22 characters of base64url, as a roster holds them (phi.md section 8). */
export function keyedHashWith(key: Uint8Array): (text: string) => string {
  return text => createHmac('sha256', key).update(text, 'utf8').digest().subarray(0, 16).toString('base64url')
}
