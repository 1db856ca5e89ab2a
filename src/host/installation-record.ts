import { join } from 'node:path'
import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import { createFileDurably, type DiskOptions, readFileIfThere, writeFileDurably } from './files.ts'

/** Name of the file in the data folder that says which installation, and so which key, the data belongs to. */
export const INSTALLATION_FILE = 'installation.json'

const recordSchema = z.object({
  schema: z.literal('ward.installation/1'),
  /** Names the installation and, unless WARD_KEY_FILE is set, its key file. */
  id: z.uuid(),
  /** Id of the key that wraps the data keys. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  /** During a rotation, and only then: the key that data keys are being moved to. */
  nextKeyId: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  createdAt: z.iso.datetime(),
})
export type InstallationRecord = z.infer<typeof recordSchema>

/**
 * The installation the data folder belongs to, or null for a folder that was never used.
 * @throws AppError not-verified when the file is damaged, newer-format, disk-failed
 */
export function readInstallationRecord(dataFolder: string, options: DiskOptions): InstallationRecord | null {
  const bytes = readFileIfThere(join(dataFolder, INSTALLATION_FILE), 10_000, options)
  if (bytes === null) return null
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw damaged('is no JSON')
  }
  const schema = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined
  if (
    typeof schema === 'string' &&
    /^ward\.installation\/\d+$/.test(schema) &&
    schema !== 'ward.installation/1'
  ) {
    const message = 'The data folder was written by a newer Ward; start that one, or restore an older backup.'
    throw new AppError('newer-format', message)
  }
  const parsed = recordSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.')
  throw damaged(`is damaged${field ? ` at "${field}"` : ''}`)
}

/** @throws AppError already-exists when another process was first, disk-failed */
export function createInstallationRecord(
  dataFolder: string,
  record: InstallationRecord,
  options: DiskOptions,
): void {
  createFileDurably(join(dataFolder, INSTALLATION_FILE), text(record), options)
}

/** @throws AppError disk-failed */
export function replaceInstallationRecord(
  dataFolder: string,
  record: InstallationRecord,
  options: DiskOptions,
): void {
  writeFileDurably(join(dataFolder, INSTALLATION_FILE), text(record), options)
}

/** What to say where an installation was expected. */
export function noInstallation(): AppError {
  return new AppError(
    'not-found',
    'The data folder holds no installation; name the right one with --data or WARD_DATA, or restore a backup first.',
  )
}

function text(record: InstallationRecord): Uint8Array {
  return Buffer.from(`${JSON.stringify(record, null, 2)}\n`)
}

function damaged(how: string): AppError {
  return new AppError(
    'not-verified',
    `${INSTALLATION_FILE} in the data folder ${how}; put the one from a backup of this folder in its place.`,
  )
}
