import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import { type TenantName, tenantName } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import { createFileDurably, writeFileDurably } from '../host/files.ts'
import type { WrappedDataKeys } from '../host/key-rotation.ts'
import { readStored } from './read-stored.ts'

export const TENANTS_FOLDER = 'tenants'
export const TENANT_FILE = 'tenant.json'
export const STORE_FILE = 'store.json'
export const INSTALLATION_SCOPE = 'installation'

const base64 = z
  .string()
  .max(1000)
  .regex(/^[A-Za-z0-9+/]+=*$/)
const time = z.iso.datetime()

const tenantRecord = z.object({
  schema: z.literal('ward.tenant/1'),
  name: z.string().max(64),
  createdAt: time,
  /** The tenant's data key, wrapped by the installation key for the scope `tenant/<name>`. */
  wrappedKey: base64,
})
const storeRecord = z.object({
  schema: z.literal('ward.store/1'),
  createdAt: time,
  /** The installation's own data key, for the scope `installation`. */
  wrappedKey: base64,
})
export type TenantRecord = z.infer<typeof tenantRecord>
export type StoreRecord = z.infer<typeof storeRecord>

export function tenantPath(dataFolder: string, tenant: TenantName): string {
  return join(dataFolder, TENANTS_FOLDER, tenant)
}

export function tenantScopeName(tenant: TenantName): string {
  return `tenant/${tenant}`
}

/** Every tenant that has a folder here, by name. */
export function listTenants(dataFolder: string): TenantName[] {
  const folder = join(dataFolder, TENANTS_FOLDER)
  if (!existsSync(folder)) return []
  // A name that begins with a dot is a tenant that was never finished.
  return readdirSync(folder)
    .filter(name => !name.startsWith('.') && existsSync(join(folder, name, TENANT_FILE)))
    .sort()
    .map(tenantName)
}

/** The tenant's record, or null when there is no such tenant. @throws AppError not-verified, newer-format, disk-failed */
export function readTenantRecord(dataFolder: string, tenant: TenantName): TenantRecord | null {
  const record = read(join(tenantPath(dataFolder, tenant), TENANT_FILE), tenantRecord, 'ward.tenant')
  if (record !== null && record.name !== tenant) throw damaged(TENANT_FILE)
  return record
}

export function writeTenantRecord(folder: string, record: TenantRecord): void {
  writeFileDurably(join(folder, TENANT_FILE), Buffer.from(`${canonicalJson(record)}\n`))
}

/** The record of the data folder's own store, or null before its first use. */
export function readStoreRecord(dataFolder: string): StoreRecord | null {
  return read(join(dataFolder, STORE_FILE), storeRecord, 'ward.store')
}

/** @throws AppError already-exists */
export function createStoreRecord(dataFolder: string, record: StoreRecord): void {
  createFileDurably(join(dataFolder, STORE_FILE), Buffer.from(`${canonicalJson(record)}\n`))
}

/** All wrapped data keys of the data folder, for a rotation of the installation key. */
export function wrappedDataKeys(dataFolder: string): WrappedDataKeys {
  return {
    list: function* () {
      const store = readStoreRecord(dataFolder)
      if (store !== null) yield { scopeName: INSTALLATION_SCOPE, wrapped: bytes(store.wrappedKey) }
      for (const tenant of listTenants(dataFolder)) {
        const record = readTenantRecord(dataFolder, tenant)
        if (record !== null) yield { scopeName: tenantScopeName(tenant), wrapped: bytes(record.wrappedKey) }
      }
    },
    replace: (scopeName, wrapped) => {
      const wrappedKey = Buffer.from(wrapped).toString('base64')
      if (scopeName === INSTALLATION_SCOPE) {
        const record = readStoreRecord(dataFolder)
        if (record === null) throw damaged(STORE_FILE)
        const text = `${canonicalJson({ ...record, wrappedKey })}\n`
        writeFileDurably(join(dataFolder, STORE_FILE), Buffer.from(text))
        return
      }
      const tenant = tenantName(scopeName.slice('tenant/'.length))
      const record = readTenantRecord(dataFolder, tenant)
      if (record === null) throw damaged(TENANT_FILE)
      writeTenantRecord(tenantPath(dataFolder, tenant), { ...record, wrappedKey })
    },
  }
}

/** The parts of a new record. */
export function newRecord(
  wrapped: Uint8Array,
  createdAt: Instant,
): { createdAt: Instant; wrappedKey: string } {
  return { createdAt, wrappedKey: Buffer.from(wrapped).toString('base64') }
}

export function bytes(encoded: string): Uint8Array {
  return Uint8Array.from(Buffer.from(encoded, 'base64'))
}

function read<R>(path: string, schema: z.ZodType<R>, family: string): R | null {
  const text = readStored(path, 100_000)
  if (text === null) return null
  const file = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  let json: unknown
  try {
    json = JSON.parse(Buffer.from(text).toString('utf8'))
  } catch {
    throw damaged(file)
  }
  const record = schema.safeParse(json)
  if (record.success) return record.data
  const version = (json as { schema?: unknown } | null)?.schema
  if (typeof version === 'string' && version !== `${family}/1` && version.startsWith(`${family}/`)) {
    throw new AppError(
      'newer-format',
      `${file} was written by a newer Ward (${version}). Use that Ward or a newer one.`,
    )
  }
  throw damaged(file)
}

function damaged(file: string): AppError {
  return new AppError(
    'not-verified',
    `${file} is missing or damaged; restore it from a backup with "ward restore".`,
  )
}
