import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { constants, zstdCompress, zstdDecompress } from 'node:zlib'
import { AppError } from '../base/app-error.ts'
import { deriveKey, equalBytes, hmacSha256, open, seal, sha256Hex } from '../host/crypto.ts'
import { ensurePrivateFolder, syncFolder, writeFileDurably } from '../host/files.ts'
import { readStored } from './read-stored.ts'
import type { ScopeFolder } from './scope-folder.ts'
import type { TenantTables } from './tables.ts'

/** Most bytes an object may have before it is compressed. */
export const MOST_OBJECT_BYTES = 64 * 1024 * 1024

type ObjectFolder = Pick<ScopeFolder<TenantTables>, 'path' | 'scopeName' | 'dataKey' | 'disk'>

export interface SealedObjects {
  /** Null when it is missing or damaged; whoever asked knows what to call it. @throws AppError disk-failed */
  readonly read: (name: string) => Promise<Uint8Array | null>
  /** Keeps the bytes under their SHA-256, durable when it returns; what is there and whole is not written again. */
  readonly keep: (bytes: Uint8Array) => Promise<void>
  readonly keepAs: (name: string, bytes: Uint8Array) => Promise<void>
}

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)

/**
 * Sealed, compressed objects of a tenant: `facts/<2 digits>/<62 digits>`. The file's name is a keyed hash of the object's, so
 * who has the folder without its key cannot test a guess of what is in it.
 */
export function sealedObjects(folder: ObjectFolder): SealedObjects {
  const on = { disk: folder.disk }
  const naming = deriveKey(folder.dataKey, 'facts/names')
  const sealing = deriveKey(folder.dataKey, 'facts/objects')
  const pathOf = (name: string): string => {
    const hash = Buffer.from(hmacSha256(naming, Buffer.from(name))).toString('hex')
    return join(folder.path, 'facts', hash.slice(0, 2), hash.slice(2))
  }
  const context = (name: string): string => `${folder.scopeName}/facts/${name}`
  const read = async (name: string): Promise<Uint8Array | null> => {
    try {
      const sealed = readStored(pathOf(name), 2 * MOST_OBJECT_BYTES)
      if (sealed === null) return null
      return await decompress(open(sealing, sealed, context(name)), { maxOutputLength: MOST_OBJECT_BYTES })
    } catch (error) {
      if (error instanceof AppError && error.code === 'disk-failed') throw error
      return null
    }
  }
  const keepAs = async (name: string, bytes: Uint8Array): Promise<void> => {
    const there = await read(name)
    const path = pathOf(name)
    // Whoever wrote it may have died before its name was durable.
    if (there !== null && equalBytes(there, bytes)) return syncFolder(dirname(path), on)
    const packed = await compress(bytes, { params: { [constants.ZSTD_c_compressionLevel]: 3 } })
    ensurePrivateFolder(dirname(path), on)
    writeFileDurably(path, seal(sealing, packed, context(name)), on)
  }
  return { read, keepAs, keep: (bytes: Uint8Array) => keepAs(sha256Hex(bytes), bytes) }
}
