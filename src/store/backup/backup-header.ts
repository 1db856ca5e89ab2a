import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { sha256Hex } from '../../host/crypto.ts'

/** Version of the file's form, and of what `ward backup --json` answers. */
export const BACKUP_SCHEMA = 'ward.backup/1'

const headerSchema = z.object({
  schema: z.literal(BACKUP_SCHEMA),
  id: z.uuid(),
  /** Whose data it is, so that its key can be found. */
  installation: z.uuid(),
  madeAt: z.iso.datetime(),
  /** The Ward that made it. */
  ward: z.string().min(1).max(64),
  /** Id of the installation key that wraps the backup's own key. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  /** The backup's own key, wrapped for the scope `backup/<id>`. */
  wrappedKey: z.base64().max(1000),
})
export type BackupHeader = z.infer<typeof headerSchema>

/** What stands in the open at the beginning of a backup. */
export interface ReadHeader {
  readonly header: BackupHeader
  /** Bytes of the file that it takes. */
  readonly length: number
  /** Ties every chunk to this header. */
  readonly binding: string
}

/** Most bytes that a header, of whatever version, may take. */
export const HEADER_LIMIT = 16_384

/** The scope name for which the backup's key is wrapped. */
export function backupScopeName(id: string): string {
  return `backup/${id}`
}

/** The header's line, and a line with its SHA-256: so a damaged header is told from a newer one and from a wrong key. */
export function writeHeader(header: BackupHeader): { readonly bytes: Uint8Array; readonly binding: string } {
  const line = JSON.stringify(header)
  const binding = sha256Hex(Buffer.from(line))
  return { bytes: Buffer.from(`${line}\n${binding}\n`), binding }
}

/**
 * @param beginning the file's first HEADER_LIMIT bytes, or all of a shorter file.
 * @throws AppError not-verified when it is none or damaged, newer-format
 */
export function readHeader(beginning: Uint8Array): ReadHeader {
  const bytes = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.length)
  const first = bytes.indexOf(0x0a)
  const second = first < 0 ? -1 : bytes.indexOf(0x0a, first + 1)
  if (second < 0) throw notABackup()
  const line = bytes.subarray(0, first)
  const binding = sha256Hex(line)
  if (bytes.subarray(first + 1, second).toString('latin1') !== binding) throw notABackup()
  const json = parsed(line)
  const header = headerSchema.safeParse(json)
  if (header.success) return { header: header.data, length: second + 1, binding }
  const version = typeof json === 'object' && json !== null && 'schema' in json ? json.schema : undefined
  if (typeof version === 'string' && /^ward\.backup\/\d{1,6}$/.test(version) && version !== BACKUP_SCHEMA) {
    throw new AppError(
      'newer-format',
      `The backup was made by a newer Ward (${version}). Restore it with that Ward or a newer one.`,
    )
  }
  throw notABackup()
}

function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'))
  } catch {
    return undefined
  }
}

function notABackup(): AppError {
  return new AppError(
    'not-verified',
    'The file is not a backup that "ward backup" made, or its beginning is damaged; take another copy of it.',
  )
}
