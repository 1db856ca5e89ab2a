import { AppError } from './app-error.ts'

declare const brand: unique symbol
type Branded<T, B extends string> = T & { readonly [brand]: B }

/** Ward's own name of a tenant: also the name of its folder, so only harmless characters. */
export type TenantName = Branded<string, 'TenantName'>
/** SHA-256 of a snapshot's canonical bytes, 64 lower-case hex digits. */
export type SnapshotId = Branded<string, 'SnapshotId'>

const TENANT_NAME = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/
const SHA256_HEX = /^[0-9a-f]{64}$/

/** @throws AppError bad-usage when the name could not be a folder name on every system. */
export function tenantName(text: string): TenantName {
  if (!TENANT_NAME.test(text) || text.includes('..')) {
    throw new AppError(
      'bad-usage',
      'A tenant name has 1 to 64 lower-case letters, digits, dots, dashes or underscores and starts and ends with a letter or digit, such as "main-street-clinic".',
    )
  }
  return text as TenantName
}

/** @throws AppError bad-usage when the text is not a snapshot id. */
export function snapshotId(text: string): SnapshotId {
  if (!SHA256_HEX.test(text)) {
    throw new AppError('bad-usage', 'A snapshot id is 64 hexadecimal digits, as "ward assess" prints it.')
  }
  return text as SnapshotId
}

/** Every call into the store names the tenant it is for; a call without one does not compile. */
export interface TenantScope {
  readonly tenant: TenantName
}
