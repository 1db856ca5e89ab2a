import { deriveKey, hmacSha256, open, seal } from '../host/crypto.ts'
import type { ScopeFolder } from './scope-folder.ts'
import type { TenantTables } from './tables.ts'

/**
 * What of a verdict may not stand in the clear. A reason names people and policies, and a policy's name can hold anything;
 * a bare hash of the entities could be guessed by who has the folder without its key.
 */
export interface SealedReasons {
  readonly seal: (check: string, reason: string) => string
  /** @throws AppError not-verified when it was changed, or is another check's or tenant's */
  readonly open: (check: string, sealed: string) => string
  /** The same entities always give the same 64 hex digits, in this tenant only. */
  readonly keyed: (entitiesHash: string) => string
}

export function sealedReasons(
  folder: Pick<ScopeFolder<TenantTables>, 'scopeName' | 'dataKey'>,
): SealedReasons {
  const sealing = deriveKey(folder.dataKey, 'findings/reasons')
  const naming = deriveKey(folder.dataKey, 'findings/entities')
  const context = (check: string): string => `${folder.scopeName}/findings/${check}`
  return {
    seal: (check, reason) =>
      Buffer.from(seal(sealing, Buffer.from(reason), context(check))).toString('base64'),
    open: (check, sealed) =>
      Buffer.from(open(sealing, Buffer.from(sealed, 'base64'), context(check))).toString('utf8'),
    keyed: hash => Buffer.from(hmacSha256(naming, Buffer.from(hash))).toString('hex'),
  }
}
